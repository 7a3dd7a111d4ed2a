internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import SeedTestSupport
internal import Telemetry
import Testing

@testable internal import MeshModels

@Suite struct SharedRateTests {
    private let clock = ManualWallClock()
    private let metrics = RateMetrics(MetricRegistry())
    private let rates: ScriptedRates

    init() { rates = ScriptedRates(clock) }

    private func replica(_ limit: Int64, countsOrders: Bool = true) -> VendorRate {
        let sharing = RateSharing(rates: rates, metrics: metrics)
        return VendorRate("v", RateBucket(perMinute: limit, countsOrders: countsOrders), clock, sharing)
    }

    @Test(arguments: [(10, 1), (60, 2), (600, 3), (6_000, 4)] as [(Int64, UInt64)])
    func replicasTogetherKeepTheLimitOfEveryMinute(_ limit: Int64, seed: UInt64) async {
        var generator = SeededGenerator(seed: seed)
        let replicas = (0..<3).map { _ in replica(limit) }
        var starts: [Moment] = []
        let end = clock.now + .seconds(150)
        let pause = Duration.seconds(60) / Int(limit)
        while clock.now < end {
            let place = Int.random(in: 0..<replicas.count, using: &generator)
            let now = clock.now
            let start = await replicas[place].take(1, at: now)
            // Who would have to wait goes to another model.
            if start > now { replicas[place].giveBack(1) } else { starts.append(start) }
            for _ in 0..<4 { await Task.yield() }
            clock.advance(by: pause * Double.random(in: 0...1, using: &generator))
        }
        for (place, start) in starts.enumerated() where place + Int(limit) < starts.count {
            #expect(starts[place + Int(limit)] - start >= .seconds(60))
        }
        #expect(starts.count > Int(limit) * 3 / 2, "nor do they hold back much more than they must")
    }

    @Test func aBusyReplicaSeldomWaitsForTheBucket() async {
        let busy = replica(60_000)
        for _ in 0..<3_000 {
            let now = clock.now
            #expect(await busy.take(1, at: now) == now)
            for _ in 0..<4 { await Task.yield() }
            clock.advance(by: .milliseconds(2))
        }
        #expect(metrics.alone.value == 0)
        #expect(metrics.advanced.value + metrics.asked.value == 3_000)
        #expect(metrics.asked.value < 150)
        #expect(rates.orders.count < 600)
    }

    @Test func callsThatComeAtOnceAskForAnAdvanceOnce() async {
        let busy = replica(60_000)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<200 { group.addTask { _ = await busy.take(1, at: clock.now) } }
        }
        #expect(rates.orders.reduce(0) { $0 + $1.units + $1.extra } <= 400)
    }

    @Test func anIdleReplicaHoldsNothingBack() async {
        let (idle, other) = (replica(60), replica(60))
        #expect(await idle.take(1, at: clock.now) == clock.now)
        // All that may be used at once, but what the idle one used and took for a second like that.
        for _ in 0..<4 { #expect(await other.take(1, at: clock.now) == clock.now) }
    }

    @Test func whatACallDidNotUseGoesBackToAll() async {
        let (one, other) = (replica(10_000, countsOrders: false), replica(10_000, countsOrders: false))
        #expect(await one.take(1_000, at: clock.now) == clock.now)
        #expect(await other.take(500, at: clock.now) > clock.now)
        other.giveBack(500)
        one.giveBack(900)
        await waitForOrder { $0.back == 900 }
        #expect(await other.take(500, at: clock.now) == clock.now)
    }

    @Test func aloneEachReplicaKeepsTheLimitByItselfAndAsksSeldom() async {
        let one = replica(60)
        #expect(await one.take(1, at: clock.now) == clock.now)
        rates.isAway = true
        let before = rates.orders.count
        clock.advance(by: .seconds(2))
        var free = 0
        for _ in 0..<20 { if await one.take(1, at: clock.now) == clock.now { free += 1 } }
        #expect(free == 6, "a tenth of the minute's")
        #expect(rates.orders.count == before + 1)
        #expect(metrics.alone.value == 20)
        rates.isAway = false
        clock.advance(by: .seconds(60))
        #expect(await one.take(1, at: clock.now) == clock.now)
        #expect(metrics.alone.value == 20)
    }

    private func waitForOrder(_ isIt: (RateOrder) -> Bool) async {
        while !rates.orders.contains(where: isIt) { await Task.yield() }
    }
}
