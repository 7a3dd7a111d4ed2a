internal import HTTPWire
internal import Testing

/// What an endpoint saw, in a form that can be compared. Ranges and slots are resolved.
enum Seen: Equatable, CustomStringConvertible {
    case head(Int32, [String], ends: Bool)
    case trailers(Int32, [String])
    case oversized(Int32, ends: Bool)
    case data(Int32, [UInt8])
    case end(Int32)
    case reset(Int32, HTTP2ErrorCode)
    case closed(Int32, HTTP2ErrorCode)
    case drained(Int32)
    case settings
    case ping
    case pong(UInt64)
    case goAway(Int32, HTTP2ErrorCode)

    var description: String {
        switch self {
        case .head(let id, let fields, let ends): "head \(id) \(fields) \(ends)"
        case .trailers(let id, let fields): "trailers \(id) \(fields)"
        case .oversized(let id, let ends): "oversized \(id) \(ends)"
        case .data(let id, let bytes): "data \(id) \(bytes.count) bytes"
        case .end(let id): "end \(id)"
        case .reset(let id, let code): "reset \(id) \(code)"
        case .closed(let id, let code): "closed \(id) \(code)"
        case .drained(let id): "drained \(id)"
        case .settings: "settings"
        case .ping: "ping"
        case .pong(let payload): "pong \(payload)"
        case .goAway(let id, let code): "goAway \(id) \(code)"
        }
    }
}

/// A session with an owner that writes down what it sees, and gives windows back at once if it is told to.
final class Endpoint {
    let session: HTTP2Session
    private(set) var seen: [Seen] = []
    /// The streams of heads that came, by number.
    private(set) var streams: [Int32: HTTP2Stream] = [:]
    /// All that it ever produced.
    private(set) var sent: [UInt8] = []
    var consumes = true
    /// Called for each head that comes, with the session, so that no closure has to hold its endpoint.
    var onHead: (HTTP2Session, HTTP2Stream) -> Void = { _, _ in }

    init(_ role: HTTP2Session.Role, _ configuration: HTTP2Configuration = HTTP2Configuration()) throws {
        session = try HTTP2Session(role, configuration)
    }

    func receive(_ bytes: [UInt8], now: Int64 = 0) throws {
        try session.receive(bytes.span, now: now)
        handleEvents(bytes)
    }

    func produce(room: Int = 1 << 16) -> [UInt8] {
        var output: [UInt8] = []
        session.produce(into: &output, room: room)
        handleEvents([])
        sent += output
        return output
    }

    func clear() { seen = [] }

    /// The body of a stream that came.
    func body(_ id: Int32) -> [UInt8] {
        seen.flatMap { event in
            if case .data(id, let bytes) = event { bytes } else { [] as [UInt8] }
        }
    }

    private func handleEvents(_ bytes: [UInt8]) {
        while session.hasEvents {
            let events = session.takeEvents()
            for event in events { handle(event, bytes) }
            session.recycle(events)
        }
    }

    private func handle(_ event: HTTP2Event, _ bytes: [UInt8]) {
        switch event {
        case .head(let stream, let fields, let ends):
            streams[stream.id] = stream
            seen.append(.head(stream.id, text(fields), ends: ends))
            onHead(session, stream)
        case .trailers(let stream, let fields): seen.append(.trailers(stream.id, text(fields)))
        case .oversizedHead(let stream, let ends):
            streams[stream.id] = stream
            seen.append(.oversized(stream.id, ends: ends))
        case .data(let stream, let range): append(stream, Array(bytes[range]))
        case .endOfStream(let stream): seen.append(.end(stream.id))
        case .reset(let stream, let code): seen.append(.reset(stream.id, code))
        case .closed(let stream, let code): seen.append(.closed(stream.id, code))
        case .drained(let stream): seen.append(.drained(stream.id))
        case .settings: seen.append(.settings)
        case .ping: seen.append(.ping)
        case .pingAcknowledged(let payload): seen.append(.pong(payload))
        case .goAway(let last, let code): seen.append(.goAway(last, code))
        }
    }

