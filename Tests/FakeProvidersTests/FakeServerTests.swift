import EventIO
import FakeProviders
import HTTPTestSupport
import MeshDomain
import Testing

/// The fake over loopback. The vendors' own clients try it in Tests/Providers; here is what they do not show.
@Suite("Fake providers over loopback")
struct FakeServerTests {
    private static let openai = "/v1/chat/completions"
    private static let story = #"{"model":"gpt-4o","stream":true,"messages":[{"role":"user","content":"a story"}]}"#

    private func withFake(
        _ change: (inout FakeConfiguration) -> Void = { _ in },
        _ body: (SocketAddress, Loop) async throws -> Void
    ) async throws {
        try await withFake(change) { _, address, loop in try await body(address, loop) }
    }

    private func withFake(
        _ change: (inout FakeConfiguration) -> Void,
        _ body: (FakeProviders, SocketAddress, Loop) async throws -> Void
    ) async throws {
        let loops = try LoopGroup(count: 1)
        // A fake that stalls waits for its client to go, not for a clock.
        var configuration = FakeConfiguration(
            unixNanoseconds: { 1_700_000_000_000_000_000 },
            sleep: { try await Task.sleep(for: $0) }
        )
        change(&configuration)
        let fake = FakeProviders(configuration, loops: loops)
        let address = try await fake.start()
        do {
            try await body(fake, address, loops.loops[0])
        } catch {
            await fake.stop()
            throw error
        }
        await fake.stop()
        loops.shutDown()
    }

    /// A request with everything that any vendor wants of one.
    private func request(_ path: String, _ body: String?, fault: String? = nil, close: Bool = true) -> String {
        let method = body == nil ? "GET" : "POST"
        var text = "\(method) \(path) HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer k\r\nx-api-key: k\r\n"
        text += "x-goog-api-key: k\r\nanthropic-version: 2023-06-01\r\n"
        if close { text += "Connection: close\r\n" }
        if let fault { text += "x-fake-fault: \(fault)\r\n" }
        if let body { text += "Content-Length: \(body.utf8.count)\r\n" }
        return text + "\r\n" + (body ?? "")
    }

    private func answer(
        _ path: String,
        _ body: String?,
        fault: String? = nil,
        _ address: SocketAddress,
        _ loop: Loop
    )
        async throws -> String
    {
        let client = try await TestClient(to: address, on: loop)
        client.send(request(path, body, fault: fault))
        return await client.receivedAll()
    }

    @Test("a cut stream ends without the end of its chunks, a clean cut with it, and neither says that it is done")
    func cuts() async throws {
        try await withFake { address, loop in
            let cut = try await answer(Self.openai, Self.story, fault: "cut;after=3", address, loop)
            #expect(cut.ranges(of: "\"content\":\" ").count == 2)
            #expect(!cut.hasSuffix("0\r\n\r\n") && !cut.contains("[DONE]"))
            let clean = try await answer(Self.openai, Self.story, fault: "cut;after=3;clean", address, loop)
            #expect(clean.hasSuffix("0\r\n\r\n") && !clean.contains("[DONE]"))
            let whole = try await answer(Self.openai, Self.story, address, loop)
            #expect(whole.contains("[DONE]") && whole.hasSuffix("0\r\n\r\n"))
        }
    }

    @Test("a client that goes within a stall is on the meter")
    func abandonments() async throws {
        try await withFake { address, loop in
            let client = try await TestClient(to: address, on: loop)
            client.send(request(Self.openai, Self.story, fault: "stall;after=2"))
            _ = await client.received(until: "\"content\":\" ")
            client.close()
            // Asked by another connection, whose request comes after the first one's end.
            var page = JSONValue.null
            while (page["abandoned"]?.number ?? 0) == 0 { page = try await meter(address, loop) }
            #expect(page["abandonments"]?.array?.first?["model"] == "gpt-4o")
            #expect(page["dialects"]?["openai"]?["faults"]?["stall"] == 1)
        }
    }

