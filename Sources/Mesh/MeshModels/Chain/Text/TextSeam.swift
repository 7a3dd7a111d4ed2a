/// Joins a text with what another model writes as its continuation. Models that go on often say the last words again; those
/// are left out, and nothing else is.
///
/// The beginning of the new text is held back until it is clear whether it repeats: until it differs from every place near
/// the end of the old one, or is long enough.
struct TextSeam: Sendable {
    /// As far back as a repetition is looked for, in bytes.
    static let reach = 400

    private let tail: [UInt8]
    private var held: [UInt8] = []
    private var isJoined = false

    init(after written: String) { tail = Array(written.utf8.suffix(Self.reach)) }

    /// What of it is new and may be shown.
    mutating func add(_ piece: String) -> String {
        if isJoined { return piece }
        held += Array(piece.utf8)
        return mayRepeatMore ? "" : join()
    }

    /// The text has ended: what was held back, without what repeats.
    mutating func finish() -> String { isJoined ? "" : join() }

    private mutating func join() -> String {
        isJoined = true
        let fresh = held.dropFirst(overlap)
        held = []
        return String(decoding: fresh, as: UTF8.self)
    }

    /// Everything so far stands somewhere near the end of the old text as well, and that text goes on there.
    private var mayRepeatMore: Bool {
        guard held.count < tail.count else { return false }
        return (0..<tail.count - held.count).contains { tail[$0..<$0 + held.count].elementsEqual(held) }
    }

    /// How many bytes at the beginning of the new text are the end of the old one, said again.
    private var overlap: Int {
        let longest = min(tail.count, held.count)
        return stride(from: longest, to: 0, by: -1).first { count in
            tail.suffix(count).elementsEqual(held.prefix(count)) && isRepetition(count)
        } ?? 0
    }

    private static let certainBytes = 16
    private static let wordBytes = 4

    /// Texts say words twice with right ("very very"), and numbers have equal digits. What is left out is long, or several
    /// words, or one word said again where the old text ended in it without a space: nothing that is written is lost.
    private func isRepetition(_ count: Int) -> Bool {
        if count >= Self.certainBytes { return true }
        let piece = held.prefix(count)
        let startsWord = count == tail.count || Self.isSpace(tail[tail.count - count - 1]) || Self.isSpace(piece[0])
        guard startsWord else { return false }
        let words = piece.split(whereSeparator: Self.isSpace)
        if words.count > 1, count >= 2 * Self.wordBytes { return true }
        return words.count == 1 && !piece.contains(where: Self.isSpace) && count >= Self.wordBytes
            && piece.contains(where: Self.isLetter)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
