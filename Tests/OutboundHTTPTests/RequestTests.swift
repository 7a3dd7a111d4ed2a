internal import OutboundHTTP
internal import RPCTestSupport
internal import Testing

@Suite("Requests that are refused")
struct RequestTests {
    private func place(_ change: (inout HTTPRequest) -> Void) async throws -> HTTPFault.Place? {
        var place: HTTPFault.Place?
        try await withServer(always(Answers.plain("ok"))) { client, server in
            var request = HTTPRequest("POST", server.url, headers: [("X-Good", "a\tb ü")], body: [1])
            change(&request)
            let fault = await client.fault(of: request)
            place = fault?.place
            #expect(fault?.sentence.contains("secret") != true)
            if fault != nil { #expect(server.state.value.accepted == 0) }
        }
        return place
    }

    @Test("a request without anything odd is sent")
    func good() async throws { #expect(try await place { _ in } == nil) }

    @Test(
        "line breaks and control bytes in values are refused",
        arguments: ["\r", "\n", "\r\n", "\0", "\u{7f}", "\u{1}"]
    )
    func values(odd: String) async throws {
        #expect(try await place { $0.headers.append(("X-Key", "secret\(odd)Injected: 1")) } == .invalidRequest)
        #expect(try await place { $0.headers.append(("X-Key", "secret\(odd)")) } == .invalidRequest)
    }

    @Test("names of headers and methods are words", arguments: ["", "a b", "a:b", "a\r\nb", "ä", "a\0", "(x)"])
    func names(odd: String) async throws {
        #expect(try await place { $0.headers.append((odd, "secret")) } == .invalidRequest)
        #expect(try await place { $0.method = odd } == .invalidRequest)
    }

    @Test(
        "headers that say how a message is carried are refused",
        arguments: ["Content-Length", "transfer-encoding", "HOST", "Connection", "Expect", "TE", "Upgrade"]
    )
    func ownHeaders(name: String) async throws {
        #expect(try await place { $0.headers.append((name, "secret")) } == .invalidRequest)
    }

    @Test(
        "addresses of other schemes, without a host, or with odd bytes are refused",
        arguments: [
            "ftp://127.0.0.1/secret", "file:///etc/passwd", "127.0.0.1/secret", "", "http://", "http:///secret",
            "http://:80/",
            "http://127.0.0.1/secret path", "http://127.0.0.1/\r\nsecret", "http://127.0.0.1/\0", "http://127.0.0.1/ü",
            "http://a\\@b/", "https:/secret", "javascript://x",
        ]
    )
    func addresses(url: String) async throws { #expect(try await place { $0.url = url } == .invalidRequest) }

    @Test("addresses, headers and bodies have bounds")
    func sizes() async throws {
        #expect(try await place { $0.url += "/" + String(repeating: "a", count: 17_000) } == .invalidRequest)
        #expect(
            try await place { $0.headers.append(("X", String(repeating: "a", count: 70_000))) } == .invalidRequest
        )
        try await withServer(always(Answers.plain("ok")), { $0.requestBodyBytesMax = 2 }) { client, server in
            #expect(await client.fault(of: HTTPRequest("POST", server.url, body: [1, 2])) == nil)
            #expect(await client.fault(of: HTTPRequest("POST", server.url, body: [1, 2, 3]))?.place == .invalidRequest)
        }
    }
}
