internal import SeedTestSupport
internal import Testing

@testable internal import DataClients

@Suite("Redis protocol object")
struct RedisProtocolTests {
    private static let ping = Array("*1\r\n$4\r\nPING\r\n".utf8)

    private final class Answers {
        var list: [String] = []
    }

    private func receive(_ proto: inout RedisProtocol<Int>, _ text: String) throws(RedisError) -> [String] {
        let answers = Answers()
        let bytes = Array(text.utf8)
        try proto.receive(
            bytes.span,
            answered: { waiter, reply, isLast in
                answers.list.append("\(waiter): \((try? reply.integer()) ?? -1)\(isLast ? "" : " and more")")
            },
            pushed: { answers.list.append("push of \($0.count)") }
        )
        return answers.list
    }

    private func sent(_ proto: inout RedisProtocol<Int>, room: Int = 1 << 16) -> Int {
        var output: [UInt8] = []
        proto.produce(into: &output, room: room)
        return output.count / Self.ping.count
    }

    private func make(_ limits: RedisPipelineLimits = RedisPipelineLimits()) -> RedisProtocol<Int> {
        RedisProtocol(limits, RedisReplyLimits())
    }

    @Test("replies go to their waiters in order")
    func repliesAreMatched() throws {
        var proto = make()
        for waiter in 1...3 { _ = try proto.submit(Self.ping, deadline: 0, waiter) }
        #expect(sent(&proto) == 3)
        #expect(try receive(&proto, ":10\r\n:2") == ["1: 10"])
        #expect(try receive(&proto, "0\r\n:30\r\n") == ["2: 20", "3: 30"])
        let isIdle = proto.isIdle
        #expect(isIdle)
    }

    @Test("a waiter that gives up does not shift the replies of the others")
    func withdrawalsShiftNothing() throws {
        var proto = make()
        let numbers = try (1...4).map { try proto.submit(Self.ping, deadline: 0, $0) }
        #expect(proto.withdraw(numbers[1])?.wasSent == false)
        #expect(sent(&proto) == 3, "what was not sent is taken back")
        #expect(proto.withdraw(numbers[2])?.wasSent == true)
        #expect(proto.withdraw(numbers[2]) == nil)
        #expect(try receive(&proto, ":1\r\n:3\r\n:4\r\n") == ["1: 1", "4: 4"])
        #expect(proto.withdraw(numbers[3]) == nil)
    }

    @Test("random submissions, withdrawals and replies always match", arguments: Array(1...20) as [UInt64])
    func matchingSurvivesChance(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var limits = RedisPipelineLimits()
        limits.inFlightMax = 7
        var proto = make(limits)
        var next = 0
        var open: [Int: Int] = [:]
        var onWire: [Int] = []
        var order: [Int] = []
        for _ in 0..<5000 {
            switch Int.random(in: 0..<4, using: &random) {
            case 0:
                next += 1
                open[next] = try proto.submit(Self.ping, deadline: 0, next)
                order.append(next)
            case 1:
                guard let waiter = open.keys.sorted().randomElement(using: &random), let number = open[waiter] else {
                    break
                }
                open[waiter] = nil
                if let ended = proto.withdraw(number), !ended.wasSent { order.removeAll { $0 == waiter } }
            case 2:
                let count = sent(&proto)
                onWire += order.prefix(count)
                order.removeFirst(count)
            default:
                guard !onWire.isEmpty else { break }
                let waiter = onWire.removeFirst()
                let answers = try receive(&proto, ":\(waiter)\r\n")
                #expect(
                    answers == (open.removeValue(forKey: waiter) == nil ? [] : ["\(waiter): \(waiter)"]),
                    "seed \(seed)"
                )
            }
            let inFlight = proto.inFlight
            #expect(inFlight <= 7)
        }
    }

    @Test("no more than so many commands are in flight; a reply makes room")
    func flightIsBounded() throws {
        var limits = RedisPipelineLimits()
        limits.inFlightMax = 2
        limits.waitingMax = 3
        var proto = make(limits)
        for waiter in 1...3 { _ = try proto.submit(Self.ping, deadline: 0, waiter) }
        #expect(throws: RedisError.tooManyWaiting) { _ = try proto.submit(Self.ping, deadline: 0, 4) }
        #expect(sent(&proto) == 2)
        #expect(sent(&proto) == 0)
        _ = try receive(&proto, ":1\r\n")
        let hasUnsent = proto.hasUnsent
        #expect(hasUnsent)
        #expect(sent(&proto) == 1)
    }

    @Test("bytes that wait are bounded, and a command is")
    func bytesAreBounded() throws {
        var limits = RedisPipelineLimits()
        limits.waitingBytesMax = 30
        limits.commandBytesMax = 20
        var proto = make(limits)
        _ = try proto.submit(Self.ping, deadline: 0, 1)
        _ = try proto.submit(Self.ping, deadline: 0, 2)
        #expect(throws: RedisError.tooManyWaiting) { _ = try proto.submit(Self.ping, deadline: 0, 3) }
        #expect(throws: RedisError.commandTooBig) { _ = try proto.submit(Self.ping + Self.ping, deadline: 0, 3) }
        #expect(sent(&proto) == 2)
        _ = try proto.submit(Self.ping, deadline: 0, 3)
    }

    @Test("time-outs end those who wait, sent or not, and keep the places of the sent")
    func timeoutsKeepPlaces() throws {
        var proto = make()
        _ = try proto.submit(Self.ping, deadline: 10, 1)
        _ = try proto.submit(Self.ping, deadline: 30, 2)
        #expect(sent(&proto) == 2)
        _ = try proto.submit(Self.ping, deadline: 20, 3)
        let (ended, next) = proto.expire(now: 20)
        #expect(ended.map(\.waiter) == [1, 3])
        #expect(ended.map(\.wasSent) == [true, false])
        #expect(next == 30)
        #expect(sent(&proto) == 0)
        #expect(try receive(&proto, ":1\r\n:2\r\n") == ["2: 2"])
    }

    @Test("the end tells each waiter whether its command was sent")
    func endTellsWhatWasSent() throws {
        var proto = make()
        _ = try proto.submit(Self.ping, deadline: 0, 1)
        #expect(sent(&proto) == 1)
        _ = try proto.submit(Self.ping, deadline: 0, 2)
        #expect(proto.end().map(\.wasSent) == [true, false])
    }

    @Test("a reply that nobody asked for breaks the connection")
    func strayReplyBreaks() throws {
        var proto = make()
        #expect(throws: RedisError.self) { try receive(&proto, ":1\r\n") }
        _ = try proto.submit(Self.ping, deadline: 0, 1)
        #expect(throws: RedisError.self, "an answer before the question") { try receive(&proto, ":1\r\n") }
    }

    @Test("pushes of a subscription match nobody; a piece gets as many replies as it has commands")
    func pushesAndPieces() throws {
        var proto = make()
        proto.mode = .subscribed
        _ = try proto.submit(Self.ping, replies: 0, deadline: 0, 1)
        _ = try proto.submit(Self.ping, replies: 2, deadline: 0, 2)
        #expect(sent(&proto) == 2)
        #expect(
            try receive(&proto, "*3\r\n$7\r\nmessage\r\n$1\r\nc\r\n$1\r\np\r\n:6\r\n:7\r\n") == [
                "push of 3", "2: 6 and more", "2: 7",
            ]
        )
    }
}