    private func meter(_ address: SocketAddress, _ loop: Loop) async throws -> JSONValue {
        let text = try await answer("/_fake/meter", nil, address, loop)
        return try JSONValue(parsing: text[(text.firstRange(of: "\r\n\r\n")?.upperBound ?? text.endIndex)...])
    }

    @Test("a faulty call costs what went out, and a reset forgets it")
    func metersCuts() async throws {
        try await withFake { address, loop in
            _ = try await answer(Self.openai, Self.story, fault: "cut;after=12", address, loop)
            #expect(try await meter(address, loop)["output_tokens"] == 12)
            _ = try await answer("/_fake/reset", "", address, loop)
            #expect(try await meter(address, loop)["calls"] == 0)
        }
    }

    @Test("a test in the same process scripts, reads the meter and resets without a call")
    func inProcess() async throws {
        try await withFake({ _ in }) { fake, address, loop in
            try fake.queue([FakeFault(.internalError), FakeFault(.cut, after: 2)], dialect: .openai)
            #expect(try await answer(Self.openai, Self.story, address, loop).hasPrefix("HTTP/1.1 500 "))
            #expect(try await !answer(Self.openai, Self.story, address, loop).contains("[DONE]"))
            #expect(fake.meter()["failed"] == 1 && fake.meter()["cut"] == 1 && fake.meter()["connections"] == 2)
            fake.reset()
            #expect(fake.meter()["calls"] == 0)
        }
    }

    @Test("the same seed gives the same bytes, ids too")
    func isDeterministic() async throws {
        var answers: [String] = []
        for seed: UInt64 in [4, 4, 5] {
            try await withFake({ $0.seed = seed }) { address, loop in
                answers.append(try await answer(Self.openai, Self.story, address, loop))
            }
        }
        #expect(answers[0] == answers[1])
        #expect(answers[0] != answers[2])
    }

    @Test(
        "each path has its vendor's form of not being there",
        arguments: [
            ("/v1/nothing", "unknown_url"), ("/v1beta/nothing", "NOT_FOUND"),
            ("/v1/messages/nothing", "not_found_error"),
            ("/api/nothing", "Invalid URL"), ("/openai/v1/nothing", "unknown_url"),
        ]
    )
    func unknownPaths(path: String, word: String) async throws {
        try await withFake { address, loop in
            let text = try await answer(path, "{}", address, loop)
            #expect(text.hasPrefix("HTTP/1.1 404 ") && text.contains(word))
        }
    }

    @Test(
        "bodies that are no JSON are refused as each vendor does",
        arguments: [
            "/v1/messages", "/v1/chat/completions", "/openai/v1/chat/completions", "/v1beta/models/m:generateContent",
            "/api/chat", "/v1/embeddings", "/api/embed",
        ]
    )
    func malformed(path: String) async throws {
        try await withFake { address, loop in
            for body in ["", "{", "[]", "\"text\"", "{\"model\":3}"] {
                let text = try await answer(path, body, address, loop)
                #expect(text.hasPrefix("HTTP/1.1 400 "), "\(path) \(body): \(text)")
            }
        }
    }

    @Test("a body that is too large is refused in the vendor's words")
    func oversized() async throws {
        try await withFake({ $0.bodyBytesMax = 1000 }) { address, loop in
            let body = #"{"text":""# + String(repeating: "a", count: 2000) + #""}"#
            let text = try await answer("/v1/messages", body, address, loop)
            #expect(text.hasPrefix("HTTP/1.1 413 ") && text.contains("request_too_large"))
        }
    }

    @Test("a paced stream comes token by token")
    func paces() async throws {
        try await withFake({
            $0.tokensPerSecond = 1000
            $0.sleep = { _ in await Task.yield() }
        }) { address, loop in
            let text = try await answer(Self.openai, Self.story, address, loop)
            // A chunk for what begins the stream, one for each token, one for the end.
            #expect(text.ranges(of: "\r\ndata: ").count >= 62)
            #expect(text.contains("[DONE]"))
        }
    }
}
