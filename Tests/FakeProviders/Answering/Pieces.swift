internal import SeedTestSupport

/// A text cut into tokens: the bytes, and where each token ends.
struct Pieces {
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [Int] = []

    var count: Int { ends.count }
    var isEmpty: Bool { ends.isEmpty }

    subscript(index: Int) -> ArraySlice<UInt8> { bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }

    mutating func append(_ token: some Sequence<UInt8>) {
        bytes.append(contentsOf: token)
        ends.append(bytes.count)
    }

    /// Only the first tokens.
    mutating func truncate(to count: Int) {
        guard count < ends.count else { return }
        ends.removeSubrange(count...)
        bytes.removeSubrange((ends.last ?? 0)...)
    }

    /// Only the bytes before a place.
    mutating func cut(atByte place: Int) {
        ends.removeAll { $0 > place }
        if (ends.last ?? 0) < place { ends.append(place) }
        bytes.removeSubrange(place...)
    }

    init() {}

    /// Cuts a text before its spaces, and words of more than eight bytes between two characters.
    init(of text: some Sequence<UInt8>) {
        var length = 0
        for byte in text {
            let isContinuation = byte & 0xC0 == 0x80
            let isWordStart = byte == 0x20 && bytes.last != 0x20
            if length > 0, !isContinuation, isWordStart || length >= 8 {
                ends.append(bytes.count)
                length = 0
            }
            bytes.append(byte)
            length += 1
        }
        if length > 0 { ends.append(bytes.count) }
    }

    /// Words by chance.
    init(words count: Int, _ chance: inout SeededGenerator) {
        bytes.reserveCapacity(count * 9)
        ends.reserveCapacity(count)
        for index in 0..<count {
            let word = Self.words[chance.below(Self.words.count)]
            if index == 0 { bytes.append(word[1] & ~0x20) }
            bytes.append(contentsOf: index == 0 ? word[2...] : word[0...])
            if index == count - 1 || index % 13 == 12 { bytes.append(UInt8(ascii: ".")) }
            ends.append(bytes.count)
        }
    }

    /// Each with the space before it.
    private static let words: [[UInt8]] = """
        the a one each every our your new clear warm early open kind plain bright steady quiet fresh small large launch \
        email reader team offer story week season letter page plan draft brief note reply list choice reason detail idea \
        brings opens keeps shows makes gives finds tells asks helps starts ends with for from into about over before \
        after again today soon here there and or but so while when
        """.split(separator: " ").map { Array(" \($0)".utf8) }
}
