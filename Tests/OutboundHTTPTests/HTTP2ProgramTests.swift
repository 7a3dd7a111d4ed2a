internal import OutboundHTTP
internal import RPCTestSupport
internal import Telemetry
internal import Testing

/// HTTP/2 over TLS with a server that others wrote.
@Suite("HTTP/2 with nghttpd")
struct HTTP2ProgramTests {
    private func with(
        registry: MetricRegistry? = nil,
        file: [UInt8] = Array("hello".utf8),
        _ change: (inout HTTPClientConfiguration) -> Void = { _ in },
        _ body: (HTTPClient, String, ServerProgram) async throws -> Void
    ) async throws {
        let folder = try TestFolder()
        defer { folder.remove() }
        try folder.addCertificates()
        try folder.write("file", file)
        try folder.write("small", Array("small".utf8))
        let (program, port) = try await ServerProgram.nghttpd(in: folder)
        try await withClient(registry: registry) { configuration in
            configuration.authoritiesFile = folder.path + "/ca.crt"
            change(&configuration)
        } _: { client in
            try await body(client, "https://localhost:\(port)", program)
        }
        await program.stop()
    }

    @Test("both sides agree on HTTP/2 by themselves")
    func negotiated() async throws {
        try await with { client, url, _ in
            let exchange = try await client.send(HTTPRequest("GET", url + "/file"))
            #expect(exchange.head.majorVersion == 2)
            #expect(exchange.status == 200)
            #expect(exchange.header("Content-Length") == "5")
            #expect(await exchange.report() == BodyReport(text: "hello"))
            #expect(try await client.send(HTTPRequest("GET", url + "/none")).status == 404)
        }
    }

    @Test("many calls at once share a connection")
    func multiplexed() async throws {
        let registry = MetricRegistry()
        try await with(registry: registry, { $0.streamsPerHostMax = 80 }) { client, url, _ in
            #expect(await client.text(of: HTTPRequest("GET", url + "/file")) == "hello")
            let answers = await withTaskGroup(of: String.self) { group in
                for _ in 0..<300 { group.addTask { await client.text(of: HTTPRequest("GET", url + "/file")) } }
                return await group.reduce(into: 0) { $0 += $1 == "hello" ? 1 : 0 }
            }
            #expect(answers == 300)
        }
        let page = String(decoding: registry.prometheusText(), as: UTF8.self)
        #expect(page.contains("http_client_requests_total{outcome=\"answered\"} 301"))
        #expect(page.contains("http_client_connections_total{kind=\"opened\"} 1\n"))
    }

    @Test("a large body arrives whole, however slowly it is read, and does not hold up its neighbours")
    func slowReader() async throws {
        let file = (0..<20_000_000).map { UInt8(truncatingIfNeeded: $0 / 253) }
        try await with(file: file) { client, url, _ in
            let slow = try await client.send(HTTPRequest("GET", url + "/file"))
            var received = try await slow.next() ?? []
            for _ in 0..<20 { #expect(await client.text(of: HTTPRequest("GET", url + "/small")) == "small") }
            while let more = try await slow.next() { received += more }
            #expect(received == file)
        }
    }

    @Test("letting go of an answer closes its connection when nobody else is on it")
    func lettingGo() async throws {
        let file = [UInt8](repeating: 1, count: 50_000_000)
        try await with(file: file) { client, url, program in
            let status = try await client.send(HTTPRequest("GET", url + "/file")).status
            #expect(status == 200)
            await program.wait(for: "] closed")
            #expect(await client.text(of: HTTPRequest("GET", url + "/small")) == "small")
        }
    }
}
