/// Sixteen bytes of a text, looked at at once.
struct JSONBlock {
    typealias Bytes = SIMD16<UInt8>

    static let size = 16

    let bytes: Bytes

    /// All of the block can be read.
    @inline(__always)
    init(at place: UnsafePointer<UInt8>) {
        bytes = unsafe UnsafeRawPointer(place).loadUnaligned(as: Bytes.self)
    }

    /// Fewer bytes, and spaces behind them. No byte outside of them is read: two words overlap instead.
    @inline(__always)
    init(at place: UnsafePointer<UInt8>, count: Int) {
        let place = unsafe UnsafeRawPointer(place)
        var words = SIMD2(Self.spaces, Self.spaces)
        if count >= 8 {
            words[0] = unsafe place.loadUnaligned(as: UInt64.self)
            let last = unsafe place.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            words[1] = Self.padded(last >> UInt64(8 * (16 - count)), count - 8)
        } else if count >= 4 {
            let first = unsafe place.loadUnaligned(as: UInt32.self)
            let last = unsafe place.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
            words[0] = Self.padded(UInt64(first) | UInt64(last) << UInt64(8 * (count - 4)), count)
        } else {
            var word: UInt64 = 0
            for offset in 0..<count {
                word |= unsafe UInt64(place.load(fromByteOffset: offset, as: UInt8.self)) << UInt64(8 * offset)
            }
            words[0] = Self.padded(word, count)
        }
        bytes = unsafe unsafeBitCast(words, to: Bytes.self)
    }

    private static var spaces: UInt64 { 0x2020_2020_2020_2020 }

    @inline(__always)
    private static func padded(_ word: UInt64, _ count: Int) -> UInt64 { word | spaces << UInt64(8 * count) }

    /// All of the block can be written.
    @inline(__always)
    func store(at place: UnsafeMutablePointer<UInt8>) {
        unsafe UnsafeMutableRawPointer(place).storeBytes(of: bytes, as: Bytes.self)
    }

    /// How many bytes stand before the first quote, backslash or control character; all of them if there is none.
    @inline(__always)
    var plainCount: Int {
        // Against whole vectors: operators that take one number go through it element by element.
        let special =
            bytes .< Bytes(repeating: 0x20) .| bytes .== Bytes(repeating: Self.quote)
            .| bytes .== Bytes(repeating: Self.backslash)
        let halves = unsafe unsafeBitCast(special, to: SIMD2<UInt64>.self)
        if halves[0] | halves[1] == 0 { return Self.size }
        return halves[0] != 0 ? halves[0].trailingZeroBitCount >> 3 : 8 + halves[1].trailingZeroBitCount >> 3
    }

    @inline(__always)
    static func isASCII(_ bytes: Bytes) -> Bool {
        let halves = unsafe unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
        return (halves[0] | halves[1]) & 0x8080_8080_8080_8080 == 0
    }

    private static var quote: UInt8 { UInt8(ascii: "\"") }
    private static var backslash: UInt8 { UInt8(ascii: "\\") }
}
