/// What takes the words of a text.
protocol WordSink {
    /// - Parameter key: that of the bytes.
    /// - Returns: false to end the walk.
    mutating func add(_ word: Span<UInt8>, _ key: UInt64) -> Bool
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
        let table = ASCIILetters.lowerCase
        let letters = table.span
        // Said once, so that it is not asked for each byte.
        precondition(letters.count == 256)
        // The word so far. No letter takes more than four bytes.
        var word = InlineArray<256, UInt8>(repeating: 0)
        var count = 0
        var key = WordKey()
        // Its scalars, with those that are left out.
        var length = 0
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            // Nearly every byte takes the way to the first `continue`.
            let letter = letters[Int(byte)]
            if letter != 0, length < scalarsInWordMax {
                word[count] = letter
                key.add(letter)
                count &+= 1
                length &+= 1
                position &+= 1
                continue
            }
            var form: LetterForm
            if byte < 0x80 {
                form = letter == 0 ? .none : LetterForm(bytes: UInt64(letter))
                position &+= 1
            } else {
                let scalar = scalar(in: bytes, at: position)
                form = LetterForm.of(scalar.value, folds: folds)
                position &+= scalar.size
            }
            if length > 0, !form.isOfWord || length == scalarsInWordMax {
                if count > 0, !sink.add(word.span.extracting(first: count), key.value) { return }
                count = 0
                key = WordKey()
                length = 0
            }
            guard form.isOfWord else { continue }
            length &+= 1
            while let byte = form.next() {
                word[count] = byte
                key.add(byte)
                count &+= 1
            }
        }
        if count > 0 { _ = sink.add(word.span.extracting(first: count), key.value) }
    }

    /// With its length in bytes. Strings hold valid UTF-8 only.
    private static func scalar(in bytes: Span<UInt8>, at position: Int) -> (value: UInt32, size: Int) {
        let lead = UInt32(bytes[position])
        func rest(_ offset: Int) -> UInt32 { UInt32(bytes[position + offset]) & 0x3F }
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | rest(1), 2) }
        if lead < 0xF0 { return ((lead & 0x0F) << 12 | rest(1) << 6 | rest(2), 3) }
        return ((lead & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
    }
}

private enum ASCIILetters {
    /// By byte; 0 for what is none.
    static let lowerCase: [UInt8] = (0...UInt8.max).map { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: 0
        }
    }
}

/// What a scalar is in a word: the bytes of its lower case. None for a mark that belongs to the word and is left out.
struct LetterForm {
    /// The first one lowest.
    private(set) var bytes: UInt64
    let isOfWord: Bool

    /// It stands between words.
    static let none = LetterForm(bytes: 0, isOfWord: false)

    init(bytes: UInt64, isOfWord: Bool = true) {
        self.bytes = bytes
        self.isOfWord = isOfWord
    }

    mutating func next() -> UInt8? {
        guard bytes != 0 else { return nil }
        defer { bytes >>= 8 }
        return UInt8(truncatingIfNeeded: bytes)
    }

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
        if properties.generalCategory == .nonspacingMark { return folds ? LetterForm([]) : LetterForm([scalar]) }
        guard properties.isAlphabetic || properties.numericType != nil else { return .none }
        let lower = properties.lowercaseMapping.unicodeScalars.filter { scalar in
            !folds || scalar.properties.generalCategory != .nonspacingMark
        }
        return LetterForm(lower.map { folds ? withoutDiacritic($0) : $0 })
    }

    private init(_ scalars: [Unicode.Scalar]) {
        let text = String(String.UnicodeScalarView(scalars))
        self.init(bytes: text.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) })
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
