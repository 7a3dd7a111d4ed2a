/// Finds the field that somebody probably meant.
enum NameSuggestion {
    /// Longer names are not compared: the work grows with the square.
    private static let lengthMax = 64

    static func closest(to name: BorrowedBytes, among candidates: [String]) -> String? {
        guard name.count <= lengthMax else { return nil }
        let written = Array(name)
        // One slip in a short name, two in a longer one.
        let distanceMax = written.count < 6 ? 1 : 2
        let ranked = candidates.lazy
            .filter { abs($0.utf8.count - written.count) <= distanceMax }
            .map { (name: $0, distance: distance(written, Array($0.utf8))) }
        return ranked.min { $0.distance < $1.distance }.flatMap { $0.distance <= distanceMax ? $0.name : nil }
    }

    /// How many letters have to be added, removed or replaced (Levenshtein). Upper and lower case count as the same.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var previous = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                let replaced = previous[column] + (letter | 0x20 == other | 0x20 ? 0 : 1)
                current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[right.count]
    }
}
