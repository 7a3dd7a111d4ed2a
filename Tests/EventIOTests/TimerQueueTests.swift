internal import SeedTestSupport
internal import Testing

@testable internal import EventIO

@Suite("Timers of a loop")
struct TimerQueueTests {
    private final class Target: TimerTarget {
        let number: Int

        init(_ number: Int = 0) { self.number = number }

        func timerFired(_ timer: TimerToken) {}
    }

    /// A queue in a box, because expectations cannot call what changes a value.
    private final class Timers {
        private var queue = TimerQueue()

        var count: Int { queue.count }
        var nextDue: Int64? { queue.nextDue() }

        func set(due: Int64, _ target: Target) -> TimerToken { queue.set(due: due, target) }

        @discardableResult
        func cancel(_ token: TimerToken) -> Bool { queue.cancel(token) }

        func popDue(_ now: Int64) -> (token: TimerToken, number: Int)? {
            queue.popDue(now).map { ($0.token, ($0.target as? Target)?.number ?? -1) }
        }

        /// Takes out all that is due.
        func popAll(_ now: Int64 = .max) -> [Int] {
            var numbers: [Int] = []
            while let (_, number) = popDue(now) { numbers.append(number) }
            return numbers
        }
    }

    @Test("timers come in the order of their times, those that are due and no others")
    func order() {
        let queue = Timers()
        for due in [5, 1, 4, 2, 3] as [Int64] { _ = queue.set(due: due, Target(Int(due))) }
        #expect(queue.nextDue == 1)
        #expect(queue.popAll(0).isEmpty)
        #expect(queue.popAll(3) == [1, 2, 3])
        #expect(queue.count == 2)
        #expect(queue.nextDue == 4)
        #expect(queue.popAll() == [4, 5])
        #expect(queue.count == 0)
        #expect(queue.nextDue == nil)
    }

    @Test("a timer that was cancelled does not come, and cancelling it again changes nothing")
    func cancel() {
        let queue = Timers()
        let first = queue.set(due: 1, Target(1))
        let second = queue.set(due: 2, Target(2))
        #expect(queue.cancel(first))
        #expect(!queue.cancel(first))
        #expect(queue.count == 1)
        #expect(queue.nextDue == 2)
        #expect(queue.popAll() == [2])
        #expect(!queue.cancel(second))
        #expect(queue.count == 0)
    }

    @Test("the token of a timer that fired does not cancel the one that has its place now")
    func staleToken() {
        let queue = Timers()
        let old = queue.set(due: 1, Target(1))
        #expect(queue.popDue(1)?.token == old)
        let new = queue.set(due: 2, Target(2))
        #expect(new.slot == old.slot)
        #expect(!queue.cancel(old))
        #expect(queue.popAll() == [2])
    }

    @Test("a target is let go when its timer is cancelled")
    func letsGo() {
        let queue = Timers()
        weak var watched: Target?
        let token: TimerToken
        do {
            let target = Target()
            watched = target
            token = queue.set(due: 1, target)
        }
        #expect(watched != nil)
        queue.cancel(token)
        #expect(watched == nil)
    }

    @Test("thousands of deadlines that are cancelled leave the others in order, and their places are used again")
    func sweep() {
        let queue = Timers()
        var slotMax: Int32 = 0
        for round in 0..<20 {
            let tokens = (0..<1000).map { number in
                // Not in rising order, so that sweeping has to mend the heap.
                queue.set(due: Int64((number * 7919) % 1000), Target((number * 7919) % 1000))
            }
            slotMax = max(slotMax, tokens.map(\.slot).max() ?? 0)
            for (number, token) in tokens.enumerated() where number % 10 != 0 { #expect(queue.cancel(token)) }
            #expect(queue.count == 100)
            let left = queue.popAll()
            #expect(left.count == 100 && left == left.sorted(), "round \(round)")
        }
        #expect(slotMax < 1000)
    }

    @Test("random histories are those of a list that is searched", arguments: 0..<30 as Range<UInt64>)
    func histories(seed: UInt64) {
        struct Known {
            let due: Int64
            let number: Int
            let token: TimerToken
        }
        var random = SeededGenerator(seed: seed)
        let queue = Timers()
        var model: [Known] = []
        var gone: [TimerToken] = []
        var now: Int64 = 0
        // Some histories cancel nearly everything, some nothing.
        let cancelShare = Int.random(in: 0...9, using: &random)
        for number in 0..<3000 {
            switch Int.random(in: 0..<20, using: &random) {
            case 0:
                now += Int64.random(in: 0...50, using: &random)
                while let (token, number) = queue.popDue(now) {
                    let earliest = model.map(\.due).min()
                    let index = model.firstIndex { $0.token == token }
                    guard let index else {
                        Issue.record("seed \(seed): a timer came that was not set")
                        return
                    }
                    let known = model.remove(at: index)
                    #expect(known.due == earliest && known.due <= now, "seed \(seed)")
                    #expect(number == known.number, "seed \(seed)")
                    gone.append(token)
                }
                #expect(!model.contains { $0.due <= now }, "seed \(seed)")
            case 1...(1 + cancelShare) where !model.isEmpty:
                let known = model.remove(at: Int.random(in: 0..<model.count, using: &random))
                #expect(queue.cancel(known.token), "seed \(seed)")
                gone.append(known.token)
            case 11:
                if let token = gone.randomElement(using: &random) { #expect(!queue.cancel(token), "seed \(seed)") }
            default:
                let due = now + Int64.random(in: -5...200, using: &random)
                model.append(Known(due: due, number: number, token: queue.set(due: due, Target(number))))
            }
            #expect(queue.count == model.count, "seed \(seed)")
            #expect(queue.nextDue == model.map(\.due).min(), "seed \(seed)")
        }
    }
}
