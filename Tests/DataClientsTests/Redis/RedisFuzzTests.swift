internal import RedisTestSupport
internal import SeedTestSupport
internal import Testing

@testable internal import DataClients

@Suite("Random bytes and any cut, for the Redis client", .timeLimit(.minutes(2)))
struct RedisFuzzTests {
    /// What inputs are cut from: replies, damaged ones, and bytes of which most have a meaning in the protocol.
    private static func soup(_ random: inout SeededGenerator) -> [UInt8] {
        let meaningful = Array("*$:+-\r\n0123456789".utf8)
        var bytes: [UInt8] = []
        while bytes.count < 1 << 16 {
            var piece = RedisReply.random(&random).wire
            switch random.next() % 4 {
            case 0: piece = (0..<20).map { _ in meaningful[Int(random.next() % UInt64(meaningful.count))] }
            case 1: piece[Int(random.next() % UInt64(piece.count))] = UInt8(truncatingIfNeeded: random.next())
            default: break
            }
            bytes += piece
        }
        return bytes
    }

    /// A number of up to sixteen bits of another one.
    private func bits(_ number: UInt64, from shift: UInt64, _ count: UInt64) -> Int {
        Int(truncatingIfNeeded: (number >> shift) & ((1 << count) - 1))
    }

    @Test(
        "a hundred thousand random inputs: each waiter hears once, however the bytes are cut",
        .timeLimit(.minutes(1))
    )
    func randomInputs() {
        var random = SeededGenerator(seed: 1)
        let soup = Self.soup(&random)
        let ping = Array("*1\r\n$4\r\nPING\r\n".utf8)
        for number in 0..<100_000 {
            let chance = random.next()
            let start = bits(chance, from: 0, 16) % (soup.count - 64)
            let input = Array(soup[start..<(start + 1 + bits(chance, from: 16, 6))])
            let cut = bits(chance, from: 22, 6) % (input.count + 1)
            let trial = Trial(waiters: bits(chance, from: 28, 2), isSubscribed: chance >> 63 == 1, ping)
            let hears = trial.feed(input, cut)
            guard hears.allSatisfy({ $0 == 1 }) else {
                Issue.record("input \(number), cut at \(cut): \(input), the waiters heard \(hears)")
                return
            }
        }
    }

    /// A protocol object with commands under way, of which the first is given up.
    private final class Trial {
        private var proto = RedisProtocol<Int>(RedisPipelineLimits(), RedisReplyLimits())
        private var hears: [Int]

        init(waiters: Int, isSubscribed: Bool, _ command: [UInt8]) {
            hears = Array(repeating: 0, count: waiters)
            if isSubscribed { proto.mode = .subscribed }
            var number: Int?
            for waiter in 0..<waiters {
                let submitted = try? proto.submit(command, deadline: 0, waiter)
                number = number ?? submitted
            }
            var output: [UInt8] = []
            proto.produce(into: &output, room: 1 << 16)
            if let number, let ended = proto.withdraw(number) { hears[ended.waiter] += 1 }
        }

        /// - Returns: how often each waiter heard something.
        func feed(_ input: [UInt8], _ cut: Int) -> [Int] {
            var isBroken = false
            for piece in [0..<cut, cut..<input.count] where !isBroken {
                do throws(RedisError) {
                    try proto.receive(
                        input.span.extracting(piece),
                        answered: { waiter, _, isLast in if isLast { hears[waiter] += 1 } },
                        pushed: { _ in }
                    )
                } catch {
                    isBroken = true
                }
            }
            for ended in proto.end() { hears[ended.waiter] += 1 }
            return hears
        }
    }

    @Test("a server that sends random bytes ends its connection, and each call", arguments: Array(1...30) as [UInt64])
    func randomServer(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let soup = Self.soup(&random)
        let start = Int(random.next() % UInt64(soup.count - 4096))
        let bytes = Array(soup[start..<(start + Int(random.next() % 4096))])
        try await RedisWorld.with { world in
            let script = ScriptedRedis.afterGreeting { _ in .init(bytes: bytes, closes: true) }
            let server = try await world.scriptedServer(script)
            let connection = try await world.connect(to: server.address)
            let results = await connection.pipeline(Array(repeating: RedisCommand("PING"), count: 20))
            #expect(results.count == 20)
            _ = await connection.untilClosed()
            await #expect(throws: RedisError.self) { try await connection.send(RedisCommand("PING")) }
        }
    }

    @Test("answers that come in two parts are understood, wherever they are cut")
    func answersInTwo() async throws {
        let answers = "+OK\r\n$5\r\nhello\r\n*2\r\n:1\r\n$-1\r\n-WRONGTYPE a\r\n"
        try await RedisWorld.with { world in
            // It cuts where the second command says.
            let script = ScriptedRedis.afterGreeting { commands in
                .init(answers, pace: .inTwo(commands.count > 1 ? Int(commands[1][1]) ?? 0 : 0))
            }
            let connection = try await world.connect(to: try await world.scriptedServer(script).address)
            for cut in 0...answers.utf8.count {
                let commands = ["PING", "GET \(cut)", "MGET a b", "INCR a"].map { RedisCommand(words: $0) }
                let expected: [Result<RedisReply, RedisError>] = [
                    .success(.status("OK")), .success(.bytes(Array("hello".utf8))),
                    .success(.array([.integer(1), .null])), .failure(.wrongType),
                ]
                #expect(await connection.pipeline(commands) == expected, "cut at \(cut)")
            }
        }
    }

    @Test("a greeting that comes in two parts is understood, wherever it is cut")
    func greetingInTwo() async throws {
        try await RedisWorld.with { world in
            let server = try await world.scriptedServer { connection, _ in
                .init(ScriptedRedis.greeting, pace: .inTwo(connection))
            }
            for _ in 0...ScriptedRedis.greeting.utf8.count { _ = try await world.connect(to: server.address) }
        }
    }

    @Test("messages that come in two parts are heard, wherever they are cut, and after each lost connection again")
    func messagesInTwo() async throws {
        let pushes = "*3\r\n$9\r\nsubscribe\r\n$4\r\nnews\r\n:1\r\n*3\r\n$7\r\nmessage\r\n$4\r\nnews\r\n$2\r\nhi\r\n"
        try await RedisWorld.with { world in
            let server = try await world.scriptedServer { connection, commands in
                if commands[0][0] == "HELLO" { return .init(ScriptedRedis.greeting) }
                return .init(pushes, closes: true, pace: .inTwo(connection))
            }
            let subscriber = try world.subscriber(server.address)
            let news = try subscriber.subscribe(to: "news").makeAsyncIterator()
            for cut in 0...pushes.utf8.count {
                #expect(await news.next() == .listening, "cut at \(cut)")
                #expect(await news.next() == .published(channel: "news", payload: Array("hi".utf8)), "cut at \(cut)")
            }
        }
    }
}
