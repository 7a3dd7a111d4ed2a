internal import OutboundHTTP
internal import RPCTestSupport
internal import Testing

@Suite("Bounds")
struct BoundTests {
    private static let silent: @Sendable (ServerConnection) -> Void = { connection in
        guard connection.readRequest() != nil else { return }
        connection.waitForClose()
    }

    @Test("a server that says nothing is given up, and its connection is closed")
    func firstByte() async throws {
        try await withServer(Self.silent, { $0.firstByteTimeout = .milliseconds(50) }) { client, server in
            let fault = await client.fault(of: HTTPRequest("POST", server.url, body: [1]))
            #expect(fault?.place == .afterSend)
            await server.state.wait { $0.closedByClient == 1 }
            #expect(server.state.value.requests == 1)
        }
    }

    @Test("a head that drips is no answer")
    func drippingHead() async throws {
        let script: @Sendable (ServerConnection) -> Void = { connection in
            guard connection.readRequest() != nil else { return }
            connection.send("HTTP/1.1 200 OK\r\n")
            while connection.send("X: y\r\n") {}
        }
        try await withServer(
            script,
            {
                $0.firstByteTimeout = .milliseconds(50)
                $0.headBytesMax = 1 << 30
            }
        ) { client, server in
            let fault = await client.fault(of: HTTPRequest("GET", server.url))
            // The library has a bound of its own for the lines of a head, which may come first.
            #expect(fault?.place == .afterSend || fault?.place == .tooLarge)
        }
    }

    @Test("silence in the body is a stall, after what came before it")
    func stall() async throws {
        let script: @Sendable (ServerConnection) -> Void = { connection in
            guard connection.readRequest() != nil else { return }
            connection.send(Answers.chunkedHead + Answers.chunk("text"))
            connection.waitForClose()
        }
        try await withServer(script) { client, server in
            var request = HTTPRequest("GET", server.url)
            request.stallTimeout = .milliseconds(50)
            let report = try await client.send(request).report()
            #expect(report.text == "text")
            #expect(report.fault?.place == .stalled)
            await server.state.wait { $0.closedByClient == 1 }
        }
    }

    @Test("the bound of the whole call holds before the head and in the body")
    func deadline() async throws {
        try await withServer(Self.silent) { client, server in
            var request = HTTPRequest("GET", server.url)
            request.timeout = .milliseconds(50)
            #expect(await client.fault(of: request)?.place == .deadline)
        }
        let script: @Sendable (ServerConnection) -> Void = { connection in
            guard connection.readRequest() != nil else { return }
            connection.send(Answers.chunkedHead)
            while connection.send(Answers.chunk("x")) {}
        }
        try await withServer(script) { client, server in
            var request = HTTPRequest("GET", server.url)
            request.timeout = .milliseconds(50)
            #expect(await client.fault(of: request)?.place == .deadline)
        }
    }

    @Test("a call that waits for a connection for too long is a fault before it was sent")
    func queueTimeout() async throws {
        try await withServer(
            Self.silent,
            {
                $0.connectionsPerHostMax = 1
                $0.queueTimeout = .milliseconds(50)
            }
        ) { client, server in
            async let first = client.fault(of: HTTPRequest("GET", server.url))
            await server.state.wait { $0.requests == 1 }
            #expect(await client.fault(of: HTTPRequest("GET", server.url))?.place == .beforeSend)
            await client.shutDown()
            #expect(await first?.place == .cancelled)
            #expect(server.state.value.accepted == 1)
        }
    }

    @Test("a call too many is refused at once")
    func tooManyCalls() async throws {
        try await withServer(Self.silent, { $0.callsMax = 1 }) { client, server in
            async let first = client.fault(of: HTTPRequest("GET", server.url))
            await server.state.wait { $0.requests == 1 }
            #expect(await client.fault(of: HTTPRequest("GET", server.url))?.place == .beforeSend)
            await client.shutDown()
            _ = await first
        }
    }

    @Test("a server that takes the connection and no more is given up", arguments: ["http", "https"])
    func connectTimeout(scheme: String) async throws {
        // Without TLS the connection is there at once, and the answer is what is missing.
        let script: @Sendable (ServerConnection) -> Void = { $0.waitForClose() }
        try await withServer(
            script,
            {
                $0.connectTimeout = .milliseconds(50)
                $0.firstByteTimeout = .milliseconds(50)
            }
        ) { client, server in
            let fault = await client.fault(of: HTTPRequest("GET", "\(scheme)://127.0.0.1:\(server.port)"))
            #expect(fault?.place == (scheme == "http" ? .afterSend : .beforeSend), "\(fault?.sentence ?? "")")
            await server.state.wait { $0.closedByClient == 1 }
        }
    }

    @Test("a head that is too long, in one line or in many, ends the call", arguments: [1, 200])
    func headBytes(lines: Int) async throws {
        let line = "X: " + String(repeating: "y", count: 200_000 / lines) + "\r\n"
        let answer = "HTTP/1.1 200 OK\r\n" + String(repeating: line, count: lines) + "Content-Length: 0\r\n\r\n"
        try await withServer(always(answer)) { client, server in
            #expect(await client.fault(of: HTTPRequest("GET", server.url))?.place == .tooLarge)
        }
    }

    @Test("a body that is too long ends the call when its bound is passed, whether it was announced or not")
    func bodyBytes() async throws {
        let script: @Sendable (ServerConnection) -> Void = { connection in
            guard connection.readRequest() != nil else { return }
            connection.send(Answers.chunkedHead)
            while connection.send(Answers.chunk(String(repeating: "x", count: 4096))) {}
        }
        try await withServer(script) { client, server in
            var request = HTTPRequest("GET", server.url)
            request.bodyBytesMax = 100_000
            let report = try await client.send(request).report()
            #expect(report.fault?.place == .tooLarge)
            #expect(report.text.utf8.count <= 100_000)
        }
        try await withServer(always(Answers.plain("0123456789"))) { client, server in
            var request = HTTPRequest("GET", server.url)
            request.bodyBytesMax = 10
            #expect(await client.text(of: request) == "0123456789")
            request.bodyBytesMax = 9
            #expect(await client.fault(of: request)?.place == .tooLarge)
        }
    }
}
