internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import HTTPWire
internal import OddSchemas
internal import Protobuf
internal import Synchronization
internal import Testing

@Suite("Metrics of the server, and what is left after many calls", .timeLimit(.minutes(1)))
struct ServerMetricsTests {
    @Test("calls are counted by method and code, with a latency for each")
    func mix() async throws {
        let calls = Calls(unary: { request, _ in
            switch request.`repeat` {
            case "missing": throw Status(.notFound, "")
            case "wrong": throw Status(.invalidArgument, "")
            default: return request
            }
        })
        try await withLoopback([calls], loops: 2) { loopback in
            let clients = [try await loopback.connect(), try await loopback.connect()]
            for client in clients {
                for text in ["a", "b", "missing", "wrong", "missing"] { _ = try? await client.echo(text) }
                let call = try await client.stream()
                for _ in 0..<3 {
                    try await call.send(OddKeywords.text("x"))
                    _ = try await call.next()
                }
                try await call.finishRequests()
                #expect(try await call.next() == nil)
            }
            let unary = ["service": "test.Calls", "method": "Unary"]
            let stream = ["service": "test.Calls", "method": "Stream"]
            func handled(_ labels: [String: String], _ code: String) -> Int {
                loopback.metric("rpc_server_handled_total", labels.merging(["code": code]) { $1 })
            }
            #expect(loopback.metric("rpc_server_started_total", unary) == 10)
            #expect(handled(unary, "ok") == 4)
            #expect(handled(unary, "notFound") == 4)
            #expect(handled(unary, "invalidArgument") == 2)
            #expect(loopback.metric("rpc_server_duration_seconds_count", unary) == 10)
            #expect(loopback.metric("rpc_server_messages_received_total", unary) == 10)
            #expect(loopback.metric("rpc_server_messages_sent_total", unary) == 4)
            #expect(loopback.metric("rpc_server_started_total", stream) == 2)
            #expect(handled(stream, "ok") == 2)
            #expect(loopback.metric("rpc_server_duration_seconds_count", stream) == 2)
            #expect(loopback.metric("rpc_server_messages_received_total", stream) == 6)
            #expect(loopback.metric("rpc_server_messages_sent_total", stream) == 6)
            #expect(loopback.metric("rpc_server_open_calls") == 0)
            #expect(loopback.metric("rpc_server_open_connections") == 2)
            #expect(loopback.metric("rpc_server_connections_total") == 2)
        }
    }

    @Test("three hundred connections that come and go leave nothing open")
    func manyConnections() async throws {
        try await withLoopback([Calls()], loops: 2) { loopback in
            let server = loopback.address
            try await withThrowingTaskGroup(of: Void.self) { group in
                for worker in 0..<10 {
                    group.addTask {
                        for number in 0..<30 {
                            let client = try await SingleConnection(to: server, on: loopback.clientLoops)
                            if number % 3 != 0 { #expect(try await client.echo("\(worker)") == "\(worker)") }
                            if number % 2 == 0 { client.connection.close() } else { client.connection.drain() }
                            _ = try await client.closed()
                        }
                    }
                }
                try await group.waitForAll()
            }
            try await loopback.eventually("all connections are gone") {
                loopback.metric("rpc_server_open_connections") == 0
            }
            #expect(loopback.metric("rpc_server_connections_total") == 300)
            #expect(loopback.metric("rpc_server_open_calls") == 0)
            for loop in loopback.loops.loops { #expect(loop.connectionCount.load(ordering: .relaxed) == 0) }
            for loop in loopback.clientLoops.loops { #expect(loop.connectionCount.load(ordering: .relaxed) == 0) }
            // Each connection had a timer; those that are left would be of connections that were not let go.
            for loop in loopback.loops.loops { #expect(try await loop.run { loop.core.timerCount } == 0) }
        }
    }

    @Test(
        "after random calls, cancels, deadlines and lost connections nothing is in flight",
        arguments: [11, 12, 13, 14]
    )
    func randomMix(seed: UInt64) async throws {
        let calls = Calls(stream: { requests, responses, context in
            for try await request in requests {
                for _ in 0..<(request.`repeat`.utf8.count % 7) { try await responses.send(request) }
                if request.`repeat`.utf8.count % 5 == 4 { throw Status(.aborted, "") }
            }
        })
        try await withLoopback([calls], loops: 2) {
            $0.http2.connectionWindow = 65_535
            $0.connectionInboundBytesMax = 100_000
        } _: { loopback in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for worker in 0..<8 {
                    group.addTask {
                        var random = SeededRandom(seed: seed &* 1000 &+ UInt64(worker))
                        for _ in 0..<6 {
                            let client = try await SingleConnection(to: loopback.address, on: loopback.clientLoops)
                            await Self.useConnection(client, &random)
                            if Bool.random(using: &random) {
                                client.connection.close()
                            } else {
                                client.connection.drain()
                            }
                            _ = try await client.closed()
                            #expect(client.connection.callCount == 0, "seed \(seed)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            try await loopback.eventually("nothing is open (seed \(seed))") {
                loopback.metric("rpc_server_open_calls") == 0 && loopback.metric("rpc_server_open_connections") == 0
            }
            let started = loopback.metric("rpc_server_started_total")
            #expect(started == loopback.metric("rpc_server_handled_total"), "seed \(seed)")
            #expect(started == loopback.metric("rpc_server_duration_seconds_count"), "seed \(seed)")
            #expect(started > 0)
        }
    }

    /// A few calls at once, each with an end of its own.
    private static func useConnection(_ client: SingleConnection, _ random: inout SeededRandom) async {
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                var options = CallOptions()
                if Int.random(in: 0..<3, using: &random) == 0 {
                    options.timeout = .microseconds(Int.random(in: 1...5000, using: &random))
                }
                let messages = (0..<Int.random(in: 0...5, using: &random)).map { _ in
                    OddKeywords.big(Int.random(in: 0...20_000, using: &random)).wireBytes()
                }
                let reads = Int.random(in: 0...20, using: &random)
                let cancels = Bool.random(using: &random)
                group.addTask { [options] in
                    // Every status is right here; what counts is what is left.
                    _ = await status {
                        let call = try await client.stream(options)
                        async let reading: Void = {
                            for _ in 0..<reads { guard try await call.next() != nil else { return } }
                            if cancels { call.cancel() }
                        }()
                        for message in messages { try await call.send(message) }
                        try await call.finishRequests()
                        try await reading
                        if !cancels { while try await call.next() != nil {} }
                    }
                }
            }
        }
    }
}
