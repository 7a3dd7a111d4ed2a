/// Bytes that belong to someone else: the input of a decoding call, or a string of a message in memory.
///
/// Whoever makes one keeps the memory alive and unchanged for as long as the value is used. The makers are the
/// decoding and encoding calls, which never let one out, so everybody else may handle it freely: each access is checked.
@safe
struct BorrowedBytes: RandomAccessCollection {
    private let memory: UnsafeRawBufferPointer
    let count: Int

    init(_ memory: UnsafeRawBufferPointer) {
        unsafe self.memory = memory
        count = memory.count
    }

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    subscript(index: Int) -> UInt8 {
        precondition(index >= 0 && index < count, "a byte outside of borrowed memory")
        return unsafe memory[index]
    }

    /// Eight bytes, the first one lowest.
    func word(at index: Int) -> UInt64 {
        precondition(index >= 0 && index <= count - 8, "a word outside of borrowed memory")
        return unsafe UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    func part(_ range: Range<Int>) -> BorrowedBytes {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "a part outside of borrowed memory")
        return unsafe BorrowedBytes(UnsafeRawBufferPointer(rebasing: memory[range]))
    }

    func append(to bytes: inout [UInt8]) { unsafe bytes.append(contentsOf: memory) }

    /// The text, which is known to be UTF-8.
    var string: String { unsafe String(decoding: memory, as: UTF8.self) }

    func withMemory<Result, Failure>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        unsafe try body(memory)
    }

    /// The offset of the first byte that is not UTF-8.
    var firstInvalidUTF8: Int? {
        let span = unsafe Span<UInt8>(_unsafeElements: memory.assumingMemoryBound(to: UInt8.self))
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }
}

extension BorrowedBytes: Hashable, Comparable {
    static func == (left: Self, right: Self) -> Bool {
        left.count == right.count && left.commonPrefixCount(with: right) == left.count
    }

    /// Byte by byte, which for UTF-8 is the order of the code points.
    static func < (left: Self, right: Self) -> Bool {
        let common = left.commonPrefixCount(with: right)
        guard common < left.count, common < right.count else { return left.count < right.count }
        return left[common] < right[common]
    }

    func hash(into hasher: inout Hasher) { unsafe hasher.combine(bytes: memory) }

    static func == (left: Self, right: StaticString) -> Bool {
        unsafe left == BorrowedBytes(UnsafeRawBufferPointer(start: right.utf8Start, count: right.utf8CodeUnitCount))
    }

    private func commonPrefixCount(with other: Self) -> Int {
        let shorter = Swift.min(count, other.count)
        var index = 0
        while index + 8 <= shorter, word(at: index) == other.word(at: index) { index += 8 }
        while index < shorter, self[index] == other[index] { index += 1 }
        return index
    }
}
