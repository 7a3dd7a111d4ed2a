internal import OutboundHTTP
internal import RPCTestSupport
internal import Testing

/// Servers that do what no server should.
@Suite("Servers that misbehave")
struct MisbehaviourTests {
    private static let answer =
        Answers.chunkedHead + Answers.chunk("hello") + Answers.chunk(" world, this is text") + "0\r\n\r\n"

    @Test("a chunked answer that is cut at any byte is never taken for a whole one", arguments: [false, true])
    func cutAnywhere(byReset: Bool) async throws {
        let answer = Array(Self.answer.utf8)
        let headCount = Answers.chunkedHead.utf8.count
        let script: @Sendable (ServerConnection) -> Void = { connection in
            guard connection.readRequest() != nil else { return }
            // One connection for each cut, in their order.
            connection.send(Array(answer.prefix(connection.number)))
            if byReset, connection.number < answer.count - 1 { connection.reset() }
        }
        try await withServer(script) { client, server in
            // Of the last line break the library waits for the first half only, which is harmless.
            for cut in 0..<(answer.count - 1) {
                do throws(HTTPFault) {
                    let exchange = try await client.send(HTTPRequest("POST", server.url, body: [1]))
                    let report = await exchange.report()
                    #expect(cut >= headCount || byReset)
                    #expect(report.fault?.place == .inBody, "cut at \(cut)")
                    #expect("hello world, this is text".hasPrefix(report.text))
                } catch {
                    // A reset throws away what was received and not read, the head, too.
                    #expect(cut < headCount || byReset)
                    #expect(error.place == .afterSend, "cut at \(cut): \(error)")
                }
                #expect(server.state.value.requests == cut + 1)
            }
            for _ in 0..<2 {
                let whole = try await client.send(HTTPRequest("POST", server.url, body: [1]))
                #expect(await whole.report() == BodyReport(text: "hello world, this is text"))
            }
        }
    }

    @Test("what was received before a cut is read before the fault")
    func textBeforeTheCut() async throws {
        let script: @Sendable (ServerConnection) -> Void = { connection in
            guard connection.readRequest() != nil else { return }
            connection.send(Answers.chunkedHead + Answers.chunk("first") + "a\r\nhal")
        }
        try await withServer(script) { client, server in
            let exchange = try await client.send(HTTPRequest("GET", server.url))
            let report = await exchange.report()
            #expect(report.text == "firsthal")
            #expect(report.fault?.place == .inBody)
            #expect(await exchange.report().fault == report.fault)
        }
    }

    @Test(
        "what is not HTTP is a fault after the request was sent",
        arguments: [
            "garbage\r\n\r\n", "\u{0}\u{1}\u{2}", "HTTP/1.1 banana\r\n\r\n", "HTTP/1.1 99 No\r\n\r\n",
            "SSH-2.0-OpenSSH\r\n",
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n", "HTTP/9.9 200 OK\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: banana\r\n\r\n",
        ]
    )
    func garbage(answer: String) async throws {
        let script: @Sendable (ServerConnection) -> Void = { connection in
            guard connection.readRequest() != nil else { return }
            connection.send(answer)
        }
        try await withServer(script) { client, server in
            let fault = await client.fault(of: HTTPRequest("GET", server.url))
            #expect(fault?.place == .afterSend, "\(fault?.sentence ?? "none")")
        }
    }

    @Test(
        "a body that is not what the head says is a fault in the body",
        arguments: [
            "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort", Answers.chunkedHead + "zz\r\nhello\r\n",
            Answers.chunkedHead + "5\r\nhelloXX", Answers.chunkedHead + "ffffffffffffffffff\r\nhello",
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello",
        ]
    )
    func wrongBody(answer: String) async throws {
        let script: @Sendable (ServerConnection) -> Void = { connection in
            guard connection.readRequest() != nil else { return }
            connection.send(answer)
        }
        try await withServer(script) { client, server in
            let exchange = try await client.send(HTTPRequest("GET", server.url))
            let report = await exchange.report()
            #expect(report.fault?.place == .inBody)
            #expect("hello".hasPrefix(report.text) || "short".hasPrefix(report.text))
        }
    }

    @Test("bytes after the end of an answer are not read as the next one")
    func excess() async throws {
        let script: @Sendable (ServerConnection) -> Void = { connection in
            guard connection.readRequest() != nil else { return }
            connection.send(Answers.plain("one") + Answers.plain("smuggled"))
            connection.waitForClose()
        }
        try await withServer(script) { client, server in
            #expect(await client.text(of: HTTPRequest("GET", server.url)) == "one")
            #expect(await client.text(of: HTTPRequest("GET", server.url)) == "one")
            #expect(server.state.value.accepted == 2)
        }
    }

    @Test("a server that nobody runs, and a name that nobody has, are faults before anything was sent")
    func nobodyThere() async throws {
        try await withClient { client in
            let port = Sockets.freePort()
            #expect(
                await client.fault(of: HTTPRequest("POST", "http://127.0.0.1:\(port)", body: [1]))?.place == .beforeSend
            )
            let fault = await client.fault(of: HTTPRequest("GET", "http://nobody.invalid/secret?key=k"))
            #expect(fault?.place == .beforeSend)
            #expect(fault?.sentence.contains("nobody.invalid") == true)
            #expect(fault?.sentence.contains("secret") == false)
            #expect(fault?.sentence.contains("key") == false)
        }
    }
}
