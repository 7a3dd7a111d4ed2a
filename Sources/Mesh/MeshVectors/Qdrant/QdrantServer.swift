internal import MeshDomain
internal import OutboundHTTP
internal import Telemetry

/// Calls of Qdrant's REST interface: one request, one envelope `{time, status, result}`. Every call of this target may be
/// repeated, since all of them only say how things are to be.
struct QdrantServer: Sendable {
    private let client: HTTPClient
    private let address: QdrantAddress

    private static let answerBytesMax = 8 << 20
    /// What is shown of the server's own words.
    private static let wordsMax = 300

    init(_ address: QdrantAddress, client: HTTPClient) {
        self.address = address
        self.client = client
    }

    /// The `result` of the answer.
    func call(
        _ method: String,
        _ path: String,
        body: [UInt8] = [],
        within timeout: Duration
    ) async throws(QdrantFailure) -> JSONValue {
        let (status, bytes) = try await answer(method, path, body, timeout)
        return try result(of: status, bytes)
    }

    /// What it says of itself at its root, where there is no envelope and no key is asked for.
    func version(within timeout: Duration) async throws(QdrantFailure) -> String {
        let (status, bytes) = try await answer("GET", "/", [], timeout)
        let about = try? JSONValue(parsing: bytes)
        if status == 200, let version = about?["version"]?.string { return safe(version) }
        // With a proxy in front that wants the key, the reason is in its answer.
        _ = try result(of: status, bytes)
        throw .missing("it does not say which version it is")
    }

    func collectionNames(within timeout: Duration) async throws(QdrantFailure) -> [String] {
        let result = try await call("GET", "/collections", within: timeout)
        return (result["collections"]?.array ?? []).compactMap { $0["name"]?.string }
    }

    private func answer(
        _ method: String,
        _ path: String,
        _ body: [UInt8],
        _ timeout: Duration
    ) async throws(QdrantFailure) -> (status: Int, bytes: [UInt8]) {
        var request = HTTPRequest(method, address.url + path, body: body)
        if !body.isEmpty { request.headers.append(("content-type", "application/json")) }
        if let key = address.key { request.headers.append(("api-key", key.reveal())) }
        request.timeout = timeout
        request.bodyBytesMax = Self.answerBytesMax
        request.mayBeRepeated = true
        do throws(HTTPFault) {
            let answer = try await client.send(request)
            return (answer.status, try await answer.collect())
        } catch {
            throw error.place == .cancelled ? .cancelled : .unreachable(error.sentence)
        }
    }

    private func result(of status: Int, _ bytes: [UInt8]) throws(QdrantFailure) -> JSONValue {
        // What is no JSON comes from somebody in between.
        let envelope = try? JSONValue(parsing: bytes)
        if status == 200, let result = envelope?["result"], envelope?["status"]?.string == "ok" { return result }
        let words = safe(envelope?["status"]?["error"]?.string ?? "without a reason")
        switch status {
        case 404: throw .missing("Qdrant has no such collection: \(words)")
        case 400...403, 405...428: throw .refused(status: status, words)
        case 200...299: throw .unreachable("the answer of Qdrant is not what its interface promises")
        default: throw .unreachable("Qdrant is in trouble and answers \(status): \(words)")
        }
    }

    /// Short, and without the key, whatever the server repeats.
    private func safe(_ words: String) -> String {
        let hidden = address.key.map { words.replacing($0.reveal(), with: "…") } ?? words
        return String(hidden.prefix(Self.wordsMax))
    }
}
