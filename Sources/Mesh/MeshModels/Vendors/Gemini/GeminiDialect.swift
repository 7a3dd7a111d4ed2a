internal import MeshDomain

/// Google's Gemini, over the Generative Language API.
struct GeminiDialect: Dialect {
    static let address = "https://generativelanguage.googleapis.com"

    let key: VendorKey
    var secret: VendorKey? { key }
    let base: BaseURL
    let vendor = "gemini"
    let streamTypes = ["text/event-stream"]
    let stopIsEnd = true
    var embedding: (any EmbeddingWording)? { GeminiEmbedding(dialect: self) }

    func request(for call: VendorCall, omitting: Set<RefusableParameter>) throws(Unsayable) -> VendorRequest {
        request(
            call.model,
            call.wantsStream ? "streamGenerateContent?alt=sse" : "generateContent",
            body: GeminiRequest.body(of: call, omitting: omitting)
        )
    }

    func request(_ model: String, _ method: String, body: [UInt8]) -> VendorRequest {
        VendorRequest(
            url: base.appending("/v1beta/models/\(GeminiModel.pathSegment(model)):\(method)"),
            headers: [("content-type", "application/json"), ("x-goog-api-key", key.header)],
            body: body
        )
    }

    func stream(for call: VendorCall) -> GeminiStream { GeminiStream() }

    func events(inWhole reply: inout JSONCursor, for call: VendorCall) throws(JSONError) -> [AnswerEvent] {
        try GeminiStream.events(inWhole: &reply)
    }

    func error(in body: [UInt8]) -> VendorError { GeminiErrors.error(in: body) }

    func kind(of error: VendorError, status: Int) -> FaultKind { GeminiErrors.kind(of: error, status: status) }

    func waitOfSpendStop(_ error: VendorError, now: Moment) -> Duration? {
        GeminiErrors.waitOfSpendStop(error, now: now)
    }

    func refusedParameter(in error: VendorError, status: Int) -> RefusableParameter? { nil }

    /// It says nothing of its limits before they are reached.
    func limits(_ header: (String) -> String?, now: Moment) -> VendorLimits { VendorLimits() }

    /// It stands in the body.
    func requestID(_ header: (String) -> String?) -> String? { nil }
}
