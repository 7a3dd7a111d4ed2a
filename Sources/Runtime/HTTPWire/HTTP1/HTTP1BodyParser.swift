/// Finds the content of one body in its framing.
///
///     length --all came--> done
///     size --0--> trailers --empty line--> done
///       ^ \--n--> content --n bytes--> break --CR LF--> size
struct HTTP1BodyParser {
    private enum State {
        case length(left: Int)
        /// Hexadecimal digits, then an optional extension, which nobody reads, up to CR LF.
        case size
        case sizeExtension
        case sizeLineFeed
        case content(left: Int)
        case contentReturn
        case contentLineFeed
        case trailers
        case done
    }

    private var state: State
    private let limits: HTTP1Limits
    private var size = 0
    private var sizeDigits = 0
    private var contentBytes = 0
    private var framingBytes = 0
    private var chunkCount = 0
    private var trailers = HTTP1LineScanner()

    init(_ length: HTTP1RequestHead.BodyLength, _ limits: HTTP1Limits) {
        self.limits = limits
        switch length {
        case .none: state = .done
        case .bytes(let count): state = .length(left: count)
        case .chunked: state = .size
        }
    }

    /// Some of the content, or the end; nil when there are no more bytes.
    mutating func next(
        in bytes: Span<UInt8>,
        from position: inout Int
    ) throws(HTTP1Fault) -> HTTP1RequestEvent? {
        while true {
            switch state {
            case .done: return .end
            case .length(let left):
                guard let range = Self.take(left, bytes, &position) else { return nil }
                state = range.count == left ? .done : .length(left: left - range.count)
                return .body(range)
            case .content(let left):
                guard let range = Self.take(left, bytes, &position) else { return nil }
                state = range.count == left ? .contentReturn : .content(left: left - range.count)
                return .body(range)
            case .trailers:
                guard try takeTrailers(bytes, &position) else { return nil }
                state = .done
            default:
                guard position < bytes.count else { return nil }
                try step(bytes[position])
                position += 1
            }
        }
    }

    private static func take(_ left: Int, _ bytes: Span<UInt8>, _ position: inout Int) -> Range<Int>? {
        let count = min(left, bytes.count - position)
        guard count > 0 else { return nil }
        position += count
        return position - count..<position
    }

    // MARK: Chunks

    private mutating func step(_ byte: UInt8) throws(HTTP1Fault) {
        switch state {
        case .size:
            if let digit = Self.hexadecimal(byte) { return try addDigit(digit) }
            guard sizeDigits > 0 else { throw Self.malformed }
            if byte == HTTP1Bytes.carriageReturn {
                state = .sizeLineFeed
            } else if byte == UInt8(ascii: ";") {
                state = .sizeExtension
            } else {
                throw Self.malformed
            }
        case .sizeExtension:
            try spend(1)
            if byte == HTTP1Bytes.carriageReturn {
                state = .sizeLineFeed
            } else if !HTTP1Bytes.isFieldContent(byte) {
                throw Self.malformed
            }
        case .sizeLineFeed:
            guard byte == HTTP1Bytes.lineFeed else { throw Self.malformed }
            try beginChunk()
        case .contentReturn:
            guard byte == HTTP1Bytes.carriageReturn else { throw Self.malformed }
            state = .contentLineFeed
        case .contentLineFeed:
            guard byte == HTTP1Bytes.lineFeed else { throw Self.malformed }
            state = .size
        default: preconditionFailure("a byte of content is taken for one of framing")
        }
    }

    private mutating func addDigit(_ digit: Int) throws(HTTP1Fault) {
        sizeDigits += 1
        // Enough for any body, and zeros in front without end are for nobody's good.
        guard sizeDigits <= 12 else { throw HTTP1Fault(400, "a chunk's size has too many digits") }
        size = size << 4 | digit
    }

    private mutating func beginChunk() throws(HTTP1Fault) {
        let count = size
        size = 0
        sizeDigits = 0
        if count == 0 {
            state = .trailers
            return
        }
        contentBytes += count
        guard contentBytes <= limits.bodyBytesMax else {
            throw HTTP1Fault(413, "the body is larger than \(limits.bodyBytesMax) bytes")
        }
        chunkCount += 1
        // Chunks of a few bytes are work for nothing: some are fine, a body of them is not.
        guard chunkCount <= 1024 + contentBytes / 16 else { throw HTTP1Fault(400, "the chunks are too small") }
        state = .content(left: count)
    }

    private mutating func spend(_ count: Int) throws(HTTP1Fault) {
        framingBytes += count
        guard framingBytes <= limits.framingBytesMax else {
            throw HTTP1Fault(400, "the extensions of chunks are larger than \(limits.framingBytesMax) bytes")
        }
    }

    private mutating func takeTrailers(_ bytes: Span<UInt8>, _ position: inout Int) throws(HTTP1Fault) -> Bool {
        guard try trailers.take(bytes, from: &position, bytesMax: limits.framingBytesMax, firstLineMax: nil) else {
            return false
        }
        try HTTP1HeadParser.check(trailers: trailers.finish(), limits)
        return true
    }

    private static let malformed = HTTP1Fault(400, "the chunks are not put together as they should be")

    private static func hexadecimal(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }
}
