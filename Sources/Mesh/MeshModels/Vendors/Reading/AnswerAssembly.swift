internal import MeshDomain

/// Puts an answer together from what a reply says, and knows when it is whole. Pure: the same rules hold for streams and
/// whole replies of every dialect.
struct AnswerAssembly {
    struct Limits: Sendable {
        var textBytesMax = 16 << 20
        /// Of all calls together.
        var argumentsBytesMax = 4 << 20
        var toolCallsMax = 128
    }

    private struct OpenCall {
        let index: Int
        var id: String?
        var name = ""
        var signature: String?
        var arguments = ""
    }

    private let call: VendorCall
    private let speaker: VendorSpeaker
    private let limits: Limits
    /// Whether the reason of the stop is mark enough, as in dialects whose end has no mark of its own.
    private let stopIsEnd: Bool
    /// White space at the end of the beginning that the model goes on from; said once, it is not said again.
    private var spaceToSkip: Substring
    private var text = ""
    private var textBytes = 0
    private var calls: [OpenCall] = []
    private var argumentsBytes = 0
    private var model: String?
    private var stop: AnswerStop?
    private var reported: TokenUsage?
    private(set) var requestID: String?
    /// The mark of the end was there.
    private(set) var isEnded = false

    init(
        _ call: VendorCall,
        speaker: VendorSpeaker,
        stopIsEnd: Bool,
        spaceToSkip: Substring = "",
        requestID: String? = nil,
        limits: Limits = Limits()
    ) {
        self.call = call
        self.speaker = speaker
        self.stopIsEnd = stopIsEnd
        self.spaceToSkip = spaceToSkip
        self.requestID = requestID
        self.limits = limits
    }

    /// Nothing that matters can follow.
    var isComplete: Bool { isEnded || stopIsEnd && stop != nil }

    /// What of the event is text for whoever watches.
    mutating func take(_ event: AnswerEvent) throws(VendorFault) -> String {
        if isEnded { return "" }
        switch event {
        case .text(let piece): return try add(piece)
        case .toolCall(let index, let id, let name, let signature): try open(index, id, name, signature)
        case .arguments(let index, let piece): try addArguments(piece, to: index)
        case .model(let name): model = model ?? name
        case .requestID(let id): requestID = requestID ?? id
        case .usage(let usage): reported = usage
        case .stop(let reason): stop = reason
        case .failed(let error): throw failure(error)
        case .flaw(let flaw): throw failure(flaw)
        case .end: isEnded = true
        }
        return ""
    }

    private mutating func add(_ piece: String) throws(VendorFault) -> String {
        let piece = withoutSpaceToSkip(piece)
        textBytes += piece.utf8.count
        guard textBytes <= limits.textBytesMax else { throw failure(StreamFlaw.tooLong) }
        text += piece
        return piece
    }

    private mutating func withoutSpaceToSkip(_ piece: String) -> String {
        guard !spaceToSkip.isEmpty, !piece.isEmpty else { return piece }
        var rest = piece[...]
        while let wanted = spaceToSkip.first, rest.first == wanted {
            spaceToSkip.removeFirst()
            rest.removeFirst()
        }
        if !rest.isEmpty { spaceToSkip = "" }
        return String(rest)
    }

    private mutating func open(
        _ index: Int,
        _ id: String?,
        _ name: String?,
        _ signature: String?
    ) throws(VendorFault) {
        if let place = calls.firstIndex(where: { $0.index == index }) {
            calls[place].id = calls[place].id ?? id
            if calls[place].name.isEmpty { calls[place].name = name ?? "" }
            calls[place].signature = calls[place].signature ?? signature
            return
        }
        guard calls.count < limits.toolCallsMax else { throw failure(StreamFlaw.tooLong) }
        calls.append(OpenCall(index: index, id: id, name: name ?? "", signature: signature))
    }

    private mutating func addArguments(_ piece: String, to index: Int) throws(VendorFault) {
        argumentsBytes += piece.utf8.count
        guard argumentsBytes <= limits.argumentsBytesMax else { throw failure(StreamFlaw.tooLong) }
        guard let place = calls.firstIndex(where: { $0.index == index }) else {
            throw failure(StreamFlaw.unreadableArguments)
        }
        calls[place].arguments += piece
    }

