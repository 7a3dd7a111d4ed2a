/// Values under small numbers that are used again: a reference of four bytes where names would be a hundred.
struct SlotPool<Value: Sendable>: Sendable {
    private var values: [Value?] = []
    private var free: [Int32] = []

    mutating func insert(_ value: Value) -> Int32 {
        guard let slot = free.popLast() else {
            values.append(value)
            return Int32(values.count - 1)
        }
        values[Int(slot)] = value
        return slot
    }

    mutating func remove(_ slot: Int32) {
        values[Int(slot)] = nil
        free.append(slot)
    }

    subscript(slot: Int32) -> Value? {
        get { values[Int(slot)] }
        _modify { yield &values[Int(slot)] }
    }
}
