/// The calls that wait for a connection, the oldest first.
struct CallQueue {
    typealias ID = ChannelStateMachine.ID

    struct Call {
        let id: ID
        let waitsForReady: Bool
        let deadline: Duration?
    }

    private var calls: [ID: Call] = [:]
    /// In the order of coming. Calls that left are still here until their turn comes, or until most have left.
    private var order: [ID] = []
    private var head = 0

    var count: Int { calls.count }
    var isEmpty: Bool { calls.isEmpty }
    var earliestDeadline: Duration? { calls.values.lazy.compactMap(\.deadline).min() }

    mutating func append(_ call: Call) {
        calls[call.id] = call
        order.append(call.id)
    }

    mutating func popFirst() -> Call? {
        while head < order.count {
            defer { head += 1 }
            if let call = calls.removeValue(forKey: order[head]) { return call }
        }
        order = []
        head = 0
        return nil
    }

    /// Returns whether the call was here.
    mutating func remove(_ id: ID) -> Bool {
        guard calls.removeValue(forKey: id) != nil else { return false }
        if order.count > 32, order.count > 2 * calls.count {
            order = order[head...].filter { calls[$0] != nil }
            head = 0
        }
        return true
    }

    mutating func removeAll(where isRemoved: (Call) -> Bool) -> [Call] {
        let removed = order[head...].compactMap { calls[$0] }.filter(isRemoved)
        for call in removed { _ = remove(call.id) }
        return removed
    }
}
