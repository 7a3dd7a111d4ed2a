internal import CZlib

/// Decompresses whole messages, one after another, with one zlib state: keep one per loop or thread.
///
/// The output is bounded before it exists: the array never has room for more than the caller allows, so a small message
/// that unfolds to gigabytes costs no more than one of the allowed size.
package struct Decompressor: ~Copyable, Sendable {
    private var stream: ZlibStream
    private let coding: CompressionCoding

    /// - Throws: `outOfMemory`.
    package init(_ coding: CompressionCoding) throws(CompressionError) {
        stream = try ZlibStream(.decompress, coding)
        self.coding = coding
    }

    /// The bytes that were compressed. The input is exactly one stream; for gzip, one or more members without anything
    /// between or behind them.
    ///
    /// - Parameter outputMax: the most bytes to accept, at least 0.
    /// - Throws: `truncated`, `malformed`, `trailingBytes`, `tooLarge`. The decompressor can be used again afterwards.
    package mutating func decompress(_ bytes: RawSpan, outputMax: Int) throws(CompressionError) -> [UInt8] {
        precondition(outputMax >= 0, "the limit of the output is \(outputMax)")
        stream.reset()
        let coding = self.coding
        let inputCount = bytes.byteCount
        return try stream.withInput(bytes) { (stream) throws(CompressionError) in
            var output: [UInt8] = []
            // Four is what text usually shrinks by.
            var capacity = min(outputMax, max(256, inputCount &* 4))
            while true {
                if output.count == capacity { capacity = min(outputMax, capacity * 2) }
                let room = capacity - output.count
                let code: Int32
                if room > 0 {
                    output.reserveCapacity(capacity)
                    code = stream.run(into: &output, room: room)
                } else {
                    // The limit is reached. The end of the stream may still be unread, which takes no room.
                    let probe = stream.probe()
                    guard !probe.hasMore else {
                        throw CompressionError(.tooLarge, "the message unfolds to more than \(outputMax) bytes")
                    }
                    code = probe.code
                }
                let isFull = output.count == capacity
                if try Self.isFinished(code, &stream, coding, isFull: room > 0 && isFull) { return output }
            }
        }
    }

    package mutating func decompress(_ bytes: [UInt8], outputMax: Int) throws(CompressionError) -> [UInt8] {
        try unsafe decompress(bytes.span.bytes, outputMax: outputMax)
    }

    /// Decompresses one message with a state of its own.
    package static func decompress(
        _ bytes: RawSpan,
        _ coding: CompressionCoding,
        outputMax: Int
    ) throws(CompressionError) -> [UInt8] {
        var decompressor = try Decompressor(coding)
        return try decompressor.decompress(bytes, outputMax: outputMax)
    }

    package static func decompress(
        _ bytes: [UInt8],
        _ coding: CompressionCoding,
        outputMax: Int
    ) throws(CompressionError) -> [UInt8] {
        try unsafe decompress(bytes.span.bytes, coding, outputMax: outputMax)
    }

    /// What a code of `inflate` means: the end, more to do, or an error.
    private static func isFinished(
        _ code: Int32,
        _ stream: inout ZlibStream,
        _ coding: CompressionCoding,
        isFull: Bool
    ) throws(CompressionError) -> Bool {
        switch code {
        case Z_STREAM_END:
            return try isLastMember(&stream, coding)
        case Z_OK, Z_BUF_ERROR:
            // It stopped for want of room, or for want of input.
            if stream.inputLeft == 0, !isFull {
                throw CompressionError(.truncated, "the compressed message is cut off")
            }
            return false
        case Z_DATA_ERROR:
            throw CompressionError(.malformed, "not a \(coding.rawValue) stream: \(stream.message)")
        case Z_NEED_DICT:
            throw CompressionError(.malformed, "the stream wants a preset dictionary, which nobody agreed on")
        case Z_MEM_ERROR:
            throw CompressionError(.outOfMemory, "the machine has no memory left for zlib")
        default:
            // Z_STREAM_ERROR: the state is damaged, which only a bug can do.
            preconditionFailure("zlib failed to decompress with code \(code)")
        }
    }

    /// RFC 1952, 2.2: a gzip file is a series of members. What does not start like one is garbage.
    private static func isLastMember(
        _ stream: inout ZlibStream,
        _ coding: CompressionCoding
    ) throws(CompressionError) -> Bool {
        let (first, second) = stream.nextInput
        guard let first else { return true }
        guard coding == .gzip, first == 0x1f, second ?? 0x8b == 0x8b else {
            throw CompressionError(.trailingBytes, "\(stream.inputLeft) bytes follow the end of the compressed message")
        }
        stream.reset()
        return false
    }
}
