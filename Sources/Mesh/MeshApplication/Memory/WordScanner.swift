/// What takes the words of a text, byte by byte.
protocol WordSink {
    mutating func add(_ byte: UInt8)
    /// After the last byte of a word. False ends the walk.
    mutating func endWord() -> Bool
}

/// Cuts a text into words: runs of letters and digits in lower case. Nearly all text is ASCII, so it walks over bytes and
/// asks the tables of Unicode only for what is none.
enum WordScanner {
    /// Longer runs of letters, as in languages that write no spaces, are counted in pieces.
    private static let scalarsInWordMax = 64

    /// - Parameter folds: leaves out marks and diacritics on Latin letters, so that "café" is "cafe". The words begin and end
    ///   at the same places.
    static func scan(_ text: String, folds: Bool, into sink: inout some WordSink) {
        let bytes = text.utf8.span
        var position = 0
        // Scalars in the word so far, and whether any of them was given to the sink.
        var length = 0
        var isEmpty = true
        while position < bytes.count {
            let byte = bytes[position]
            // Nearly every byte takes the way to the first `continue`.
            let letter = byte < 0x80 ? lowerCase(byte) : 0
            if letter != 0, length < scalarsInWordMax {
                position += 1
                sink.add(letter)
                length += 1
                isEmpty = false
                continue
            }
            let form: LetterForm
            if byte < 0x80 {
                position += 1
                form = letter == 0 ? .none : .scalar(UInt32(letter))
            } else {
                form = LetterForm.of(scalar(in: bytes, &position), folds: folds)
            }
            let isOfWord = if case .none = form { false } else { true }
            if length > 0, !isOfWord || length == scalarsInWordMax {
                if !isEmpty, !sink.endWord() { return }
                length = 0
                isEmpty = true
            }
            guard isOfWord else { continue }
            length += 1
            switch form {
            case .scalars(let text):
                for byte in text.utf8 { sink.add(byte) }
                isEmpty = false
            case .scalar(let scalar):
                add(scalar, to: &sink)
                isEmpty = false
            case .mark, .none: break
            }
        }
        if !isEmpty { _ = sink.endWord() }
    }

    /// 0 for what stands between words.
    private static func lowerCase(_ byte: UInt8) -> UInt8 {
        let lower = byte | 0x20
        if lower &- 0x61 < 26 { return lower }
        return byte &- 0x30 < 10 ? byte : 0
    }

    /// Strings hold valid UTF-8 only.
    private static func scalar(in bytes: Span<UInt8>, _ position: inout Int) -> UInt32 {
        let lead = UInt32(bytes[position])
        func rest(_ offset: Int) -> UInt32 { UInt32(bytes[position + offset]) & 0x3F }
        if lead < 0xE0 {
            defer { position += 2 }
            return (lead & 0x1F) << 6 | rest(1)
        }
        if lead < 0xF0 {
            defer { position += 3 }
            return (lead & 0x0F) << 12 | rest(1) << 6 | rest(2)
        }
        defer { position += 4 }
        return (lead & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3)
    }

    private static func add(_ scalar: UInt32, to sink: inout some WordSink) {
        if scalar < 0x80 { return sink.add(UInt8(scalar)) }
        if scalar < 0x800 {
            sink.add(UInt8(0xC0 | scalar >> 6))
        } else {
            if scalar < 0x1_0000 {
                sink.add(UInt8(0xE0 | scalar >> 12))
            } else {
                sink.add(UInt8(0xF0 | scalar >> 18))
                sink.add(UInt8(0x80 | scalar >> 12 & 0x3F))
            }
            sink.add(UInt8(0x80 | scalar >> 6 & 0x3F))
        }
        sink.add(UInt8(0x80 | scalar & 0x3F))
    }
}

/// What a scalar is in a word.
enum LetterForm {
    /// It stands between words.
    case none
    case scalar(UInt32)
    /// The few whose lower case is more than one.
    case scalars(String)
    /// It belongs to the word, and is left out.
    case mark

    static func of(_ value: UInt32, folds: Bool) -> LetterForm {
        if value < latinEnd { return (folds ? foldedLatin : latin)[Int(value)] }
        // Dashes, quotes and dots: punctuation that is in most texts.
        if (0x2000...0x206F).contains(value) { return .none }
        return made(value, folds: folds)
    }

    /// The letters of languages that are written in Latin ones.
    private static let latinEnd: UInt32 = 0x250
    private static let latin = (0..<latinEnd).map { made($0, folds: false) }
    private static let foldedLatin = (0..<latinEnd).map { made($0, folds: true) }

    private static func made(_ value: UInt32, folds: Bool) -> LetterForm {
        guard let scalar = Unicode.Scalar(value) else { return .none }
        let properties = scalar.properties
        if properties.generalCategory == .nonspacingMark { return folds ? .mark : .scalar(value) }
        guard properties.isAlphabetic || properties.numericType != nil else { return .none }
        let lower = properties.lowercaseMapping.unicodeScalars.filter { scalar in
            !folds || scalar.properties.generalCategory != .nonspacingMark
        }
        let forms = lower.map { folds ? withoutDiacritic($0) : $0 }
        if forms.count == 1 { return .scalar(forms[0].value) }
        return .scalars(String(String.UnicodeScalarView(forms)))
    }

    /// By the names of the standard: "LATIN SMALL LETTER E WITH ACUTE" is an e.
    private static func withoutDiacritic(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let prefix = "LATIN SMALL LETTER "
        guard scalar.value >= 0x80, let name = scalar.properties.name, name.hasPrefix(prefix) else { return scalar }
        let words = name.dropFirst(prefix.count).split(separator: " ")
        guard words.count > 2, words[1] == "WITH", words[0].unicodeScalars.count == 1,
            let letter = words[0].lowercased().unicodeScalars.first
        else { return scalar }
        return letter
    }
}
