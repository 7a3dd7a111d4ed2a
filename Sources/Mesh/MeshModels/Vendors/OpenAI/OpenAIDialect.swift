internal import MeshDomain

/// OpenAI, Groq, and every server that speaks OpenAI's dialect. A server in one's own house may need no key.
struct OpenAIDialect: Dialect {
    let flavour: OpenAIFlavour
    let key: VendorKey?
    var secret: VendorKey? { key }
    let base: BaseURL
    let streamTypes = ["text/event-stream"]
    let stopIsEnd = true
    var embedding: (any EmbeddingWording)? { OpenAIEmbedding(dialect: self) }

    var vendor: String { flavour.name }

    func streams(_ call: VendorCall) -> Bool {
        call.wantsStream
            && (flavour.combinesForms || OpenAIAnswerForm(call, flavour).responseFormat == nil)
    }

    func request(for call: VendorCall, omitting: Set<RefusableParameter>) throws(Unsayable) -> VendorRequest {
        let isStream = streams(call)
        return request(
            "/chat/completions",
            accepting: isStream ? "text/event-stream" : "application/json",
            body: OpenAIRequest.body(of: call, flavour, isStream: isStream, omitting: omitting)
        )
    }

    func request(_ path: String, accepting type: String, body: [UInt8]) -> VendorRequest {
        var headers = [(name: "content-type", value: "application/json"), (name: "accept", value: type)]
        if let key { headers.append((name: "authorization", value: "Bearer \(key.header)")) }
        return VendorRequest(url: base.appending(path), headers: headers, body: body)
    }

    func stream(for call: VendorCall) -> OpenAIStream { OpenAIStream() }

    func events(inWhole reply: inout JSONCursor, for call: VendorCall) throws(JSONError) -> [AnswerEvent] {
        try OpenAIStream.events(inWhole: &reply)
    }

    func error(in body: [UInt8]) -> VendorError { OpenAIErrors.error(in: body) }

    func kind(of error: VendorError, status: Int) -> FaultKind { OpenAIErrors.kind(of: error, status: status) }

    func refusedParameter(in error: VendorError, status: Int) -> RefusableParameter? {
        OpenAIErrors.refusedParameter(in: error, status: status)
    }

    func limits(_ header: (String) -> String?, now: Moment) -> VendorLimits { RateLimitHeaders.openAI(header) }

    func requestID(_ header: (String) -> String?) -> String? { header("x-request-id") }
}
