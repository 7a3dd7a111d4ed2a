internal import MeshDomain

/// Okapi BM25 (k1 = 1.2, b = 0.75) over the items of a network, whatever filter there is.
///
/// A word that more than half of the items hold tells next to nothing and has the longest list, so of those lists only the end
/// counts: the newest items. Their words still decide where no other word does.
extension WordIndex {
    /// Items in which the most common words count.
    static let newestMax = 500
    private static let saturation: Float = 1.2
    private static let lengthWeight: Float = 0.75
    /// A word that most items hold still counts, for next to nothing.
    private static let rarityMin: Float = 1e-6

    /// The best ones, the newest of equal ones first. Each word is one key, or several for a phrase.
    mutating func search(_ words: [[UInt64]], _ filter: MemoryFilter, limit: Int) -> [WordMatch] {
        guard limit > 0, count > 0 else { return [] }
        // Taken out, so that the sums run over one array that nobody shares.
        var sums: [Float] = []
        swap(&sums, &scores)
        defer { swap(&sums, &scores) }
        var touched: [UInt32] = []
        touched.reserveCapacity(min(count, 1_024))
        let newest = firstOfNewest()
        for word in words {
            let (list, holders) = postings(of: word)
            guard holders > 0 else { continue }
            let rarity = rarity(ofWordIn: holders)
            let start = rarity > Self.rarityMin ? 0 : Self.first(of: list, from: newest)
            add(list, from: start, rarity, to: &sums, &touched)
        }
        return best(limit, of: touched, &sums, filter)
    }

    private func add(
        _ list: [Posting],
        from start: Int,
        _ rarity: Float,
        to sums: inout [Float],
        _ touched: inout [UInt32]
    ) {
        let scale = rarity * (Self.saturation + 1)
        let base = Self.saturation * (1 - Self.lengthWeight)
        let perWord = Self.saturation * Self.lengthWeight * Float(count) / Float(max(1, wordCount))
        let all = lengths
        let lengthOf = all.span
        let postings = list.span
        var sum = sums.mutableSpan
        for position in start..<postings.count {
            let posting = postings[position]
            let slot = Int(posting.slot)
            let count = Float(posting.count)
            let before = sum[slot]
            if before == 0 { touched.append(posting.slot) }
            sum[slot] = before + scale * count / (count + base + perWord * lengthOf[slot])
        }
    }

    /// Clears the sums, too.
    private func best(
        _ limit: Int,
        of touched: [UInt32],
        _ sums: inout [Float],
        _ filter: MemoryFilter
    ) -> [WordMatch] {
        let most = min(limit, touched.count)
        // Scores are positive, so their bits stand in the order of their values; of equal ones the higher slot wins.
        var keys: [UInt64] = []
        var least: UInt64 = 0
        for slot in touched {
            let key = UInt64(sums[Int(slot)].bitPattern) << 32 | UInt64(slot)
            sums[Int(slot)] = 0
            guard key > least, let head = entries[Int(slot)]?.head, filter.acceptsInNetwork(head.item) else { continue }
            keys.append(key)
            if keys.count >= 2 * most {
                keys.sort(by: >)
                keys.removeLast(keys.count - most)
                least = keys[most - 1]
            }
        }
        keys.sort(by: >)
        return keys.prefix(most).compactMap { key in
            let score = Float(bitPattern: UInt32(truncatingIfNeeded: key >> 32))
            let head = entries[Int(UInt32(truncatingIfNeeded: key))]?.head
            return head.map { WordMatch($0, bm25: Double(score)) }
        }
    }

    // MARK: Words

    private func postings(of word: [UInt64]) -> (list: [Posting], holders: Int) {
        if word.count == 1 {
            guard let number = terms.number(of: word[0]) else { return ([], 0) }
            return (terms.list(of: number), terms.holders(of: number))
        }
        let list = phrase(word)
        return (list, list.count)
    }

    /// Where the words stand one after the other.
    private func phrase(_ keys: [UInt64]) -> [Posting] {
        let numbers = keys.compactMap(terms.number)
        guard numbers.count == keys.count,
            let rarest = numbers.min(by: { terms.holders(of: $0) < terms.holders(of: $1) })
        else { return [] }
        return terms.list(of: rarest).compactMap { posting in
            guard let entry = entries[Int(posting.slot)] else { return nil }
            let count =
                Self.count(of: numbers, in: entry.words[..<entry.tagStart])
                + Self.count(of: numbers, in: entry.words[entry.tagStart...])
            return count > 0 ? Posting(slot: posting.slot, count: UInt32(count)) : nil
        }
    }

    private static func count(of phrase: [UInt32], in words: ArraySlice<UInt32>) -> Int {
        guard words.count >= phrase.count else { return 0 }
        return (words.startIndex...words.endIndex - phrase.count).count { words[$0...].starts(with: phrase) }
    }

    private func rarity(ofWordIn holders: Int) -> Float {
        let odds = (Double(count - holders) + 0.5) / (Double(holders) + 0.5)
        return max(Self.rarityMin, Float(NaturalLogarithm.of(odds)))
    }

    // MARK: The newest

    private func firstOfNewest() -> UInt32 {
        guard count > Self.newestMax else { return 0 }
        var left = Self.newestMax
        var slot = lengths.count
        while left > 0, slot > 0 {
            slot -= 1
            if lengths[slot] >= 0 { left -= 1 }
        }
        return UInt32(slot)
    }

    private static func first(of list: [Posting], from slot: UInt32) -> Int {
        if slot == 0 { return 0 }
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if list[middle].slot < slot { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// The logarithm of positive numbers. The standard library has none, and the C library stays below the Mesh line.
enum NaturalLogarithm {
    private static let ofTwo = 0.693_147_180_559_945_3

    /// x = significand * 2^exponent; ln of the significand by 2 artanh((s - 1) / (s + 1)). The significand lies between 1 and 2,
    /// so the ratio is at most a third, and eighteen members of the series are exact to the last digits.
    static func of(_ number: Double) -> Double {
        precondition(number > 0 && number.isFinite, "only positive numbers have a logarithm")
        let ratio = (number.significand - 1) / (number.significand + 1)
        let square = ratio * ratio
        var sum = 0.0
        for inverse in inverses { sum = sum * square + inverse }
        return 2 * ratio * sum + Double(number.exponent) * ofTwo
    }

    /// 1/35, 1/33, … 1/3, 1.
    private static let inverses = stride(from: 35.0, through: 1, by: -2).map { 1 / $0 }
}
