/// Where a word is found: in which item, and how often.
struct Posting: Equatable {
    let slot: UInt32
    var count: UInt32
}

/// The words of a network, each with a number, and the items that hold it in the order of their slots.
struct TermTable {
    private var numbers = KeyNumbers()
    private var keys: [UInt64] = []
    private var lists: [[Posting]] = []
    /// Items that hold it; those that are gone still stand in its list until they are cleaned up.
    private var holders: [UInt32] = []
    private var free: [UInt32] = []

    /// What a word takes beside its entries, about.
    static let bytesOfWord = 96
    var count: Int { numbers.count }

    func number(of key: UInt64) -> UInt32? { numbers[key] }
    func key(of number: UInt32) -> UInt64 { keys[Int(number)] }
    func holders(of number: UInt32) -> Int { Int(holders[Int(number)]) }
    func list(of number: UInt32) -> [Posting] { lists[Int(number)] }

    /// Slots must come in their order.
    mutating func add(_ key: UInt64, in slot: UInt32) -> UInt32 {
        let number = numbers[key] ?? make(key)
        let place = Int(number)
        let last = lists[place].count - 1
        if last >= 0, lists[place][last].slot == slot {
            lists[place][last].count += 1
        } else {
            lists[place].append(Posting(slot: slot, count: 1))
            holders[place] += 1
        }
        return number
    }

    private mutating func make(_ key: UInt64) -> UInt32 {
        let number: UInt32
        if let last = free.popLast() {
            number = last
            keys[Int(number)] = key
        } else {
            number = UInt32(keys.count)
            keys.append(key)
            lists.append([])
            holders.append(0)
        }
        numbers.insert(key, number)
        return number
    }

    /// An item that holds these words is gone.
    mutating func release(_ words: [UInt32]) {
        var last: UInt32?
        for number in words.sorted() where number != last {
            holders[Int(number)] -= 1
            last = number
        }
    }

    /// Takes out what is gone and gives those that stay their new slots.
    mutating func renumber(_ slots: [UInt32?]) {
        numbers = KeyNumbers()
        for place in lists.indices where !lists[place].isEmpty {
            lists[place] = lists[place].compactMap { posting in
                slots[Int(posting.slot)].map { Posting(slot: $0, count: posting.count) }
            }
            if lists[place].isEmpty {
                free.append(UInt32(place))
            } else {
                numbers.insert(keys[place], UInt32(place))
            }
        }
    }
}
