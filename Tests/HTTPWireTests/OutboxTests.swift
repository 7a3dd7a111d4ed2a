internal import SeedTestSupport
internal import Testing

@testable internal import HTTPWire

@Suite("What waits on a stream")
struct OutboxTests {
    /// An outbox in a box, that gives out what it takes.
    private final class Box {
        private var outbox = Outbox()

        var count: Int { outbox.count }

        func append(_ bytes: [UInt8], lead: UInt64 = 0, leadCount: Int = 0) {
            outbox.append(bytes, lead: lead, leadCount: leadCount)
        }

        func take(_ count: Int) -> [UInt8] {
            var output: [UInt8] = [99]
            outbox.take(count, into: &output)
            return Array(output.dropFirst())
        }

        func reset() { outbox.reset() }
    }

    @Test("a lead goes before its bytes, the highest byte first")
    func lead() {
        let box = Box()
        box.append([6, 7], lead: 0x01_0203_0405, leadCount: 5)
        #expect(box.count == 7)
        #expect(box.take(7) == [1, 2, 3, 4, 5, 6, 7])
        box.append([], lead: 0x0102_0304_0506_0708, leadCount: 8)
        #expect(box.take(8) == [1, 2, 3, 4, 5, 6, 7, 8])
        #expect(box.count == 0)
    }

    @Test("wherever a take ends, in a lead, in bytes or between chunks, the next goes on there")
    func everyCut() {
        let whole: [UInt8] = [0, 0, 0, 0, 2, 1, 2, 1, 0, 0, 0, 0, 3, 0, 0, 0, 0, 1, 9]
        for first in 0...whole.count {
            for second in 0...(whole.count - first) {
                let box = Box()
                box.append([1, 2], lead: 2, leadCount: 5)
                box.append([3], lead: 0, leadCount: 0)
                _ = box.take(0)
                box.reset()
                box.append([1, 2], lead: 2, leadCount: 5)
                box.append([], lead: 1 << 32, leadCount: 5)
                box.append([], lead: 0, leadCount: 0)
                box.append([3], lead: 0, leadCount: 0)
                box.append([], lead: 0, leadCount: 3)
                box.append([1, 9], lead: 0, leadCount: 1)
                let taken = box.take(first) + box.take(second) + box.take(box.count)
                #expect(taken == whole, "\(first), \(second)")
            }
        }
    }

    @Test("nothing is left after a reset, also in the middle of a chunk")
    func reset() {
        let box = Box()
        for byte in 0..<10 as Range<UInt8> { box.append([byte, byte], lead: 0, leadCount: 5) }
        _ = box.take(8)
        box.reset()
        #expect(box.count == 0)
        box.append([1], lead: 2, leadCount: 1)
        #expect(box.take(2) == [2, 1])
    }

    @Test("random histories are those of one array", arguments: 0..<30 as Range<UInt64>)
    func histories(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let box = Box()
        var model: [UInt8] = []
        // Some histories let hundreds of chunks pile up.
        let takeShare = Int.random(in: 1...9, using: &random)
        for _ in 0..<3000 {
            switch Int.random(in: 0..<20, using: &random) {
            case 0..<takeShare:
                let count = Int.random(in: 0...min(model.count, 500), using: &random)
                #expect(box.take(count) == Array(model[..<count]), "seed \(seed)")
                model.removeFirst(count)
            case 19 where Int.random(in: 0..<20, using: &random) == 0:
                box.reset()
                model = []
            default:
                let bytes = random.bytes(Int.random(in: 0...20, using: &random))
                let leadCount = Int.random(in: 0...8, using: &random)
                let lead = random.next()
                box.append(bytes, lead: lead, leadCount: leadCount)
                for position in 0..<leadCount {
                    model.append(UInt8(truncatingIfNeeded: lead >> UInt64(8 * (leadCount - 1 - position))))
                }
                model += bytes
            }
            #expect(box.count == model.count, "seed \(seed)")
        }
        #expect(box.take(box.count) == model, "seed \(seed)")
    }
}
