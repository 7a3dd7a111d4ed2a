/// Where a word is found: in which item, and how often.
struct Posting: Equatable {
    let slot: UInt32
    var count: UInt32
}

/// The words of a network, each with a number, and the items that hold it in the order of their slots.
struct TermTable {
    private struct Term {
        var key: UInt64
        var postings: [Posting] = []
        /// Items that hold it; those that are gone still stand among the postings until they are cleaned up.
        var holders: UInt32 = 0

        mutating func add(_ slot: UInt32) {
            let last = postings.count - 1
            if last >= 0, postings[last].slot == slot {
                postings[last].count += 1
            } else {
                postings.append(Posting(slot: slot, count: 1))
                holders += 1
            }
        }
    }

    private var numbers = KeyNumbers()
    private var terms: [Term] = []
    private var free: [UInt32] = []

    /// What a word takes beside its entries, about.
    static let bytesOfWord = 120
    var count: Int { numbers.count }

    func number(of key: UInt64) -> UInt32? { numbers[key] }
    func key(of number: UInt32) -> UInt64 { terms[Int(number)].key }
    func holders(of number: UInt32) -> Int { Int(terms[Int(number)].holders) }
    func list(of number: UInt32) -> [Posting] { terms[Int(number)].postings }

    /// Slots must come in their order. Appends the numbers of the words.
    mutating func add(_ keys: [UInt64], in slot: UInt32, to words: inout [UInt32]) {
        let start = words.count
        for key in keys { words.append(numbers[key] ?? make(key)) }
        var terms = terms.mutableSpan
        for number in words[start...] { terms[Int(number)].add(slot) }
    }

    private mutating func make(_ key: UInt64) -> UInt32 {
        let number: UInt32
        if let last = free.popLast() {
            number = last
            terms[Int(number)].key = key
        } else {
            number = UInt32(terms.count)
            terms.append(Term(key: key))
        }
        numbers.insert(key, number)
        return number
    }

    /// An item that holds these words is gone.
    mutating func release(_ words: [UInt32]) {
        var last: UInt32?
        for number in words.sorted() where number != last {
            terms[Int(number)].holders -= 1
            last = number
        }
    }

    /// Takes out what is gone and gives those that stay their new slots.
    mutating func renumber(_ slots: [UInt32?]) {
        numbers = KeyNumbers()
        for place in terms.indices where !terms[place].postings.isEmpty {
            terms[place].postings = terms[place].postings.compactMap { posting in
                slots[Int(posting.slot)].map { Posting(slot: $0, count: posting.count) }
            }
            if terms[place].postings.isEmpty {
                free.append(UInt32(place))
            } else {
                numbers.insert(terms[place].key, UInt32(place))
            }
        }
    }
}
