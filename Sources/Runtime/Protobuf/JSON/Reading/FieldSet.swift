/// The fields of a message that were seen so far, by their indices.
struct FieldSet {
    private var first64: UInt64 = 0
    private var others: [Bool]

    init(count: Int) { others = count > 64 ? Array(repeating: false, count: count - 64) : [] }

    /// False when the field was in the set before.
    mutating func insert(_ index: Int) -> Bool {
        if index < 64 {
            let bit: UInt64 = 1 << UInt64(index)
            defer { first64 |= bit }
            return first64 & bit == 0
        }
        defer { others[index - 64] = true }
        return !others[index - 64]
    }
}
