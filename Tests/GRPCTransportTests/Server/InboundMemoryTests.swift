internal import GRPCCore
internal import GRPCTransport
internal import HTTPWire
internal import OddSchemas
internal import Protobuf
internal import Testing

/// What the messages that are still on their way may take of a server's memory. They are larger than a stream's window, so
/// their peers go on only when the server lets them.
@Suite("Memory of requests that are not complete", .timeLimit(.minutes(1)))
struct InboundMemoryTests {
    /// Answers with a few bytes once the whole request has come.
    private static let calls = Calls(
        unary: { _, _ in .big(1) },
        stream: { requests, responses, _ in
            for try await _ in requests {}
            try await responses.send(.big(1))
        }
    )

    private static let methods = [Calls.unaryMethod.path, Calls.streamMethod.path]
    private static let message = Frame.message(OddKeywords.big(90_000).wireBytes())
    private static let firstBytes = 60_000

    /// Room for one of the messages.
    private func withRoomForOne(
        stallTimeout: Duration = .seconds(60),
        _ body: (Loopback, ScriptedPeer) async throws -> Void
    ) async throws {
        try await withLoopback([Self.calls]) {
            $0.connectionInboundBytesMax = 150_000
            $0.stallTimeout = stallTimeout
        } _: { loopback in
            try await body(loopback, try await loopback.peer())
        }
    }

    private func begin(_ stream: UInt32, _ path: String, on peer: ScriptedPeer) {
        peer.send(.headers(stream, HeaderBlock.request(path)))
        for start in stride(from: 0, to: Self.firstBytes, by: 15_000) {
            peer.send(.data(stream, Array(Self.message[start..<(start + 15_000)])))
        }
    }

    private func finish(_ stream: UInt32, on peer: ScriptedPeer) {
        for start in stride(from: Self.firstBytes, to: Self.message.count, by: 15_000) {
            let end = min(start + 15_000, Self.message.count)
            peer.send(.data(stream, Array(Self.message[start..<end]), endStream: end == Self.message.count))
        }
    }

    /// What comes until the server has handled all that was sent before, and has sent what follows from it.
    private func frames(of peer: ScriptedPeer) async throws -> [Frame] {
        var frames: [Frame] = []
        // Answers to pings go before everything else that wants to be sent.
        for number: UInt32 in 1...2 {
            peer.send(.ping(number))
            while true {
                let frame = try await peer.next()
                if frame.kind == .ping, frame.isAcknowledgement { break }
                frames.append(frame)
            }
        }
        return frames
    }

    private func granted(_ frames: [Frame]) -> Set<UInt32> {
        Set(frames.filter { $0.kind == .windowUpdate && $0.stream > 0 }.map(\.stream))
    }

    private func isGranted(_ stream: UInt32, on peer: ScriptedPeer) async throws {
        _ = try await peer.next { $0.kind == .windowUpdate && $0.stream == stream }
    }

    @Test(
        "a message that does not fit beside those on their way gets its window when they are complete",
        arguments: methods
    )
    func waitsForRoom(path: String) async throws {
        try await withRoomForOne { (loopback, peer) async throws in
            for stream: UInt32 in [1, 3, 5] { begin(stream, path, on: peer) }
            #expect(granted(try await frames(of: peer)) == [1])
            for (stream, next): (UInt32, UInt32) in [(1, 3), (3, 5)] {
                finish(stream, on: peer)
                try await isGranted(next, on: peer)
            }
            finish(5, on: peer)
            #expect(try await peer.end(of: 5).kind == .headers)
            #expect(loopback.metric("rpc_server_handled_total", ["code": "ok"]) == 3)
        }
    }

    @Test("a message larger than the bound is let in alone", arguments: methods)
    func largerThanBound(path: String) async throws {
        try await withLoopback([Self.calls]) {
            $0.connectionInboundBytesMax = 70_000
        } _: { loopback in
            let peer = try await loopback.peer()
            begin(1, path, on: peer)
            try await isGranted(1, on: peer)
            finish(1, on: peer)
            #expect(try await peer.end(of: 1).kind == .headers)
        }
    }

    @Test("small messages are let in whatever is on its way", arguments: methods)
    func smallOnes(path: String) async throws {
        try await withRoomForOne { (loopback, peer) async throws in
            for stream: UInt32 in [1, 3] { begin(stream, path, on: peer) }
            peer.call(5, path, OddKeywords.big(10_000).wireBytes())
            #expect(try await peer.end(of: 5).kind == .headers)
            #expect(loopback.metric("rpc_server_handled_total", ["code": "ok"]) == 1)
        }
    }

    @Test("calls that are given up make room, wherever they are in the line", arguments: methods)
    func givenUp(path: String) async throws {
        try await withRoomForOne { (_, peer) async throws in
            for stream: UInt32 in [1, 3, 5] { begin(stream, path, on: peer) }
            #expect(granted(try await frames(of: peer)) == [1])
            peer.send(.reset(3))
            peer.send(.reset(1))
            #expect(granted(try await frames(of: peer)) == [5])
            finish(5, on: peer)
            #expect(try await peer.end(of: 5).kind == .headers)
        }
    }

    @Test("a call that stalls within a message ends, and the one that waits for its room is let in", arguments: methods)
    func stalled(path: String) async throws {
        try await withRoomForOne(stallTimeout: .seconds(2)) { (loopback, peer) async throws in
            for stream: UInt32 in [1, 3] { begin(stream, path, on: peer) }
            try await isGranted(3, on: peer)
            finish(3, on: peer)
            #expect(try await peer.end(of: 3).kind == .headers)
            #expect(loopback.defences("slow_request") == 1)
            #expect(loopback.metric("rpc_server_handled_total", ["code": "deadlineExceeded"]) == 1)
            #expect(loopback.metric("rpc_server_handled_total", ["code": "ok"]) == 1)
        }
    }

    @Test("a call that waits too long for room is RESOURCE_EXHAUSTED: inbound_full", arguments: methods)
    func waitsTooLong(path: String) async throws {
        try await withRoomForOne(stallTimeout: .seconds(3)) { (loopback, peer) async throws in
            for stream: UInt32 in [1, 3] { begin(stream, path, on: peer) }
            var hasEnded = false
            while !hasEnded {
                // It moves, but makes no room.
                peer.send(.data(1, [0]))
                hasEnded = try await frames(of: peer).contains { $0.stream == 3 && $0.endsStream }
                try await loopback.timerOfServer(.milliseconds(20))
            }
            #expect(loopback.defences("inbound_full") == 1)
            #expect(loopback.metric("rpc_server_handled_total", ["code": "resourceExhausted"]) == 1)
            #expect(loopback.defences("slow_request") == 0)
        }
    }

    @Test("compressed messages that wait take what they have on the wire, not what they will be")
    func compressed() async throws {
        let gate = Gate()
        let calls = Calls(stream: { requests, responses, _ in
            try await gate.pass()
            for try await request in requests { try await responses.send(request) }
        })
        try await withLoopback([calls]) {
            $0.connectionInboundBytesMax = 100_000
            $0.http2.connectionWindow = 65_535
        } _: { loopback in
            defer { gate.open() }
            let client = try await loopback.connect()
            var options = CallOptions()
            options.compression = .gzip
            let waiting = try await client.stream(options)
            let message = OddKeywords.big(50_000).wireBytes()
            for _ in 0..<10 { try await waiting.send(message) }
            let text = String(repeating: "x", count: 60_000)
            for _ in 0..<3 { #expect(try await client.echo(text) == text) }
            gate.open()
            for _ in 0..<10 { #expect(try await waiting.next()?.bytes == message) }
        }
    }
}
