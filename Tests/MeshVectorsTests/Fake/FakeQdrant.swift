internal import EventIO
internal import HTTPServer
internal import HTTPWire
internal import MeshDomain
internal import Synchronization

/// A server that keeps the contract of Qdrant's REST interface as far as it is used here, and is strict about it: members
/// that the interface does not know are refused, and so are conditions on fields without an index. It finds the nearest ones
/// by really comparing. Its collections outlive it, so that it can go and come back on the same port.
final class FakeQdrant: Sendable {
    enum Trouble: Sendable {
        /// An answer of this status instead of the right one; nothing is done.
        case status(Int)
        /// No answer.
        case silence
        /// An answer that is none of Qdrant's.
        case noise
    }

    struct Call: Sendable {
        let method: String
        /// Behind `/collections/{name}`; the whole path of others.
        let path: String
        let body: JSONValue
    }

    private struct State {
        var collections = FakeCollections()
        var troubles: [Trouble?] = []
        var lasting: Trouble?
        var version = "1.16.2"
        var calls: [Call] = []
        var keysSeen: Set<String> = []
    }

    let key: String?
    private let loops: LoopGroup
    private let state = Mutex(State())
    private let running = Mutex<(server: HTTPServer?, port: UInt16)>((nil, 0))

    /// What Qdrant takes unless it is told otherwise.
    private static let bodyBytesMax = 32 << 20

    init(key: String? = nil, loops: LoopGroup) {
        self.key = key
        self.loops = loops
    }

    // MARK: Coming and going

    /// On the port that it had before, if it had one.
    func start() async throws {
        var configuration = HTTPServerConfiguration()
        configuration.addresses = [.ipv4("127.0.0.1", port: running.withLock(\.port))]
        configuration.requests.bodyBytesMax = Self.bodyBytesMax
        let server = HTTPServer(configuration, loops: loops) { [self] request, writer in
            try await respond(to: request, writer)
        }
        let port = try await server.start()[0].port ?? 0
        running.withLock { $0 = (server, port) }
    }

    func stop() async {
        let server = running.withLock { running in
            defer { running.server = nil }
            return running.server
        }
        await server?.stop(within: .zero)
    }

    var url: String { "http://127.0.0.1:\(running.withLock(\.port))" }

    // MARK: For tests

    /// What happens to the next calls, one after the other; nil for nothing special.
    func script(_ troubles: Trouble?...) { state.withLock { $0.troubles += troubles } }

    /// All calls fail so until it is taken back.
    func setTrouble(_ trouble: Trouble?) { state.withLock { $0.lasting = trouble } }

    func setVersion(_ version: String) { state.withLock { $0.version = version } }

    var calls: [Call] { state.withLock { $0.calls } }
    var keysSeen: Set<String> { state.withLock { $0.keysSeen } }

    func calls(_ path: String) -> [Call] { calls.filter { $0.path == path } }

    func forgetCalls() { state.withLock { $0.calls = [] } }

    /// The collections themselves, past the interface.
    func edit<Value: Sendable>(_ body: (inout FakeCollections) throws -> Value) rethrows -> Value {
        try state.withLock { try body(&$0.collections) }
    }

    // MARK: Answering

    private func respond(to request: HTTPRequest, _ writer: HTTPResponseWriter) async throws {
        let bytes = try await request.body.collect(upTo: Self.bodyBytesMax)
        let sent = request.fields["api-key"]
        if let sent { state.withLock { _ = $0.keysSeen.insert(sent) } }
        // Who it is it tells everybody.
        if key != nil, sent != key, request.path != "/" {
            return writer.send(HTTPResponse(401, text: "Invalid API key or JWT"))
        }
        let trouble = state.withLock { state in
            state.troubles.isEmpty ? state.lasting : state.troubles.removeFirst()
        }
        switch trouble {
        case .status(let status): return writer.send(Self.failure(status, "Service internal error: a test wants it"))
        case .noise: return writer.send(HTTPResponse(200, text: "<html>welcome to the proxy</html>"))
        case .silence:
            // Until the client goes, which cancels this task.
            let (stream, continuation) = AsyncStream<Void>.makeStream()
            for await _ in stream {}
            return continuation.finish()
        case nil: break
        }
        writer.send(answer(request.method, String(request.path), request.query.map { String($0) }, bytes))
    }

    private func answer(_ method: String, _ path: String, _ query: String?, _ bytes: [UInt8]) -> HTTPResponse {
        do throws(FakeRefusal) {
            let body: JSONValue
            do throws(JSONError) {
                body = bytes.isEmpty ? .null : try JSONValue(parsing: bytes)
            } catch {
                throw FakeRefusal(400, "Format error in JSON body: \(error)")
            }
            if method == "GET", path == "/" {
                let version = state.withLock(\.version)
                return Self.response(
                    200,
                    ["title": "qdrant - vector search engine", "version": .string(version), "commit": "c0ffee"]
                )
            }
            if method == "GET", path == "/collections" {
                let list = state.withLock { $0.collections.list }
                return Self.response(200, ["time": 0.001, "status": "ok", "result": list])
            }
            let place = try FakePlace(path)
            let result = try state.withLock { (state) throws(FakeRefusal) in
                state.calls.append(Call(method: method, path: place.rest, body: body))
                return try state.collections.answer(method, place, try FakePlace.waits(query), body)
            }
            return Self.response(200, ["time": 0.001, "status": "ok", "result": result])
        } catch {
            return Self.failure(error.status, error.message)
        }
    }

    private static func failure(_ status: Int, _ message: String) -> HTTPResponse {
        response(status, ["time": 0.001, "status": ["error": .string(message)], "result": .null])
    }

    private static func response(_ status: Int, _ body: JSONValue) -> HTTPResponse {
        HTTPResponse(status, HTTP1FieldBlock(["content-type": "application/json"]), body: body.bytes)
    }
}

/// Why a request is answered with an error.
struct FakeRefusal: Error {
    let status: Int
    let message: String

    init(_ status: Int, _ message: String) {
        self.status = status
        self.message = message
    }
}

/// `/collections/{name}` and what follows.
struct FakePlace {
    let name: String
    let rest: String

    init(_ path: String) throws(FakeRefusal) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 2, parts[0].isEmpty, parts[1] == "collections", !parts[2].isEmpty else {
            throw FakeRefusal(404, "there is no \(path)")
        }
        name = String(parts[2])
        rest = parts.dropFirst(3).map { "/" + $0 }.joined()
    }

    /// Whether the answer waits until the change can be seen.
    static func waits(_ query: String?) throws(FakeRefusal) -> Bool {
        switch query {
        case nil, "wait=false": return false
        case "wait=true": return true
        case let other?: throw FakeRefusal(400, "unknown parameter: \(other)")
        }
    }
}
