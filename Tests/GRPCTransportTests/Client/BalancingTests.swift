internal import GRPCCore
internal import Testing

@testable internal import GRPCTransport

@Suite("Balancing and backoff")
struct BalancingTests {
    private func picks(_ policy: LoadBalancingPolicy, _ loads: [Int], count: Int, seed: UInt64 = 1) -> [Int] {
        var picker = ConnectionPicker(policy)
        var random = SeededRandom(seed: seed)
        return (0..<count).map { _ in picker.pick(loads.count, &random) { loads[$0] } }
    }

    @Test("round robin takes each connection in turn, whatever its load")
    func roundRobin() {
        #expect(picks(.roundRobin, [9, 0, 5], count: 7) == [0, 1, 2, 0, 1, 2, 0])
    }

    @Test("round robin goes on when the number of connections changes")
    func changingCount() {
        var picker = ConnectionPicker(.roundRobin)
        var random = SeededRandom(seed: 1)
        let picks = [3, 3, 3, 1, 2, 2].map { count in picker.pick(count, &random) { _ in 0 } }
        #expect(picks == [0, 1, 2, 0, 1, 0])
    }

    @Test("among few connections the least loaded is found, and equals take turns")
    func leastOfFew() {
        #expect(picks(.leastLoaded, [3, 1, 2], count: 3) == [1, 1, 1])
        #expect(Set(picks(.leastLoaded, [1, 1, 1, 1], count: 4)) == [0, 1, 2, 3])
    }

    @Test("among many connections the fullest one is never taken, and all others are")
    func leastOfMany() {
        var loads = [Int](repeating: 1, count: 10)
        loads[4] = 100
        let picks = Set(picks(.leastLoaded, loads, count: 2000))
        #expect(picks == Set(0..<10).subtracting([4]))
    }

    @Test("loads even out")
    func evenLoads() {
        var loads = [Int](repeating: 0, count: 20)
        var picker = ConnectionPicker(.leastLoaded)
        var random = SeededRandom(seed: 7)
        for _ in 0..<20_000 { loads[picker.pick(20, &random) { loads[$0] }] += 1 }
        #expect((loads.max() ?? 0) - (loads.min() ?? 0) < 20)
    }

    @Test("connection pauses grow by the multiplier to the maximum, and begin anew after a success")
    func backoff() {
        var backoff = ConnectionBackoff(.init(jitter: 0))
        var random = SeededRandom(seed: 1)
        let pauses = (0..<13).map { _ in backoff.next(&random) }
        #expect(pauses[0] == .seconds(1))
        #expect(pauses[1] == .seconds(1) * 1.6)
        #expect(pauses[2] == .seconds(1) * 1.6 * 1.6)
        #expect(pauses[11] == .seconds(120))
        #expect(pauses[12] == .seconds(120))
        backoff.reset()
        #expect(backoff.next(&random) == .seconds(1))
    }

    @Test("jitter keeps a pause within its share, both ways")
    func jitter() {
        var random = SeededRandom(seed: 3)
        let pauses = (0..<500).map { _ in
            var backoff = ConnectionBackoff()
            return backoff.next(&random)
        }
        #expect(pauses.allSatisfy { $0 >= .milliseconds(800) && $0 <= .milliseconds(1200) })
        #expect(pauses.contains { $0 < .milliseconds(850) })
        #expect(pauses.contains { $0 > .milliseconds(1150) })
    }

    @Test("a configuration outside of its ranges names each fault")
    func configurationFaults() {
        #expect(GRPCChannelConfiguration().faults.isEmpty)
        var configuration = GRPCChannelConfiguration()
        configuration.connectionsPerAddress = 0
        configuration.addressesMax = 0
        configuration.connectTimeout = .zero
        configuration.backoff = .init(initial: .zero, multiplier: 0.5, jitter: 1, max: .seconds(-1))
        configuration.resolveIntervalMin = .seconds(-1)
        configuration.idleTimeout = .zero
        configuration.queuedCallsMax = -1
        configuration.openAttemptsMax = 0
        #expect(
            configuration.faults.map { $0.prefix { $0 != ":" } } == [
                "connectionsPerAddress", "addressesMax", "connectTimeout", "backoff.initial", "backoff.multiplier",
                "backoff.jitter", "backoff.max", "resolveIntervalMin", "idleTimeout", "queuedCallsMax",
                "openAttemptsMax",
            ]
        )
    }
}
