/// HTTP/2 by hand, for servers that misbehave in it.
struct FrameScript {
    struct Frame: Sendable, Equatable {
        var type: UInt8
        var flags: UInt8
        var stream: UInt32
        var payload: [UInt8]
    }

    private let connection: ServerConnection
    private var buffer: [UInt8] = []

    /// Reads the client's preface and sends the server's.
    init?(_ connection: ServerConnection) {
        self.connection = connection
        while buffer.count < 24 {
            guard let bytes = connection.receive() else { return nil }
            buffer += bytes
        }
        buffer.removeFirst(24)
        send(.settings)
    }

    /// Nil when the client is gone.
    mutating func next() -> Frame? {
        while true {
            if buffer.count >= 9 {
                let count = Int(buffer[0]) << 16 | Int(buffer[1]) << 8 | Int(buffer[2])
                if buffer.count >= 9 + count {
                    let stream = buffer[5..<9].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
                    let payload = Array(buffer[9..<(9 + count)])
                    defer { buffer.removeFirst(9 + count) }
                    return Frame(type: buffer[3], flags: buffer[4], stream: stream, payload: payload)
                }
            }
            guard let bytes = connection.receive() else { return nil }
            buffer += bytes
        }
    }

    /// The stream of the next request, which has ended.
    mutating func nextRequest() -> UInt32? {
        while let frame = next() { if frame.type <= 1, frame.flags & 1 != 0 { return frame.stream } }
        return nil
    }

    mutating func next(ofType type: UInt8) -> Frame? {
        while let frame = next() { if frame.type == type { return frame } }
        return nil
    }

    func send(_ frames: Frame...) {
        var bytes: [UInt8] = []
        for frame in frames {
            let count = frame.payload.count
            bytes += [UInt8(count >> 16), UInt8(count >> 8 & 255), UInt8(count & 255), frame.type, frame.flags]
            bytes += Self.bytes(frame.stream) + frame.payload
        }
        connection.send(bytes)
    }

    fileprivate static func bytes(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}

extension FrameScript.Frame {
    static let settings = Self(type: 4, flags: 0, stream: 0, payload: [])

    /// Status 200 is the eighth entry of HPACK's table.
    static func head(_ stream: UInt32, extra: [UInt8] = []) -> Self {
        Self(type: 1, flags: 4, stream: stream, payload: [0x88] + extra)
    }

    static func data(_ stream: UInt32, _ text: String, isLast: Bool = false) -> Self {
        Self(type: 0, flags: isLast ? 1 : 0, stream: stream, payload: Array(text.utf8))
    }

    static func reset(_ stream: UInt32, _ code: UInt32) -> Self {
        Self(type: 3, flags: 0, stream: stream, payload: FrameScript.bytes(code))
    }

    static func goAway(lastStream: UInt32, _ code: UInt32) -> Self {
        Self(type: 7, flags: 0, stream: 0, payload: FrameScript.bytes(lastStream) + FrameScript.bytes(code))
    }
}
