internal import MeshDomain
private import Synchronization

/// What tasks were given of the memory of their networks. The review of a task asks the same as its plan, and is given the same
/// as long as the network has not learned anything; outputs of other tasks, which come all the time, are no reason to look anew.
final class RecallMemo: Sendable {
    struct Question: Sendable, Equatable {
        let query: String
        let session: SessionID?
        let limit: Int
        let knowledge: KnowledgeMark
    }

    struct Answer: Sendable {
        let items: [MemoryItem]
        /// The same ones, to count that they are read.
        let heads: [MemoryHead]
        /// Found by words alone, because the text could not be embedded: the next one looks again.
        let isDegraded: Bool
    }

    private struct Entry {
        let question: Question
        let answer: Answer
        let bytes: Int
    }

    /// Of the contents, which are nearly all shared with the index.
    static let bytesMax = 8 << 20
    /// Beside the contents, about.
    private static let entryBytes = 1_024

    private struct State {
        var entries: [Owned<TaskID>: Entry] = [:]
        /// In the order in which they came; those before `start` are gone.
        var order: [Owned<TaskID>] = []
        var start = 0
        var bytes = 0
    }

    private let state = Mutex(State())

    var bytes: Int { state.withLock { $0.bytes } }

    /// - Parameter time: what has expired by then is no answer.
    func answer(to question: Question, for task: Owned<TaskID>, at time: Moment) -> Answer? {
        let entry = state.withLock { $0.entries[task] }
        guard let entry, entry.question == question else { return nil }
        let isAlive = entry.answer.heads.allSatisfy { head in head.expireTime.map { $0 > time } ?? true }
        return isAlive ? entry.answer : nil
    }

    /// In the place of what the task was given before.
    func keep(_ answer: Answer, to question: Question, for task: Owned<TaskID>) {
        if answer.isDegraded { return }
        let size = answer.items.reduce(Self.entryBytes + question.query.utf8.count) { $0 + $1.contentBytes }
        state.withLock { state in
            let before = state.entries.updateValue(Entry(question: question, answer: answer, bytes: size), forKey: task)
            state.bytes += size - (before?.bytes ?? 0)
            if before == nil { state.order.append(task) }
            while state.bytes > Self.bytesMax, state.start < state.order.count {
                state.bytes -= state.entries.removeValue(forKey: state.order[state.start])?.bytes ?? 0
                state.start += 1
            }
            if state.start > state.order.count / 2 {
                state.order.removeFirst(state.start)
                state.start = 0
            }
        }
    }
}
