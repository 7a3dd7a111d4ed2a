internal import MeshDomain

/// Where a network's watcher stands in the live texts of its tasks. Bounded by the tasks that are on the board.
struct NetworkTexts {
    private struct Watched {
        /// The last event that the watcher has read of.
        var sequence: Int
        var places: LiveTextPlaces
        /// The watcher has read of its end: what is still on the board is old.
        var hasEnded = false
    }

    private var tasks: [TaskID: Watched] = [:]

    /// Lets go of what is no longer written.
    mutating func keep(_ writing: Set<TaskID>) { tasks = tasks.filter { writing.contains($0.key) } }

    func unknown(among writing: Set<TaskID>) -> [TaskID] { writing.filter { tasks[$0] == nil }.sorted() }

    mutating func meet(_ task: MeshTask) {
        tasks[task.id] = Watched(
            sequence: task.version,
            places: LiveTextPlaces(knowing: task),
            hasEnded: task.status.isFinal
        )
    }

    /// What is left of the task's texts comes before the line that says how they ended.
    mutating func left(of task: TaskID, before event: TaskEvent, on board: LiveTextBoard) -> [NetworkWatch.Item] {
        let writing = board.isWriting(task)
        guard tasks[task] != nil || writing else { return [] }
        var watched = tasks[task] ?? Watched(sequence: event.sequence - 1, places: LiveTextPlaces())
        let items = Self.read(task, &watched, board)
        watched.sequence = event.sequence
        watched.places.hear(event)
        if event.body.endsTask { watched.hasEnded = true }
        tasks[task] = watched
        return items
    }

    mutating func new(on board: LiveTextBoard) -> [NetworkWatch.Item] {
        var items: [NetworkWatch.Item] = []
        for (task, watched) in tasks.sorted(by: { $0.key < $1.key }) {
            var watched = watched
            items += Self.read(task, &watched, board)
            tasks[task] = watched
        }
        return items
    }

    private static func read(_ task: TaskID, _ watched: inout Watched, _ board: LiveTextBoard) -> [NetworkWatch.Item] {
        if watched.hasEnded { return [] }
        return board.read(task, upTo: watched.sequence, from: &watched.places).map { .text(task, $0) }
    }
}
