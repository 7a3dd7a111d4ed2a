/// A frame of HTTP/2, written and read by hand, so that a test can send what no library would.
struct Frame: Sendable, Equatable, CustomStringConvertible {
    enum Kind: UInt8, Sendable {
        case data = 0
        case headers = 1
        case priority = 2
        case reset = 3
        case settings = 4
        case pushPromise = 5
        case ping = 6
        case goAway = 7
        case windowUpdate = 8
        case continuation = 9
    }

    var type: UInt8
    var flags: UInt8 = 0
    var stream: UInt32 = 0
    var payload: [UInt8] = []

    static let endStream: UInt8 = 1
    static let acknowledgement: UInt8 = 1
    static let endHeaders: UInt8 = 4

    var kind: Kind? { Kind(rawValue: type) }
    var endsStream: Bool { (kind == .data || kind == .headers) && flags & Self.endStream != 0 }
    var isAcknowledgement: Bool { (kind == .settings || kind == .ping) && flags & Self.acknowledgement != 0 }

    var bytes: [UInt8] {
        let count = payload.count
        return [UInt8(count >> 16 & 0xff), UInt8(count >> 8 & 0xff), UInt8(count & 0xff), type, flags]
            + Self.big(stream) + payload
    }

    var description: String {
        "\(kind.map { "\($0)" } ?? "type \(type)") flags \(flags) stream \(stream) \(payload.count)"
    }

    static func big(_ value: UInt32) -> [UInt8] {
        [UInt8(value >> 24), UInt8(value >> 16 & 0xff), UInt8(value >> 8 & 0xff), UInt8(value & 0xff)]
    }

    /// Four bytes of the payload as a number.
    func number(at offset: Int) -> UInt32 {
        payload[offset..<(offset + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }
}

extension Frame {
    static let preface = [UInt8]("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)

    enum Setting: UInt16 {
        case streamsMax = 3
        case initialWindow = 4
    }

    static func settings(_ values: [(Setting, UInt32)] = []) -> Frame {
        Frame(
            type: Kind.settings.rawValue,
            payload: values.flatMap { [UInt8($0.rawValue >> 8), UInt8($0.rawValue & 0xff)] + big($1) }
        )
    }

    static func ping(_ number: UInt32, isAnswer: Bool = false) -> Frame {
        Frame(
            type: Kind.ping.rawValue,
            flags: isAnswer ? acknowledgement : 0,
            payload: [0, 0, 0, 0] + big(number)
        )
    }

    static func reset(_ stream: UInt32, _ code: UInt32 = 8) -> Frame {
        Frame(type: Kind.reset.rawValue, stream: stream, payload: big(code))
    }

    static func windowUpdate(_ stream: UInt32, _ increment: UInt32) -> Frame {
        Frame(type: Kind.windowUpdate.rawValue, stream: stream, payload: big(increment))
    }

    static func goAway(lastStream: UInt32, _ code: UInt32 = 0) -> Frame {
        Frame(type: Kind.goAway.rawValue, payload: big(lastStream) + big(code))
    }

    static func priority(_ stream: UInt32) -> Frame {
        Frame(type: Kind.priority.rawValue, stream: stream, payload: big(0) + [15])
    }

    static func data(_ stream: UInt32, _ payload: [UInt8], endStream: Bool = false) -> Frame {
        Frame(
            type: Kind.data.rawValue,
            flags: endStream ? Self.endStream : 0,
            stream: stream,
            payload: payload
        )
    }

    static func headers(
        _ stream: UInt32,
        _ block: [UInt8],
        endStream: Bool = false,
        endHeaders: Bool = true
    ) -> Frame {
        Frame(
            type: Kind.headers.rawValue,
            flags: (endStream ? Self.endStream : 0) | (endHeaders ? Self.endHeaders : 0),
            stream: stream,
            payload: block
        )
    }

    static func continuation(_ stream: UInt32, _ block: [UInt8], endHeaders: Bool = false) -> Frame {
        Frame(
            type: Kind.continuation.rawValue,
            flags: endHeaders ? Self.endHeaders : 0,
            stream: stream,
            payload: block
        )
    }

    /// A message with its prefix of five bytes.
    static func message(_ bytes: [UInt8]) -> [UInt8] { [0] + big(UInt32(bytes.count)) + bytes }
}

/// Blocks of fields as HPACK literals without Huffman codes and, if not said otherwise, without the table.
enum HeaderBlock {
    static func literal(_ name: String, _ value: String, keepsInTable: Bool = false) -> [UInt8] {
        [keepsInTable ? 0x40 : 0] + text(name) + text(value)
    }

    private static func text(_ text: String) -> [UInt8] { integer(text.utf8.count, prefixBits: 7) + Array(text.utf8) }

    private static func integer(_ value: Int, prefixBits: Int) -> [UInt8] {
        let limit = (1 << prefixBits) - 1
        if value < limit { return [UInt8(value)] }
        var bytes = [UInt8(limit)]
        var left = value - limit
        while left >= 128 {
            bytes.append(UInt8(left & 0x7f | 0x80))
            left >>= 7
        }
        bytes.append(UInt8(left))
        return bytes
    }

    static func fields(_ fields: [(String, String)]) -> [UInt8] { fields.flatMap { literal($0, $1) } }

    static func request(_ path: String, _ more: [(String, String)] = []) -> [UInt8] {
        fields(
            [
                (":method", "POST"), (":scheme", "http"), (":path", path), (":authority", "test"), ("te", "trailers"),
                ("content-type", "application/grpc"),
            ] + more
        )
    }

    static let response = fields([(":status", "200"), ("content-type", "application/grpc")])

    static func trailers(_ code: Int, _ more: [(String, String)] = []) -> [UInt8] {
        fields([("grpc-status", "\(code)")] + more)
    }
}
