internal import MeshDomain
internal import SeedTestSupport
internal import Testing

@testable internal import MeshApplication

/// What `ScheduleQueue` is made of, against the plainest thing that does the same.
@Suite("Parts of the queue")
struct SchedulePartsTests {
    @Test("The heap always has the lowest rank first, whatever is set and removed", arguments: 0..<20)
    func heap(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var heap = IndexedHeap<Int>()
        var model: [Int: Double] = [:]
        for _ in 0..<500 {
            let member = Int.random(in: 0..<40, using: &random)
            if Int.random(in: 0..<3, using: &random) == 0 {
                heap.remove(member)
                model[member] = nil
            } else {
                let rank = Double(Int.random(in: 0..<20, using: &random))
                heap.set(member, rank: rank)
                model[member] = rank
            }
            let first = model.min { ($0.value, $0.key) < ($1.value, $1.key) }
            #expect(heap.first?.member == first?.key && heap.count == model.count, "seed \(seed)")
        }
    }

    @Test("Sorted keys are those of a sorted list, whatever comes and goes", arguments: 0..<6)
    func sortedKeys(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var keys = SortedKeys<Int>()
        var model: Set<Int> = []
        for step in 0..<6_000 {
            let key = seed % 2 == 0 ? Int.random(in: 0..<3_000, using: &random) : step
            keys.insert(key)
            model.insert(key)
            let gone = Int.random(in: 0..<3_000, using: &random)
            if step % 3 == 0 {
                keys.remove(gone)
                model.remove(gone)
            }
            guard step % 500 == 0 else { continue }
            let sorted = model.sorted()
            #expect(keys.keys(notBefore: { _ in false }, limit: .max) == sorted, "seed \(seed)")
            let part = Array(sorted.filter { $0 > gone }.prefix(70))
            #expect(keys.keys(notBefore: { $0 <= gone }, limit: 70) == part, "seed \(seed)")
        }
    }

    @Test("A line goes in the order of coming, without those who left it", arguments: 0..<10)
    func line(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var line = WaitingLine()
        var model: [Int] = []
        for number in 0..<2_000 {
            if Int.random(in: 0..<5, using: &random) < 3 {
                model.append(number)
                line.append(WaitingLine.Place(task: "t", since: .zero, number: number))
            } else if Bool.random(using: &random) {
                let isTaken = Set(model)
                #expect(line.removeFirst { isTaken.contains($0.number) }?.number == model.first, "seed \(seed)")
                model = Array(model.dropFirst())
            } else if let gone = model.randomElement(using: &random) {
                model.removeAll { $0 == gone }
                let isTaken = Set(model)
                line.leave { isTaken.contains($0.number) }
            }
            #expect(line.count == model.count, "seed \(seed)")
        }
    }
}
