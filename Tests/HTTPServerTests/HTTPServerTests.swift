import EventIO
import HTTPServer
import HTTPTestSupport
import HTTPWire
import RPCTestSupport
import Testing

@Suite("HTTP server")
struct HTTPServerTests {
    /// Answers with what it was asked.
    private static let echo: HTTPHandler = { request, writer in
        let body = try await request.body.collect(upTo: 1 << 20)
        let line = "\(request.method) \(request.head.target) "
        writer.send(HTTPResponse(200, body: Array(line.utf8) + body))
    }

    @Test("requests on one connection are answered one after the other, pipelined ones too")
    func keepsAlive() async throws {
        try await withServer(handler: Self.echo) { address, loop in
            let client = try await TestClient(to: address, on: loop)
            client.send("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n")
            _ = await client.received(until: "GET /1 ")
            client.send(
                "POST /2 HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi"
                    + "POST /3 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nho\r\n0\r\n\r\n"
                    + "GET /4 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
            )
            let all = await client.receivedAll()
            let order = ["GET /1 ", "POST /2 hi", "POST /3 ho", "GET /4 "].map { all.firstRange(of: $0)?.lowerBound }
            #expect(order == order.sorted { ($0 ?? all.endIndex) < ($1 ?? all.endIndex) })
            #expect(!order.contains(nil))
            #expect(all.hasSuffix("GET /4 "))
        }
    }

