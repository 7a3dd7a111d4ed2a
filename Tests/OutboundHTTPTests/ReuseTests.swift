internal import OutboundHTTP
internal import RPCTestSupport
internal import Telemetry
internal import Testing

@Suite("Connections that are used again")
struct ReuseTests {
    @Test("calls one after the other share a connection")
    func keptAlive() async throws {
        let registry = MetricRegistry()
        try await withServer(always(Answers.plain("ok")), registry: registry) { client, server in
            for _ in 0..<50 {
                let text = await client.text(of: HTTPRequest("POST", server.url, body: [1]))
                #expect(text == "ok")
            }
            #expect(server.state.value.accepted == 1)
        }
        let page = String(decoding: registry.prometheusText(), as: UTF8.self)
        #expect(page.contains("http_client_requests_total{outcome=\"answered\"} 50"))
        #expect(page.contains("http_client_connections_total{kind=\"opened\"} 1"))
        #expect(page.contains("http_client_connections_total{kind=\"reused\"} 49"))
        #expect(page.contains("http_client_open_calls 0"))
    }

    @Test("a connection that the server closed after an answer is not used again")
    func closedBetweenCalls() async throws {
        let script: @Sendable (ServerConnection) -> Void = { connection in
            guard connection.readRequest() != nil else { return }
            connection.send(Answers.plain("ok"))
        }
        try await withServer(script) { client, server in
            for round in 1...20 {
                let text = await client.text(of: HTTPRequest("POST", server.url, body: [1]))
                #expect(text == "ok")
                await server.state.wait { $0.accepted == round && $0.open == 0 }
            }
        }
    }

    /// Answers the first request and closes under the second, which it has read.
    private static let diesUnderSecond: @Sendable (ServerConnection) -> Void = { connection in
        guard connection.readRequest() != nil else { return }
        connection.send(Answers.plain("ok"))
        if connection.number == 0 { _ = connection.readRequest() } else { while connection.readRequest() != nil {} }
    }

    @Test("a connection that dies under a request that must not be repeated is a fault, and the server gets it once")
    func diesUnderPost() async throws {
        try await withServer(Self.diesUnderSecond) { client, server in
            let text = await client.text(of: HTTPRequest("POST", server.url, body: [1]))
            #expect(text == "ok")
            let fault = await client.fault(of: HTTPRequest("POST", server.url, body: [1]))
            #expect(fault?.place == .afterSend)
            #expect(server.state.value.requests == 2)
            let later = await client.text(of: HTTPRequest("POST", server.url, body: [1]))
            #expect(later == "ok")
        }
    }

    @Test("a connection that dies under a request that may be repeated costs nothing but a new one")
    func diesUnderGet() async throws {
        try await withServer(Self.diesUnderSecond) { client, server in
            let first = await client.text(of: HTTPRequest("GET", server.url))
            let second = await client.text(of: HTTPRequest("GET", server.url))
            #expect([first, second] == ["ok", "ok"])
            #expect(server.state.value.requests == 3)
            #expect(server.state.value.accepted == 2)
        }
    }

    @Test("a thousand calls at once share a few connections, and all are answered")
    func crowd() async throws {
        try await withServer(
            always(Answers.chunkedHead + Answers.chunk("text") + "0\r\n\r\n"),
            loops: 2,
            { $0.connectionsPerHostMax = 8 }
        ) { client, server in
            let url = server.url
            let answers = await withTaskGroup(of: String?.self) { group in
                for _ in 0..<1000 {
                    group.addTask { await client.text(of: HTTPRequest("POST", url, body: [1, 2, 3])) }
                }
                return await group.reduce(into: 0) { $0 += $1 == "text" ? 1 : 0 }
            }
            #expect(answers == 1000)
            #expect(server.state.value.openMax <= 8)
            #expect(server.state.value.requests == 1000)
        }
    }

    @Test("connections to many hosts stay within the bound of all together")
    func manyHosts() async throws {
        let open = Observed(0)
        let servers = (0..<6).map { _ in
            ScriptedServer { connection in
                open.change { $0 += 1 }
                always(Answers.plain("ok"))(connection)
                open.change { $0 -= 1 }
            }
        }
        try await withClient { configuration in
            configuration.connectionsMax = 3
        } _: { client in
            for round in 0..<3 {
                for server in servers {
                    let text = await client.text(of: HTTPRequest("GET", server.url))
                    #expect(text == "ok", "round \(round)")
                }
                // Three stay, whichever: the library counts in milliseconds how long one was idle, and calls take less. A
                // closed one is seen to be closed by its server a little later.
                await open.wait { $0 == 3 }
            }
            let urls = servers.map(\.url)
            let answers = await withTaskGroup(of: String?.self) { group in
                for number in 0..<120 {
                    group.addTask { await client.text(of: HTTPRequest("GET", urls[number % 6])) }
                }
                return await group.reduce(into: 0) { $0 += $1 == "ok" ? 1 : 0 }
            }
            #expect(answers == 120)
        }
        for server in servers { await server.stop() }
    }

    @Test("calls that end in every possible way leave no descriptor behind")
    func noDescriptorsLeft() async throws {
        let before = Sockets.openCount
        let script: @Sendable (ServerConnection) -> Void = { connection in
            guard connection.readRequest() != nil else { return }
            switch connection.number % 5 {
            case 0: connection.send(Answers.plain("ok"))
            case 1: connection.reset()
            case 2: connection.send("garbage\r\n")
            case 3:
                connection.send(Answers.chunkedHead + Answers.chunk("x"))
                connection.waitForClose()
            default: connection.waitForClose()
            }
        }
        try await withServer(script, { $0.firstByteTimeout = .milliseconds(20) }) { client, server in
            for _ in 0..<400 {
                var request = HTTPRequest("POST", server.url, body: [1])
                request.stallTimeout = .milliseconds(20)
                _ = await client.fault(of: request)
            }
            #expect(server.state.value.accepted > 300)
        }
        // Other tests run beside this one and have some dozens open.
        #expect(Sockets.openCount < before + 300)
    }
}
