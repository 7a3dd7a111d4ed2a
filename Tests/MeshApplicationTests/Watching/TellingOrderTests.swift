internal import SeedTestSupport
internal import Testing

@testable internal import MeshApplication

@Suite("The order in which listeners are told")
struct TellingOrderTests {
    private final class Listener {
        var rings = 0
    }

    /// Tells all whose turn it is.
    private static func tell(_ order: inout TellingOrder<Listener>) -> Int {
        var count = 0
        while let listener = order.next() {
            listener.rings += 1
            count += 1
        }
        return count
    }

    @Test("No more are awake at once than may be, and each that wakes lets one more be told")
    func bounded() {
        let listeners = (0..<200).map { _ in Listener() }
        var order = TellingOrder<Listener>()
        for listener in listeners { order.add(listener) }
        order.ring()
        #expect(Self.tell(&order) == 64)
        for _ in 64..<200 {
            order.slept()
            #expect(Self.tell(&order) == 1)
        }
        order.slept(64)
        #expect(Self.tell(&order) == 0)
        #expect(listeners.allSatisfy { $0.rings == 1 })
    }

    @Test("Rings that come faster than listeners wake leave nobody out")
    func fair() {
        let listeners = (0..<200).map { _ in Listener() }
        var order = TellingOrder<Listener>()
        for listener in listeners { order.add(listener) }
        for _ in 0..<100 {
            order.ring()
            order.slept(Self.tell(&order))
        }
        let rings = listeners.map(\.rings)
        #expect((rings.max() ?? 0) - (rings.min() ?? 0) <= 1)
    }

    @Test(
        "Whoever listens when it rings is told, whoever else comes and goes meanwhile",
        arguments: 0..<50 as Range<UInt64>
    )
    func comingAndGoing(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var order = TellingOrder<Listener>()
        var present: [Listener] = []
        /// Those who have to be told before it is silent again.
        var due: [ObjectIdentifier: Listener] = [:]
        var awake = 0
        func come() {
            let listener = Listener()
            present.append(listener)
            order.add(listener)
        }
        for _ in 0..<300 { come() }
        for _ in 0..<2000 {
            switch Int.random(in: 0..<20, using: &random) {
            case 0..<4: come()
            case 4..<8 where !present.isEmpty:
                let listener = present.remove(at: Int.random(in: 0..<present.count, using: &random))
                order.remove(listener)
                due[ObjectIdentifier(listener)] = nil
            case 8:
                order.ring()
                for listener in present { due[ObjectIdentifier(listener)] = listener }
            case 9..<15:
                if let listener = order.next() {
                    awake += 1
                    due[ObjectIdentifier(listener)] = nil
                }
            default:
                if awake > 0 {
                    order.slept()
                    awake -= 1
                }
            }
            #expect(order.count == present.count)
            #expect(awake <= 64)
        }
        while true {
            order.slept(awake)
            awake = 0
            guard let listener = order.next() else { break }
            awake = 1
            due[ObjectIdentifier(listener)] = nil
        }
        #expect(due.isEmpty)
    }
}
