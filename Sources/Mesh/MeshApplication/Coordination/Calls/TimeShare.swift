internal import MeshDomain

/// How the time that is left for a task is divided over what is still to be done. A call gets a share and no more, so that
/// a slow one leaves time for the result.
struct TimeShare: Sendable {
    let callTimeMax: Duration
    /// A share is never smaller, as long as there is so much time.
    static let least: Duration = .seconds(5)

    func deadline(for kind: WorkKind, subtask: SubtaskID?, of task: MeshTask, at now: Moment) -> Moment {
        let end = task.deadline ?? now + .seconds(task.limits.timeoutSeconds)
        let left = max(.zero, end - now)
        let share = left / 1_000 * Int(1_000 * part(kind, subtask, task))
        return min(end, now + min(callTimeMax, max(Self.least, share)))
    }

    private func part(_ kind: WorkKind, _ subtask: SubtaskID?, _ task: MeshTask) -> Double {
        switch kind {
        case .plan: 0.25
        case .review: 0.4
        case .synthesis: 0.9
        // A fifth stays for review and result.
        case .work: 0.8 / Double(subtask.map { steps(from: $0, task) } ?? 1)
        }
    }

    /// The longest chain of subtasks that wait for each other, from this one on.
    private func steps(from id: SubtaskID, _ task: MeshTask) -> Int {
        let subtasks = task.plan?.subtasks ?? []
        // Of those that have ended it stays zero.
        var lengths = [Int](repeating: 0, count: subtasks.count)
        for position in subtasks.indices.reversed() {
            let subtask = subtasks[position]
            guard !subtask.status.isFinal || subtask.id == id else { continue }
            // Who builds on it stands after it.
            var after = 0
            for later in (position + 1)..<subtasks.count
            where lengths[later] > after && subtasks[later].dependsOn.contains(subtask.id) {
                after = lengths[later]
            }
            if subtask.id == id { return after + 1 }
            lengths[position] = after + 1
        }
        return 1
    }
}
