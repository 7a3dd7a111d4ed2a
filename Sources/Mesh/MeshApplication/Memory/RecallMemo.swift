internal import MeshDomain
private import Synchronization

/// What tasks were given of the memory of their networks. The review of a task asks the same as its plan, and is given the same
/// as long as the network has not learned anything; outputs of other tasks, which come all the time, are no reason to look anew.
final class RecallMemo: Sendable {
    struct Question: Sendable, Equatable {
        let limit: Int
        let knowledge: KnowledgeMark
        /// Rises when something of it can be found by its nearness from then on.
        let vectors: Int
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

    /// As much as if nobody else held the items, which is nearly always wrong: the index does.
    static let bytesMax = 16 << 20
    private static let entryBytes = 1_024
    private static let networksMax = 4_096

    private struct State {
        var entries: [Owned<TaskID>: Entry] = [:]
        /// In the order in which they came; those before `start` are gone.
        var order: [Owned<TaskID>] = []
        var start = 0
        var bytes = 0
        /// How many vectors of something that is known had come when the last of a network came; `vectorsBefore` where that is
        /// not remembered.
        var vectors: [Owned<NetworkID>: Int] = [:]
        var vectorsBefore = 0
        var vectorsOfAll = 0
    }

    private let state = Mutex(State())

    var bytes: Int { state.withLock { $0.bytes } }

    func question(limit: Int, _ knowledge: KnowledgeMark, of network: Owned<NetworkID>) -> Question {
        let vectors = state.withLock { $0.vectors[network] ?? $0.vectorsBefore }
        return Question(limit: limit, knowledge: knowledge, vectors: vectors)
    }

    /// Something that the network knows can be found by its nearness from now on, after it was found by its words alone.
    func gotVectors(in network: Owned<NetworkID>) {
        state.withLock { state in
            state.vectorsOfAll += 1
            if state.vectors.count >= Self.networksMax {
                state.vectors = [:]
                state.vectorsBefore = state.vectorsOfAll
            }
            state.vectors[network] = state.vectorsOfAll
        }
    }

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
        let size = answer.items.reduce(Self.entryBytes) {
            $0 + $1.contentBytes + MemoryDocument.bytes(of: $1, words: 0)
        }
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
