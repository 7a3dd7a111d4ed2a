internal import OutboundHTTP
internal import RPCTestSupport
internal import Testing

@Suite("Readers that take their time")
struct BackpressureTests {
    @Test("a server waits while nobody reads, and everything arrives when somebody does")
    func slowReader() async throws {
        let total = 32 * 1024 * 1024
        let sent = Observed(0)
        let script: @Sendable (ServerConnection) -> Void = { connection in
            guard connection.readRequest() != nil else { return }
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(total)\r\n\r\n")
            var position = 0
            while position < total {
                let part = (0..<65536).map { UInt8(truncatingIfNeeded: (position + $0) / 251) }
                guard connection.send(part) else { return }
                position += part.count
                sent.change { $0 = position }
            }
        }
        try await withServer(script) { client, server in
            let exchange = try await client.send(HTTPRequest("GET", server.url))
            // Other calls go on meanwhile; when they have all been answered, the first has long been held back.
            for _ in 0..<200 { _ = await client.fault(of: HTTPRequest("GET", "http://127.0.0.1:1/")) }
            // The sockets of both sides hold some megabytes; the rest has to wait.
            #expect(sent.value < total / 2)
            var position = 0
            while let bytes = try await exchange.next() {
                #expect(bytes.count <= 256 * 1024 + 128 * 1024)
                let isRight = bytes.indices.allSatisfy { bytes[$0] == UInt8(truncatingIfNeeded: (position + $0) / 251) }
                #expect(isRight)
                position += bytes.count
            }
            #expect(position == total)
        }
    }

    @Test("a reader that takes its time is no stall")
    func pausedIsNoStall() async throws {
        let script: @Sendable (ServerConnection) -> Void = { connection in
            guard connection.readRequest() != nil else { return }
            if connection.number > 0 { return connection.waitForClose() }
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
            connection.send([UInt8](repeating: 1, count: 1_000_000))
        }
        try await withServer(script, { $0.bufferedBytesMax = 1000 }) { client, server in
            var request = HTTPRequest("GET", server.url)
            request.stallTimeout = .milliseconds(30)
            let exchange = try await client.send(request)
            // A call that nobody answers takes longer than the stall would.
            request.firstByteTimeout = .milliseconds(100)
            #expect(await client.fault(of: request)?.place == .afterSend)
            #expect(try await exchange.collect().count == 1_000_000)
        }
    }
}