    /// Pieces of one body that follow each other are one: where a body is cut is nobody's promise.
    private func append(_ stream: HTTP2Stream, _ bytes: [UInt8]) {
        if case .data(stream.id, let before) = seen.last {
            seen[seen.count - 1] = .data(stream.id, before + bytes)
        } else {
            seen.append(.data(stream.id, bytes))
        }
        guard consumes else { return }
        session.consume(stream, bytes.count)
        session.consumeConnection(bytes.count)
    }

    private func text(_ range: Range<Int>) -> [String] {
        session.fields[range].map { field in
            let name = String(decoding: session.fieldBytes[field.name], as: UTF8.self)
            let value = String(decoding: session.fieldBytes[field.value], as: UTF8.self)
            return "\(field.known == .other ? name : "\(field.known)")=\(value)"
        }
    }
}

/// A client and a server without a network.
struct SessionPair {
    let client: Endpoint
    let server: Endpoint

    init(
        client: HTTP2Configuration = HTTP2Configuration(),
        server: HTTP2Configuration = HTTP2Configuration()
    ) throws {
        self.client = try Endpoint(.client, client)
        self.server = try Endpoint(.server, server)
    }

    /// A pair that has exchanged its settings.
    static func ready(
        client: HTTP2Configuration = HTTP2Configuration(),
        server: HTTP2Configuration = HTTP2Configuration()
    ) throws -> SessionPair {
        let pair = try SessionPair(client: client, server: server)
        try pair.pump()
        pair.client.clear()
        pair.server.clear()
        return pair
    }

    /// Carries bytes in both directions until neither side has any.
    func pump(room: Int = 1 << 16) throws {
        while true {
            let requests = client.produce(room: room)
            if !requests.isEmpty { try server.receive(requests) }
            let responses = server.produce(room: room)
            if !responses.isEmpty { try client.receive(responses) }
            if requests.isEmpty, responses.isEmpty { return }
        }
    }
}

extension HTTP2Fields {
    convenience init(_ fields: KeyValuePairs<String, String>, isKept: Bool = false) {
        self.init(fields.map { (name: $0.key, value: Array($0.value.utf8)) }, isKept: isKept)
    }

    static let request = HTTP2Fields([
        ":method": "POST", ":scheme": "http", ":path": "/a.B/C", ":authority": "here", "te": "trailers", "x-own": "1",
    ])
    static let response = HTTP2Fields([":status": "200", "content-type": "application/grpc"])
    static let trailers = HTTP2Fields(["grpc-status": "0", "x-own": "2"])
}

/// Frames by hand, for peers that misbehave.
enum RawFrame {
    static let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)
    static let opening = preface + frame(4, 0, 0, [])

    static func frame(_ type: UInt8, _ flags: UInt8, _ stream: UInt32, _ payload: [UInt8]) -> [UInt8] {
        let count = payload.count
        let head: [UInt8] = [UInt8(count >> 16 & 255), UInt8(count >> 8 & 255), UInt8(count & 255), type, flags]
        return head + number(stream) + payload
    }

    static func number(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }

    /// GET / with an authority, by indexes of HPACK's static table, and more bytes of HPACK.
    static func headers(_ stream: UInt32, ends: Bool = false, more: [UInt8] = []) -> [UInt8] {
        frame(1, ends ? 5 : 4, stream, [0x82, 0x86, 0x84, 0x41, 1, UInt8(ascii: "h")] + more)
    }

    /// A field that HPACK does not remember.
    static func literal(_ name: String, _ value: String) -> [UInt8] {
        [0, UInt8(name.utf8.count)] + Array(name.utf8) + [UInt8(value.utf8.count)] + Array(value.utf8)
    }

    static func reset(_ stream: UInt32, _ code: UInt32 = 8) -> [UInt8] { frame(3, 0, stream, number(code)) }
    static let ping = frame(6, 0, 0, [1, 2, 3, 4, 5, 6, 7, 8])
}
