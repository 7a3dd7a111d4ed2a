internal import CZlib

/// Compresses whole messages, one after another, with one zlib state: keep one per loop or thread, because making the
/// state costs more than a small message does.
package struct Compressor: ~Copyable, Sendable {
    private var stream: ZlibStream
    /// Whether the state is as it was made.
    private var isFresh = true

    /// Output is allocated in steps of this size when the input is larger.
    private static let firstRoomMax = 64 * 1024

    /// - Parameter level: 1 is fast, 9 is small, 0 only wraps; anything else is a bug of the caller and traps.
    /// - Throws: `outOfMemory`.
    package init(_ coding: CompressionCoding, level: Int = 6) throws(CompressionError) {
        try self.init(coding, level, .largest)
    }

    private init(_ coding: CompressionCoding, _ level: Int, _ window: WindowSize) throws(CompressionError) {
        precondition((0...9).contains(level), "the compression level is \(level), not one of 0 to 9")
        stream = try ZlibStream(.compress, coding, level: Int32(level), window: window)
    }

    /// One complete stream of the coding.
    ///
    /// - Throws: `tooLarge` for 4 GiB of input or more.
    package mutating func compress(_ bytes: RawSpan) throws(CompressionError) -> [UInt8] {
        // Clears tables, for nothing the first time.
        if !isFresh { stream.reset() }
        isFresh = false
        let bound = stream.outputBound(forInput: bytes.byteCount)
        return try stream.withInput(bytes) { (stream) throws(CompressionError) in
            var output: [UInt8] = []
            var room = min(bound, Self.firstRoomMax)
            while true {
                output.reserveCapacity(output.count + room)
                let code = stream.run(into: &output, room: room)
                if code == Z_STREAM_END { return output }
                // With Z_FINISH these two mean that the room is used up.
                precondition(code == Z_OK || code == Z_BUF_ERROR, "zlib failed to compress with code \(code)")
                room = max(1, min(bound - output.count, output.count))
            }
        }
    }

    package mutating func compress(_ bytes: [UInt8]) throws(CompressionError) -> [UInt8] {
        try unsafe compress(bytes.span.bytes)
    }

    /// Compresses one message with a state of its own, as small as the message allows.
    package static func compress(
        _ bytes: RawSpan,
        _ coding: CompressionCoding,
        level: Int = 6
    ) throws(CompressionError) -> [UInt8] {
        var compressor = try Compressor(coding, level, WindowSize(holding: bytes.byteCount))
        return try compressor.compress(bytes)
    }

    package static func compress(
        _ bytes: [UInt8],
        _ coding: CompressionCoding,
        level: Int = 6
    ) throws(CompressionError) -> [UInt8] {
        try unsafe compress(bytes.span.bytes, coding, level: level)
    }
}
