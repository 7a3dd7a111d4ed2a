/// Finds a field by the bytes of its name, without making a string of them.
///
/// A hash table with open addressing, filled once. What is looked up comes from outside, but what is in the table does
/// not, so nobody can choose names that collide.
struct NameTable: Sendable {
    private let names: [[UInt8]]
    private let fieldCount: Int
    /// Indices of names; -1 where there is none. At most half of them are taken.
    private var slots: [Int]

    /// - Parameters:
    ///   - names: the names of the fields, once or several times in the same order. The first of equal names counts.
    ///   - count: how many fields there are.
    init(_ names: [String], count: Int) {
        self.names = names.map { Array($0.utf8) }
        fieldCount = count
        var size = 8
        while size < names.count * 2 { size *= 2 }
        slots = Array(repeating: -1, count: size)
        for (index, name) in self.names.enumerated() {
            var slot = Self.hash(name) & (size - 1)
            while slots[slot] >= 0, self.names[slots[slot]] != name { slot = (slot + 1) & (size - 1) }
            if slots[slot] < 0 { slots[slot] = index }
        }
    }

    /// The index of the field with this name.
    func index(of name: BorrowedBytes) -> Int? {
        var slot = Self.hash(name) & (slots.count - 1)
        while slots[slot] >= 0 {
            if names[slots[slot]].count == name.count, names[slots[slot]].elementsEqual(name) {
                return slots[slot] % fieldCount
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// FNV-1a, cut to a non-negative number.
    private static func hash(_ name: some Collection<UInt8>) -> Int {
        let hash = name.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: hash >> 1)
    }
}
