internal import MeshDomain

struct OpenAIDialect: Dialect {
    let flavour: OpenAIFlavour
    let key: VendorKey?
    var secret: VendorKey? { key }
    let base: BaseURL
    let streamTypes = ["text/event-stream"]
    let stopIsEnd = true

    var vendor: String { flavour.name }

    func streams(_ call: VendorCall) -> Bool {
        call.wantsStream
            && (flavour.combinesForms || OpenAIAnswerForm(call, flavour).responseFormat == nil)
    }

    func request(for call: VendorCall, omitting: Set<RefusableParameter>) throws(Unsayable) -> VendorRequest {
        let isStream = streams(call)
        return VendorRequest(
            url: base.appending("/chat/completions"),
            headers: headers(accepting: isStream ? "text/event-stream" : "application/json"),
            body: OpenAIRequest.body(of: call, flavour, isStream: isStream, omitting: omitting),
            deadline: call.deadline,
            isStream: isStream
        )
    }

    func headers(accepting type: String) -> [(name: String, value: String)] {
        var headers = [(name: "content-type", value: "application/json"), (name: "accept", value: type)]
        if let key { headers.append((name: "authorization", value: "Bearer \(key.header)")) }
        return headers
    }

    func stream(for call: VendorCall) -> OpenAIStream { OpenAIStream() }

    func events(inWhole body: [UInt8], for call: VendorCall) throws(JSONError) -> [AnswerEvent] {
        try OpenAIStream.events(inWhole: body)
    }

    func error(in body: [UInt8]) -> VendorError { OpenAIErrors.error(in: body) }

    func kind(of error: VendorError, status: Int) -> FaultKind { OpenAIErrors.kind(of: error, status: status) }

    func refusedParameter(in error: VendorError, status: Int) -> RefusableParameter? {
        OpenAIErrors.refusedParameter(in: error, status: status)
    }

    func limits(_ header: (String) -> String?, now: Moment) -> VendorLimits { RateLimitHeaders.openAI(header) }

    func requestID(_ header: (String) -> String?) -> String? { header("x-request-id") }
}
