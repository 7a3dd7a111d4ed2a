internal import EventIO
internal import RedisTestSupport
internal import Synchronization
internal import Testing

@testable internal import DataClients

@Suite("Redis servers that misbehave", .timeLimit(.minutes(2)))
struct RedisMisbehaviourTests {
    private static let replies = "+OK\r\n$5\r\nhello\r\n*2\r\n:1\r\n$-1\r\n:42\r\n"
    private static let commands = ["SET a hello", "GET a", "XX", "INCR n"].map { RedisCommand(words: $0) }
    private static let expected: [RedisReply] = [
        .status("OK"), .bytes(Array("hello".utf8)), .array([.integer(1), .null]), .integer(42),
    ]

    /// Each of the commands, asked for at the same moment by its own caller.
    private func askAll(_ connection: RedisConnection) async -> [Result<RedisReply, RedisError>] {
        await connection.pipeline(Self.commands)
    }

    private func withServer(
        timeout: Duration = .seconds(20),
        _ script: @escaping ScriptedRedis.Script,
        _ body: (RedisConnection) async throws -> Void
    ) async throws {
        try await RedisWorld.with { world in
            let server = try await world.scriptedServer(script)
            var configuration = RedisWorld.configuration
            configuration.commandTimeout = timeout
            let connection = try await world.connect(to: server.address, configuration)
            try await body(connection)
        }
    }

    @Test(
        "a connection that is cut at any byte answers what came whole and fails the rest",
        arguments: 0..<replies.utf8.count
    )
    func cutAtEveryByte(position: Int) async throws {
        let bytes = Array(Self.replies.utf8.prefix(position))
        try await withServer(ScriptedRedis.afterGreeting { _ in .init(bytes: bytes, closes: true) }) { connection in
            let results = await askAll(connection)
            for (result, expected) in zip(results, Self.expected) {
                switch result {
                case .success(let reply): #expect(reply == expected)
                case .failure(.connectionLostAfterSend): break
                case .failure(let error): Issue.record("\(error)")
                }
            }
            #expect(results.contains { if case .failure = $0 { true } else { false } })
        }
    }

    @Test("a wrong byte anywhere ends in answers or errors, never in a wait", arguments: 0..<replies.utf8.count)
    func garbageAtEveryByte(position: Int) async throws {
        var bytes = Array(Self.replies.utf8)
        bytes[position] = bytes[position] &+ 7
        let damaged = bytes
        let script = ScriptedRedis.afterGreeting { _ in .init(bytes: damaged) }
        try await withServer(timeout: .milliseconds(200), script) { connection in
            let results = await askAll(connection)
            #expect(results.count == 4)
            for case .success(let reply) in results.prefix(1) where position > 5 { #expect(reply == .status("OK")) }
        }
    }

    @Test("a server that sends byte after byte is only slow")
    func slowServerIsUnderstood() async throws {
        let bytes = Array(Self.replies.utf8)
        try await withServer(ScriptedRedis.afterGreeting { _ in .init(bytes: bytes, pace: .byteByByte) }) {
            connection in
            #expect(await askAll(connection) == Self.expected.map { .success($0) })
        }
    }

    @Test(
        "huge promises, stray replies and other protocols close the connection at once",
        arguments: [
            "$99999999999\r\n", "*2000000\r\n", "HTTP/1.1 400 Bad Request\r\n\r\n", "\u{0}\u{0}\u{0}",
            "%1\r\n+a\r\n:1\r\n",
            "+OK\r\n+OK\r\n+OK\r\n+OK\r\n+OK\r\n",
        ]
    )
    func otherProtocolsAreRefused(text: String) async throws {
        try await withServer(ScriptedRedis.afterGreeting { _ in .init(text) }) { connection in
            _ = await askAll(connection)
            _ = await connection.untilClosed()
            await #expect(throws: RedisError.self) { try await connection.send(RedisCommand("PING")) }
        }
    }

    @Test("replies of another kind are errors of the call, and the connection goes on")
    func wrongTypesAreErrors() async throws {
        let script = ScriptedRedis.afterGreeting { commands in
            .init(commands.map { _ in "*1\r\n:1\r\n" }.joined())
        }
        try await withServer(script) { connection in
            let reply = try await connection.send(RedisCommand("GET", "a"))
            #expect(throws: RedisError.unexpectedReply) { _ = try reply.bytes() }
            #expect(throws: RedisError.unexpectedReply) { _ = try reply.integer() }
            #expect(throws: RedisError.unexpectedReply) { try reply.ok() }
            #expect(!connection.isClosed)
        }
    }

    @Test("a greeting that is cut at any byte fails the attempt", arguments: 0..<ScriptedRedis.greeting.utf8.count)
    func greetingIsCut(position: Int) async throws {
        try await RedisWorld.with { world in
            let bytes = Array(ScriptedRedis.greeting.utf8.prefix(position))
            let server = try await world.scriptedServer { _, _ in .init(bytes: bytes, closes: true) }
            await #expect(throws: RedisError.self) { _ = try await world.connect(to: server.address) }
        }
    }

    @Test("a silent server: the call times out, the connection is given up, and the pool's breaker opens")
    func silenceTimesOut() async throws {
        try await withServer(timeout: .milliseconds(50), ScriptedRedis.afterGreeting { _ in .silence }) { connection in
            await #expect(throws: RedisError.timedOut(wasSent: true)) {
                try await connection.send(RedisCommand("PING"))
            }
            _ = await connection.untilClosed()
        }
        try await RedisWorld.with { world in
            let server = try await world.scriptedServer { _, _ in .silence }
            var configuration = RedisWorld.configuration
            configuration.connectTimeout = .milliseconds(20)
            let pool = try world.pool(server.address, configuration)
            try await wait { pool.isBreakerOpen }
            let error = await #expect(throws: RedisError.self) { try await pool.ping() }
            guard case .unavailable? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            await pool.close()
        }
    }