    @Test("more pipelined requests than are kept at once are all answered")
    func manyPipelined() async throws {
        var configuration = HTTPServerConfiguration.patient
        configuration.pipelinedBytesMax = 200
        try await withServer(configuration, handler: Self.echo) { address, loop in
            let client = try await TestClient(to: address, on: loop)
            let requests = (0..<500).map { "GET /\($0) HTTP/1.1\r\nHost: x\r\n\r\n" }.joined()
            client.send(requests + "GET /last HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            let all = await client.receivedAll()
            #expect(all.ranges(of: "HTTP/1.1 200 OK").count == 501)
            #expect(all.hasSuffix("GET /last "))
        }
    }

    @Test("a handler that waits for the body lets the client go on, and one that does not ends the connection")
    func continues() async throws {
        let handler: HTTPHandler = { request, writer in
            guard request.path == "/read" else { return writer.send(HTTPResponse(403)) }
            try await Self.echo(request, writer)
        }
        try await withServer(handler: handler) { address, loop in
            let client = try await TestClient(to: address, on: loop)
            client.send("PUT /read HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
            #expect(await client.received(until: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
            client.send("ok")
            #expect(await client.received(until: "PUT /read ok").contains("200 OK"))
            client.send("PUT /not HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
            let all = await client.receivedAll()
            #expect(all.ranges(of: "100 Continue").count == 1)
            #expect(all.contains("403 Forbidden"))
            #expect(all.contains("connection: close"))
        }
    }

    @Test("a request that cannot be read is answered, and what follows is not looked at")
    func refuses() async throws {
        try await withServer(handler: Self.echo) { address, loop in
            let client = try await TestClient(to: address, on: loop)
            client.send(
                "GET /1 HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.1\nHost: x\n\nGET /3 HTTP/1.1\r\nHost: x\r\n\r\n"
            )
            let all = await client.receivedAll()
            #expect(all.contains("GET /1 "))
            #expect(all.contains("HTTP/1.1 400 Bad Request"))
            #expect(!all.contains("/3"))
        }
    }

    @Test("a body that breaks off its framing stops the handler that reads it")
    func brokenBody() async throws {
        let began = Observed(false)
        let ended = Observed<String?>(nil)
        let handler: HTTPHandler = { request, writer in
            began.change { $0 = true }
            do {
                _ = try await request.body.collect(upTo: 1000)
            } catch {
                ended.change { $0 = "\(error)" }
                throw error
            }
        }
        try await withServer(handler: handler) { address, loop in
            let client = try await TestClient(to: address, on: loop)
            client.send("PUT / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n")
            await began.wait { $0 }
            client.send("zz\r\n")
            #expect(await client.receivedAll().hasPrefix("HTTP/1.1 400 "))
            await ended.wait { $0 != nil }
            #expect(ended.value?.contains("chunks") == true)
        }
    }

    @Test("a handler that throws is a 500 before its response, and a cut in it")
    func failures() async throws {
        struct Failure: Error {}
        let handler: HTTPHandler = { request, writer in
            if request.path == "/late" {
                writer.begin(200, HTTP1FieldBlock())
                try await writer.write(Array("begun".utf8))
            }
            if request.path != "/silent" { throw Failure() }
        }
        try await withServer(handler: handler) { address, loop in
            let client = try await TestClient(to: address, on: loop)
            client.send("GET /early HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(await client.received(until: "answered\n").contains("500 Internal Server Error"))
            client.send("GET /silent HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(await client.received(until: "nothing answered").contains("nothing answered"))
            client.send("GET /late HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(await client.receivedAll().hasSuffix("5\r\nbegun\r\n"))
        }
    }

    @Test(
        "the handler's task is cancelled when the client goes, wherever it waits",
        arguments: ["sleep", "read", "write"]
    )
    func cancels(place: String) async throws {
        let began = Observed(false)
        let ended = Observed<String?>(nil)
        let handler: HTTPHandler = { request, writer in
            began.change { $0 = true }
            do {
                switch place {
                case "sleep": try await Task.sleep(for: .seconds(600))
                case "read": _ = try await request.body.collect(upTo: 1000)
                default:
                    writer.begin(200, HTTP1FieldBlock())
                    while true { try await writer.write([UInt8](repeating: 0, count: 1 << 20)) }
                }
                ended.change { $0 = "returned" }
            } catch {
                ended.change { $0 = Task.isCancelled ? "cancelled" : "\(error)" }
            }
        }
        try await withServer(handler: handler) { address, loop in
            let client = try await TestClient(to: address, on: loop)
            if place == "write" { client.setReading(false) }
            client.send("PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n")
            if place != "read" { client.send("0123456789") }
            await began.wait { $0 }
            client.close()
            await ended.wait { $0 != nil }
            #expect(ended.value == "cancelled")
        }
    }

    @Test("a handler that writes waits for a client that does not read")
    func backpressure() async throws {
        var configuration = HTTPServerConfiguration.patient
        configuration.outboundBytesMax = 64 * 1024
        let total = 8 << 20
        let handler: HTTPHandler = { _, writer in
            writer.begin(200, HTTP1FieldBlock(), bodyCount: total)
            let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 16)
            for _ in 0..<total >> 16 { try await writer.write(piece) }
        }
        try await withServer(configuration, handler: handler) { address, loop in
            let client = try await TestClient(to: address, on: loop)
            client.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            let all = await client.receivedAll()
            #expect(all.utf8.count > total)
        }
    }

    @Test("a client that sends faster than the handler reads is held, and all of it comes")
    func inboundBackpressure() async throws {
        var configuration = HTTPServerConfiguration.patient
        configuration.inboundBytesMax = 16 * 1024
        let handler: HTTPHandler = { request, writer in
            var count = 0
            var largest = 0
            while let bytes = try await request.body.next() {
                count += bytes.count
                largest = max(largest, bytes.count)
                await Task.yield()
            }
            writer.send(HTTPResponse(200, text: "\(count) \(largest <= 16 * 1024 + 64 * 1024)"))
        }
        try await withServer(configuration, handler: handler) { address, loop in
            let client = try await TestClient(to: address, on: loop)
            client.send("PUT / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 4000000\r\n\r\n")
            client.send([UInt8](repeating: 0, count: 4_000_000))
            #expect(await client.receivedAll().hasSuffix("4000000 true"))
        }
    }

    @Test("a response that is cut is not complete, and a reset says so by itself", arguments: [false, true])
    func cuts(withReset: Bool) async throws {
        let handler: HTTPHandler = { _, writer in
            writer.begin(200, HTTP1FieldBlock())
            try await writer.write(Array("hello".utf8))
            if withReset { writer.reset() } else { writer.cut() }
        }
        try await withServer(handler: handler) { address, loop in
            let client = try await TestClient(to: address, on: loop)
            client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(await client.receivedAll().hasSuffix("5\r\nhello\r\n"))
            let end = await client.end()
            #expect(end?.contains("closed the connection") == !withReset)
        }
    }

    @Test(
        "a head or a body that stands still is answered with 408",
        arguments: ["GET / HT", "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n0"]
    )
    func slowRequests(beginning: String) async throws {
        var configuration = HTTPServerConfiguration.patient
        configuration.headTimeout = .milliseconds(20)
        configuration.bodyTimeout = .milliseconds(20)
        try await withServer(configuration, handler: Self.echo) { address, loop in
            let client = try await TestClient(to: address, on: loop)
            client.send(beginning)
            #expect(await client.receivedAll().hasPrefix("HTTP/1.1 408 "))
        }
    }

    @Test("a connection without requests is closed")
    func idle() async throws {
        var configuration = HTTPServerConfiguration.patient
        configuration.idleTimeout = .milliseconds(20)
        try await withServer(configuration, handler: Self.echo) { address, loop in
            let client = try await TestClient(to: address, on: loop)
            #expect(await client.receivedAll() == "")
        }
    }

    @Test("connections above the bound are closed at once, and those below it are served")
    func connectionsMax() async throws {
        var configuration = HTTPServerConfiguration.patient
        configuration.connectionsMax = 1
        try await withServer(configuration, handler: Self.echo) { address, loop in
            let first = try await TestClient(to: address, on: loop)
            first.send("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n")
            _ = await first.received(until: "GET /1 ")
            let second = try await TestClient(to: address, on: loop)
            #expect(await second.receivedAll() == "")
            first.send("GET /2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(await first.receivedAll().hasSuffix("GET /2 "))
        }
    }

    @Test("stopping lets the request that goes on finish")
    func drains() async throws {
        let began = Observed(false)
        let mayEnd = Observed(false)
        let loops = try LoopGroup(count: 1)
        let server = HTTPServer(.patient, loops: loops) { _, writer in
            began.change { $0 = true }
            await mayEnd.wait { $0 }
            writer.send(HTTPResponse(200, text: "finished"))
        }
        let address = try await server.start()[0]
        let clients = try LoopGroup(count: 1)
        let client = try await TestClient(to: address, on: clients.loops[0])
        client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        await began.wait { $0 }
        async let stopped: Void = server.stop(within: .seconds(60))
        mayEnd.change { $0 = true }
        #expect(await client.receivedAll().hasSuffix("finished"))
        await stopped
        clients.shutDown()
        loops.shutDown()
    }

    @Test("the date is written as the standard wants it")
    func date() async throws {
        var configuration = HTTPServerConfiguration.patient
        configuration.unixNanoseconds = { 784_111_777_000_000_000 }
        try await withServer(configuration, handler: Self.echo) { address, loop in
            let client = try await TestClient(to: address, on: loop)
            client.send("GET / HTTP/1.0\r\n\r\n")
            #expect(await client.receivedAll().contains("\r\ndate: Sun, 06 Nov 1994 08:49:37 GMT\r\n"))
        }
    }
}
