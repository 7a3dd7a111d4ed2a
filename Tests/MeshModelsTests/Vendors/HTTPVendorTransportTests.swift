internal import EventIO
internal import MeshDomain
internal import MeshTestSupport
internal import OutboundHTTP
internal import Testing

@testable internal import MeshModels

@Suite("Vendors over HTTP")
struct HTTPVendorTransportTests {
    private func with(
        _ answer: String,
        _ change: (inout HTTPClientConfiguration) -> Void = { _ in },
        _ body: (HTTPVendorTransport, _ url: String) async throws -> Void
    ) async throws {
        let loops = try LoopGroup(count: 1)
        let server = try await CannedServer.open(answer, on: loops.loops[0])
        var configuration = HTTPClientConfiguration()
        change(&configuration)
        let client = HTTPClient(loops: loops.loops, configuration: configuration)
        try await body(HTTPVendorTransport(client, clock: ManualWallClock()), server.url)
        await client.shutDown()
        try await server.close()
        loops.shutDown()
    }

    private func request(_ url: String) -> VendorRequest {
        var request = VendorRequest(
            url: url + "/v1/messages",
            headers: [("x-api-key", "k")],
            body: Array("{}".utf8)
        )
        request.isStream = true
        return request
    }

    private func fault(_ transport: HTTPVendorTransport, _ request: VendorRequest) async -> TransportFault? {
        do throws(TransportFault) {
            let response = try await transport.send(request)
            while try await response.next() != nil {}
            return nil
        } catch {
            return error
        }
    }

    @Test("an answer comes with its status, its headers and its body")
    func answer() async throws {
        try await with("HTTP/1.1 429 Slow down\r\nRetry-After: 3\r\nContent-Length: 5\r\n\r\nhello") { transport, url in
            let response = try await transport.send(request(url))
            #expect(response.status == 429)
            #expect(response.header("retry-after") == "3")
            #expect(try await response.next() == Array("hello".utf8))
            #expect(try await response.next() == nil)
        }
    }

    @Test("faults keep their place")
    func places() async throws {
        try await with("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello") { transport, url in
            #expect(await fault(transport, request(url))?.place == .inBody)
            var late = request(url)
            late.deadline = ManualWallClock().now
            #expect(await fault(transport, late)?.place == .deadline)
            var odd = request(url)
            odd.headers.append(("x", "a\r\nb: c"))
            #expect(await fault(transport, odd)?.place == .beforeSend)
            #expect(await fault(transport, request("http://127.0.0.1:1"))?.place == .beforeSend)
        }
        try await with("") { transport, url in
            #expect(await fault(transport, request(url))?.place == .afterSend)
        }
        try await with("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello you", { $0.bodyBytesMax = 5 }) {
            transport,
            url in
            #expect(await fault(transport, request(url))?.place == .tooLarge)
        }
    }
}

/// Sends each connection the same bytes when it has heard something, and ends it.
// Unchecked: used on the loop only, but for what is constant after `open`.
private final class CannedServer: @unchecked Sendable {
    private let loop: Loop
    private var listener: Listener?
    private(set) var url = ""

    private init(_ loop: Loop) { self.loop = loop }

    static func open(_ answer: String, on loop: Loop) async throws -> CannedServer {
        let server = CannedServer(loop)
        try await loop.run {
            let listener = try Listener(
                loop: loop,
                address: .ipv4("127.0.0.1", port: 0),
                accepted: { descriptor, address in
                    let connection = Connection(
                        loop: loop,
                        descriptor: descriptor,
                        peerAddress: address,
                        limits: ConnectionLimits()
                    )
                    connection.start(CannedAnswer(answer, connection))
                },
                failed: { _ in }
            )
            server.listener = listener
            server.url = "http://\(listener.address)"
        }
        return server
    }

    func close() async throws { try await loop.run { self.listener?.close() } }
}

private final class CannedAnswer: ConnectionHandler {
    private var left: [UInt8]
    private var isAsked = false
    private let connection: Connection

    init(_ answer: String, _ connection: Connection) {
        left = Array(answer.utf8)
        self.connection = connection
    }

    func opened() {}

    func received(_ bytes: Span<UInt8>) {
        if isAsked { return }
        isAsked = true
        connection.setNeedsFlush()
        connection.closeAfterFlush()
    }

    func produce(into output: inout [UInt8], room: Int) {
        guard isAsked else { return }
        output += left
        left = []
    }

    func closed(_ end: ConnectionEnd) {}
}