    @Test("a connection that nobody uses is asked for a sign of life, and given up without one")
    func idleConnectionIsPinged() async throws {
        try await RedisWorld.with { world in
            var configuration = RedisWorld.configuration
            configuration.pingInterval = .milliseconds(10)
            // So long that a machine with much to do is not taken for a silent server.
            configuration.commandTimeout = .seconds(2)
            let pings = Mutex(0)
            let server = try await world.scriptedServer(
                ScriptedRedis.afterGreeting { commands in
                    guard commands[0] == ["PING"] else { return .silence }
                    let count = pings.withLock { count in
                        count += 1
                        return count
                    }
                    return count < 4 ? .init("+PONG\r\n") : .silence
                }
            )
            let connection = try await world.connect(to: server.address, configuration)
            _ = await connection.untilClosed()
            #expect(pings.withLock { $0 } == 4)
        }
    }

    @Test("an answer that is only slow costs its caller, and not the connection")
    func slowAnswerCostsItsCaller() async throws {
        // Lasts longer than the caller waits, who waits so long that a machine with much to do is not taken for silence.
        let slow = RedisReply.bytes([UInt8](repeating: 1, count: 2200)).wire
        let script = ScriptedRedis.afterGreeting { commands in
            commands[0][0] == "SLOW" ? .init(bytes: slow, pace: .byteByByte) : .init("+fast\r\n")
        }
        try await withServer(script) { connection in
            await #expect(throws: RedisError.timedOut(wasSent: true)) {
                try await connection.send(RedisCommand("SLOW"), timeout: .seconds(2))
            }
            let reply = try await connection.send(RedisCommand("FAST"))
            #expect(reply == .status("fast"))
        }
    }

    @Test("what was sent is not sent again, but for what the caller marks as safe")
    func onlySafeCommandsAreRepeated() async throws {
        try await RedisWorld.with { world in
            let server = try await world.scriptedServer { connection, commands in
                if commands[0][0] == "HELLO" { return .init(ScriptedRedis.greeting) }
                return connection < 2 ? .init("", closes: true) : .init("$2\r\nok\r\n")
            }
            let pool = try world.pool(server.address)
            let error = await #expect(throws: RedisError.self) { try await pool.send(RedisCommand("INCR", .key("n"))) }
            guard case .connectionLostAfterSend? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(try await pool.get("n") == Array("ok".utf8))
            #expect(world.registry.total("redis_commands_resent_total") == 1)
            await pool.close()
        }
    }
}
