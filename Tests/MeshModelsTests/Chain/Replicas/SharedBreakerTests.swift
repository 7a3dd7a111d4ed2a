internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
import Testing

@testable internal import MeshModels

@Suite struct SharedBreakerTests {
    private let clock = EagerClock()
    private let replicas: ScriptedReplicas
    private let one: BreakerBoard
    private let two: BreakerBoard

    init() {
        replicas = ScriptedReplicas(clock)
        one = BreakerBoard(BreakerOptions(), sharedWith: replicas.breakers())
        two = BreakerBoard(BreakerOptions(), sharedWith: replicas.breakers())
    }

    private func breakIt(_ board: BreakerBoard, _ mark: FaultRule.Mark = .full, times: Int = 5) throws {
        for _ in 0..<times {
            let pass = try #require(board.admit("m", of: "v", at: clock.now))
            board.failed(pass, mark, retryAfter: nil, at: clock.now)
        }
    }

    @Test func whatOneFindsBrokenTheOthersLeaveAlone() throws {
        try breakIt(one)
        #expect(two.state(of: "m", of: "v", at: clock.now) == .open)
        #expect(two.admit("m", of: "v", at: clock.now) == nil)
        #expect(two.admit("n", of: "v", at: clock.now) != nil)
        #expect(replicas.told.count == 1)
    }

    @Test func aCallCostsNoQuestion() async throws {
        for _ in 0..<20 {
            let pass = try #require(one.admit("m", of: "v", at: clock.now))
            #expect(await one.mayUse(pass))
            one.succeeded(pass)
        }
        #expect(replicas.told.isEmpty && replicas.asked.isEmpty)
    }

    @Test func ofAllOneTriesAgain() async throws {
        try breakIt(one)
        clock.advance(by: .seconds(15))
        let probe = try #require(two.admit("m", of: "v", at: clock.now))
        #expect(await two.mayUse(probe))
        let other = try #require(one.admit("m", of: "v", at: clock.now))
        #expect(await one.mayUse(other) == false)
        // It does not ask again before the other one may have ended.
        #expect(one.admit("m", of: "v", at: clock.now) == nil)
        #expect(replicas.asked.count == 2)
        two.succeeded(probe)
        #expect(one.state(of: "m", of: "v", at: clock.now) == .closed)
        #expect(one.admit("m", of: "v", at: clock.now)?.isProbe == false)
    }

    @Test func aProbeThatFailsMakesAllRestLongerAndLongerWhoeverMakesIt() async throws {
        try breakIt(one)
        for (rest, board) in [(15, two), (30, one), (60, two)] {
            #expect(one.admit("m", of: "v", at: clock.now + .seconds(rest - 1)) == nil)
            #expect(two.admit("m", of: "v", at: clock.now + .seconds(rest - 1)) == nil)
            clock.advance(by: .seconds(rest))
            let probe = try #require(board.admit("m", of: "v", at: clock.now))
            #expect(await board.mayUse(probe))
            board.failed(probe, .full, retryAfter: nil, at: clock.now)
        }
    }

    @Test func aProbeWithoutAWordLeavesItToOthers() async throws {
        try breakIt(one)
        clock.advance(by: .seconds(15))
        let probe = try #require(one.admit("m", of: "v", at: clock.now))
        #expect(await one.mayUse(probe))
        one.abandoned(probe)
        let other = try #require(two.admit("m", of: "v", at: clock.now))
        #expect(await two.mayUse(other))
    }

    @Test func aVendorAndItsModelAreProbedTogetherOrNotAtAll() async throws {
        try breakIt(one)
        try breakIt(one, .restsLong(wholeVendor: true), times: 0)
        let other = try #require(one.admit("n", of: "v", at: clock.now))
        one.failed(other, .restsLong(wholeVendor: true), retryAfter: nil, at: clock.now)
        clock.advance(by: .seconds(900))
        // Somebody tries the model only.
        #expect(await replicas.breakers().mayProbe(BreakerName(vendor: "v", model: "m")) == .go)
        let probe = try #require(one.admit("m", of: "v", at: clock.now))
        #expect(await one.mayUse(probe) == false)
        // The vendor was let go of, so that another model of it may be tried.
        let next = try #require(one.admit("n", of: "v", at: clock.now))
        #expect(next.isProbe)
        #expect(await one.mayUse(next))
    }

    @Test func whatOthersMendClosesNothingThatIsOnlyCounted() throws {
        try breakIt(two, times: 4)
        try breakIt(one)
        one.failed(try #require(one.admit("x", of: "w", at: clock.now)), .full, retryAfter: nil, at: clock.now)
        replicas.breakers().tell(BreakerNews(BreakerName(vendor: "w", model: "x"), .closed))
        #expect(one.count == 2)
    }
}
