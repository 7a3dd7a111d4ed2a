internal import GRPCCore
internal import GRPCTransport
internal import HTTPWire
internal import OddSchemas
internal import Protobuf
internal import Testing

@Suite("Deadlines and cancellation over loopback", .timeLimit(.minutes(1)))
struct DeadlineAndCancellationTests {
    /// Waits until its task is cancelled, and says so.
    private func sleeper(_ events: Mailbox<String>) -> Calls {
        Calls(
            unary: { request, _ in
                events.post("began")
                await Never.untilCancelled()
                events.post("cancelled")
                throw CancellationError()
            },
            stream: { _, _, _ in
                events.post("began")
                await Never.untilCancelled()
                events.post("cancelled")
                throw CancellationError()
            }
        )
    }

    enum Kind: CaseIterable {
        case unary
        case stream
    }

    private func open(
        _ kind: Kind,
        _ client: SingleConnection,
        _ options: CallOptions
    ) async throws -> any RPCClientStream {
        let call = try await client.open(kind == .unary ? Calls.unaryMethod : Calls.streamMethod, options)
        if kind == .unary {
            try await call.send([])
            try await call.finishRequests()
        }
        return call
    }

    @Test("the server ends a call at its deadline, though the handler ignores it", arguments: Kind.allCases)
    func serverEnforces(kind: Kind) async throws {
        let gate = Gate()
        let stubborn = Calls(
            unary: { request, _ in
                try? await gate.passUncancelled()
                return request
            },
            stream: { _, _, _ in try? await gate.passUncancelled() }
        )
        try await withLoopback([stubborn]) { loopback in
            defer { gate.open() }
            // A peer without a deadline of its own, so that only the server's can end the call.
            let peer = try await loopback.peer()
            let path = (kind == .unary ? Calls.unaryMethod : Calls.streamMethod).path
            peer.call(1, path, kind == .unary ? [] : nil, [("grpc-timeout", "20m")])
            let end = try await peer.end(of: 1)
            #expect(end.kind == .headers)
            #expect(loopback.metric("rpc_server_handled_total", ["code": "deadlineExceeded"]) == 1)
        }
    }

    @Test("the client's timeout reaches the server, which cancels the handler", arguments: Kind.allCases)
    func deadlineCancels(kind: Kind) async throws {
        let events = Mailbox<String>()
        try await withLoopback([sleeper(events)]) { loopback in
            let client = try await loopback.connect()
            var options = CallOptions()
            options.timeout = .seconds(2)
            let call = try await open(kind, client, options)
            #expect(try await events.next() == "began")
            #expect(await status { _ = try await call.next() }?.code == .deadlineExceeded)
            #expect(try await events.next() == "cancelled")
        }
    }

    @Test("the handler sees the deadline that the client set")
    func deadlineIsVisible() async throws {
        let answering = Calls(unary: { _, context in
            let left = context.deadline.map { ContinuousClock.now.duration(to: $0) }
            return .with {
                $0.`repeat` = left.map { $0 > .seconds(3000) && $0 <= .seconds(3600) ? "an hour" : "\($0)" } ?? "none"
            }
        })
        try await withLoopback([answering]) { loopback in
            let client = try await loopback.connect()
            #expect(try await client.echo("") == "none")
            var options = CallOptions()
            options.timeout = .seconds(3600)
            #expect(try await client.echo("", options) == "an hour")
        }
    }

    @Test("a client that gives a call up cancels the handler", arguments: Kind.allCases)
    func clientCancels(kind: Kind) async throws {
        let events = Mailbox<String>()
        try await withLoopback([sleeper(events)]) { loopback in
            let client = try await loopback.connect()
            let call = try await open(kind, client, .standard)
            #expect(try await events.next() == "began")
            call.cancel()
            #expect(await status { _ = try await call.next() }?.code == .cancelled)
            #expect(try await events.next() == "cancelled")
            try await loopback.eventually("the call is counted") {
                loopback.metric("rpc_server_handled_total", ["code": "cancelled"]) == 1
            }
            #expect(loopback.metric("rpc_server_open_calls") == 0)
            #expect(loopback.metric("rpc_server_streams_reset_total") == 1)
        }
    }

    @Test("a client's task that is cancelled gives its call up")
    func taskCancels() async throws {
        let events = Mailbox<String>()
        try await withLoopback([sleeper(events)]) { loopback in
            let client = try await loopback.connect()
            let calling = Task { try await client.echo("") }
            #expect(try await events.next() == "began")
            calling.cancel()
            #expect(await status { _ = try await calling.value }?.code == .cancelled)
            #expect(try await events.next() == "cancelled")
        }
    }

    @Test("a handler that waits for a message is cancelled")
    func whileReading() async throws {
        let ended = Mailbox<String>()
        let began = Mailbox<Void>()
        let reading = Calls(stream: { requests, _, _ in
            began.post()
            do {
                for try await _ in requests {}
                ended.post("end")
            } catch {
                ended.post("\((error as? Status)?.code == .cancelled) \(Task.isCancelled)")
                throw error
            }
        })
        try await withLoopback([reading]) { loopback in
            let client = try await loopback.connect()
            let call = try await client.stream()
            try await began.next()
            call.cancel()
            #expect(try await ended.next() == "true true")
        }
    }

