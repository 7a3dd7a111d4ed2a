internal import MeshDomain

/// Models on one's own machines. A key is only for a server behind a gate.
struct OllamaDialect: Dialect {
    static let address = "http://localhost:11434"

    let key: VendorKey?
    var secret: VendorKey? { key }
    let base: BaseURL
    let vendor = "ollama"
    let streamTypes = ["application/x-ndjson", "application/json"]
    let stopIsEnd = false
    var embedding: (any EmbeddingWording)? { OllamaEmbedding(dialect: self) }

    func request(for call: VendorCall, omitting: Set<RefusableParameter>) throws(Unsayable) -> VendorRequest {
        request("/api/chat", body: try OllamaRequest.body(of: call))
    }

    func request(_ path: String, body: [UInt8]) -> VendorRequest {
        var headers = [(name: "content-type", value: "application/json")]
        if let key { headers.append((name: "authorization", value: "Bearer \(key.header)")) }
        return VendorRequest(url: base.appending(path), headers: headers, body: body)
    }

    func stream(for call: VendorCall) -> OllamaStream { OllamaStream() }

    func events(inWhole reply: inout JSONCursor, for call: VendorCall) throws(JSONError) -> [AnswerEvent] {
        try OllamaStream.events(inWhole: &reply)
    }

    func error(in body: [UInt8]) -> VendorError { OllamaErrors.error(in: body) }

    func kind(of error: VendorError, status: Int) -> FaultKind { OllamaErrors.kind(of: error, status: status) }

    func refusedParameter(in error: VendorError, status: Int) -> RefusableParameter? { nil }

    func limits(_ header: (String) -> String?, now: Moment) -> VendorLimits { VendorLimits() }

    func requestID(_ header: (String) -> String?) -> String? { nil }
}
