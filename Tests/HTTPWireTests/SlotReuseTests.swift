internal import HTTPWire
internal import Testing

@Suite("Slots of streams that ended")
struct SlotReuseTests {
    private static let head = HTTP2Fields([
        (":method", Array("POST".utf8)), (":scheme", Array("http".utf8)), (":path", Array("/a/B".utf8)),
        (":authority", Array("host".utf8)),
    ])

    /// SETTINGS, and responses on streams 1 and 3 that are a head with `:status: 200` and the end.
    private static let answers: [UInt8] =
        [0, 0, 0, 4, 0, 0, 0, 0, 0] + [0, 0, 1, 1, 5, 0, 0, 0, 1, 0x88] + [0, 0, 1, 1, 5, 0, 0, 0, 3, 0x88]

    @Test("a slot is not used again before its owner has heard that its stream closed")
    func untold() throws {
        let session = try HTTP2Session(.client)
        let streams = try (0..<2).map { _ in try #require(session.request(Self.head)) }
        for stream in streams { session.end(stream) }
        var output: [UInt8] = []
        session.produce(into: &output, room: 65_536)
        session.recycle(session.takeEvents())

        try session.receive(Self.answers.span, now: 1)
        let events = session.takeEvents()
        let closed = events.filter { if case .closed = $0 { true } else { false } }
        #expect(closed.count == 2)
        // The owner hears of the first response, and makes the call that has waited for it.
        let third = try #require(session.request(Self.head))
        #expect(!streams.map(\.slot).contains(third.slot))

        session.recycle(events)
        let fourth = try #require(session.request(Self.head))
        #expect(streams.map(\.slot).contains(fourth.slot), "now it may be")
    }
}
