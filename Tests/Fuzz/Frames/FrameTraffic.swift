/// An HTTP/2 frame as a mutator sees it: whatever its header says.
struct Frame {
    enum Kind {
        static let data: UInt8 = 0
        static let headers: UInt8 = 1
        static let priority: UInt8 = 2
        static let reset: UInt8 = 3
        static let settings: UInt8 = 4
        static let pushPromise: UInt8 = 5
        static let ping: UInt8 = 6
        static let goAway: UInt8 = 7
        static let windowUpdate: UInt8 = 8
        static let continuation: UInt8 = 9
    }

    enum Flag {
        /// ACK in SETTINGS and PING.
        static let endStream: UInt8 = 1
        static let endHeaders: UInt8 = 4
        static let padded: UInt8 = 8
    }

    var kind: UInt8
    var flags: UInt8
    var stream: UInt32
    var payload: [UInt8]
    /// What the header says of the length, if not the truth.
    var falseLength: Int?

    init(_ kind: UInt8, flags: UInt8 = 0, stream: UInt32 = 0, _ payload: [UInt8] = []) {
        self.kind = kind
        self.flags = flags
        self.stream = stream
        self.payload = payload
    }

    func write(to bytes: inout [UInt8]) {
        let length = falseLength ?? payload.count
        bytes += [UInt8(truncatingIfNeeded: length >> 16), UInt8(truncatingIfNeeded: length >> 8)]
        bytes += [UInt8(truncatingIfNeeded: length), kind, flags]
        bytes += Self.bigEndian(stream)
        bytes += payload
    }

    static func bigEndian(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}

/// An input taken apart: control bytes, the client's preface if it is there, frames, and what is no frame.
struct FrameTraffic {
    var control: [UInt8]
    var preface: [UInt8] = []
    var frames: [Frame] = []
    var rest: [UInt8] = []

    init(_ input: [UInt8]) {
        control = Array(input.prefix(FuzzInput.headerSize))
        var position = control.count
        if input.dropFirst(position).starts(with: Self.clientPreface) {
            preface = Self.clientPreface
            position += preface.count
        }
        while position + 9 <= input.count {
            let head = input[position..<(position + 9)].map { UInt32($0) }
            let length = Int(head[0] << 16 | head[1] << 8 | head[2])
            guard position + 9 + length <= input.count else { break }
            let stream = head[5] << 24 | head[6] << 16 | head[7] << 8 | head[8]
            let payload = Array(input[(position + 9)..<(position + 9 + length)])
            frames.append(Frame(UInt8(head[3]), flags: UInt8(head[4]), stream: stream, payload))
            position += 9 + length
        }
        rest = Array(input[position...])
    }

    var bytes: [UInt8] {
        var bytes = control + preface
        for frame in frames { frame.write(to: &bytes) }
        return bytes + rest
    }

    static let clientPreface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)
}
