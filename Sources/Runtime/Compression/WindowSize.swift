/// How far back zlib looks for what it has seen. A window is memory that has to be made, and cleared, for each state: for a
/// kilobyte that costs more than compressing it.
struct WindowSize {
    /// From 9, of 512 bytes, to 15, of 32 KiB.
    let bits: Int32

    static let largest = WindowSize(bits: 15)

    private init(bits: Int32) { self.bits = bits }

    /// Holds an input of so many bytes whole, if any window does.
    init(holding count: Int) {
        let bits = Int.bitWidth - max(0, count - 1).leadingZeroBitCount
        self.bits = Int32(min(max(9, bits), 15))
    }

    /// zlib's measure of the tables beside the window, 8 for the largest: they have a place for each byte of it.
    var memoryLevel: Int32 { bits - 7 }
}
