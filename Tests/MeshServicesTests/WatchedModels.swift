internal import MeshApplication
internal import MeshDomain
internal import Synchronization

/// A provider that notes when its calls begin and when they are cancelled, and answers what the test says.
final class WatchedModels: ModelProvider {
    enum Answer: Sendable {
        case text(String)
        /// So many steps aside before the text, so that calls of many tasks mix.
        case delayed(String, yields: Int)
        /// Shows this much, then waits until it is cancelled.
        case hang(showing: String)
    }

    struct Notes: Sendable {
        var begun: [TaskID?] = []
        var cancelled = 0
        var inFlight = 0
        /// Tasks whose cancellation was acknowledged.
        var over: Set<TaskID> = []
        /// Calls that began for such a task.
        var begunAfterwards = 0

        func begun(for task: TaskID) -> Int { begun.count { $0 == task } }
    }

    private struct State {
        var notes = Notes()
        var watchers: [(isMet: @Sendable (Notes) -> Bool, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let state = Mutex(State())
    private let script: @Sendable (ModelRequest) -> Answer

    init(_ script: @escaping @Sendable (ModelRequest) -> Answer) { self.script = script }

    var notes: Notes { state.withLock { $0.notes } }

    /// From now on no call may begin for the task.
    func noteOver(_ task: TaskID) { change { _ = $0.over.insert(task) } }

    /// Returns when it is so.
    func wait(until isMet: @escaping @Sendable (Notes) -> Bool) async {
        await withCheckedContinuation { continuation in
            let isNow = state.withLock { state in
                if isMet(state.notes) { return true }
                state.watchers.append((isMet, continuation))
                return false
            }
            if isNow { continuation.resume() }
        }
    }

    private func change(_ body: (inout Notes) -> Void) {
        let met = state.withLock { state in
            body(&state.notes)
            let notes = state.notes
            let met = state.watchers.filter { $0.isMet(notes) }.map(\.continuation)
            state.watchers.removeAll { $0.isMet(notes) }
            return met
        }
        for continuation in met { continuation.resume() }
    }

    func generate(
        _ request: ModelRequest,
        observe: @Sendable (ModelProgress) async -> Void
    ) async throws(ModelFailure) -> ModelReply {
        let task = request.attribution.task
        change { notes in
            notes.begun.append(task)
            notes.inFlight += 1
            if let task, notes.over.contains(task) { notes.begunAfterwards += 1 }
        }
        defer { change { $0.inFlight -= 1 } }
        switch script(request) {
        case .text(let text):
            await observe(.text(text))
            return Self.reply(text)
        case .delayed(let text, let yields):
            for _ in 0..<yields { await Task.yield() }
            return Self.reply(text)
        case .hang(let text):
            if !text.isEmpty { await observe(.text(text)) }
            await cancellation()
            throw ModelFailure(FailureReason(.cancelled, "The call was cancelled."), isTransient: false)
        }
    }

    private func cancellation() async {
        let (never, end) = AsyncStream.makeStream(of: Never.self)
        await withTaskCancellationHandler {
            for await _ in never {}
        } onCancel: {
            change { $0.cancelled += 1 }
        }
        end.finish()
    }

    private static func reply(_ text: String) -> ModelReply {
        let spend = Spend(calls: 1, inputTokens: 10, outputTokens: 5, costNanoUSD: 100)
        return ModelReply(text: text, model: "model-a", provider: "watched", temperature: 0.5, spend: spend)
    }

    /// Texts for a task of two subtasks side by side, a review and a result.
    static func flowText(for request: ModelRequest) -> String {
        if request.attribution.subtask != nil || request.outputSchema == nil {
            return "A text that can be used as it is.\n\n```mesh\n{\"confidence\":0.9}\n```"
        }
        if request.outputSchema == AnswerSchemas.plan {
            let subtasks = ["one", "two"].map { id in
                #"{"id":"\#(id)","title":"Part \#(id)","instruction":"Write part \#(id) of it.","agent_type":"content","#
                    + #""capabilities":[],"depends_on":[]}"#
            }
            return #"{"rationale":"Side by side.","subtasks":["# + subtasks.joined(separator: ",") + "]}"
        }
        return #"{"verdict":"accepted","confidence":0.9,"notes":"It can be used.","revise":[]}"#
    }
}
