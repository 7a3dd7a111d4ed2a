internal import MeshDomain
private import Synchronization

/// The texts of one task.
final class TaskTexts: Sendable {
    private struct State {
        var texts: [SubtaskID?: LiveText] = [:]
        var bytes = 0
        var isClosed = false
    }

    let network: NetworkID
    let number: Int
    private let state = Mutex(State())

    init(network: NetworkID, number: Int) {
        self.network = network
        self.number = number
    }

    /// Answers the bytes that went.
    func begin(_ subtask: SubtaskID?, _ text: LiveText) -> Int {
        state.withLock { state in
            guard !state.isClosed else { return 0 }
            let freed = state.texts.updateValue(text, forKey: subtask)?.byteCount ?? 0
            state.bytes -= freed
            return freed
        }
    }

    /// Answers the bytes that came.
    func append(
        _ subtask: SubtaskID?,
        attempt: Int,
        _ delta: String,
        _ limits: LiveTextBoard.Limits,
        room: Int
    ) -> Int {
        state.withLock { state in
            let bytes = delta.utf8.count
            guard !state.isClosed, let text = state.texts[subtask], text.attempt == attempt, !text.isCut else {
                return 0
            }
            guard text.byteCount + bytes <= limits.textBytesMax, state.bytes + bytes <= limits.taskBytesMax,
                bytes <= room
            else {
                state.texts[subtask]?.isCut = true
                return 0
            }
            state.texts[subtask]?.text += delta
            state.bytes += bytes
            return bytes
        }
    }

    /// Answers the bytes that went; nothing comes any more.
    func close() -> Int {
        state.withLock { state in
            defer { state = State(isClosed: true) }
            return state.bytes
        }
    }

    func read(upTo sequence: Int, from places: inout LiveTextPlaces) -> [LiveTextChange] {
        state.withLock { state in
            var changes: [LiveTextChange] = []
            let begun = state.texts.filter { $0.value.afterSequence <= sequence }
            for (subtask, text) in begun.sorted(by: { $0.value.number < $1.value.number }) {
                changes += places.advance(subtask, to: text)
            }
            return changes
        }
    }
}
