/// Guesses what somebody meant to write.
enum Spelling {
    /// The candidate that a slip of the fingers may have made of this word; nil when none is near.
    static func nearest(to word: String, among candidates: [String]) -> String? {
        guard !word.isEmpty else { return nil }
        let written = word.lowercased()
        let ranked = candidates.map { ($0, distance(written, $0.lowercased())) }.sorted { $0.1 < $1.1 }
        let allowed = max(1, min(3, written.count / 3 + 1))
        if let (best, distance) = ranked.first, distance <= allowed { return best }
        let continued = candidates.filter { $0.hasPrefix(written) }
        return continued.count == 1 ? continued[0] : nil
    }

    /// Letters to add, drop, replace or swap with their neighbour (Damerau and Levenshtein, adjacent swaps once).
    static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left)
        let right = Array(right)
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        var twoAbove: [Int] = []
        var above = Array(0...right.count)
        for row in 1...left.count {
            var line = [row] + Array(repeating: 0, count: right.count)
            for column in 1...right.count {
                let isSame = left[row - 1] == right[column - 1]
                line[column] = min(above[column] + 1, line[column - 1] + 1, above[column - 1] + (isSame ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    line[column] = min(line[column], twoAbove[column - 2] + 1)
                }
            }
            (twoAbove, above) = (above, line)
        }
        return above[right.count]
    }
}
