internal import MeshApplication
internal import MeshDomain

/// The vendors' side of all model calls: it takes its time, fails, talks nonsense and hangs, as the seed says, and meters
/// every call.
final class SimulatedModels: Sendable {
    private let temper: ModelTemper
    private let random: SimulationRandom
    private let clock: SimulationClock
    private let audit: CallAudit
    private let trace: SimulationTrace

    init(
        _ temper: ModelTemper,
        _ random: SimulationRandom,
        _ clock: SimulationClock,
        _ audit: CallAudit,
        _ trace: SimulationTrace
    ) {
        self.temper = temper
        self.random = random
        self.clock = clock
        self.audit = audit
        self.trace = trace
    }

    func answer(
        _ request: ModelRequest,
        in process: String,
        _ observe: @Sendable (ModelProgress) async -> Void
    ) async throws(ModelFailure) -> ModelReply {
        let spend = Spend(calls: 1, inputTokens: 10, outputTokens: 5, costNanoUSD: Int64(random.int(50...150)))
        let name = "\(request.attribution.task?.text ?? "") \(request.attribution.subtask?.text ?? "")"
        audit.begins(request, in: process)
        trace.note(process, "asks a model for \(name)")
        do throws(ModelFailure) {
            let reply = try await write(request, spend, observe)
            audit.ends(request, in: process, spend, isAnswer: true)
            trace.note(process, "hears of \(name)")
            return reply
        } catch {
            audit.ends(request, in: process, spend, isAnswer: false)
            trace.note(process, "hears of \(name): \(error.reason.code)")
            throw error
        }
    }

    private func write(
        _ request: ModelRequest,
        _ spend: Spend,
        _ observe: @Sendable (ModelProgress) async -> Void
    ) async throws(ModelFailure) -> ModelReply {
        if Task.isCancelled { throw Self.cancelled(spend) }
        try await wait(random.int(0...temper.slowestMilliseconds), spend)
        if random.chance(temper.hangPercent) { try await wait(100_000_000, spend) }
        if random.chance(temper.transientPercent) { throw Self.failure(.unavailable, isTransient: true, spend) }
        if random.chance(temper.permanentPercent) {
            let code = random.pick([FailureReason.Code.invalidArgument, .permissionDenied, .resourceExhausted])
            throw Self.failure(code ?? .internal, isTransient: false, spend)
        }
        var model = request.models.first ?? "model-a"
        var failed: [String] = []
        if random.chance(temper.fallbackPercent) {
            await observe(.text("half a thou"))
            try await wait(random.int(0...temper.slowestMilliseconds), spend)
            await observe(.fallback(from: model, to: "model-b", FailureReason(.unavailable, "overloaded")))
            if Task.isCancelled { throw Self.cancelled(spend) }
            failed = [model]
            model = "model-b"
        }
        let text = SimulatedAnswers(temper: temper, random: random).text(for: request)
        try await stream(text, spend, observe)
        var reply = ModelReply(text: text, model: model, provider: "simulated", temperature: 0.5, spend: spend)
        reply.failedModels = failed
        reply.isTruncated = random.chance(2)
        return reply
    }

    private func stream(
        _ text: String,
        _ spend: Spend,
        _ observe: @Sendable (ModelProgress) async -> Void
    ) async throws(ModelFailure) {
        var rest = text[...]
        let parts = random.int(1...4)
        for part in 1...parts {
            let size = part == parts ? rest.count : random.below(rest.count + 1)
            if size > 0 { await observe(.text(String(rest.prefix(size)))) }
            rest = rest.dropFirst(size)
            if part < parts { try await wait(random.int(0...temper.slowestMilliseconds / 4), spend) }
        }
    }

    private func wait(_ milliseconds: Int, _ spend: Spend) async throws(ModelFailure) {
        do throws(CancellationError) {
            try await clock.sleep(until: clock.now + .milliseconds(milliseconds))
        } catch {
            throw Self.cancelled(spend)
        }
    }

    private static func cancelled(_ spend: Spend) -> ModelFailure { failure(.cancelled, isTransient: false, spend) }

    private static func failure(_ code: FailureReason.Code, isTransient: Bool, _ spend: Spend) -> ModelFailure {
        ModelFailure(FailureReason(code, "the model is not well"), isTransient: isTransient, spend: spend)
    }
}

/// The models as one process reaches them: a dead process reaches nobody.
struct ProcessModels: ModelProvider {
    let models: SimulatedModels
    let store: SimulatedStore

    func generate(
        _ request: ModelRequest,
        observe: @Sendable (ModelProgress) async -> Void
    ) async throws(ModelFailure) -> ModelReply {
        guard !store.isDead else { throw ModelFailure(FailureReason(.cancelled, "dead"), isTransient: false) }
        return try await models.answer(request, in: store.process, observe)
    }
}
