/// Words as the search by words counts them.
package enum SearchWords {
    /// The most words of a query that count.
    package static let queryMax = 32

    /// Lower-case runs of letters and digits, in their order.
    package static func words(of text: String, limit: Int) -> [String] {
        var sink = StringSink(limit: limit)
        if limit > 0 { WordScanner.scan(text, folds: false, into: &sink) }
        return sink.words
    }

    /// The words of a query that tell items apart, each once.
    package static func query(_ text: String) -> [String] {
        var sink = TellingSink()
        WordScanner.scan(text, folds: false, into: &sink)
        if sink.telling.isEmpty { return Array(Set(words(of: text, limit: queryMax * 4)).sorted().prefix(queryMax)) }
        return sink.telling
    }

    /// Words that nearly every text has.
    static let common: Set<String> = [
        "a", "an", "and", "are", "as", "at", "be", "by", "do", "does", "for", "from", "has", "have", "how", "in", "is",
        "it", "its", "of", "on", "or", "our", "that", "the", "this", "to", "was", "we", "what", "when", "which", "who",
        "will", "with",
    ]

    /// None of them has a letter that is folded.
    static let commonKeys = KeySet(common.flatMap(keys))

    /// The words of a text as an index compares them: without diacritics, each as a number of 64 bits. Two of a million words
    /// have the same one once in thirty million times, and then an item is found that need not have been.
    package static func keys(of text: String) -> [UInt64] {
        var keys: [UInt64] = []
        appendKeys(of: text, to: &keys)
        return keys
    }

    /// With what stands before the next one, about.
    private static let bytesOfWord = 5
    private static let keysReservedMax = 512

    static func appendKeys(of text: String, to keys: inout [UInt64]) {
        var sink = KeySink(keys: [])
        swap(&sink.keys, &keys)
        sink.keys.reserveCapacity(sink.keys.count + min(text.utf8.count / bytesOfWord, keysReservedMax) + 1)
        WordScanner.scan(text, folds: true, into: &sink)
        swap(&sink.keys, &keys)
    }

    /// The words that are not common, each once, in their order. Words are compared by their keys, which needs no string.
    private struct TellingSink: WordSink {
        private(set) var telling: [String] = []
        private var keys: [UInt64] = []
        private var wordsLeft = queryMax * 4
        private let common = SearchWords.commonKeys

        init() {
            telling.reserveCapacity(queryMax)
            keys.reserveCapacity(queryMax)
        }

        mutating func add(_ word: Span<UInt8>, _ key: UInt64) -> Bool {
            if !common.contains(key), !keys.contains(key) {
                keys.append(key)
                telling.append(String(letters: word))
            }
            wordsLeft -= 1
            return wordsLeft > 0 && telling.count < queryMax
        }
    }

    private struct StringSink: WordSink {
        let limit: Int
        var words: [String] = []

        init(limit: Int) { self.limit = limit }

        mutating func add(_ word: Span<UInt8>, _ key: UInt64) -> Bool {
            words.append(String(letters: word))
            return words.count < limit
        }
    }

    private struct KeySink: WordSink {
        var keys: [UInt64]

        mutating func add(_ word: Span<UInt8>, _ key: UInt64) -> Bool {
            keys.append(key)
            return true
        }
    }
}

/// A few keys of words.
struct KeySet: Sendable {
    private var numbers = KeyNumbers()

    init(_ keys: [UInt64]) {
        for key in keys where !contains(key) { numbers.insert(key, 0) }
    }

    func contains(_ key: UInt64) -> Bool { numbers[key] != nil }
}

/// FNV-1a as `FNVHash` counts it, in this module: for one multiplication the call over the border costs more than the sum.
struct WordKey {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    func adding(_ byte: UInt8) -> WordKey {
        var key = self
        key.add(byte)
        return key
    }
}

extension String {
    /// A word as a scanner gives it, which is valid.
    fileprivate init(letters: Span<UInt8>) {
        self = if let text = try? UTF8Span(validating: letters) { String(copying: text) } else { "" }
    }
}
