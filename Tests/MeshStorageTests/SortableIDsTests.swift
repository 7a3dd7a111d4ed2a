internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@Suite("Ids")
struct SortableIDsTests {
    private struct CountingGenerator: RandomNumberGenerator, Sendable {
        var state: UInt64 = 0
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state
        }
    }

    @Test("ids sort by the order in which they were made, whatever the clock does")
    func sorted() {
        let clock = ManualWallClock()
        let ids = SortableIDs(clock: clock)
        var made: [String] = []
        for round in 0..<200 {
            for _ in 0..<10 { made.append(ids.next("tsk")) }
            if round.isMultiple(of: 3) { clock.advance(by: .milliseconds(1)) }
        }
        #expect(made == made.sorted())
        #expect(Set(made).count == made.count)
    }

    @Test("an id is the prefix and 26 small letters and digits, the time first")
    func form() {
        let first = SortableIDs(clock: ManualWallClock(now: Moment(nanoseconds: .max))).next("net")
        #expect(first.hasPrefix("net_"))
        #expect(first.utf8.count == 4 + 26)
        #expect(first.dropFirst(4).allSatisfy { "0123456789abcdefghjkmnpqrstvwxyz".contains($0) })
        let clock = ManualWallClock(now: Moment(nanoseconds: 1_798_761_600_123_000_000))
        // 1798761600123 ms in Crockford's base 32, with two leading bits.
        #expect(SortableIDs(clock: clock).next("net").hasPrefix("net_01mb78qn3v"))
    }

    @Test("the same generator and clock make the same ids")
    func repeatable() {
        func make() -> [String] {
            let ids = SortableIDs(clock: ManualWallClock(), generator: CountingGenerator())
            return (0..<5).map { _ in ids.next("mem") }
        }
        #expect(make() == make())
    }

    @Test("ids of two processes that start in one millisecond differ")
    func random() {
        let clock = ManualWallClock()
        #expect(SortableIDs(clock: clock).next("a") != SortableIDs(clock: clock).next("a"))
    }

    @Test("counted ids count")
    func sequential() {
        let ids = SequentialIDs()
        #expect(ids.next("net") == "net_000001")
        #expect(ids.next("tsk") == "tsk_000002")
    }
}
