internal import MeshApplication
internal import MeshDomain
internal import Telemetry

/// One call on its way through the models.
final class ChainCall: Sendable {
    let parts: ChainParts
    let request: ModelRequest
    let candidates: [Candidate]
    private let wishedPolicy: BrokenTextPolicy
    let text = ShownText()
    let ledger = CallLedger()

    init(_ parts: ChainParts, _ request: ModelRequest, _ candidates: [Candidate]) {
        self.parts = parts
        self.request = request
        self.candidates = candidates
        let wished = request.brokenText ?? parts.options.brokenText
        // Half a form or half a tool call is nothing that another model can go on from.
        let isPlainText = request.outputSchema == nil && request.tools.isEmpty
        wishedPolicy = wished == .continue && !isPlainText ? .restart : wished
    }

    /// Once a model could not go on from what is there, the others begin again.
    var policy: BrokenTextPolicy { wishedPolicy == .continue && ledger.cannotGoOn ? .restart : wishedPolicy }

    /// What the next try is to go on from; empty when it begins anew.
    var beginning: String { policy == .continue ? text.written : "" }

    var now: Moment { parts.clock.now }

    /// Steps that end in no try, such as a wait that another call was faster after.
    private static let stepsPerAttempt = 8

    func run(_ observe: @Sendable (ModelProgress) async -> Void) async throws(ModelFailure) -> ModelReply {
        var line = CandidateLine(
            contextTokens: candidates.map(\.model.contextTokens),
            retries: parts.options.retries,
            attemptsMax: parts.options.attemptsMax
        )
        for _ in 0..<parts.options.attemptsMax * Self.stepsPerAttempt {
            if Task.isCancelled { throw cancelled }
            switch line.next(at: now, until: request.deadline) {
            case .end: throw nothingLeft
            case .wait(let moment): try await sleep(until: moment)
            case .attempt(let place):
                guard let permit = try await permit(place, &line) else { continue }
                line.began(place)
                let ends = await attempt(permit, &line, observe)
                // Of two beside each other one may have answered after the other failed.
                for case (_, .answered(let reply)) in ends { return sealed(reply) }
                for (place, end) in ends {
                    switch end {
                    case .answered: break
                    case .lost: line.failed(place, againFrom: now)
                    case .failed(let fault, let wentOn): try consequences(of: fault, wentOn: wentOn, at: place, &line)
                    }
                }
            }
        }
        throw nothingLeft
    }

    /// With everything that was tried and paid for it, by tries beside the one that answered, too.
    private func sealed(_ reply: ModelReply) -> ModelReply {
        var reply = reply
        let attempts = ledger.attempts
        reply.attempts = attempts.filter { $0.reason != nil } + attempts.filter { $0.reason == nil }
        reply.spend = ledger.spend
        reply.failedModels = ledger.failedModels.filter { $0 != reply.model }
        return reply
    }

    // MARK: What follows from a fault

    private func consequences(
        of fault: VendorFault,
        wentOn: Bool,
        at place: Int,
        _ line: inout CandidateLine
    ) throws(ModelFailure) {
        if fault.kind == .cancelled || Task.isCancelled { throw cancelled }
        let rule = FaultRule.of(fault.kind)
        if !text.written.isEmpty, policy == .stop { throw failure(of: fault, rule) }
        let failures = line.failures(of: place)
        parts.metrics.fellBack(after: fault.kind)
        // Our words to go on from may be what a vendor refuses, and a text that only lacked its end leaves nothing to write.
        if wentOn, fault.kind == .callerFault || fault.kind == .emptyAnswer {
            ledger.giveUpGoingOn()
            return line.failed(place, againFrom: now)
        }
        switch rule.next {
        case .never: throw failure(of: fault, rule)
        case .ifAllowed: if !request.allowsOtherModelAfterRefusal { throw failure(of: fault, rule) }
        case .toLargerContext: line.leaveOutUpTo(contextOf: place)
        case .always: break
        }
        line.failed(place, againFrom: failures < rule.retriesMax ? now + delay(fault, failures) : nil)
    }

    private func delay(_ fault: VendorFault, _ failures: Int) -> Duration {
        let most = min(parts.options.retryDelayMax, parts.options.retryDelay * (1 << min(16, failures)))
        let drawn = parts.jitter.draw(upTo: most)
        // All who were told the same moment would come at it.
        return fault.retryAfter.map { max(.zero, $0) + min(drawn, $0 * 0.1) } ?? drawn
    }

    // MARK: Bad ends

    func failure(_ reason: FailureReason, _ isTransient: Bool) -> ModelFailure {
        var failure = ModelFailure(reason, isTransient: isTransient, spend: ledger.spend)
        failure.attempts = ledger.attempts
        let written = text.written
        failure.cutText = written.isEmpty ? nil : written
        return failure
    }

    private func failure(of fault: VendorFault, _ rule: FaultRule) -> ModelFailure {
        failure(FailureReason(rule.code, fault.sentence), rule.isTransient)
    }

    var cancelled: ModelFailure { failure(FailureReason(.cancelled, "The call was cancelled."), false) }

    var late: ModelFailure {
        failure(FailureReason(.deadlineExceeded, "No model answered in the time of the call."), true)
    }

    private var nothingLeft: ModelFailure {
        if let deadline = request.deadline, now >= deadline { return late }
        let (reason, isTransient) = ledger.giveUp
        return failure(reason, isTransient)
    }

    func sleep(until moment: Moment) async throws(ModelFailure) {
        do throws(CancellationError) { try await parts.clock.sleep(until: moment) } catch { throw cancelled }
    }
}

/// What all calls of a chain share.
struct ChainParts: Sendable {
    let clock: any WallClock
    let options: ChainOptions
    let board: BreakerBoard
    let gates: [String: VendorGate]
    let metrics: ChainMetrics
    let jitter: JitterSource
    let lengths: AnswerLengths
    let log: Logger
}
