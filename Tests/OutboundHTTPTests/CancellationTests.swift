internal import OutboundHTTP
internal import RPCTestSupport
internal import Testing

@Suite("Cancellation")
struct CancellationTests {
    private static let endless: @Sendable (ServerConnection) -> Void = { connection in
        guard connection.readRequest() != nil else { return }
        connection.send(Answers.chunkedHead + Answers.chunk("text"))
        connection.waitForClose()
    }
    private static let silent: @Sendable (ServerConnection) -> Void = { connection in
        guard connection.readRequest() != nil else { return }
        connection.waitForClose()
    }

    @Test("cancelling a call that waits for its head closes the connection")
    func beforeTheHead() async throws {
        try await withServer(Self.silent) { client, server in
            let url = server.url
            let call = Task { await client.fault(of: HTTPRequest("GET", url)) }
            await server.state.wait { $0.requests == 1 }
            call.cancel()
            #expect(await call.value?.place == .cancelled)
            await server.state.wait { $0.closedByClient == 1 }
        }
    }

    @Test("cancelling a call that waits for its body closes the connection")
    func inTheBody() async throws {
        try await withServer(Self.endless) { client, server in
            let exchange = try await client.send(HTTPRequest("GET", server.url))
            #expect(try await exchange.next() == Array("text".utf8))
            let read = Task { await exchange.report() }
            read.cancel()
            #expect(await read.value.fault?.place == .cancelled)
            await server.state.wait { $0.closedByClient == 1 }
        }
    }

    @Test("letting go of an answer closes the connection")
    func lettingGo() async throws {
        try await withServer(Self.endless) { client, server in
            _ = try await client.send(HTTPRequest("GET", server.url))
            await server.state.wait { $0.closedByClient == 1 }
        }
    }

    @Test("letting go of an answer that nobody reads, with the server waiting, closes the connection")
    func lettingGoWhilePaused() async throws {
        let script: @Sendable (ServerConnection) -> Void = { connection in
            guard connection.readRequest() != nil else { return }
            connection.send(Answers.chunkedHead)
            while connection.send(Answers.chunk(String(repeating: "x", count: 65536))) {}
            connection.waitForClose()
        }
        try await withServer(script) { client, server in
            var exchange: HTTPExchange? = try await client.send(HTTPRequest("GET", server.url))
            #expect(exchange?.status == 200)
            exchange = nil
            await server.state.wait { $0.closedByClient == 1 }
        }
    }

    @Test("a call that is cancelled while it waits for a connection is never sent")
    func whileWaiting() async throws {
        try await withServer(Self.silent, { $0.connectionsPerHostMax = 1 }) { client, server in
            let url = server.url
            let first = Task { await client.fault(of: HTTPRequest("GET", url)) }
            await server.state.wait { $0.requests == 1 }
            let second = Task { await client.fault(of: HTTPRequest("GET", url)) }
            second.cancel()
            #expect(await second.value?.place == .cancelled)
            first.cancel()
            #expect(await first.value?.place == .cancelled)
            await server.state.wait { $0.closedByClient == 1 }
            #expect(server.state.value.requests == 1)
        }
    }

    @Test("a task that is cancelled already sends nothing")
    func cancelledBefore() async throws {
        try await withServer(Self.silent) { client, server in
            let url = server.url
            let call = Task {
                unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
                return await client.fault(of: HTTPRequest("GET", url))
            }
            #expect(await call.value?.place == .cancelled)
            #expect(server.state.value.accepted == 0)
        }
    }

    @Test("cancelling at any moment ends the call once, and leaves the client as it was")
    func anyMoment() async throws {
        try await withServer(always(Answers.chunkedHead + Answers.chunk("a") + "0\r\n\r\n"), loops: 2) {
            client,
            server in
            let url = server.url
            for round in 0..<300 {
                let call = Task { await client.fault(of: HTTPRequest("GET", url)) }
                for _ in 0..<round % 40 { await Task.yield() }
                call.cancel()
                let fault = await call.value
                #expect(fault == nil || fault?.place == .cancelled)
            }
            #expect(await client.text(of: HTTPRequest("GET", url)) == "a")
        }
    }

    @Test("a client that shuts down ends its calls and refuses others")
    func shutDown() async throws {
        try await withServer(Self.endless) { client, server in
            let exchange = try await client.send(HTTPRequest("GET", server.url))
            await client.shutDown()
            #expect(await exchange.report().fault?.place == .cancelled)
            await server.state.wait { $0.closedByClient == 1 }
            #expect(await client.fault(of: HTTPRequest("GET", server.url))?.place == .beforeSend)
        }
    }
}
