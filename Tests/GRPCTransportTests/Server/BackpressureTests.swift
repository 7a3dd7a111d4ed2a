internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import HTTPWire
internal import OddSchemas
internal import Protobuf
internal import Synchronization
internal import Testing

@Suite("Backpressure over loopback", .timeLimit(.minutes(1)))
struct BackpressureTests {
    private static let messageBytes = 10_000
    /// A window, what may wait on a stream, and the message that passes the mark.
    private static let bytesInFlightMax = 65_535 + 64 * 1024 + 2 * messageBytes

    /// Streams for ever, and tells how many messages were taken from it.
    private func endless(_ sent: Mailbox<Int>) -> Calls {
        Calls(stream: { _, responses, _ in
            for number in 1... {
                try await responses.send(.big(Self.messageBytes))
                sent.post(number)
            }
        })
    }

    @Test("a handler that streams to a peer without window is suspended, and goes on when the peer gives some")
    func serverSide() async throws {
        let sent = Mailbox<Int>()
        let count = Atomic<Int>(0)
        let endless = Calls(stream: { _, responses, _ in
            for number in 1... {
                try await responses.send(.big(Self.messageBytes))
                count.store(number, ordering: .relaxed)
                sent.post(number)
            }
        })
        try await withLoopback([endless]) { loopback in
            let peer = try await loopback.peer()
            peer.call(1, Calls.streamMethod.path)
            _ = try await sent.next { $0 >= 8 }
            for number: UInt32 in 1...5 { try await peer.roundTrip(number) }
            let suspendedAt = count.load(ordering: .relaxed)
            #expect(suspendedAt * Self.messageBytes <= Self.bytesInFlightMax)
            peer.send(.windowUpdate(1, 1_000_000), .windowUpdate(0, 1_000_000))
            _ = try await sent.next { $0 >= suspendedAt + 20 }
            for number: UInt32 in 6...10 { try await peer.roundTrip(number) }
            #expect(count.load(ordering: .relaxed) * Self.messageBytes <= Self.bytesInFlightMax + 1_000_000)
            peer.send(.reset(1))
        }
    }

