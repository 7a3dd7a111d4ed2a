internal import Foundation
internal import MeshApplication
internal import MeshDomain
internal import Synchronization

/// A provider that answers what the test says, remembers every call and shows which are in flight.
final class ScriptedModels: ModelProvider {
    enum Answer: Sendable {
        case text(String)
        case reply(ModelReply)
        case failure(ModelFailure)
        /// Until the call is cancelled.
        case hang
        /// Until the test opens the gate of that name.
        case gate(String, then: String)
        case fallback(from: String, to: String, then: String)
    }

    struct Call: Sendable {
        let form: String
        let subtask: SubtaskID?
        let agent: AgentID?
        let prompt: JSONValue
        let request: ModelRequest
    }

    private struct State {
        var calls: [Call] = []
        var inFlight: Set<Int> = []
        var inFlightMax = 0
        var cancelled = 0
        var gates: [String: [CheckedContinuation<Void, Never>]] = [:]
        var openGates: Set<String> = []
        var watchers: [(isMet: @Sendable (Snapshot) -> Bool, CheckedContinuation<Void, Never>)] = []

        var snapshot: Snapshot { Snapshot(calls: calls, inFlight: inFlight.count, cancelled: cancelled) }
    }

    struct Snapshot: Sendable {
        let calls: [Call]
        let inFlight: Int
        let cancelled: Int
    }

    private let state = Mutex(State())
    private let script: @Sendable (Call, Int) -> Answer
    static let cost = Spend(calls: 1, inputTokens: 10, outputTokens: 5, costNanoUSD: 100)

    /// The script gets the call and how many of its kind (form and subtask) came before.
    init(_ script: @escaping @Sendable (Call, Int) -> Answer) { self.script = script }

    var calls: [Call] { state.withLock { $0.calls } }
    var cancelledCount: Int { state.withLock { $0.cancelled } }
    var inFlightMax: Int { state.withLock { $0.inFlightMax } }
    func calls(_ form: String, _ subtask: SubtaskID? = nil) -> [Call] {
        calls.filter { $0.form == form && (subtask == nil || $0.subtask == subtask) }
    }

    func open(_ gate: String) {
        let waiting = state.withLock { state in
            state.openGates.insert(gate)
            return state.gates.removeValue(forKey: gate) ?? []
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Returns when it is so.
    func wait(until isMet: @escaping @Sendable (Snapshot) -> Bool) async {
        await withCheckedContinuation { continuation in
            let isNow = state.withLock { state in
                if isMet(state.snapshot) { return true }
                state.watchers.append((isMet, continuation))
                return false
            }
            if isNow { continuation.resume() }
        }
    }

    private func change<Value>(_ body: (inout State) -> Value) -> Value {
        let (value, met) = state.withLock { state in
            let value = body(&state)
            let snapshot = state.snapshot
            let met = state.watchers.filter { $0.isMet(snapshot) }.map(\.1)
            state.watchers.removeAll { $0.isMet(snapshot) }
            return (value, met)
        }
        for continuation in met { continuation.resume() }
        return value
    }

    func generate(
        _ request: ModelRequest,
        observe: @Sendable (ModelProgress) async -> Void
    ) async throws(ModelFailure) -> ModelReply {
        let form = Self.form(in: request.prompt)
        let call = Call(
            form: form["form"]?.string ?? "",
            subtask: request.attribution.subtask,
            agent: request.attribution.agent,
            prompt: form,
            request: request
        )
        let (number, earlier) = change { state in
            let earlier = state.calls.count { $0.form == call.form && $0.subtask == call.subtask }
            state.calls.append(call)
            state.inFlight.insert(state.calls.count)
            state.inFlightMax = max(state.inFlightMax, state.inFlight.count)
            return (state.calls.count, earlier)
        }
        defer { change { _ = $0.inFlight.remove(number) } }
        switch script(call, earlier) {
        case .text(let text):
            await observe(.text(text))
            return Self.reply(text)
        case .reply(let reply): return reply
        case .failure(let failure): throw failure
        case .hang:
            await hang(nil)
            throw cancelled()
        case .gate(let gate, let text):
            await hang(gate)
            if Task.isCancelled { throw cancelled() }
            await observe(.text(text))
            return Self.reply(text)
        case .fallback(let from, let to, let text):
            await observe(.text("half a"))
            await observe(.fallback(from: from, to: to, FailureReason(.unavailable, "overloaded")))
            await observe(.text(text))
            var reply = Self.reply(text)
            reply.model = to
            reply.failedModels = [from]
            return reply
        }
    }

    private func cancelled() -> ModelFailure {
        change { $0.cancelled += 1 }
        return ModelFailure(FailureReason(.cancelled, "cancelled"), isTransient: false, spend: Self.cost)
    }

    private func hang(_ gate: String?) async {
        let name = gate ?? "never-\(Int.random(in: 0 ..< .max))"
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOpen = state.withLock { state in
                    if state.openGates.contains(name) || Task.isCancelled { return true }
                    state.gates[name, default: []].append(continuation)
                    return false
                }
                if isOpen { continuation.resume() }
            }
        } onCancel: {
            // A gate may hold several calls; those that were not cancelled wait again at once.
            let waiting = state.withLock { $0.gates.removeValue(forKey: name) ?? [] }
            for continuation in waiting { continuation.resume() }
        }
    }

    static func reply(_ text: String) -> ModelReply {
        ModelReply(text: text, model: "model-a", provider: "scripted", temperature: 0.5, spend: cost)
    }

    private static func form(in prompt: String) -> JSONValue {
        guard let opening = prompt.range(of: "```json\n", options: .backwards) else { return .null }
        let rest = prompt[opening.upperBound...]
        guard let end = rest.range(of: "\n```", options: .backwards) else { return .null }
        return (try? JSONValue(parsing: rest[..<end.lowerBound])) ?? .null
    }
}
