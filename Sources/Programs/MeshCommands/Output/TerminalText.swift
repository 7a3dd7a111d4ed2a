/// Text that others wrote, made safe to show. A model's answer or another user's title may hold escape sequences that
/// would move the cursor, change the window's title or write over what stands above.
enum TerminalText {
    /// Keeps line ends and tabs; every other control character becomes `�`.
    static func safe(_ text: String) -> String {
        if text.unicodeScalars.allSatisfy(isHarmless) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isHarmless(scalar) {
                result.append(scalar)
            } else if scalar != "\r" {
                result.append("\u{FFFD}")
            }
        }
        return String(result)
    }

    /// The same on one line: white space of any kind and length is one space.
    static func line(_ text: String) -> String {
        safe(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x09: true
        // C0, DEL and C1, and the marks that turn the direction of what follows.
        case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: false
        default: true
        }
    }
}
