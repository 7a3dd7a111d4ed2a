internal import GRPCCore
internal import SeedTestSupport
internal import Testing

@Suite("Messages cut out of a body")
struct MessageDeframerTests {
    /// A message as it lies in a body, with a length that may lie.
    private func frame(_ payload: [UInt8], flag: UInt8 = 0, claimed: Int? = nil) -> [UInt8] {
        let count = claimed ?? payload.count
        return [flag] + (0..<4).map { UInt8(truncatingIfNeeded: count >> (24 - 8 * $0)) } + payload
    }

    /// A deframer in a box, with what came out of it.
    private final class Body {
        private var deframer: MessageDeframer
        private(set) var messages: [InboundMessage] = []

        init(bytesMax: Int) { deframer = MessageDeframer(bytesMax: bytesMax) }

        var isMidMessage: Bool { deframer.isMidMessage }
        var keptCount: Int { deframer.keptCount }

        func receive(_ bytes: [UInt8]) throws(Status) { try deframer.receive(bytes.span, into: &messages) }
    }

    private func messages(_ parts: [[UInt8]], bytesMax: Int = 1 << 20) throws -> [InboundMessage] {
        let body = Body(bytesMax: bytesMax)
        for part in parts { try body.receive(part) }
        #expect(!body.isMidMessage && body.keptCount == 0)
        return body.messages
    }

    @Test("many messages in one piece come out in order, with their flags")
    func manyInOne() throws {
        let found = try messages([frame([1, 2, 3]) + frame([], flag: 1) + frame([4], flag: 1) + frame([])])
        #expect(
            found == [
                InboundMessage([1, 2, 3]), InboundMessage([], wasCompressed: true),
                InboundMessage([4], wasCompressed: true), InboundMessage([]),
            ]
        )
    }

    @Test("wherever a body is cut in two, the same messages come out")
    func everySplit() throws {
        let body = frame(Array(0..<40), flag: 1) + frame([]) + frame([7]) + frame([], flag: 1) + frame([8, 9])
        let whole = try messages([body])
        #expect(whole.count == 5)
        for offset in 0...body.count {
            #expect(try messages([Array(body[..<offset]), Array(body[offset...])]) == whole, "cut at \(offset)")
        }
        #expect(try messages(body.map { [$0] }) == whole)
    }

    @Test("random bodies in random pieces come out whole", arguments: 0..<20 as Range<UInt64>)
    func randomPieces(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let expected = (0..<30).map { _ in
            InboundMessage(
                random.bytes(Int.random(in: 0...300, using: &random)),
                wasCompressed: Bool.random(using: &random)
            )
        }
        var body = expected.flatMap { frame($0.bytes, flag: $0.wasCompressed ? 1 : 0) }
        var parts: [[UInt8]] = []
        while !body.isEmpty {
            let count = min(body.count, Int.random(in: 0...100, using: &random))
            parts.append(Array(body[..<count]))
            body.removeFirst(count)
        }
        #expect(try messages(parts) == expected)
    }

    @Test("a message at the limit passes; one byte more is RESOURCE_EXHAUSTED before a byte of it came")
    func limit() throws {
        #expect(try messages([frame([1, 2, 3])], bytesMax: 3).count == 1)
        let body = Body(bytesMax: 3)
        let status = #expect(throws: Status.self) {
            try body.receive(frame([], claimed: 4))
        }
        #expect(status?.code == .resourceExhausted)
        #expect(status?.message == "the message has 4 bytes; the limit is 3")
        #expect(body.messages.isEmpty)
    }

    @Test("messages before one that is refused are there")
    func messagesBeforeTheFault() {
        let body = Body(bytesMax: 3)
        #expect(throws: Status.self) {
            try body.receive(frame([1]) + frame([1, 2, 3, 4]))
        }
        #expect(body.messages == [InboundMessage([1])])
    }

    @Test("a flag that is neither 0 nor 1 is INTERNAL, and stays so", arguments: [2, 3, 128, 255] as [UInt8])
    func badFlag(flag: UInt8) {
        let body = Body(bytesMax: 100)
        for part in [frame([1], flag: flag), frame([1])] {
            let status = #expect(throws: Status.self) { try body.receive(part) }
            #expect(status?.code == .internal)
            #expect(status?.message == "the flag of a message is \(flag), not 0 or 1")
        }
        #expect(body.messages.isEmpty)
    }

    @Test("a length that only claims to be large reserves little, and what is kept is what came")
    func claims() throws {
        let body = Body(bytesMax: Int(UInt32.max))
        try body.receive(frame([5], claimed: Int(UInt32.max)))
        #expect(body.isMidMessage)
        #expect(body.keptCount == 1)
        #expect(body.messages.isEmpty)
    }

    @Test("an incomplete prefix is in the middle of a message")
    func incompletePrefix() throws {
        let body = Body(bytesMax: 10)
        try body.receive([])
        #expect(!body.isMidMessage)
        try body.receive([0, 0])
        #expect(body.isMidMessage)
    }

    @Test("bytes that are exactly one message are recognised, anything else is not")
    func onlyMessage() {
        func only(_ bytes: [UInt8]) -> (isCompressed: Bool, payload: Range<Int>)? {
            MessageDeframer.onlyMessage(in: bytes.span, bytesMax: 3)
        }
        #expect(only(frame([1, 2, 3]))?.payload == 5..<8)
        #expect(only(frame([1, 2, 3]))?.isCompressed == false)
        #expect(only(frame([], flag: 1))?.payload == 5..<5)
        #expect(only(frame([], flag: 1))?.isCompressed == true)
        #expect(only([]) == nil)
        #expect(only([0, 0, 0, 0]) == nil)
        #expect(only(frame([1], flag: 2)) == nil)
        #expect(only(frame([1, 2, 3, 4])) == nil)
        #expect(only(frame([1], claimed: 2)) == nil)
        #expect(only(frame([1]) + [0]) == nil)
        #expect(only(frame([1], claimed: Int(UInt32.max))) == nil)
    }

    @Test("a prefix says the flag first and then the length")
    func prefix() {
        #expect(MessagePrefix.of(count: 0x0102_0304, isCompressed: false) == 0x00_0102_0304)
        #expect(MessagePrefix.of(count: 5, isCompressed: true) == 0x01_0000_0005)
    }
}
