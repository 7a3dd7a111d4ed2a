internal import SeedTestSupport
internal import Testing

@testable internal import DataClients

@Suite("Redis replies")
struct RedisReplyReaderTests {
    /// All that a reader makes of pieces, and how it ended.
    private func read(
        _ pieces: [[UInt8]],
        _ limits: RedisReplyLimits = RedisReplyLimits()
    ) -> (replies: [RedisReply], error: RedisError?) {
        var reader = RedisReplyReader(limits)
        var replies: [RedisReply] = []
        for piece in pieces {
            do throws(RedisError) {
                try reader.feed(piece.span) { (reply) throws(RedisError) in replies.append(reply) }
            } catch {
                return (replies, error)
            }
        }
        return (replies, nil)
    }

    @Test("a reply is the same however its bytes are cut", arguments: [1, 2, 3, 4] as [UInt64])
    func replySurvivesAnyCut(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let replies = (0..<3).map { _ in RedisReply.random(&random) }
            let wire = replies.flatMap(\.wire)
            for cut in 0...wire.count {
                let result = read([Array(wire[..<cut]), Array(wire[cut...])])
                #expect(result.replies == replies && result.error == nil, "seed \(seed), cut \(cut)")
            }
            #expect(read(wire.map { [$0] }).replies == replies, "seed \(seed)")
        }
    }

    @Test("damaged bytes end in replies or an error, the same for every cut", arguments: Array(1...40) as [UInt64])
    func damageIsFoundTheSameWay(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var limits = RedisReplyLimits()
        limits.bytesMax = 4096
        limits.elementsMax = 64
        limits.lineBytesMax = 256
        for _ in 0..<200 {
            var wire = (0..<4).flatMap { _ in RedisReply.random(&random).wire }
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let position = Int.random(in: 0..<wire.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: wire[position] = UInt8.random(in: 0...255, using: &random)
                case 1: wire.insert(UInt8.random(in: 0x2A...0x3A, using: &random), at: position)
                default: wire.remove(at: position)
                }
                if wire.isEmpty { wire = [0] }
            }
            let whole = read([wire], limits)
            let bytewise = read(wire.map { [$0] }, limits)
            #expect(whole.replies == bytewise.replies, "seed \(seed)")
            #expect((whole.error == nil) == (bytewise.error == nil), "seed \(seed)")
        }
    }

    @Test("random bytes neither crash it nor make it keep more than its limit", arguments: Array(1...20) as [UInt64])
    func garbageIsRefused(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let bytes = (0..<64).map { _ in
                Bool.random(using: &random)
                    ? UInt8.random(in: 0...255, using: &random)
                    : Array("*$:+-\r\n0123456789".utf8).randomElement(using: &random)!
            }
            _ = read([bytes])
        }
    }

    @Test(
        "a header that promises too much is refused before its bytes come",
        arguments: [
            "$99999999999\r\n", "$536870913\r\n", "$67108865\r\nab", "*2000000\r\n", "*99999999999999\r\n", "*-5\r\n",
            "$-7\r\n", "$12x\r\n", "$\r\n", "*\r\n", ":\r\n", ":12a\r\n", "?\r\n", "HTTP/1.1 400 Bad Request\r\n",
            "$9999999999999999999999999999999999\r\n", "*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n",
        ]
    )
    func hugePromisesAreRefused(text: String) {
        let result = read([Array(text.utf8)])
        guard case .protocolBroken? = result.error else {
            Issue.record("\(text.debugDescription) gave \(result)")
            return
        }
    }

    @Test("limits of depth, elements, line and bytes hold across pieces")
    func limitsHold() {
        var limits = RedisReplyLimits()
        limits.depthMax = 2
        limits.elementsMax = 4
        limits.lineBytesMax = 16
        limits.bytesMax = 64
        func refusal(_ pieces: String...) -> RedisError? { read(pieces.map { Array($0.utf8) }, limits).error }
        #expect(refusal("*1\r\n*1\r\n:1\r\n") == nil)
        #expect(refusal("*1\r\n*1\r\n*1\r\n:1\r\n") == .protocolBroken(reason: "a reply nests too deep"))
        #expect(refusal("*2\r\n*2\r\n:1\r\n:2\r\n:3\r\n") == nil)
        #expect(refusal("*2\r\n*3\r\n") == .protocolBroken(reason: "a reply has too many elements"))
        #expect(refusal("*4\r\n:1\r\n:2\r\n:3\r\n:4\r\n*4\r\n") == nil, "each reply has its own count")
        #expect(refusal("+0123456789", "0123456789") == .protocolBroken(reason: "a line is too long"))
        #expect(refusal("$65\r\n") == .protocolBroken(reason: "a reply is too big"))
        #expect(refusal("$64\r\n") == nil)
        #expect(
            refusal("*4\r\n$20\r\n01234567890123456789\r\n", "$20\r\n01234567890123456789\r\n$20\r\n012345678901")
                == .protocolBroken(reason: "a reply is too big")
        )
    }

    @Test("after an error nothing more is taken")
    func brokenReaderStaysBroken() {
        var reader = RedisReplyReader(RedisReplyLimits())
        let bad: [UInt8] = Array("?\r\n".utf8)
        let good: [UInt8] = Array("+OK\r\n".utf8)
        #expect(throws: RedisError.self) { try reader.feed(bad.span) { (_) throws(RedisError) in } }
        #expect(throws: RedisError.self) { try reader.feed(good.span) { (_) throws(RedisError) in } }
    }
}
