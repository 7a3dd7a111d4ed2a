internal import MeshApplication
internal import MeshDomain
private import Synchronization
internal import Telemetry

/// Brings what one try writes to the caller: in its turn, after what the caller has to know before it.
final class AttemptWriter: Sendable {
    private let call: ChainCall
    private let candidate: Candidate
    private let number: Int
    private let contest: Contest
    private let goesOn: Bool
    let began: Moment
    private let hasBegun = Mutex(false)

    init(call: ChainCall, candidate: Candidate, number: Int, contest: Contest, goesOn: Bool, began: Moment) {
        self.call = call
        self.candidate = candidate
        self.number = number
        self.contest = contest
        self.goesOn = goesOn
        self.began = began
    }

    var isLost: Bool { contest.isLost(number) }
    var received: String { call.text.received(by: number) }

    /// Says which model is asked now, if the caller has heard of another one.
    func announce(_ observe: @Sendable (ModelProgress) async -> Void) async {
        let name = candidate.model.name
        guard let (before, reason) = call.ledger.announce(name), before != name else { return }
        await observe(.fallback(from: before, to: name, reason))
    }

    func add(_ piece: String, _ observe: @Sendable (ModelProgress) async -> Void) async {
        guard !piece.isEmpty, contest.claim(number) else { return }
        await begin(observe)
        if let fresh = call.text.add(piece, by: number), !fresh.isEmpty { await observe(.text(fresh)) }
    }

    /// The vendor says that it is done.
    func finish(
        _ answer: VendorAnswer,
        _ observe: @Sendable (ModelProgress) async -> Void
    ) async throws(VendorFault) {
        if answer.text.isEmpty, answer.toolCalls.isEmpty {
            throw fault(.emptyAnswer, "\(candidate.model.name) answered with nothing.", answer)
        }
        guard contest.claim(number) else {
            throw fault(.cancelled, Contest.lost, answer)
        }
        await begin(observe)
        switch call.text.finish(answer.text, by: number) {
        case .whole(let rest): if !rest.isEmpty { await observe(.text(rest)) }
        case .differs:
            throw fault(.streamGarbage, "What \(candidate.model.name) streamed is not what it answered.", answer)
        }
    }

    private func begin(_ observe: @Sendable (ModelProgress) async -> Void) async {
        let isFirst = hasBegun.withLock { hasBegun in
            defer { hasBegun = true }
            return !hasBegun
        }
        guard isFirst else { return }
        call.parts.metrics.began(candidate, after: call.now - began)
        let hadText = !call.text.written.isEmpty
        call.text.begin(number, goesOn: goesOn)
        let name = candidate.model.name
        if goesOn {
            _ = call.ledger.announce(name)
            call.parts.metrics.continued.add()
        } else if hadText, let (before, reason) = call.ledger.announce(name) {
            call.parts.metrics.restarted.add()
            await observe(.fallback(from: before, to: name, reason))
        } else {
            await announce(observe)
        }
    }

    private func fault(_ kind: FaultKind, _ sentence: String, _ answer: VendorAnswer) -> VendorFault {
        var fault = VendorFault(kind, sentence)
        fault.usage = answer.usage
        fault.requestID = answer.requestID
        fault.limits = answer.limits
        return fault
    }
}
