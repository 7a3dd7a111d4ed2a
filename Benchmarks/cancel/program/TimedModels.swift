internal import MeshApplication
internal import MeshDomain
private import Synchronization

/// A provider that notes when its calls begin and when they are cancelled. What it does stands at the beginning of the
/// brief.
final class TimedModels: ModelProvider {
    enum Kind: String {
        /// Subtasks never end.
        case hanging = "hang"
        /// Every call takes a few milliseconds.
        case working = "work"
    }

    /// A direct call by its prompt, or a task by its id.
    typealias Key = String

    struct Note: Sendable {
        var begun = 0
        /// Of the calls that were cancelled.
        var cancellations: [ContinuousClock.Instant] = []
        var isOver = false
        var begunAfterwards = 0
    }

    private struct State {
        var notes: [Key: Note] = [:]
        var waiters: [Key: (isMet: @Sendable (Note) -> Bool, continuation: CheckedContinuation<Note, Never>)] = [:]
    }

    private let clock: any WallClock
    private let state = Mutex(State())

    init(clock: any WallClock) { self.clock = clock }

    /// Returns when it is so. One at a time for a key.
    func wait(for key: Key, until isMet: @escaping @Sendable (Note) -> Bool) async -> Note {
        await withCheckedContinuation { continuation in
            let now = state.withLock { state -> Note? in
                if let note = state.notes[key], isMet(note) { return note }
                state.waiters[key] = (isMet, continuation)
                return nil
            }
            if let now { continuation.resume(returning: now) }
        }
    }

    func note(for key: Key) -> Note { state.withLock { $0.notes[key] ?? Note() } }

    /// No call may begin for the key from now on.
    func noteOver(_ key: Key) { change(key) { $0.isOver = true } }

    private func change(_ key: Key, _ body: (inout Note) -> Void) {
        let met = state.withLock { state -> (CheckedContinuation<Note, Never>, Note)? in
            body(&state.notes[key, default: Note()])
            guard let note = state.notes[key], let waiter = state.waiters[key], waiter.isMet(note) else { return nil }
            state.waiters[key] = nil
            return (waiter.continuation, note)
        }
        met?.0.resume(returning: met?.1 ?? Note())
    }

    func generate(
        _ request: ModelRequest,
        observe: @Sendable (ModelProgress) async -> Void
    ) async throws(ModelFailure) -> ModelReply {
        let task = request.attribution.task
        let key = task?.text ?? request.prompt
        change(key) { note in
            note.begun += 1
            if note.isOver { note.begunAfterwards += 1 }
        }
        let hangs = task == nil || request.attribution.subtask != nil && request.prompt.contains("hang: create")
        if hangs { await observe(.text("Dear ")) }
        await pause(hangs ? .seconds(3_600) : .milliseconds(2), key)
        if Task.isCancelled {
            throw ModelFailure(FailureReason(.cancelled, "The call was cancelled."), isTransient: false)
        }
        let spend = Spend(calls: 1, inputTokens: 900, outputTokens: 300, costNanoUSD: 7_200_000)
        return ModelReply(text: Self.text(request), model: "m", provider: "timed", temperature: 0.7, spend: spend)
    }

    private func pause(_ duration: Duration, _ key: Key) async {
        await withTaskCancellationHandler {
            // Cancelled: the caller looks.
            try? await clock.sleep(until: clock.now + duration)
        } onCancel: {
            let now = ContinuousClock.now
            change(key) { $0.cancellations.append(now) }
        }
    }

    private static func text(_ request: ModelRequest) -> String {
        if request.attribution.subtask != nil || request.outputSchema == nil { return work }
        return request.outputSchema == AnswerSchemas.plan ? plan : review
    }

    static let subtaskCount = 4

    private static let plan: String = {
        let subtasks = (1...subtaskCount).map { number in
            #"{"id":"s\#(number)","title":"Part \#(number)","instruction":"Write part \#(number) of the campaign.","#
                + #""agent_type":"content","capabilities":[],"depends_on":[]}"#
        }
        return #"{"rationale":"Side by side.","subtasks":["# + subtasks.joined(separator: ",") + "]}"
    }()
    private static let work =
        String(repeating: "A launch needs a plain promise, a proof and a next step that takes a minute. ", count: 15)
        + "\n\n```mesh\n{\"confidence\":0.9}\n```"
    private static let review =
        #"{"verdict":"accepted","confidence":0.92,"notes":"Every part can be used.","revise":[]}"#
}