    // MARK: The end

    /// The answer, when it is whole and is one.
    func answer() throws(VendorFault) -> VendorAnswer {
        guard isComplete else { throw cut() }
        if let fault = faultOfStop() { throw fault }
        let toolCalls = try readCalls()
        // A model that goes on from a beginning may find that nothing is missing.
        let mayBeEmpty = call.isContinuation && stop != .maxTokens
        guard !text.isEmpty || !toolCalls.isEmpty || mayBeEmpty else { throw empty() }
        var answer = VendorAnswer(
            text: text,
            stop: stop == .maxTokens ? .maxTokens : toolCalls.isEmpty ? .end : .toolCalls,
            usage: reported ?? UsageEstimate.usage(of: call, written: text, arguments: calls.map(\.arguments)),
            model: model ?? call.model
        )
        answer.toolCalls = toolCalls
        answer.requestID = requestID
        return answer
    }

    private func readCalls() throws(VendorFault) -> [ModelToolCall] {
        var read: [ModelToolCall] = []
        // Where the vendor gives no ids, they still differ from all that the conversation holds.
        let earlier = call.messages.reduce(0) { $0 + $1.toolCalls.count }
        for (position, open) in calls.enumerated() {
            guard let arguments = Self.arguments(open.arguments) else {
                // Cut off by the bound of the caller, it is no call yet.
                if stop == .maxTokens { continue }
                throw failure(StreamFlaw.unreadableArguments)
            }
            var call = ModelToolCall(id: open.id ?? "call_\(earlier + position)", name: open.name, arguments: arguments)
            call.signature = open.signature
            read.append(call)
        }
        return read
    }

    private static func arguments(_ text: String) -> JSONValue? {
        if text.isEmpty { return [:] }
        do throws(JSONError) { return try JSONValue(parsing: text) } catch { return nil }
    }

    private func faultOfStop() -> VendorFault? {
        switch stop {
        case nil, .end, .maxTokens, .toolCalls: nil
        case .contextFull: fault(.contextTooLong)
        case .blocked(let word): fault(.policyBlock, word)
        case .unusable(let word): fault(.streamGarbage, "the model wrote what the vendor could not use", word)
        case .unexplained(let word): fault(.serverError, "the answer was broken off", word)
        }
    }

    // MARK: Faults

    /// The bytes ended, by a declared end or a broken connection, before the answer did.
    func cut() -> VendorFault { fault(.streamCut) }

    /// The answer was under way when this happened.
    func fault(_ kind: FaultKind, _ words: String = "", _ code: String = "") -> VendorFault {
        var fault = speaker.fault(kind, words: words, code: code)
        fault.requestID = requestID
        fault.usage = spent
        return fault
    }

    func fault(from transport: TransportFault, inStream: Bool) -> VendorFault {
        var fault = speaker.fault(for: transport, inStream: inStream)
        fault.requestID = requestID
        fault.usage = spent
        return fault
    }

    private func empty() -> VendorFault {
        let hint = stop == .maxTokens ? "it used up its tokens before it wrote anything; allow it more" : ""
        return fault(.emptyAnswer, hint)
    }

    private func failure(_ flaw: StreamFlaw) -> VendorFault { fault(.streamGarbage, flaw.words) }

    private func failure(_ error: VendorError) -> VendorFault {
        var fault = speaker.fault(for: error, status: 200)
        fault.requestID = error.requestID ?? requestID
        fault.usage = spent
        // A short wait that stands beside it does not bring the money back.
        if fault.kind == .spendStop { fault.retryAfter = nil }
        return fault
    }

    /// As the vendor said it; what was written since is counted here. Nil when nothing is known.
    private var spent: TokenUsage? {
        let arguments = calls.map(\.arguments)
        guard var usage = reported else {
            return text.isEmpty && calls.isEmpty
                ? nil : UsageEstimate.usage(of: call, written: text, arguments: arguments)
        }
        guard !isComplete else { return usage }
        usage.output = max(usage.output, UsageEstimate.tokens(written: text, arguments: arguments))
        usage.isEstimated = true
        return usage
    }
}
