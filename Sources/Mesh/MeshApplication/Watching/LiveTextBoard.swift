package import MeshDomain
private import Synchronization

/// The texts that models write right now, for whoever looks. Writers append, watchers pull from where they are: a slow
/// watcher costs nothing, because nothing is kept for it.
package final class LiveTextBoard: LiveTextSink {
    /// Longer texts are not shown live beyond this; the journal has them whole at the end.
    package static let textBytesMax = 1 << 20

    private let bell: any EventBell
    private let tasks = Mutex<[TaskID: TaskTexts]>([:])
    private let networks = Mutex<[NetworkID: Set<TaskID>]>([:])

    package init(bell: any EventBell) { self.bell = bell }

    package func begin(_ text: LiveTextID, attempt: Int, afterSequence: Int, reason: String) {
        let texts = tasks.withLock { tasks in
            if let texts = tasks[text.task] { return texts }
            let texts = TaskTexts(network: text.network)
            tasks[text.task] = texts
            return texts
        }
        networks.withLock { _ = $0[text.network, default: []].insert(text.task) }
        texts.begin(text.subtask, attempt: attempt, afterSequence: afterSequence, reason: reason)
        ring(text.task, text.network)
    }

    package func append(_ text: LiveTextID, attempt: Int, _ delta: String) {
        guard !delta.isEmpty, let texts = tasks.withLock({ $0[text.task] }) else { return }
        texts.append(text.subtask, attempt: attempt, delta)
        ring(text.task, text.network)
    }

    package func forget(_ task: TaskID) {
        guard let texts = tasks.withLock({ $0.removeValue(forKey: task) }) else { return }
        networks.withLock { networks in
            networks[texts.network]?.remove(task)
            if networks[texts.network]?.isEmpty == true { networks[texts.network] = nil }
        }
    }

    /// Everything beyond the places, which move on. Texts of attempts that began after `sequence` are left for later:
    /// whoever watches should read of the attempt first.
    package func read(_ task: TaskID, upTo sequence: Int, from places: inout LiveTextPlaces) -> [LiveTextChange] {
        tasks.withLock { $0[task] }?.read(upTo: sequence, from: &places) ?? []
    }

    /// Tasks of a network that have texts now.
    package func tasksWriting(in network: NetworkID) -> Set<TaskID> { networks.withLock { $0[network] ?? [] } }

    private func ring(_ task: TaskID, _ network: NetworkID) {
        bell.ring(.text(task))
        bell.ring(.networkText(network))
    }
}

/// Where a watcher stands in each text of a task.
package struct LiveTextPlaces: Sendable {
    /// The attempt and the bytes of it that the watcher has.
    fileprivate var places: [SubtaskID?: (attempt: Int, offset: Int)] = [:]

    package init() {}
}

/// What a watcher has to be told about a text. Offsets count bytes of UTF-8.
package enum LiveTextChange: Sendable, Hashable {
    case delta(SubtaskID?, attempt: Int, offset: Int, text: String, afterSequence: Int)
    /// All so far, for whoever comes late.
    case snapshot(SubtaskID?, attempt: Int, text: String, afterSequence: Int)
    /// The text begins again.
    case reset(SubtaskID?, attempt: Int, reason: String, afterSequence: Int)
}

private final class TaskTexts: Sendable {
    private struct Text {
        var attempt: Int
        var afterSequence: Int
        var reason: String
        /// Grows when the same attempt begins again, with another model for example.
        var generation: Int
        var text = ""
    }

    let network: NetworkID
    private let texts = Mutex<[SubtaskID?: Text]>([:])

    init(network: NetworkID) { self.network = network }

    func begin(_ subtask: SubtaskID?, attempt: Int, afterSequence: Int, reason: String) {
        texts.withLock { texts in
            let generation = (texts[subtask]?.generation ?? 0) + 1
            texts[subtask] = Text(
                attempt: attempt,
                afterSequence: afterSequence,
                reason: reason,
                generation: generation
            )
        }
    }

    func append(_ subtask: SubtaskID?, attempt: Int, _ delta: String) {
        texts.withLock { texts in
            guard let text = texts[subtask], text.attempt == attempt,
                text.text.utf8.count + delta.utf8.count <= LiveTextBoard.textBytesMax
            else { return }
            texts[subtask]?.text += delta
        }
    }

    func read(upTo sequence: Int, from places: inout LiveTextPlaces) -> [LiveTextChange] {
        texts.withLock { texts in
            var changes: [LiveTextChange] = []
            for (subtask, text) in texts where text.afterSequence <= sequence {
                changes += Self.changes(of: subtask, text, &places)
            }
            return changes
        }
    }

    private static func changes(
        of subtask: SubtaskID?,
        _ text: Text,
        _ places: inout LiveTextPlaces
    ) -> [LiveTextChange] {
        let count = text.text.utf8.count
        let place = places.places[subtask]
        places.places[subtask] = (text.generation, count)
        guard let place else {
            return count == 0
                ? []
                : [.snapshot(subtask, attempt: text.attempt, text: text.text, afterSequence: text.afterSequence)]
        }
        var changes: [LiveTextChange] = []
        var offset = place.offset
        if place.attempt != text.generation {
            offset = 0
            changes.append(
                .reset(subtask, attempt: text.attempt, reason: text.reason, afterSequence: text.afterSequence)
            )
        }
        if offset < count {
            let start = text.text.utf8.index(text.text.utf8.startIndex, offsetBy: offset)
            changes.append(
                .delta(
                    subtask,
                    attempt: text.attempt,
                    offset: offset,
                    text: String(text.text[start...]),
                    afterSequence: text.afterSequence
                )
            )
        }
        return changes
    }
}