    @Test("a handler that waits for room is cancelled")
    func whileWriting() async throws {
        let ended = Mailbox<String>()
        let began = Mailbox<Void>()
        let writing = Calls(stream: { _, responses, _ in
            do {
                while true {
                    try await responses.send(.big(30_000))
                    began.post()
                }
            } catch {
                ended.post("\((error as? Status)?.code == .cancelled) \(Task.isCancelled)")
                throw error
            }
        })
        try await withLoopback([writing]) { loopback in
            let peer = try await loopback.peer()
            peer.call(1, Calls.streamMethod.path)
            try await began.next()
            // The window of 65,535 bytes and the queue are full by the time of the answer.
            try await peer.roundTrip()
            peer.send(.reset(1))
            #expect(try await ended.next() == "true true")
        }
    }

    @Test("a connection that is lost cancels its handlers, those that wait for messages and for room too")
    func lostConnection() async throws {
        let events = Mailbox<String>()
        let began = Mailbox<Void>()
        let calls = Calls(
            unary: { request, _ in
                began.post()
                await Never.untilCancelled()
                events.post("unary")
                return request
            },
            stream: { requests, responses, context in
                began.post()
                do {
                    if context.metadata.first("x-writes") != nil {
                        while true { try await responses.send(.big(30_000)) }
                    }
                    for try await _ in requests {}
                } catch {
                    events.post(context.metadata.first("x-writes") != nil ? "writer" : "reader")
                    throw error
                }
            }
        )
        try await withLoopback([calls]) { loopback in
            let peer = try await loopback.peer()
            peer.call(1, Calls.unaryMethod.path, [])
            peer.call(3, Calls.streamMethod.path)
            peer.call(5, Calls.streamMethod.path, nil, [("x-writes", "yes")])
            for _ in 0..<3 { try await began.next() }
            try await peer.roundTrip()
            peer.close()
            var ended: Set<String> = []
            for _ in 0..<3 { ended.insert(try await events.next()) }
            #expect(ended == ["unary", "reader", "writer"])
            try await loopback.eventually("nothing is open") {
                loopback.metric("rpc_server_open_calls") == 0 && loopback.metric("rpc_server_open_connections") == 0
            }
            #expect(loopback.metric("rpc_server_handled_total", ["code": "cancelled"]) == 3)
        }
    }

    @Test("a reader away from the loop that was cancelled before it waits does not wait")
    func cancelledReaderElsewhere() async throws {
        let ended = Mailbox<String>()
        let calls = Calls(stream: { requests, responses, _ in
            for round in 0..<100 {
                // Detached, because a child task would stay on the loop.
                let reading = Task.detached {
                    var iterator = requests.makeAsyncIterator()
                    return try await iterator.next()
                }
                if round % 2 == 0 { await Task.yield() }
                reading.cancel()
                let result = await reading.result
                if case .success = result { ended.post("a message came") }
            }
            ended.post("done")
        })
        try await withLoopback([calls]) { loopback in
            let client = try await loopback.connect()
            let call = try await client.stream()
            #expect(try await ended.next() == "done")
            #expect(try await call.next() == nil)
        }
    }

    @Test("a call whose task is cancelled while it waits for a stream is given up, however early the cancel comes")
    func cancelledWhileWaitingForStream() async throws {
        let gate = Gate()
        let began = Mailbox<Void>()
        let holding = Calls(stream: { _, _, _ in
            began.post()
            try await gate.pass()
        })
        try await withLoopback([holding]) {
            $0.http2.streamsMax = 1
        } _: { loopback in
            let client = try await loopback.connect()
            let first = try await client.stream()
            try await began.next()
            for round in 0..<100 {
                let waiting = Task { _ = try await client.stream() }
                if round % 2 == 0 { await Task.yield() }
                waiting.cancel()
                await #expect(throws: CancellationError.self) { try await waiting.value }
            }
            gate.open()
            #expect(try await first.next() == nil)
            #expect(client.connection.callCount == 0)
        }
    }

    @Test("a call that waits for a stream fails at its deadline")
    func deadlineWhileWaitingForStream() async throws {
        let gate = Gate()
        let began = Mailbox<Void>()
        let holding = Calls(stream: { _, _, _ in
            began.post()
            try await gate.pass()
        })
        try await withLoopback([holding]) {
            $0.http2.streamsMax = 1
        } _: { loopback in
            defer { gate.open() }
            let client = try await loopback.connect()
            let first = try await client.stream()
            try await began.next()
            var options = CallOptions()
            options.timeout = .milliseconds(20)
            #expect(await status { _ = try await client.stream(options) }?.code == .deadlineExceeded)
            first.cancel()
        }
    }
}

extension Never {
    /// Waits for nothing but the end of its task.
    fileprivate static func untilCancelled() async {
        let stream = AsyncStream<Void> { _ in }
        for await _ in stream {}
    }
}

extension Gate {
    /// As `pass`, for a handler that does not hear of its cancellation.
    func passUncancelled() async throws { try await Task.detached { try await self.pass() }.value }
}
