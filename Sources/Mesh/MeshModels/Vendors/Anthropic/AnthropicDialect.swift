internal import MeshDomain

/// Claude, over the Messages API.
struct AnthropicDialect: Dialect {
    static let address = "https://api.anthropic.com"

    let key: VendorKey
    var secret: VendorKey? { key }
    let base: BaseURL
    let vendor = "anthropic"
    let streamTypes = ["text/event-stream"]
    let stopIsEnd = false
    let embedding: (any EmbeddingWording)? = nil

    /// The version of the interface that all of this is written for.
    private static let version = "2023-06-01"

    func request(for call: VendorCall, omitting: Set<RefusableParameter>) throws(Unsayable) -> VendorRequest {
        VendorRequest(
            url: base.appending("/v1/messages"),
            headers: [
                ("content-type", "application/json"),
                ("accept", call.wantsStream ? "text/event-stream" : "application/json"),
                ("anthropic-version", Self.version),
                ("x-api-key", key.header),
            ],
            body: try AnthropicRequest.body(of: call, omitting: omitting)
        )
    }

    func stream(for call: VendorCall) -> AnthropicStream { AnthropicStream(form: AnthropicAnswerForm(call)) }

    func events(inWhole reply: inout JSONCursor, for call: VendorCall) throws(JSONError) -> [AnswerEvent] {
        try AnthropicReply.events(in: &reply, form: AnthropicAnswerForm(call))
    }

    func spaceLeftAway(in call: VendorCall) -> Substring {
        guard call.isContinuation, AnthropicModel.goesOnFromBeginning(call.model) else { return "" }
        return call.messages.last?.text.spaceAtEnd ?? ""
    }

    func error(in body: [UInt8]) -> VendorError { AnthropicErrors.error(in: body) }

    func kind(of error: VendorError, status: Int) -> FaultKind { AnthropicErrors.kind(of: error, status: status) }

    func waitOfSpendStop(_ error: VendorError, now: Moment) -> Duration? {
        AnthropicErrors.waitOfSpendStop(error, now: now)
    }

    func refusedParameter(in error: VendorError, status: Int) -> RefusableParameter? {
        AnthropicErrors.refusedParameter(in: error, status: status)
    }

    func limits(_ header: (String) -> String?, now: Moment) -> VendorLimits {
        RateLimitHeaders.anthropic(header, now: now)
    }

    func requestID(_ header: (String) -> String?) -> String? { header("request-id") }
}
