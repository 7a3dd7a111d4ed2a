internal import CZlib

/// A z_stream, freed once by construction. It lies on the heap because zlib remembers its address.
///
/// One owner at a time uses it; the memory behind it (about 260 KiB to compress, 40 KiB to decompress) is kept between
/// messages.
@safe
struct ZlibStream: ~Copyable, @unchecked Sendable {  // Not copyable and all use is mutating: the owner guards it.
    enum Direction { case compress, decompress }

    private let stream: UnsafeMutablePointer<z_stream>
    private let direction: Direction

    init(
        _ direction: Direction,
        _ coding: CompressionCoding,
        level: Int32 = 0,
        window: WindowSize = .largest
    ) throws(CompressionError) {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        let code =
            switch direction {
            case .compress: unsafe czlib_deflate_init(stream, level, coding.windowBits(window), window.memoryLevel)
            case .decompress: unsafe czlib_inflate_init(stream, coding.windowBits())
            }
        guard code == Z_OK else {
            unsafe stream.deallocate()
            // Z_STREAM_ERROR and Z_VERSION_ERROR: wrong arguments, or another library than the one compiled against.
            precondition(code == Z_MEM_ERROR, "zlib refused to start with code \(code)")
            throw CompressionError(.outOfMemory, "the machine has no memory left for zlib")
        }
        unsafe self.stream = unsafe stream
        self.direction = direction
    }

    deinit {
        // Z_DATA_ERROR only says that something was unfinished.
        switch direction {
        case .compress: _ = unsafe deflateEnd(stream)
        case .decompress: _ = unsafe inflateEnd(stream)
        }
        unsafe stream.deallocate()
    }

    var inputLeft: Int { Int(unsafe stream.pointee.avail_in) }

    /// The next bytes that were not consumed, at most two.
    var nextInput: (UInt8?, UInt8?) {
        let left = inputLeft
        guard left > 0, let next = unsafe stream.pointee.next_in else { return (nil, nil) }
        return unsafe (next[0], left > 1 ? next[1] : nil)
    }

    /// Forgets the last message, whether it ended well or not.
    mutating func reset() {
        let code =
            switch direction {
            case .compress: unsafe deflateReset(stream)
            case .decompress: unsafe inflateReset(stream)
            }
        precondition(code == Z_OK, "zlib refused to reset with code \(code)")
    }

    /// The most that so many bytes can become.
    mutating func outputBound(forInput count: Int) -> Int { Int(unsafe deflateBound(stream, UInt(count))) }

    /// Runs `body` with the input in place; the bytes are valid until it returns.
    mutating func withInput<Result: ~Copyable>(
        _ bytes: RawSpan,
        _ body: (inout ZlibStream) throws(CompressionError) -> Result
    ) throws(CompressionError) -> Result {
        guard let count = UInt32(exactly: bytes.byteCount) else {
            throw CompressionError(.tooLarge, "\(bytes.byteCount) bytes of input; zlib takes less than 4 GiB at once")
        }
        return try unsafe bytes.withUnsafeBytes { (input) throws(CompressionError) in
            // zlib's interface is not const, but it never writes there.
            let start = unsafe input.bindMemory(to: UInt8.self).baseAddress
            unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: start)
            unsafe stream.pointee.avail_in = count
            defer {
                unsafe stream.pointee.next_in = nil
                unsafe stream.pointee.avail_in = 0
            }
            return try body(&self)
        }
    }

    /// One call of the library: appends at most `room` bytes to the output and returns zlib's code. The output must have
    /// the capacity already; `room` is at least one.
    mutating func run(into output: inout [UInt8], room: Int) -> Int32 {
        var code = Z_OK
        output.append(addingCapacity: room) { span in
            unsafe span.withUnsafeMutableBufferPointer { buffer, count in
                let size = min(room, Int(UInt32.max))
                unsafe stream.pointee.next_out = buffer.baseAddress
                unsafe stream.pointee.avail_out = UInt32(size)
                code = step()
                count = unsafe size - Int(stream.pointee.avail_out)
                unsafe stream.pointee.next_out = nil
            }
        }
        return code
    }

    /// One call with room for a single byte that is thrown away: zlib's code, and whether there was such a byte.
    mutating func probe() -> (code: Int32, hasMore: Bool) {
        var scratch: UInt8 = 0
        return unsafe withUnsafeMutablePointer(to: &scratch) { byte in
            unsafe stream.pointee.next_out = unsafe byte
            unsafe stream.pointee.avail_out = 1
            let code = step()
            let hasMore = unsafe stream.pointee.avail_out == 0
            unsafe stream.pointee.next_out = nil
            return (code, hasMore)
        }
    }

    /// zlib's own words about the last error.
    var message: String {
        guard let text = unsafe stream.pointee.msg else { return "the data is damaged" }
        return unsafe String(cString: text)
    }

    private func step() -> Int32 {
        switch direction {
        case .compress: unsafe deflate(stream, Z_FINISH)
        case .decompress: unsafe inflate(stream, Z_NO_FLUSH)
        }
    }
}
