internal import MeshDomain
private import Synchronization

/// The ends of the journals that are watched now, one for each task: however many watch a task, each of its events is read
/// from the store once. A tail is there as long as somebody watches its task, and all of them together are bounded.
final class JournalTails: Sendable {
    struct Limits: Sendable {
        /// Events that are read at once.
        var pageSize = 64
        /// What a tail keeps of the newest events. Whoever is further behind reads from the store.
        var eventsMax = 32
        var bytesMax = 256 << 10
        /// The same for all tails together. Beyond, they keep nothing.
        var allBytesMax = 64 << 20
    }

    private struct Place {
        let tail: JournalTail
        var watchers = 0
    }

    private let store: any TaskReader
    private let bell: any EventBell
    private let limits: Limits
    private let budget: TailBudget
    private let places = Mutex<[Owned<TaskID>: Place]>([:])

    init(store: any TaskReader, bell: any EventBell, limits: Limits = Limits()) {
        self.store = store
        self.bell = bell
        self.limits = limits
        budget = TailBudget(bytesMax: limits.allBytesMax)
    }

    /// A seat at the end of a journal. Letting go of it leaves.
    func join(_ task: TaskID, of tenant: TenantID) -> JournalSeat {
        let key = Owned(tenant, task)
        let tail = places.withLock { places in
            var place = places[key] ?? Place(tail: JournalTail(key, store, bell, limits, budget))
            place.watchers += 1
            place.tail.isShared = place.watchers > 1
            places[key] = place
            return place.tail
        }
        return JournalSeat(tail, key, self)
    }

    /// Tails that are there now.
    var count: Int { places.withLock { $0.count } }

    /// Bytes that they keep now.
    var bytes: Int { budget.bytes }

    fileprivate func leave(_ key: Owned<TaskID>) {
        places.withLock { places in
            guard var place = places.removeValue(forKey: key), place.watchers > 1 else { return }
            place.watchers -= 1
            place.tail.isShared = place.watchers > 1
            places[key] = place
        }
    }
}

/// One watcher's share in a tail.
final class JournalSeat: Sendable {
    let tail: JournalTail
    private let key: Owned<TaskID>
    private let tails: JournalTails

    fileprivate init(_ tail: JournalTail, _ key: Owned<TaskID>, _ tails: JournalTails) {
        self.tail = tail
        self.key = key
        self.tails = tails
    }

    deinit { tails.leave(key) }
}

/// The bytes of all tails.
final class TailBudget: Sendable {
    private let bytesMax: Int
    private let taken = Atomic<Int>(0)

    init(bytesMax: Int) { self.bytesMax = bytesMax }

    var bytes: Int { taken.load(ordering: .relaxed) }

    /// False when there is no room for so many more.
    func take(_ more: Int) -> Bool {
        if taken.add(more, ordering: .relaxed).newValue <= bytesMax { return true }
        giveBack(more)
        return false
    }

    func giveBack(_ less: Int) { taken.subtract(less, ordering: .relaxed) }
}
