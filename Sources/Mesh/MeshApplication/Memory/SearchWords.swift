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
    static let commonKeys = Set(common.flatMap(keys))

    /// The words of a text as an index compares them: without diacritics, each as a number of 64 bits. Two of a million words
    /// have the same one once in thirty million times, and then an item is found that need not have been.
    package static func keys(of text: String) -> [UInt64] {
        var sink = KeySink()
        WordScanner.scan(text, folds: true, into: &sink)
        return sink.keys
    }

    /// The words that are not common, each once, in their order. Words are compared by their keys, which needs no string.
    private struct TellingSink: WordSink {
        private(set) var telling: [String] = []
        private var keys: [UInt64] = []
        private var word: [UInt8] = []
        private var hash = WordKey()
        private var wordsLeft = queryMax * 4
        private let common = SearchWords.commonKeys

        mutating func add(_ byte: UInt8) {
            hash.add(byte)
            word.append(byte)
        }

        mutating func endWord() -> Bool {
            if !common.contains(hash.value), !keys.contains(hash.value) {
                keys.append(hash.value)
                telling.append(String(decoding: word, as: UTF8.self))
            }
            word.removeAll(keepingCapacity: true)
            hash = WordKey()
            wordsLeft -= 1
            return wordsLeft > 0 && telling.count < queryMax
        }
    }

    private struct StringSink: WordSink {
        let limit: Int
        var words: [String] = []
        private var word: [UInt8] = []

        init(limit: Int) { self.limit = limit }

        mutating func add(_ byte: UInt8) { word.append(byte) }

        mutating func endWord() -> Bool {
            words.append(String(decoding: word, as: UTF8.self))
            word.removeAll(keepingCapacity: true)
            return words.count < limit
        }
    }

    private struct KeySink: WordSink {
        var keys: [UInt64] = []
        private var hash = WordKey()

        mutating func add(_ byte: UInt8) { hash.add(byte) }

        mutating func endWord() -> Bool {
            keys.append(hash.value)
            hash = WordKey()
            return true
        }
    }
}

/// FNV-1a as `FNVHash` counts it, in this module: for one multiplication the call over the border costs more than the sum.
struct WordKey {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
