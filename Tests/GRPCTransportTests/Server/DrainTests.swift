internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import HTTPWire
internal import OddSchemas
internal import Protobuf
internal import Synchronization
internal import Testing

@Suite("Drain, age, idleness and keepalive", .timeLimit(.minutes(1)))
struct DrainTests {
    /// Begins, and ends when the gate opens.
    private func held(_ gate: Gate, _ began: Mailbox<Void>) -> Calls {
        Calls(stream: { requests, responses, _ in
            began.post()
            try await gate.pass()
            for try await request in requests { try await responses.send(request) }
        })
    }

    @Test("a drain lets calls in flight finish and takes no new ones, which were certainly not processed")
    func drain() async throws {
        let gate = Gate()
        let began = Mailbox<Void>()
        try await withLoopback([held(gate, began)], loops: 2) { loopback in
            let client = try await loopback.connect()
            let call = try await client.stream()
            try await began.next()
            async let stopping: Void = loopback.server.stop(within: .seconds(50))
            while true { if case .goingAway = try await client.events.next() { break } }
            #expect(await status { _ = try await client.stream() }?.code == .unavailable)
            #expect(await status { _ = try await loopback.connect() }?.code == .unavailable)
            gate.open()
            try await call.send(OddKeywords.text("late"))
            try await call.finishRequests()
            #expect(try await call.next()?.bytes == OddKeywords.text("late"))
            #expect(try await call.next() == nil)
            await stopping
            _ = try await client.closed()
            #expect(loopback.metric("rpc_server_open_connections") == 0)
            #expect(loopback.metric("rpc_server_handled_total", ["code": "ok"]) == 1)
        }
    }

    @Test("calls that come before the ping of a drain is answered are served, those after it are ignored")
    func twoStepDrain() async throws {
        let gate = Gate()
        let began = Mailbox<Void>()
        try await withLoopback([held(gate, began)]) {
            $0.drainNotice = .seconds(50)
        } _: { loopback in
            let peer = try await loopback.peer()
            peer.call(1, Calls.streamMethod.path)
            try await began.next()
            async let stopping: Void = loopback.server.stop(within: .seconds(50))
            let notice = try await peer.next(.goAway)
            #expect(notice.number(at: 0) == UInt32(Int32.max))
            // Its answer says that the GOAWAY was seen.
            let ping = try await peer.next(.ping)
            peer.call(3, Calls.unaryMethod.path, [])
            #expect(try await peer.end(of: 3).kind == .headers)
            peer.send(Frame(type: ping.type, flags: Frame.acknowledgement, payload: ping.payload))
            #expect(try await peer.next(.goAway).number(at: 0) == 3)
            peer.call(5, Calls.unaryMethod.path, [])
            try await peer.roundTrip()
            #expect(loopback.metric("rpc_server_started_total") == 2)
            gate.open()
            peer.send(.data(1, [], endStream: true))
            #expect(try await peer.end(of: 1).kind == .headers)
            _ = try await peer.rest()
            await stopping
        }
    }

    @Test("a peer that does not answer the ping of a drain does not hold it up")
    func unansweredDrainPing() async throws {
        try await withLoopback([Calls()]) {
            $0.drainNotice = .milliseconds(20)
        } _: { loopback in
            let peer = try await loopback.peer()
            try await peer.roundTrip()
            await loopback.server.stop(within: .seconds(50))
            #expect(try await peer.rest().filter { $0.kind == .goAway }.count == 2)
        }
    }

    @Test("a peer that never sends its preface does not hold up a drain, and learns that nothing was processed")
    func silentPeer() async throws {
        try await withLoopback([Calls()]) { loopback in
            let peer = try await loopback.peer(settings: nil)
            _ = try await peer.next(.settings)
            await loopback.server.stop(within: .seconds(50))
            let last = try await peer.rest().last
            #expect(last?.kind == .goAway)
            #expect(last?.number(at: 0) == 0)
        }
    }

