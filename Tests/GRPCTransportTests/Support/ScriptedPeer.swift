internal import EventIO
internal import Testing

/// The other end of a connection, played frame by frame: nothing is sent that the test does not say, not even answers.
final class ScriptedPeer: Sendable {
    private let bound: LoopBound<PeerWire>
    private let frames: Mailbox<Frame>

    fileprivate init(_ bound: LoopBound<PeerWire>, _ frames: Mailbox<Frame>) {
        self.bound = bound
        self.frames = frames
    }

    /// Plays a client. Sends the preface and SETTINGS when `settings` is not nil.
    static func connect(
        to address: SocketAddress,
        on loop: Loop,
        settings: [(Frame.Setting, UInt32)]? = []
    ) async throws -> ScriptedPeer {
        let peer = try await withCheckedThrowingContinuation { (made: CheckedContinuation<ScriptedPeer, any Error>) in
            loop.execute {
                _ = Connector.connect(to: address, on: loop, timeout: .seconds(20)) { result in
                    made.resume(with: result.map { make($0, loop, playsServer: false) }.mapError { $0 })
                }
            }
        }
        if let settings {
            peer.send(raw: Frame.preface)
            peer.send(.settings(settings))
        }
        return peer
    }

    fileprivate static func make(_ socket: AcceptedSocket, _ loop: Loop, playsServer: Bool) -> ScriptedPeer {
        let frames = Mailbox<Frame>()
        let connection = Connection(
            loop: loop,
            descriptor: socket.descriptor,
            peerAddress: socket.peer,
            limits: ConnectionLimits()
        )
        let wire = PeerWire(connection, frames, skips: playsServer ? Frame.preface.count : 0)
        connection.start(wire)
        return ScriptedPeer(LoopBound(wire, on: loop), frames)
    }

    func send(_ frames: Frame...) { send(raw: frames.flatMap(\.bytes)) }
    func send(raw bytes: [UInt8]) { bound.execute { $0.send(bytes) } }

    /// Stops or goes on taking bytes from the socket.
    func setReading(_ isReading: Bool) { bound.execute { $0.connection.setReading(isReading) } }
    func close() { bound.execute { $0.connection.close() } }

    /// The next frame. Throws `MailboxClosed` when the other end has closed the connection.
    func next() async throws -> Frame { try await frames.next() }
    func next(where fits: (Frame) -> Bool) async throws -> Frame { try await frames.next(where: fits) }
    func next(_ kind: Frame.Kind) async throws -> Frame { try await next { $0.kind == kind } }

    /// Every frame until the other end closes the connection.
    func rest() async throws -> [Frame] {
        var rest: [Frame] = []
        do {
            while true { rest.append(try await next()) }
        } catch is MailboxClosed {
            try Task.checkCancellation()
        }
        return rest
    }

    /// Returns when the other end has handled all that was sent before.
    func roundTrip(_ number: UInt32 = 1) async throws {
        send(.ping(number))
        _ = try await next { $0.kind == .ping && $0.isAcknowledgement && $0.number(at: 4) == number }
    }

    /// Reads until a stream ends, and returns how: its last frame.
    func end(of stream: UInt32) async throws -> Frame {
        try await next { $0.stream == stream && ($0.endsStream || $0.kind == .reset) }
    }

    func call(_ stream: UInt32, _ path: String, _ message: [UInt8]? = nil, _ more: [(String, String)] = []) {
        send(.headers(stream, HeaderBlock.request(path, more)))
        if let message { send(.data(stream, Frame.message(message), endStream: true)) }
    }
}

/// Cuts bytes into frames. On its loop.
private final class PeerWire: ConnectionHandler {
    let connection: Connection
    private let frames: Mailbox<Frame>
    private var skips: Int
    private var input: [UInt8] = []
    private var output: [UInt8] = []

    init(_ connection: Connection, _ frames: Mailbox<Frame>, skips: Int) {
        self.connection = connection
        self.frames = frames
        self.skips = skips
    }

    func send(_ bytes: [UInt8]) {
        output += bytes
        connection.setNeedsFlush()
    }

    func opened() {}

    func received(_ bytes: Span<UInt8>) {
        for position in bytes.indices { input.append(bytes[position]) }
        var start = min(skips, input.count)
        skips -= start
        while input.count - start >= 9 {
            let header = input[start..<(start + 9)].map { UInt32($0) }
            let count = Int(header[0] << 16 | header[1] << 8 | header[2])
            guard input.count - start >= 9 + count else { break }
            frames.post(
                Frame(
                    type: UInt8(header[3]),
                    flags: UInt8(header[4]),
                    stream: header[5] << 24 | header[6] << 16 | header[7] << 8 | header[8],
                    payload: Array(input[(start + 9)..<(start + 9 + count)])
                )
            )
            start += 9 + count
        }
        input.removeFirst(start)
    }

    func produce(into output: inout [UInt8], room: Int) {
        output += self.output.prefix(room)
        self.output.removeFirst(min(room, self.output.count))
    }

    func closed(_ end: ConnectionEnd) { frames.close() }
}

/// Listens, and plays the server of each connection that comes.
final class ScriptedServer: Sendable {
    let address: SocketAddress
    private let listener: LoopBound<Listener>
    private let accepted: Mailbox<ScriptedPeer>

    init(on loop: Loop) async throws {
        let accepted = Mailbox<ScriptedPeer>()
        self.accepted = accepted
        listener = try await loop.run {
            let listener = try Listener(
                loop: loop,
                address: .ipv4("127.0.0.1", port: 0),
                accepted: { descriptor, peer in
                    let socket = AcceptedSocket(descriptor: descriptor, peer: peer)
                    accepted.post(ScriptedPeer.make(socket, loop, playsServer: true))
                },
                failed: { Issue.record("accept: \($0)") }
            )
            return LoopBound(listener, on: loop)
        }
        address = try await loop.run { [listener] in listener.value.address }
    }

    /// The next connection.
    func accept() async throws -> ScriptedPeer { try await accepted.next() }
    func close() { listener.execute { $0.close() } }
}
