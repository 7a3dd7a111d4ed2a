/// How many columns of a terminal text takes: two for wide scripts and emoji, none for marks that combine.
enum TextWidth {
    static func columns(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + columns($1) } }

    static func columns(_ character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        if first.isASCII { return 1 }
        let isEmoji = character.unicodeScalars.contains { $0.value == 0xFE0F } || first.properties.isEmojiPresentation
        if isEmoji || isWide(first.value) { return 2 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return 1
        }
    }

    /// The ranges that Unicode's EastAsianWidth gives as W or F, joined where only unassigned points lie between.
    private static func isWide(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x1B000...0x1B2FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }

    static func padded(_ text: String, _ width: Int, isRight: Bool = false) -> String {
        let space = String(repeating: " ", count: max(0, width - columns(text)))
        return isRight ? space + text : text + space
    }

    /// The beginning that fits, with `…` where something is left out.
    static func truncated(_ text: String, _ width: Int) -> String {
        if columns(text) <= width { return text }
        guard width > 1 else { return width == 1 ? "…" : "" }
        var kept = ""
        var used = 0
        for character in text {
            used += columns(character)
            if used > width - 1 { break }
            kept.append(character)
        }
        return kept + "…"
    }

    /// The end that fits, with `…` before it.
    static func truncatedAtStart(_ text: String, _ width: Int) -> String {
        if columns(text) <= width { return text }
        guard width > 1 else { return width == 1 ? "…" : "" }
        var kept: [Character] = []
        var used = 0
        for character in text.reversed() {
            used += columns(character)
            if used > width - 1 { break }
            kept.append(character)
        }
        return "…" + String(kept.reversed())
    }
}
