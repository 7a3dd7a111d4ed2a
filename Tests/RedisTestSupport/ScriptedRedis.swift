package import DataClients
internal import EventIO

/// A server that answers as a test says, byte for byte, and may stop in the middle.
package final class ScriptedRedis: Sendable {
    package struct Answer: Sendable {
        let bytes: [UInt8]
        /// Closes after the bytes.
        let closes: Bool
        let pace: Pace

        package static let silence = Answer(bytes: [])

        package init(bytes: [UInt8], closes: Bool = false, pace: Pace = .atOnce) {
            (self.bytes, self.closes, self.pace) = (bytes, closes, pace)
        }

        package init(_ text: String, closes: Bool = false, pace: Pace = .atOnce) {
            self.init(bytes: Array(text.utf8), closes: closes, pace: pace)
        }
    }

    package enum Pace: Sendable {
        case atOnce
        /// So many bytes, and the rest a millisecond later.
        case inTwo(Int)
        /// A byte in each millisecond.
        case byteByByte
    }

    /// The number of the connection, and the commands that came together.
    package typealias Script = @Sendable (_ connection: Int, _ commands: [[String]]) -> Answer

    package static let greeting = "*2\r\n$5\r\nproto\r\n:2\r\n"

    /// Answers the greeting; the rest is the script's.
    package static func afterGreeting(_ script: @escaping @Sendable ([[String]]) -> Answer) -> Script {
        { _, commands in
            if commands.first?.first == "HELLO" { return Answer(greeting) }
            return script(commands)
        }
    }

    /// Answers the greeting, and each command by the text that the script has for it.
    package static func each(_ script: @escaping @Sendable ([String]) -> String) -> Script {
        afterGreeting { commands in Answer(commands.map(script).joined()) }
    }

    private let listener: LoopBound<Listener>
    package let address: RedisAddress
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
    private var pace = ScriptedRedis.Pace.atOnce

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
        pace = answer.pace
        connection.setNeedsFlush()
    }

    func produce(into output: inout [UInt8], room: Int) {
        let (count, pauses) = nextPart(room)
        let part = self.output.prefix(count)
        output += part
        self.output = self.output.dropFirst(part.count)
        if self.output.isEmpty {
            if closes { connection.closeAfterFlush() }
        } else if pauses {
            _ = connection.loop.schedule(after: .milliseconds(1), self)
        }
    }

    private func nextPart(_ room: Int) -> (count: Int, pauses: Bool) {
        switch pace {
        case .atOnce: return (room, false)
        case .inTwo(let count):
            pace = .atOnce
            return (count, true)
        case .byteByByte: return (1, true)
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
