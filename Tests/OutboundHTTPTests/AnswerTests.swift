internal import OutboundHTTP
internal import RPCTestSupport
internal import Testing

@Suite("Answers")
struct AnswerTests {
    @Test("a call gets the head first and then the body, and headers are found in any case")
    func plainAnswer() async throws {
        let answer = Answers.plain("hello", headers: "X-Request-Id:  r1 \r\nEmpty:\r\nx-request-id: r2\r\n")
        try await withServer(always(answer)) { client, server in
            let exchange = try await client.send(HTTPRequest("GET", server.url + "/a?b=c"))
            #expect(exchange.status == 200)
            #expect(exchange.header("x-REQUEST-id") == "r1")
            #expect(exchange.header("empty") == "")
            #expect(exchange.header("x-request") == nil)
            #expect(exchange.head.headers.map(\.name) == ["Content-Length", "X-Request-Id", "Empty", "x-request-id"])
            #expect(try await exchange.next() == Array("hello".utf8))
            #expect(try await exchange.next() == nil)
            #expect(try await exchange.next() == nil)
        }
    }

    @Test("what the server reads is what was asked, and nothing that was not")
    func requestOnTheWire() async throws {
        let seen = Observed("")
        let script: @Sendable (ServerConnection) -> Void = { connection in
            while let request = connection.readRequest() {
                seen.change { $0 = request }
                connection.send(Answers.plain("ok"))
            }
        }
        try await withServer(script) { client, server in
            let headers = [("X-Api-Key", "k"), ("X-Empty", ""), ("Content-Type", "application/json")]
            _ = await client.text(
                of: HTTPRequest("POST", server.url + "/v1/./m", headers: headers, body: Array("{}".utf8))
            )
            #expect(
                seen.value == """
                    POST /v1/./m HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nUser-Agent: ai-mesh\r\nAccept: */*\r\n\
                    Accept-Encoding: gzip\r\nX-Api-Key: k\r\nX-Empty:\r\nContent-Type: application/json\r\n\
                    Content-Length: 2\r\n\r\n{}
                    """
            )
            _ = await client.text(of: HTTPRequest("GET", server.url))
            #expect(
                seen.value == """
                    GET / HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nUser-Agent: ai-mesh\r\nAccept: */*\r\n\
                    Accept-Encoding: gzip\r\n\r\n
                    """
            )
        }
    }

    @Test(
        "every method goes out as it is called, with and without a body",
        arguments: ["GET", "PUT", "DELETE", "PATCH", "POST"]
    )
    func methods(method: String) async throws {
        let script: @Sendable (ServerConnection) -> Void = { connection in
            while let request = connection.readRequest() {
                connection.send(Answers.plain(String(request.prefix { $0 != " " }) + request.suffix(3)))
            }
        }
        try await withServer(script) { client, server in
            #expect(
                await client.text(of: HTTPRequest(method, server.url, body: Array("abc".utf8))) == "\(method)abc"
            )
            #expect(await client.text(of: HTTPRequest(method, server.url)).hasPrefix(method))
            #expect(
                await client.text(of: HTTPRequest(method, server.url, body: Array("xyz".utf8))) == "\(method)xyz"
            )
        }
    }

    @Test("a body of more than a megabyte is sent without waiting for leave")
    func largeRequest() async throws {
        let script: @Sendable (ServerConnection) -> Void = { connection in
            while let request = connection.readRequest() {
                connection.send(Answers.plain("\(request.utf8.count) \(request.contains("Expect"))"))
            }
        }
        try await withServer(script) { client, server in
            let body = [UInt8](repeating: 120, count: 3_000_000)
            let text = await client.text(of: HTTPRequest("POST", server.url, body: body))
            #expect(text.hasPrefix("3000") && text.hasSuffix("false"))
        }
    }

    @Test("chunks that are longer, shorter and split differently than reads come out as they went in")
    func chunks() async throws {
        let parts = (0..<200).map { String(repeating: "\($0) ", count: $0 % 17 + 1) }
        let script: @Sendable (ServerConnection) -> Void = { connection in
            guard connection.readRequest() != nil else { return }
            connection.send(Answers.chunkedHead)
            let all = Array((parts.map(Answers.chunk).joined() + "0\r\nTrailer: x\r\n\r\n").utf8)
            var start = 0
            while start < all.count {
                let end = min(all.count, start + 1 + start % 13)
                connection.send(Array(all[start..<end]))
                start = end
            }
        }
        try await withServer(script) { client, server in
            let exchange = try await client.send(HTTPRequest("GET", server.url))
            #expect(await exchange.report() == BodyReport(text: parts.joined()))
            #expect(exchange.header("trailer") == nil)
        }
    }

    @Test("interim heads are passed over, and a redirect is an answer")
    func interimAndRedirect() async throws {
        let answer = """
            HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\n\
            Content-Length: 0\r\n\r\n
            """
        try await withServer(always(answer)) { client, server in
            let exchange = try await client.send(HTTPRequest("GET", server.url))
            #expect(exchange.status == 302)
            #expect(exchange.header("link") == nil)
            #expect(exchange.header("location") == "http://127.0.0.1:1/")
            #expect(try await exchange.next() == nil)
        }
    }

    @Test("an answer without a body is complete: HEAD, 204, 304, length zero")
    func noBody() async throws {
        for (method, answer) in [
            ("HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n"), ("GET", "HTTP/1.1 204 No Content\r\n\r\n"),
            ("GET", "HTTP/1.1 304 Not Modified\r\n\r\n"), ("GET", Answers.plain("")),
        ] {
            try await withServer(always(answer)) { client, server in
                #expect(await client.text(of: HTTPRequest(method, server.url)) == "")
                #expect(await client.text(of: HTTPRequest(method, server.url)) == "")
                #expect(server.state.value.accepted == 1)
            }
        }
    }

    @Test("a body that ends with its connection is whole when the server says so")
    func endsWithConnection() async throws {
        let script: @Sendable (ServerConnection) -> Void = { connection in
            guard connection.readRequest() != nil else { return }
            connection.send("HTTP/1.0 200 OK\r\n\r\nto the end")
        }
        try await withServer(script) { client, server in
            #expect(await client.text(of: HTTPRequest("GET", server.url)) == "to the end")
        }
    }
}
