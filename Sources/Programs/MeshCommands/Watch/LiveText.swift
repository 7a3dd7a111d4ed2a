internal import MeshProto

/// The text of one subtask as it is written, spliced by byte offset as task_event.proto says. Only the end is kept.
struct LiveText: Sendable, Hashable {
    private(set) var attempt: Int32 = 0
    /// Where the next delta begins.
    private(set) var endOffset = 0
    private var tail: [UInt8] = []

    private static let tailBytesMax = 8 * 1024

    var isEmpty: Bool { tail.isEmpty }

    mutating func apply(_ delta: ProtoTextDelta) {
        guard begin(delta.attempt) else { return }
        let bytes = Array(delta.text.utf8)
        let offset = Int(delta.offset)
        if offset > endOffset {
            // A hole: what is missing comes with the finished text. The line shows that something is left out.
            tail += Array("…".utf8)
            endOffset = offset
        }
        // What a snapshot or an earlier stream brought already is not shown twice.
        let known = endOffset - offset
        if known < bytes.count { append(bytes[known...]) }
    }

    mutating func apply(_ snapshot: ProtoTextSnapshot) {
        guard begin(snapshot.attempt), Int(snapshot.endOffset) >= endOffset else { return }
        tail = []
        endOffset = 0
        append(Array(snapshot.text.utf8)[...])
        endOffset = Int(snapshot.endOffset)
    }

    mutating func apply(_ reset: ProtoTextReset) {
        if reset.attempt >= attempt { start(reset.attempt) }
    }

    /// The last lines in so many columns, broken where they are longer.
    func lastLines(_ count: Int, width: Int) -> [String] {
        guard count > 0, width > 0 else { return [] }
        let text = TerminalText.safe(String(decoding: tail, as: UTF8.self))
        var lines: [String] = []
        for line in text.split(whereSeparator: \.isNewline).suffix(count) { lines += Self.wrapped(String(line), width) }
        return Array(lines.suffix(count))
    }

    /// Whether something of this attempt counts; a newer attempt begins here.
    private mutating func begin(_ number: Int32) -> Bool {
        if number > attempt { start(number) }
        return number == attempt
    }

    private mutating func start(_ number: Int32) {
        attempt = number
        endOffset = 0
        tail = []
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        tail += bytes
        endOffset += bytes.count
        guard tail.count > Self.tailBytesMax else { return }
        tail.removeFirst(tail.count - Self.tailBytesMax / 2)
        // Not in the middle of a character.
        while let first = tail.first, first & 0xC0 == 0x80 { tail.removeFirst() }
    }

    private static func wrapped(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for character in text {
            let columns = character == "\t" ? 1 : TextWidth.columns(character)
            if used + columns > width {
                lines.append(line)
                line = ""
                used = 0
            }
            line.append(character == "\t" ? " " : character)
            used += columns
        }
        return lines + [line]
    }
}
