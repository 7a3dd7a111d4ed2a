internal import MeshApplication
internal import MeshDomain
internal import Telemetry

/// One call on its way through the models.
final class ChainCall: Sendable {
    let parts: ChainParts
    let request: ModelRequest
    let candidates: [Candidate]
    let policy: BrokenTextPolicy
    let text = ShownText()
    let ledger = CallLedger()

    init(_ parts: ChainParts, _ request: ModelRequest, _ candidates: [Candidate]) {
        self.parts = parts
        self.request = request
        self.candidates = candidates
        let wished = request.brokenText ?? parts.options.brokenText
        // Half a form or half a tool call is nothing that another model can go on from.
        let isPlainText = request.outputSchema == nil && request.tools.isEmpty
        policy = wished == .continue && !isPlainText ? .restart : wished
    }

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
                for (place, end) in await attempt(permit, &line, observe) {
                    switch end {
                    case .answered(let reply): return reply
                    case .lost: line.leaveOut(place)
                    case .failed(let fault): try consequences(of: fault, at: place, &line)
                    }
                }
            }
        }
        throw nothingLeft
    }

    // MARK: What follows from a fault

    private func consequences(of fault: VendorFault, at place: Int, _ line: inout CandidateLine) throws(ModelFailure) {
        if fault.kind == .cancelled || Task.isCancelled { throw cancelled }
        let rule = FaultRule.of(fault.kind)
        let hasText = !text.written.isEmpty
        if hasText, policy == .stop { throw failure(FailureReason(rule.code, fault.sentence), rule.isTransient) }
        var next = rule.next
        // What is wrong with the request may be the words with which we asked to go on, and other vendors take those.
        if hasText, policy == .continue, next == .never { next = .always }
        switch next {
        case .never: throw failure(FailureReason(rule.code, fault.sentence), rule.isTransient)
        case .ifAllowed:
            guard request.allowsOtherModelAfterRefusal else {
                throw failure(FailureReason(rule.code, fault.sentence), rule.isTransient)
            }
        case .toLargerContext: line.leaveOutUpTo(contextOf: place)
        case .always: break
        }
        let failures = line.failures(of: place)
        line.failed(place, againFrom: failures < rule.retriesMax ? now + delay(fault, failures) : nil)
        parts.metrics.fellBack(after: fault.kind)
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
    let log: Logger
}
