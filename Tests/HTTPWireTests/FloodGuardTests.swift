internal import HTTPWire
internal import Testing

@Suite("Counting frames that cost their sender nothing")
struct FloodGuardTests {
    private typealias Rate = FloodLimits.Rate

    /// A guard in a box. All kinds but one may not come at all.
    private final class Guard {
        private var state: FloodGuard

        init(_ kind: FloodGuard.Kind, _ rate: FloodLimits.Rate) {
            var limits = FloodLimits()
            let none = FloodLimits.Rate(burst: 0, perSecond: 0)
            limits.resets = kind == .reset ? rate : none
            limits.pings = kind == .ping ? rate : none
            limits.settings = kind == .settings ? rate : none
            limits.emptyData = kind == .emptyData ? rate : none
            limits.windowUpdates = kind == .windowUpdate ? rate : none
            limits.priorities = kind == .priority ? rate : none
            limits.unknown = kind == .unknown ? rate : none
            state = FloodGuard(limits)
        }

        var flood: FloodGuard.Kind? { state.flood }

        func refill(milliseconds: Int64) { state.refill(now: milliseconds * 1_000_000) }
        func allow(_ count: Int, more kind: FloodGuard.Kind) { state.allow(count, more: kind) }
        func count(_ kind: FloodGuard.Kind, _ times: Int = 1) { for _ in 0..<times { state.count(kind) } }
    }

    @Test("a burst passes and one frame more is a flood, for each kind by itself", arguments: FloodGuard.Kind.allCases)
    func burst(kind: FloodGuard.Kind) {
        let flooded = Guard(kind, Rate(burst: 7, perSecond: 0))
        flooded.count(kind, 7)
        #expect(flooded.flood == nil)
        flooded.count(kind)
        #expect(flooded.flood == kind)
    }

    @Test("the first kind that came too often stays the one that is named")
    func firstKind() {
        let flooded = Guard(.ping, Rate(burst: 1, perSecond: 0))
        flooded.count(.ping, 2)
        flooded.count(.reset, 5)
        #expect(flooded.flood == .ping)
    }

    @Test("the rate is let through for ever, however often time is told", arguments: [1, 3, 5, 9, 10, 25, 1000])
    func rate(perSecond: Int) {
        for step in [10, 100, 130, 1000, 2500] as [Int64] {
            let flooded = Guard(.settings, Rate(burst: perSecond * 3 + 2, perSecond: perSecond))
            var due = 0
            var now: Int64 = 0
            while now < 60_000 {
                flooded.refill(milliseconds: now)
                let wanted = perSecond * Int(now) / 1000
                flooded.count(.settings, wanted - due)
                due = wanted
                now += step
            }
            #expect(flooded.flood == nil, "every \(step) ms")
        }
    }

    @Test("more than the rate is a flood after the burst")
    func aboveRate() {
        let flooded = Guard(.settings, Rate(burst: 10, perSecond: 5))
        flooded.refill(milliseconds: 0)
        var counted = 0
        while flooded.flood == nil, counted < 1000 {
            counted += 1
            flooded.refill(milliseconds: Int64(counted) * 100)
            flooded.count(.settings)
        }
        // Half a frame more goes out than comes in at each step.
        #expect((19...21).contains(counted))
    }

    @Test("rest does not save up more than the burst")
    func cap() {
        let flooded = Guard(.ping, Rate(burst: 3, perSecond: 1000))
        flooded.refill(milliseconds: 0)
        flooded.refill(milliseconds: 1_000_000_000)
        flooded.count(.ping, 3)
        #expect(flooded.flood == nil)
        flooded.count(.ping)
        #expect(flooded.flood == .ping)
    }

    @Test("time that goes back or stands still adds nothing")
    func noTime() {
        let flooded = Guard(.ping, Rate(burst: 1, perSecond: 1000))
        flooded.refill(milliseconds: 1000)
        flooded.count(.ping)
        flooded.refill(milliseconds: 0)
        flooded.refill(milliseconds: 1000)
        flooded.count(.ping)
        #expect(flooded.flood == .ping)
    }

    @Test("what is allowed for is not a flood, up to the burst")
    func allowance() {
        let flooded = Guard(.windowUpdate, Rate(burst: 2, perSecond: 0))
        for _ in 0..<100 {
            flooded.count(.windowUpdate, 2)
            flooded.allow(2, more: .windowUpdate)
        }
        flooded.allow(50, more: .windowUpdate)
        flooded.count(.windowUpdate, 2)
        #expect(flooded.flood == nil)
        flooded.count(.windowUpdate)
        #expect(flooded.flood == .windowUpdate)
    }

    @Test("kinds have names of their own")
    func names() {
        #expect(Set(FloodGuard.Kind.allCases.map(\.name)).count == FloodGuard.Kind.allCases.count)
    }
}
