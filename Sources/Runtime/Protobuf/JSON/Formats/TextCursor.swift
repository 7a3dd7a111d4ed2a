/// Takes the text of a timestamp or duration apart, piece by piece.
struct TextCursor {
    private let text: BorrowedBytes
    private var position = 0

    init(_ text: BorrowedBytes) { self.text = text }

    var isAtEnd: Bool { position == text.count }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard !isAtEnd, text[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    mutating func digit() -> Int? {
        guard !isAtEnd, case let digit = text[position], digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else {
            return nil
        }
        position += 1
        return Int(digit - UInt8(ascii: "0"))
    }

    mutating func number(digits count: Int) -> Int? {
        var number = 0
        for _ in 0..<count {
            guard let digit = digit() else { return nil }
            number = number * 10 + digit
        }
        return number
    }

    /// A point with one to nine digits behind it, in nanoseconds; 0 when there is no point.
    mutating func fraction() -> Int? {
        guard take(".") else { return 0 }
        var nanos = 0
        var unit = 100_000_000
        while let digit = digit() {
            guard unit > 0 else { return nil }
            nanos += digit * unit
            unit /= 10
        }
        return unit == 100_000_000 ? nil : nanos
    }
}

extension [UInt8] {
    /// A fraction of a second in 3, 6 or 9 digits behind a point, nothing for 0.
    mutating func append(fractionOfNanos nanos: Int) {
        if nanos == 0 { return }
        append(UInt8(ascii: "."))
        if nanos % 1_000_000 == 0 {
            append(nanos / 1_000_000, digits: 3)
        } else if nanos % 1000 == 0 {
            append(nanos / 1000, digits: 6)
        } else {
            append(nanos, digits: 9)
        }
    }

    /// A number with leading zeros.
    mutating func append(_ number: Int, digits count: Int) {
        var unit = 1
        for _ in 1..<count { unit *= 10 }
        while unit > 0 {
            append(UInt8(ascii: "0") + UInt8(number / unit % 10))
            unit /= 10
        }
    }
}
