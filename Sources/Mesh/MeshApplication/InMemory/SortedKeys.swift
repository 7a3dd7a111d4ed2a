/// Keys in order, in pieces of a bounded size: a change moves a piece, not everything.
struct SortedKeys<Key: Comparable & Sendable>: Sendable {
    /// None is empty, each holds what lies before the next one.
    private var pieces: [[Key]] = []

    private static var pieceMax: Int { 512 }

    /// Does nothing when the key is there.
    mutating func insert(_ key: Key) {
        guard !pieces.isEmpty else {
            pieces = [[key]]
            return
        }
        // The last piece that begins at the key or before it, or the first one.
        let piece = max(0, pieces.partitionIndex { $0[0] <= key } - 1)
        let place = pieces[piece].partitionIndex { $0 < key }
        if place < pieces[piece].count, pieces[piece][place] == key { return }
        pieces[piece].insert(key, at: place)
        guard pieces[piece].count > Self.pieceMax else { return }
        // Keys mostly come in their order: then pieces stay nearly full.
        let isLast = place == pieces[piece].count - 1
        let cut = isLast ? place : pieces[piece].count / 2
        let rest = Array(pieces[piece][cut...])
        pieces[piece].removeSubrange(cut...)
        pieces.insert(rest, at: piece + 1)
    }

    mutating func remove(_ key: Key) {
        let piece = pieces.partitionIndex { $0[0] <= key } - 1
        guard piece >= 0 else { return }
        let place = pieces[piece].partitionIndex { $0 < key }
        guard place < pieces[piece].count, pieces[piece][place] == key else { return }
        pieces[piece].remove(at: place)
        if pieces[piece].isEmpty { pieces.remove(at: piece) }
    }

    /// The first keys, `limit` at most, that do not lie before the place asked for.
    func keys(notBefore isBefore: (Key) -> Bool, limit: Int) -> [Key] {
        var piece = max(0, pieces.partitionIndex { isBefore($0[0]) } - 1)
        var found: [Key] = []
        while piece < pieces.count, found.count < limit {
            let keys = pieces[piece]
            found += keys[keys.partitionIndex(isBefore)...].prefix(limit - found.count)
            piece += 1
        }
        return found
    }
}

extension Array {
    /// How many elements at the beginning are so, when none after them is.
    fileprivate func partitionIndex(_ isSo: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isSo(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
