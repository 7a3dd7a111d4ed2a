internal import MeshDomain

/// Okapi BM25 (k1 = 1.2, b = 0.75) over the items of a network, whatever filter there is.
///
/// A word that more than half of the items hold tells next to nothing and has the longest list, so of those lists only the end
/// counts: the newest items. Their words still decide where no other word does.
extension WordIndex {
    private static let saturation = Float(WordScoring.saturation)
    private static let lengthWeight = Float(WordScoring.lengthWeight)

    /// The best ones, the newest of equal ones first.
    mutating func search(_ words: QueryWords, _ filter: MemoryFilter, limit: Int) -> [WordMatch] {
        guard limit > 0, count > 0 else { return [] }
        // Taken out, so that the sums run over one array that nobody shares.
        var sums: [Float] = []
        swap(&sums, &scores)
        defer { swap(&sums, &scores) }
        var touched: [UInt32] = []
        touched.reserveCapacity(min(count, 1_024))
        lazy var newest = firstOfNewest()
        for position in 0..<words.count {
            let (list, holders) = postings(of: words[position])
            guard holders > 0 else { continue }
            let rarity = Float(WordScoring.rarity(ofWordIn: holders, of: count))
            let start = rarity > Float(WordScoring.rarityMin) ? 0 : Self.first(of: list, from: newest)
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
        var left = Self.ranked(touched, &sums)
        let most = min(limit, left.count)
        var matches: [WordMatch] = []
        matches.reserveCapacity(most)
        // Most filters let most items through, and looking at one costs more than comparing many scores: only those are
        // looked at that may be among the best, more of them each time that too few were let through.
        var window = most + most / 8 + 8
        while true {
            // No key is there twice.
            let candidates = RankedPlace.best(window, of: left) { _, _ in false }
            for start in stride(from: 0, to: candidates.count, by: Self.headsAtOnce) {
                let end = min(start + Self.headsAtOnce, candidates.count)
                add(candidates[start..<end], filter, most, to: &matches)
                if matches.count == most { return matches }
            }
            guard candidates.count == window, let last = candidates.last else { return matches }
            left.removeAll { $0.key >= last.key }
            window *= 4
        }
    }

    /// Heads lie apart in memory. Plain looks at several wait for it together; counting a reference to one waits for it alone,
    /// so that comes after a look at all of them.
    private static let headsAtOnce = 16

    private func add(
        _ candidates: ArraySlice<RankedPlace>,
        _ filter: MemoryFilter,
        _ most: Int,
        to matches: inout [WordMatch]
    ) {
        var looked = InlineArray<16, Int>(repeating: 0)
        var count = 0
        for position in candidates.indices {
            let isCurrent = heads[candidates[position].place]?.isCurrent ?? false
            guard isCurrent || filter.includesSuperseded else { continue }
            looked[count] = position
            count += 1
        }
        for place in 0..<count where matches.count < most {
            let candidate = candidates[looked[place]]
            guard let head = heads[candidate.place], filter.acceptsInNetwork(head) else { continue }
            let score = Float(bitPattern: UInt32(truncatingIfNeeded: candidate.key >> 32))
            matches.append(WordMatch(head, bm25: Double(score)))
        }
    }

    /// Scores are positive, so their bits stand in the order of their values; of equal ones the higher slot wins.
    private static func ranked(_ touched: [UInt32], _ sums: inout [Float]) -> [RankedPlace] {
        touched.map { slot in
            defer { sums[Int(slot)] = 0 }
            return RankedPlace(key: UInt64(sums[Int(slot)].bitPattern) << 32 | UInt64(slot), place: Int(slot))
        }
    }

    // MARK: Words

    private func postings(of word: ArraySlice<UInt64>) -> (list: [Posting], holders: Int) {
        if word.count == 1 {
            guard let number = terms.number(of: word[word.startIndex]) else { return ([], 0) }
            return (terms.list(of: number), terms.holders(of: number))
        }
        let list = phrase(word)
        return (list, list.count)
    }

    /// Where the words stand one after the other.
    private func phrase(_ keys: ArraySlice<UInt64>) -> [Posting] {
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

    // MARK: The newest

    private func firstOfNewest() -> UInt32 {
        guard count > WordScoring.newestMax else { return 0 }
        var left = WordScoring.newestMax
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
