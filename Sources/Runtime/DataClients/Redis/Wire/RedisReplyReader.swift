internal import CHiredis

/// Bytes to replies, by hiredis, within bounds. After it has thrown it takes nothing more.
@safe
struct RedisReplyReader: ~Copyable {
    private let reader: UnsafeMutablePointer<redisReader>
    private let builder: RedisReplyBuilder
    private let limits: RedisReplyLimits
    /// Bytes of the reply that has not come whole.
    private var openBytes = 0
    private var isBroken = false

    /// hiredis moves what is left after each kilobyte that it has read, so it gets little at once.
    private static let feedBytes = 16 << 10

    init(_ limits: RedisReplyLimits) {
        precondition((1...RedisReplyLimits.depthLimit).contains(limits.depthMax), "depthMax is out of its range")
        self.limits = limits
        let builder = RedisReplyBuilder(limits)
        self.builder = builder
        guard let reader = unsafe redisReaderCreateWithFunctions(HiredisCallbacks.functions) else {
            preconditionFailure("no memory for a Redis reader")
        }
        // Unretained: the builder is a property of this struct, which frees the reader.
        unsafe reader.pointee.privdata = unsafe Unmanaged.passUnretained(builder).toOpaque()
        unsafe self.reader = unsafe reader
    }

    deinit { unsafe redisReaderFree(reader) }

    /// Takes bytes and hands out each reply that is whole, in order; what was handed out before it throws stays good.
    mutating func feed(_ bytes: Span<UInt8>, _ each: (RedisReply) throws(RedisError) -> Void) throws(RedisError) {
        var start = 0
        while start < bytes.count {
            let end = min(start + Self.feedBytes, bytes.count)
            try feedPart(bytes.extracting(start..<end), each)
            start = end
        }
    }

    private mutating func feedPart(
        _ bytes: Span<UInt8>,
        _ each: (RedisReply) throws(RedisError) -> Void
    ) throws(RedisError) {
        if isBroken { throw .protocolBroken(reason: "the connection is broken") }
        let fed = unsafe bytes.withUnsafeBytes { bytes in
            unsafe redisReaderFeed(reader, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        guard fed == REDIS_OK else { throw broken() }
        openBytes += bytes.count
        while true {
            var object: UnsafeMutableRawPointer?
            guard unsafe redisReaderGetReply(reader, &object) == REDIS_OK else { throw broken() }
            guard unsafe object != nil, let reply = builder.takeFinished() else { break }
            openBytes = waitingBytes
            do throws(RedisError) {
                try each(reply)
            } catch {
                isBroken = true
                throw error
            }
        }
        try checkOpenItem()
    }

    private var waitingBytes: Int { unsafe reader.pointee.len - reader.pointee.pos }

    private mutating func broken() -> RedisError {
        isBroken = true
        return .protocolBroken(reason: builder.refusal ?? "its bytes are no reply")
    }

    private mutating func fail(_ reason: String) -> RedisError {
        isBroken = true
        return .protocolBroken(reason: reason)
    }

    /// hiredis waits for as many bytes as a header promises, and for the end of a line without a bound.
    private mutating func checkOpenItem() throws(RedisError) {
        if openBytes > limits.bytesMax { throw fail("a reply is too big") }
        let type = unsafe chiredis_open_type(reader)
        guard type > 0, waitingBytes > 0 else { return }
        if type != REDIS_REPLY_STRING {
            if waitingBytes > limits.lineBytesMax { throw fail("a line is too long") }
            return
        }
        if promisedBytes() > limits.bytesMax { throw fail("a reply is too big") }
    }

    /// The length in the header of a bulk string; more than any limit when it is none.
    private func promisedBytes() -> Int {
        var count = 0
        guard let bytes = unsafe chiredis_open_bytes(reader, &count) else { return 0 }
        var value = 0
        for position in 0..<min(count, 24) {
            let byte = unsafe UInt8(bitPattern: bytes[position])
            if byte == UInt8(ascii: "\r") { return value }
            if position == 0, byte == UInt8(ascii: "-") { continue }
            guard (0x30...0x39).contains(byte) else { return Int.max }
            value = min(value, 1 << 50) * 10 + Int(byte - 0x30)
        }
        return count < 24 ? value : Int.max
    }
}
