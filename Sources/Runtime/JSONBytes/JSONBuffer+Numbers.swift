extension JSONBuffer {
    public mutating func append(_ number: Int64) {
        makeRoom(for: Self.digitsMax + 1)
        if number < 0 { put(UInt8(ascii: "-")) }
        putDigits(of: number.magnitude)
    }

    /// As short as it can be and still be read back as the same number. JSON has no infinities, which become null.
    public mutating func append(_ number: Double) {
        if let whole = Int64(exactly: number) {
            append(whole)
        } else if !appendShort(number) {
            append(ascii: number.isFinite ? number.description : "null")
        }
    }

    private mutating func append(ascii text: String) {
        makeRoom(for: text.utf8.count)
        for byte in text.utf8 { put(byte) }
    }

    /// Most fractions are shares with a few decimals. Those that say exactly this double, and none with fewer does, are what
    /// `description` would find in the general way.
    private mutating func appendShort(_ number: Double) -> Bool {
        guard number >= 0.001, number < 1_000_000 else { return false }
        var scale: UInt64 = 1
        for _ in 1...3 {
            scale *= 10
            let scaled = (number * Double(scale)).rounded()
            guard scaled / Double(scale) == number else { continue }
            let (whole, fraction) = UInt64(scaled).quotientAndRemainder(dividingBy: scale)
            makeRoom(for: 2 * Self.digitsMax)
            putDigits(of: whole)
            // With a one before it, a fraction keeps the zeros in its front. The point takes its place.
            let point = unsafe next
            putDigits(of: scale + fraction)
            unsafe point.initialize(to: UInt8(ascii: "."))
            return true
        }
        return false
    }

    private static var digitsMax: Int { 20 }

    /// From the last digit to the first, two by a division. There is room.
    private mutating func putDigits(of number: UInt64) {
        if number < 10 { return put(Self.digit(number)) }
        let count = Self.digits(of: number)
        var place = unsafe next + count
        unsafe next = place
        var rest = number
        while rest >= 10 {
            let (left, pair) = rest.quotientAndRemainder(dividingBy: 100)
            rest = left
            unsafe place -= 2
            unsafe place.initialize(to: Self.digit(pair / 10))
            unsafe (place + 1).initialize(to: Self.digit(pair % 10))
        }
        if !count.isMultiple(of: 2) { unsafe (place - 1).initialize(to: Self.digit(rest)) }
    }

    @inline(__always)
    private static func digit(_ value: UInt64) -> UInt8 { 0x30 + UInt8(truncatingIfNeeded: value) }

    private static func digits(of number: UInt64) -> Int {
        var count = 1
        var rest = number
        while rest >= 10_000 {
            rest /= 10_000
            count += 4
        }
        return count + (rest >= 1_000 ? 3 : rest >= 100 ? 2 : rest >= 10 ? 1 : 0)
    }
}