    @Test("what is left after the grace is ended")
    func grace() async throws {
        let ended = Mailbox<Bool>()
        let began = Mailbox<Void>()
        let calls = Calls(stream: { requests, _, _ in
            began.post()
            do { for try await _ in requests {} } catch {
                ended.post(Task.isCancelled)
                throw error
            }
        })
        try await withLoopback([calls]) { loopback in
            let client = try await loopback.connect()
            let call = try await client.stream()
            try await began.next()
            await loopback.server.stop(within: .milliseconds(30))
            #expect(try await ended.next())
            #expect(await status { _ = try await call.next() }?.code == .unavailable)
            #expect(call.end?.isUnprocessed == false)
            #expect(loopback.metric("rpc_server_open_connections") == 0)
        }
    }

    @Test("a call that comes while the end of a drain waits in a full socket is not begun")
    func callAfterNamedEnd() async throws {
        let started = Mailbox<String>()
        let calls = Calls(
            unary: { request, _ in
                started.post("unary")
                return request
            },
            stream: { _, responses, _ in
                started.post("stream")
                while true { try await responses.send(.big(60_000)) }
            }
        )
        try await withLoopback([calls]) {
            $0.drainNotice = .milliseconds(20)
        } _: { loopback in
            let peer = try await loopback.peer(settings: [(.initialWindow, UInt32(Int32.max))])
            peer.send(.windowUpdate(0, UInt32(Int32.max) - 65_535))
            peer.setReading(false)
            peer.call(1, Calls.streamMethod.path)
            #expect(try await started.next() == "stream")
            // Nothing more leaves the server once its socket is full.
            let sent = { loopback.metric("rpc_server_messages_sent_total") }
            var last = -1
            while last != sent() {
                last = sent()
                for _ in 0..<200 { try await loopback.loops.loops[0].run {} }
            }
            async let stopping: Void = loopback.server.stop(within: .seconds(50))
            while (try? await loopback.connect()) != nil {}
            // Longer than `drainNotice`, so that the last stream has been named by then.
            try await loopback.timerOfServer(.milliseconds(40))
            let received = loopback.metric("rpc_server_received_bytes_total")
            peer.call(3, Calls.unaryMethod.path, [])
            try await loopback.eventually("the call has come") {
                loopback.metric("rpc_server_received_bytes_total") > received
            }
            #expect(loopback.metric("rpc_server_started_total") == 1)
            peer.setReading(true)
            let ends = [try await peer.next(.goAway), try await peer.next(.goAway)]
            #expect(ends.map { $0.number(at: 0) } == [UInt32(Int32.max), 1])
            peer.send(.reset(1))
            _ = try await peer.rest()
            await stopping
        }
    }

    @Test("a connection that is old is drained, and ended when its grace is over", arguments: [true, false])
    func age(finishes: Bool) async throws {
        let gate = Gate()
        let began = Mailbox<Void>()
        try await withLoopback([held(gate, began)]) {
            $0.connectionAgeMax = .seconds(2)
            $0.connectionAgeGrace = finishes ? .seconds(50) : .milliseconds(40)
        } _: { loopback in
            defer { gate.open() }
            let client = try await loopback.connect()
            let call = try await client.stream()
            try await began.next()
            while true { if case .goingAway = try await client.events.next() { break } }
            #expect(await status { _ = try await client.stream() }?.code == .unavailable)
            if finishes {
                gate.open()
                try await call.finishRequests()
                #expect(try await call.next() == nil)
            } else {
                #expect(await status { _ = try await call.next() } != nil)
            }
            _ = try await client.closed()
            // The next connection is as good as the first.
            let next = try await loopback.connect()
            #expect(try await next.echo("next") == "next")
        }
    }

    @Test("a connection without calls is closed in the end; one with a call is not")
    func idle() async throws {
        let gate = Gate()
        let began = Mailbox<Void>()
        try await withLoopback([held(gate, began)]) {
            $0.idleTimeout = .seconds(2)
        } _: { loopback in
            let busy = try await loopback.connect()
            let call = try await busy.stream()
            try await began.next()
            let idle = try await loopback.connect()
            _ = try await idle.closed()
            gate.open()
            try await call.finishRequests()
            #expect(try await call.next() == nil)
            _ = try await busy.closed()
            try await loopback.eventually("both are gone") { loopback.metric("rpc_server_open_connections") == 0 }
        }
    }

