/// A number of JSON text, kept exactly as far as an integer of 64 bits can be told from it.
struct DecimalNumber {
    private var text: BorrowedBytes
    private var isNegative = false
    /// The digits as a number, without zeros at either end; its value is `significand * 10^exponent`.
    private var significand: UInt64 = 0
    private var exponent = 0
    /// Whether all digits had room in the significand.
    private var isExact = true

    /// A number that takes up the whole text.
    init?(_ text: BorrowedBytes) {
        var position = 0
        self.init(text, at: &position)
        guard position == text.count else { return nil }
    }

    /// A number that starts at a position, which moves behind it. Nil when none starts there.
    init?(_ bytes: BorrowedBytes, at position: inout Int) {
        let start = position
        var cursor = Cursor(bytes: bytes, position: position)
        text = bytes
        isNegative = cursor.take(UInt8(ascii: "-"))
        guard let first = cursor.digit() else { return nil }
        var zerosHeldBack = 0
        add(digit: first, &zerosHeldBack)
        if first != 0 {
            while let digit = cursor.digit() { add(digit: digit, &zerosHeldBack) }
        }
        if cursor.take(UInt8(ascii: ".")) {
            guard let first = cursor.digit() else { return nil }
            var fractionDigits = 1
            add(digit: first, &zerosHeldBack)
            while let digit = cursor.digit() {
                fractionDigits += 1
                add(digit: digit, &zerosHeldBack)
            }
            exponent = -fractionDigits
        }
        exponent += zerosHeldBack
        if cursor.take(UInt8(ascii: "e")) || cursor.take(UInt8(ascii: "E")) {
            guard let power = cursor.power() else { return nil }
            exponent += power
        }
        position = cursor.position
        text = bytes.part(start..<position)
    }

    /// Zeros wait until another digit follows, so those at the end never take room.
    private mutating func add(digit: UInt8, _ zerosHeldBack: inout Int) {
        if digit == 0 {
            zerosHeldBack += 1
            return
        }
        for _ in 0..<(significand == 0 || !isExact ? 0 : zerosHeldBack) { shift(in: 0) }
        zerosHeldBack = 0
        shift(in: digit)
    }

    private mutating func shift(in digit: UInt8) {
        let (tens, overflow) = significand.multipliedReportingOverflow(by: 10)
        let (sum, carry) = tens.addingReportingOverflow(UInt64(digit))
        if overflow || carry { isExact = false }
        if isExact { significand = sum }
    }

    // MARK: Values

    /// Whether nothing but zeros stands behind the point.
    var isIntegral: Bool { significand == 0 || exponent >= 0 }

    /// The value, or nil when it has a fraction or the type cannot hold it.
    func integer<Integer: FixedWidthInteger>(as type: Integer.Type = Integer.self) -> Integer? {
        guard isIntegral, isExact else { return nil }
        guard significand != 0 else { return 0 }
        // 10^20 does not fit any type.
        guard exponent < 20 else { return nil }
        var magnitude = significand
        for _ in 0..<exponent {
            let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            magnitude = product
        }
        if isNegative {
            guard magnitude <= UInt64(Int64.max) + 1 else { return nil }
            return Integer(exactly: Int64(truncatingIfNeeded: 0 &- magnitude))
        }
        return Integer(exactly: magnitude)
    }

    /// The nearest value, or nil when that is infinite.
    func double() -> Double? {
        // One rounding at most: both factors are exact, so this is the nearest value (Clinger's fast path).
        if isExact, significand <= 1 << 53, abs(exponent) <= 22 {
            let scale = Self.powersOfTen[abs(exponent)]
            let magnitude = exponent < 0 ? Double(significand) / scale : Double(significand) * scale
            return isNegative ? -magnitude : magnitude
        }
        return Double(text.string).flatMap { $0.isFinite ? $0 : nil }
    }

    func float() -> Float? {
        if isExact, significand <= 1 << 24, abs(exponent) <= 10 {
            let scale = Float(Self.powersOfTen[abs(exponent)])
            let magnitude = exponent < 0 ? Float(significand) / scale : Float(significand) * scale
            return isNegative ? -magnitude : magnitude
        }
        return Float(text.string).flatMap { $0.isFinite ? $0 : nil }
    }

    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    private struct Cursor {
        let bytes: BorrowedBytes
        var position: Int

        mutating func take(_ character: UInt8) -> Bool {
            guard position < bytes.count, bytes[position] == character else { return false }
            position += 1
            return true
        }

        mutating func digit() -> UInt8? {
            guard position < bytes.count else { return nil }
            let digit = bytes[position] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            position += 1
            return digit
        }

        /// The number behind an `e`, cut at a size that no count of digits can make up for.
        mutating func power() -> Int? {
            let isNegative = take(UInt8(ascii: "-"))
            if !isNegative { _ = take(UInt8(ascii: "+")) }
            guard var power = digit().map(Int.init) else { return nil }
            while let digit = digit() { power = min(power * 10 + Int(digit), 1 << 40) }
            return isNegative ? -power : power
        }
    }
}