    @Test("a handler that streams to a client of ours is suspended until the client reads")
    func ownClient() async throws {
        let sent = Mailbox<Int>()
        try await withLoopback([endless(sent)]) { loopback in
            let client = try await loopback.connect()
            let call = try await client.stream()
            _ = try await sent.next { $0 >= 8 }
            // Calls on the same connection are answered meanwhile.
            for _ in 0..<10 { #expect(try await client.echo("meanwhile") == "meanwhile") }
            for _ in 0..<100 { #expect(try await call.next() != nil) }
            _ = try await sent.next { $0 >= 100 }
            call.cancel()
        }
    }

    @Test("a client that streams to a handler that does not read is suspended, and goes on when it reads")
    func clientSide() async throws {
        let gate = Gate()
        let calls = Calls(stream: { requests, responses, _ in
            try await gate.pass()
            var count = 0
            for try await _ in requests { count += 1 }
            try await responses.send(.with { [count] in $0.`repeat` = "\(count)" })
        })
        try await withLoopback([calls]) { loopback in
            let client = try await loopback.connect()
            let call = try await client.stream()
            let count = Atomic<Int>(0)
            let message = OddKeywords.big(Self.messageBytes).wireBytes()
            async let sending: Void = {
                for _ in 0..<100 {
                    try await call.send(message)
                    count.wrappingAdd(1, ordering: .relaxed)
                }
                try await call.finishRequests()
            }()
            try await loopback.eventually("the first messages are sent") { count.load(ordering: .relaxed) >= 8 }
            for _ in 0..<20 { _ = try await client.echo("round trip") }
            // What the handler's side holds, a window, and what waits on this side.
            #expect(count.load(ordering: .relaxed) * Self.messageBytes <= Self.bytesInFlightMax + 65_535)
            gate.open()
            try await sending
            #expect(try await call.next()?.bytes == OddKeywords.text("100"))
        }
    }

    @Test("a handler that does not read holds up neither the connection's other calls nor their large messages")
    func otherStreams() async throws {
        let gate = Gate()
        let calls = Calls(stream: { requests, responses, context in
            if context.metadata.first("x-waits") != nil { try await gate.pass() }
            for try await request in requests { try await responses.send(request) }
        })
        try await withLoopback([calls]) {
            // As little as HTTP/2 allows, so that what a stream does not give back is missed at once.
            $0.http2.connectionWindow = 65_535
        } _: { loopback in
            defer { gate.open() }
            let client = try await loopback.connect()
            var options = CallOptions()
            options.metadata.add("x-waits", "yes")
            let stalled = try await client.stream(options)
            let message = OddKeywords.big(60_000).wireBytes()
            try await stalled.send(message)
            let text = String(repeating: "x", count: 300_000)
            for _ in 0..<5 { #expect(try await client.echo(text) == text) }
            let moving = try await client.stream()
            for _ in 0..<20 {
                try await moving.send(message)
                #expect(try await moving.next()?.bytes == message)
            }
            gate.open()
            #expect(try await stalled.next()?.bytes == message)
        }
    }

    @Test("a reader that stalls holds up no other call of its connection")
    func stalledClientReader() async throws {
        let sent = Mailbox<Int>()
        try await withLoopback([endless(sent)]) {
            $0.connectionOutboundBytesMax = 1_000_000
        } _: { loopback in
            let client = try await loopback.connect { $0.http2.connectionWindow = 65_535 }
            let stalled = try await client.stream()
            _ = try await sent.next { $0 >= 8 }
            let text = String(repeating: "y", count: 300_000)
            for _ in 0..<5 { #expect(try await client.echo(text) == text) }
            stalled.cancel()
        }
    }

    @Test("what many large requests took of the connection's bound is given back, whatever became of them")
    func inboundBoundIsGivenBack() async throws {
        let calls = Calls(stream: { requests, _, _ in
            var iterator = requests.makeAsyncIterator()
            _ = try await iterator.next()
            throw Status(.aborted, "one is enough")
        })
        try await withLoopback([calls]) {
            $0.connectionInboundBytesMax = 100_000
            $0.http2.connectionWindow = 65_535
        } _: { loopback in
            let client = try await loopback.connect()
            let text = String(repeating: "x", count: 50_000)
            let message = OddKeywords.text(text)
            for _ in 0..<20 {
                #expect(try await client.echo(text) == text)
                let call = try await client.stream()
                let failed = await status {
                    for _ in 0..<3 { try await call.send(message) }
                    while try await call.next() != nil {}
                }
                #expect(failed?.code == .aborted)
            }
        }
    }

    @Test("when a handler has taken most of what waits, the connection's window is given back at once")
    func windowIsFlushed() async throws {
        let taken = Mailbox<Void>()
        let gate = Gate()
        let take = Gate()
        let calls = Calls(stream: { requests, _, _ in
            var iterator = requests.makeAsyncIterator()
            try await take.pass()
            for _ in 0..<3 { _ = try await iterator.next() }
            taken.post()
            try await gate.pass()
        })
        try await withLoopback([calls]) {
            $0.connectionInboundBytesMax = 16_000
            $0.http2.connectionWindow = 65_535
        } _: { loopback in
            defer { gate.open() }
            let peer = try await loopback.peer()
            peer.call(1, Calls.streamMethod.path)
            let message = Frame.message(OddKeywords.big(15_000).wireBytes())
            for _ in 0..<4 { peer.send(.data(1, message)) }
            try await peer.roundTrip()
            take.open()
            try await taken.next()
            // 15,000 bytes wait now, less than the bound; 45,000 at least were held back.
            _ = try await peer.next { $0.kind == .windowUpdate && $0.stream == 0 }
        }
    }
}
