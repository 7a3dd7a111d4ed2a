/// Something that a loop calls when a time has come. On the loop's thread.
package protocol TimerTarget: AnyObject {
    func timerFired(_ timer: TimerToken)
}

/// Names a timer that was set; it stays valid, and harmless, after the timer fired or was cancelled.
package struct TimerToken: Hashable, Sendable {
    let slot: Int32
    let generation: UInt32
}

/// The timers of a loop: a binary heap of due times over a table of targets.
///
/// Most timers are deadlines that never fire, so cancelling only empties the table's slot and leaves the heap's entry to
/// be dropped: when it comes up, or in one sweep once stale entries are the larger part. Setting and cancelling are
/// therefore constant on average for deadlines that are set in rising order.
struct TimerQueue {
    private struct Entry {
        let due: Int64
        let token: TimerToken
    }

    private struct Slot {
        var generation: UInt32 = 0
        var target: (any TimerTarget)?
    }

    private var heap: [Entry] = []
    private var slots: [Slot] = []
    private var freeSlots: [Int32] = []
    private var staleCount = 0

    var count: Int { heap.count - staleCount }

    mutating func set(due: Int64, _ target: any TimerTarget) -> TimerToken {
        let slot: Int32
        if let free = freeSlots.popLast() {
            slot = free
            slots[Int(slot)].target = target
        } else {
            slot = Int32(slots.count)
            slots.append(Slot(target: target))
        }
        let token = TimerToken(slot: slot, generation: slots[Int(slot)].generation)
        heap.append(Entry(due: due, token: token))
        siftUp(heap.count - 1)
        return token
    }

    /// Returns whether it was still to fire.
    @discardableResult
    mutating func cancel(_ token: TimerToken) -> Bool {
        guard isLive(token) else { return false }
        release(token)
        staleCount += 1
        if staleCount > 64, staleCount > heap.count / 2 { sweep() }
        return true
    }

    /// The time of the earliest timer.
    mutating func nextDue() -> Int64? {
        while let first = heap.first {
            if isLive(first.token) { return first.due }
            removeFirst()
            staleCount -= 1
        }
        return nil
    }

    /// Takes out a timer that is due.
    mutating func popDue(_ now: Int64) -> (token: TimerToken, target: any TimerTarget)? {
        guard let due = nextDue(), due <= now, let entry = heap.first else { return nil }
        removeFirst()
        guard let target = slots[Int(entry.token.slot)].target else { return nil }
        release(entry.token)
        return (entry.token, target)
    }

    private func isLive(_ token: TimerToken) -> Bool {
        slots[Int(token.slot)].generation == token.generation
    }

    private mutating func release(_ token: TimerToken) {
        slots[Int(token.slot)].generation &+= 1
        slots[Int(token.slot)].target = nil
        freeSlots.append(token.slot)
    }

    private mutating func sweep() {
        let slots = slots
        heap.removeAll { slots[Int($0.token.slot)].generation != $0.token.generation }
        staleCount = 0
        for position in stride(from: heap.count / 2 - 1, through: 0, by: -1) { siftDown(position) }
    }

    private mutating func removeFirst() {
        guard let last = heap.popLast() else { return }
        guard !heap.isEmpty else { return }
        heap[0] = last
        siftDown(0)
    }

    private mutating func siftUp(_ start: Int) {
        var position = start
        let entry = heap[position]
        while position > 0 {
            let parent = (position - 1) / 2
            guard heap[parent].due > entry.due else { break }
            heap[position] = heap[parent]
            position = parent
        }
        heap[position] = entry
    }

    private mutating func siftDown(_ start: Int) {
        var position = start
        let entry = heap[position]
        while true {
            var child = 2 * position + 1
            guard child < heap.count else { break }
            if child + 1 < heap.count, heap[child + 1].due < heap[child].due { child += 1 }
            guard heap[child].due < entry.due else { break }
            heap[position] = heap[child]
            position = child
        }
        heap[position] = entry
    }
}