    @Test("a peer that answers no keepalive ping is closed, and its handlers are cancelled")
    func keepalive() async throws {
        let ended = Mailbox<Bool>()
        let calls = Calls(stream: { requests, _, _ in
            do { for try await _ in requests {} } catch {
                ended.post(Task.isCancelled)
                throw error
            }
        })
        try await withLoopback([calls]) {
            $0.keepaliveInterval = .seconds(1)
            $0.keepaliveTimeout = .milliseconds(30)
        } _: { loopback in
            let peer = try await loopback.peer()
            peer.call(1, Calls.streamMethod.path)
            #expect(try await peer.rest().contains { $0.kind == .ping && !$0.isAcknowledgement })
            #expect(try await ended.next())
            #expect(loopback.defences("keepalive_timeout") == 1)
            #expect(loopback.metric("rpc_server_keepalives_total") >= 1)
        }
    }

    @Test("a peer that says something else after a keepalive ping, and then falls silent, is closed too")
    func keepaliveAfterOtherFrames() async throws {
        try await withLoopback([Calls()]) {
            $0.keepaliveInterval = .milliseconds(30)
            $0.keepaliveTimeout = .milliseconds(30)
        } _: { loopback in
            let peer = try await loopback.peer()
            _ = try await peer.next { $0.kind == .ping && !$0.isAcknowledgement }
            peer.send(.windowUpdate(0, 1))
            _ = try await peer.rest()
            #expect(loopback.defences("keepalive_timeout") == 1)
        }
    }

    @Test("a peer that answers keepalive pings stays")
    func answeredKeepalive() async throws {
        try await withLoopback([Calls()]) {
            $0.keepaliveInterval = .milliseconds(20)
            $0.keepaliveTimeout = .seconds(50)
        } _: { loopback in
            let peer = try await loopback.peer()
            for _ in 0..<4 {
                let ping = try await peer.next { $0.kind == .ping && !$0.isAcknowledgement }
                peer.send(Frame(type: ping.type, flags: Frame.acknowledgement, payload: ping.payload))
            }
            peer.call(1, Calls.unaryMethod.path, [])
            #expect(try await peer.end(of: 1).kind == .headers)
            #expect(loopback.defences("keepalive_timeout") == 0)
        }
    }

    @Test("a client that pings for nothing is sent away with too_many_pings")
    func tooManyPings() async throws {
        try await withLoopback([Calls()]) {
            $0.clientPingStrikesMax = GRPCServerConfiguration().clientPingStrikesMax
        } _: { loopback in
            let peer = try await loopback.peer()
            for number: UInt32 in 1...4 { peer.send(.ping(number)) }
            let end = try await peer.next(.goAway)
            #expect(end.number(at: 4) == 11)
            #expect(String(decoding: end.payload.dropFirst(8), as: UTF8.self) == "too_many_pings")
            _ = try await peer.rest()
            #expect(loopback.defences("too_many_pings") == 1)
        }
    }

    @Test("pings between answers are no strikes")
    func pingsWithCalls() async throws {
        try await withLoopback([Calls()]) {
            $0.clientPingStrikesMax = 0
        } _: { loopback in
            let peer = try await loopback.peer()
            for number: UInt32 in 0..<20 {
                peer.call(2 * number + 1, Calls.unaryMethod.path, [])
                _ = try await peer.end(of: 2 * number + 1)
                try await peer.roundTrip(number)
            }
            #expect(loopback.defences("too_many_pings") == 0)
        }
    }

    @Test("a connection of ours whose server goes silent is given up after its ping")
    func clientKeepalive() async throws {
        let loops = try LoopGroup(count: 1)
        defer { loops.shutDown() }
        let server = try await ScriptedServer(on: loops.loops[0])
        defer { server.close() }
        async let connecting = SingleConnection(to: server.address, on: loops) {
            $0.keepaliveInterval = .milliseconds(20)
            $0.keepaliveTimeout = .milliseconds(20)
        }
        let peer = try await server.accept()
        peer.send(.settings())
        let client = try await connecting
        let call = try await client.stream()
        _ = try await peer.next { $0.kind == .ping && !$0.isAcknowledgement }
        #expect(await status { _ = try await call.next() }?.code == .unavailable)
        _ = try await client.closed()
        _ = try await peer.rest()
    }
}
