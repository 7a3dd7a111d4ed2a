internal import EventIO
internal import Synchronization

@testable internal import DataClients

/// A server that answers as a test says, byte for byte, and may stop in the middle.
final class ScriptedRedis: Sendable {
    struct Answer: Sendable {
        var bytes: [UInt8]
        /// Closes after the bytes.
        var closes = false
        /// A byte in each millisecond.
        var isSlow = false

        static let silence = Answer(bytes: [])

        init(bytes: [UInt8], closes: Bool = false, isSlow: Bool = false) {
            (self.bytes, self.closes, self.isSlow) = (bytes, closes, isSlow)
        }

        init(_ text: String, closes: Bool = false) { self.init(bytes: Array(text.utf8), closes: closes) }
    }

    /// The number of the connection, and the commands that came together.
    typealias Script = @Sendable (_ connection: Int, _ commands: [[String]]) -> Answer

    static let greeting = "*2\r\n$5\r\nproto\r\n:2\r\n"

    /// Answers the greeting; the rest is the script's.
    static func afterGreeting(_ script: @escaping @Sendable ([[String]]) -> Answer) -> Script {
        { _, commands in
            if commands.first?.first == "HELLO" { return Answer(greeting) }
            return script(commands)
        }
    }

    private let listener: LoopBound<Listener>
    let address: RedisAddress
    private let peers: LoopBound<PeerList>

    private init(_ listener: LoopBound<Listener>, _ peers: LoopBound<PeerList>, port: UInt16) {
        self.listener = listener
        self.peers = peers
        address = .host("127.0.0.1", port: port)
    }

    static func start(on loops: LoopGroup, _ script: @escaping Script) async throws -> ScriptedRedis {
        let loop = loops.next()
        return try await loop.run {
            let peers = PeerList()
            let listener = try Listener(
                loop: loop,
                address: .ipv4("127.0.0.1", port: 0),
                accepted: { descriptor, peer in
                    let connection = Connection(
                        loop: loop,
                        descriptor: descriptor,
                        peerAddress: peer,
                        limits: ConnectionLimits()
                    )
                    let number = peers.count
                    let scripted = ScriptedPeer(connection, number, script)
                    peers.count += 1
                    peers.open.append(scripted)
                    connection.start(scripted)
                },
                failed: { _ in }
            )
            return ScriptedRedis(
                LoopBound(listener, on: loop),
                LoopBound(peers, on: loop),
                port: listener.address.port ?? 0
            )
        }
    }

    func stop() async throws {
        let (listener, peers) = (listener, peers)
        try await listener.loop.run {
            listener.value.close()
            for peer in peers.value.open { peer.connection.close() }
            peers.value.open = []
        }
    }
}

private final class PeerList {
    var open: [ScriptedPeer] = []
    var count = 0
}

private final class ScriptedPeer: ConnectionHandler, TimerTarget {
    let connection: Connection
    private let number: Int
    private let script: ScriptedRedis.Script
    private var input: [UInt8] = []
    private var output: ArraySlice<UInt8> = []
    private var closes = false
    private var isSlow = false

    init(_ connection: Connection, _ number: Int, _ script: @escaping ScriptedRedis.Script) {
        self.connection = connection
        self.number = number
        self.script = script
    }

    func opened() {}

    func received(_ bytes: Span<UInt8>) {
        for index in bytes.indices { input.append(bytes[index]) }
        let commands = takeCommands()
        guard !commands.isEmpty else { return }
        let answer = script(number, commands)
        output += answer.bytes
        closes = answer.closes
        isSlow = answer.isSlow
        connection.setNeedsFlush()
    }

    func produce(into output: inout [UInt8], room: Int) {
        let part = self.output.prefix(isSlow ? 1 : room)
        output += part
        self.output = self.output.dropFirst(part.count)
        if self.output.isEmpty {
            if closes { connection.closeAfterFlush() }
        } else if isSlow {
            _ = connection.loop.schedule(after: .milliseconds(1), self)
        }
    }

    func timerFired(_ timer: TimerToken) { connection.setNeedsFlush() }

    func closed(_ end: ConnectionEnd) {}

    /// What came whole: an array of bulk strings each.
    private func takeCommands() -> [[String]] {
        var commands: [[String]] = []
        while let (command, count) = Self.command(input[...]) {
            commands.append(command)
            input.removeFirst(count)
        }
        return commands
    }

    private static func command(_ bytes: ArraySlice<UInt8>) -> ([String], Int)? {
        var rest = bytes
        func number() -> Int? {
            guard let end = rest.firstIndex(of: 10) else { return nil }
            defer { rest = rest[(end + 1)...] }
            return Int(String(decoding: rest[(rest.startIndex + 1)..<(end - 1)], as: UTF8.self))
        }
        guard let count = number() else { return nil }
        var words: [String] = []
        for _ in 0..<count {
            guard let size = number(), rest.count >= size + 2 else { return nil }
            words.append(String(decoding: rest.prefix(size), as: UTF8.self))
            rest = rest.dropFirst(size + 2)
        }
        return (words, bytes.count - rest.count)
    }
}
