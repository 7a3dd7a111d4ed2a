/// Changes inputs by frames: their headers, order, number and content.
struct FrameMutator {
    typealias ByteMutator = (inout [UInt8], _ room: Int) -> Void

    private var random: SplitMix
    private let mutateBytes: ByteMutator

    init(seed: UInt64, _ mutateBytes: @escaping ByteMutator) {
        random = SplitMix(seed: seed)
        self.mutateBytes = mutateBytes
    }

    mutating func mutate(_ input: [UInt8]) -> [UInt8] {
        if input.count <= FuzzInput.headerSize || random.below(12) == 0 {
            var bytes = input
            mutateBytes(&bytes, 64)
            return bytes
        }
        var traffic = FrameTraffic(input)
        for _ in 0...random.below(4) { change(&traffic) }
        return traffic.bytes
    }

    mutating func splice(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
        var traffic = FrameTraffic(first)
        let other = FrameTraffic(second)
        traffic.frames = Array(traffic.frames.prefix(1 + random.below(traffic.frames.count)))
        traffic.frames += other.frames.dropFirst(random.below(other.frames.count))
        traffic.rest = []
        return traffic.bytes
    }

    // MARK: One change

    private mutating func change(_ traffic: inout FrameTraffic) {
        let count = traffic.frames.count
        guard count > 0 else { return traffic.frames.append(madeFrame(traffic)) }
        let index = random.below(count)
        switch random.below(17) {
        case 0: traffic.control[random.below(traffic.control.count)] = UInt8(random.below(256))
        case 1: traffic.frames.remove(at: index)
        case 2: traffic.frames.insert(traffic.frames[random.below(count)], at: index)
        case 3: traffic.frames.swapAt(index, random.below(count))
        case 4: repeatRun(&traffic, index)
        case 5: traffic.frames[index].kind = UInt8(random.below(12))
        case 6: traffic.frames[index].flags ^= 1 << UInt8(random.below(6))
        case 7: traffic.frames[index].stream = streamNumber(traffic)
        case 8: mutateBytes(&traffic.frames[index].payload, 32)
        case 9: lie(&traffic.frames[index])
        case 10: split(&traffic, index)
        case 11: pad(&traffic.frames[index])
        case 12, 13: traffic.frames.insert(madeFrame(traffic), at: random.below(count + 1))
        case 14: addField(&traffic, index)
        case 15: changeMessage(&traffic, index)
        default: cutOff(&traffic, index)
        }
    }

    private mutating func repeatRun(_ traffic: inout FrameTraffic, _ index: Int) {
        let run = traffic.frames[index...].prefix(1 + random.below(6))
        let times = random.below(10) == 0 ? 40 : 1 + random.below(3)
        guard run.reduce(0, { $0 + $1.payload.count + 9 }) * times < 32 * 1024 else { return }
        for _ in 0..<times { traffic.frames.insert(contentsOf: run, at: index) }
        // Most often the copies open streams of their own.
        guard random.below(4) != 0 else { return }
        var next: UInt32 = 1
        for position in traffic.frames.indices where traffic.frames[position].kind == Frame.Kind.headers {
            let old = traffic.frames[position].stream
            for later in position..<traffic.frames.count where traffic.frames[later].stream == old {
                if later > position, traffic.frames[later].kind == Frame.Kind.headers { break }
                traffic.frames[later].stream = next
            }
            next += 2
        }
    }

    private mutating func streamNumber(_ traffic: FrameTraffic) -> UInt32 {
        let known = traffic.frames[random.below(traffic.frames.count)].stream
        switch random.below(6) {
        case 0: return 0
        case 1: return known &+ 2
        case 2: return known &- 2
        case 3: return known ^ 1
        case 4: return UInt32(truncatingIfNeeded: random.next())
        default: return known
        }
    }

    private mutating func lie(_ frame: inout Frame) {
        switch random.below(5) {
        case 0: frame.falseLength = frame.payload.count + 1
        case 1: frame.falseLength = max(0, frame.payload.count - 1)
        case 2: frame.falseLength = random.below(1 << 24)
        case 3: frame.payload = Array(frame.payload.prefix(random.below(frame.payload.count + 1)))
        default: frame.payload = []
        }
    }

    private mutating func split(_ traffic: inout FrameTraffic, _ index: Int) {
        var first = traffic.frames[index]
        guard first.payload.count > 1, first.kind <= Frame.Kind.headers || first.kind == Frame.Kind.continuation else {
            return
        }
        var second = first
        let cut = 1 + random.below(first.payload.count - 1)
        second.payload = Array(first.payload[cut...])
        first.payload = Array(first.payload[..<cut])
        if first.kind == Frame.Kind.data {
            first.flags &= ~Frame.Flag.endStream
        } else {
            first.flags &= ~Frame.Flag.endHeaders
            second.kind = Frame.Kind.continuation
            second.flags &= Frame.Flag.endHeaders
        }
        traffic.frames[index] = first
        traffic.frames.insert(second, at: index + 1)
    }

    private mutating func pad(_ frame: inout Frame) {
        let count = random.below(256)
        frame.flags |= Frame.Flag.padded
        frame.payload = [UInt8(count)] + frame.payload
        if random.below(5) != 0 { frame.payload += [UInt8](repeating: 0, count: count) }
    }

    private mutating func cutOff(_ traffic: inout FrameTraffic, _ index: Int) {
        guard random.below(3) == 0 else {
            // Within a frame.
            var frame = traffic.frames[index]
            frame.falseLength = frame.payload.count
            frame.payload = Array(frame.payload.prefix(random.below(frame.payload.count + 1)))
            traffic.frames = traffic.frames[..<index] + [frame]
            traffic.rest = []
            return
        }
        traffic.rest = []
        traffic.frames.removeSubrange((index + 1)...)
    }

    // MARK: gRPC

    private static let interestingLengths: [UInt32] = [
        0, 1, 5, 100, 101, 65_536, 4_194_304, 4_194_305, 0x7fff_ffff, .max,
    ]

    /// The five bytes in front of a message, or several messages in a frame.
    private mutating func changeMessage(_ traffic: inout FrameTraffic, _ index: Int) {
        guard traffic.frames[index].kind == Frame.Kind.data else { return }
        var payload = traffic.frames[index].payload
        switch random.below(4) {
        case 0 where !payload.isEmpty: payload[0] = UInt8(random.below(3))
        case 1 where payload.count >= 5:
            let length = Self.interestingLengths[random.below(Self.interestingLengths.count)]
            payload.replaceSubrange(1..<5, with: Frame.bigEndian(length))
        case 2 where payload.count < 4096: payload += payload
        default:
            let count = random.below(300)
            payload = [0] + Frame.bigEndian(UInt32(count)) + [UInt8](repeating: UInt8(random.below(256)), count: count)
        }
        traffic.frames[index].payload = payload
    }

    // MARK: Frames that are made

    private static let interestingNumbers: [UInt32] = [
        0, 1, 2, 99, 100, 1000, 16_383, 16_384, 16_385, 65_535, 65_536, 0xff_ffff, 0x100_0000, 0x7fff_ffff, 0x8000_0000,
        .max,
    ]

    private mutating func number() -> UInt32 {
        random.below(4) == 0
            ? UInt32(truncatingIfNeeded: random.next())
            : Self.interestingNumbers[random.below(Self.interestingNumbers.count)]
    }

    private mutating func madeFrame(_ traffic: FrameTraffic) -> Frame {
        let stream = traffic.frames.isEmpty ? 1 : streamNumber(traffic)
        switch random.below(11) {
        case 0:
            var payload: [UInt8] = []
            for _ in 0...random.below(3) { payload += [0, UInt8(random.below(9))] + Frame.bigEndian(number()) }
            return Frame(Frame.Kind.settings, payload)
        case 1: return Frame(Frame.Kind.settings, flags: 1)
        case 2: return Frame(Frame.Kind.ping, flags: UInt8(random.below(2)), Array(repeating: 5, count: 8))
        case 3: return Frame(Frame.Kind.windowUpdate, stream: stream, Frame.bigEndian(number()))
        case 4: return Frame(Frame.Kind.windowUpdate, Frame.bigEndian(number()))
        case 5: return Frame(Frame.Kind.reset, stream: stream, Frame.bigEndian(UInt32(random.below(15))))
        case 6:
            let debug = Array("debug data".utf8.prefix(random.below(11)))
            return Frame(Frame.Kind.goAway, Frame.bigEndian(stream) + Frame.bigEndian(UInt32(random.below(15))) + debug)
        case 7: return Frame(Frame.Kind.priority, stream: stream, Frame.bigEndian(number()) + [16])
        case 8: return Frame(Frame.Kind.data, flags: UInt8(random.below(2)), stream: stream, [0, 0, 0, 0, 0])
        case 9:
            let isRequest = !traffic.preface.isEmpty
            let flags = Frame.Flag.endHeaders | UInt8(random.below(2))
            return Frame(Frame.Kind.headers, flags: flags, stream: stream, block(isRequest: isRequest))
        default:
            let promised = Frame.bigEndian(UInt32(2 + 2 * random.below(3)))
            return Frame(Frame.Kind.pushPromise, flags: 4, stream: stream, promised + block(isRequest: true))
        }
    }

    // MARK: Fields

    private mutating func block(isRequest: Bool) -> [UInt8] {
        var block: [UInt8] = []
        let chosen = isRequest ? Self.requestFields : Self.responseFields
        for (name, value) in chosen where random.below(12) != 0 { block += Self.literal(name, value) }
        if random.below(2) == 0 { block += someField() }
        return block
    }

    private mutating func addField(_ traffic: inout FrameTraffic, _ index: Int) {
        guard traffic.frames[index].kind == Frame.Kind.headers else { return }
        if random.below(6) == 0 {
            traffic.frames[index].payload = block(isRequest: !traffic.preface.isEmpty)
        } else {
            for _ in 0...random.below(3) { traffic.frames[index].payload += someField() }
        }
    }

    /// A field that somebody reads, with a value that is right, nearly right or wrong; or an index of HPACK.
    private mutating func someField() -> [UInt8] {
        switch random.below(8) {
        case 0: return [0x80 | UInt8(1 + random.below(127))]
        // The size of the dynamic table.
        case 1: return [0x20 | UInt8(random.below(32))]
        default:
            let (name, values) = Self.fields[random.below(Self.fields.count)]
            var value = Array(values[random.below(values.count)].utf8)
            if random.below(4) == 0 { mutateBytes(&value, 8) }
            if random.below(30) == 0 { value += [UInt8](repeating: 0x61, count: 500) }
            return Self.literal(name, value, isIndexed: random.below(2) == 0)
        }
    }

    /// A field in full, without Huffman's code.
    private static func literal(_ name: String, _ value: [UInt8], isIndexed: Bool = false) -> [UInt8] {
        [isIndexed ? 0x40 : 0x00] + string(Array(name.utf8)) + string(value)
    }

    private static func literal(_ name: String, _ value: String) -> [UInt8] { literal(name, Array(value.utf8)) }

    private static func string(_ bytes: [UInt8]) -> [UInt8] {
        var left = bytes.count
        guard left >= 127 else { return [UInt8(left)] + bytes }
        left -= 127
        var length: [UInt8] = [127]
        while left >= 128 {
            length.append(UInt8(left & 127) | 128)
            left >>= 7
        }
        return length + [UInt8(left)] + bytes
    }

    private static let requestFields = [
        (":method", "POST"), (":scheme", "http"), (":path", "/grpc.testing.TestService/FullDuplexCall"),
        (":authority", "localhost"), ("te", "trailers"), ("content-type", "application/grpc"),
        ("grpc-accept-encoding", "identity,gzip"),
    ]
    private static let responseFields = [
        (":status", "200"), ("content-type", "application/grpc"), ("grpc-status", "0"),
    ]
    private static let fields: [(String, [String])] = [
        (":method", ["POST", "GET", ""]), (":scheme", ["http", "https"]), (":authority", ["a", "[::1]:80"]),
        (
            ":path",
            ["EmptyCall", "UnaryCall", "StreamingInputCall", "StreamingOutputCall", "FullDuplexCall", "HalfDuplexCall"]
                .map { "/grpc.testing.TestService/\($0)" } + ["/", "", "/grpc.testing.TestService/CacheableUnaryCall"]
        ),
        (":status", ["200", "100", "103", "404", "503", "-1", "99999999999999999999"]),
        ("content-type", ["application/grpc", "application/grpc+proto", "application/grpc-web", "text/plain"]),
        ("content-length", ["0", "5", "-1", "99999999999999999999"]), ("te", ["trailers", "gzip"]),
        ("grpc-timeout", ["1n", "1u", "1m", "1S", "0H", "99999999H", "999999999S", "S", "1"]),
        ("grpc-encoding", ["gzip", "identity", "br", ""]),
        ("grpc-accept-encoding", ["gzip", "identity,deflate,gzip", ",,,", ""]),
        ("grpc-status", ["0", "1", "8", "14", "16", "17", "-1", "x", "4294967296"]),
        ("grpc-message", ["plain", "%41%zz%", "%e2%82", "%"]),
        ("grpc-status-details-bin", ["CAUSAW8", "CAUSAW8=", "!", "", "AAAA", "CAUSAW8aHwopdHlwZQ"]),
        ("x-grpc-test-echo-initial", ["test"]), ("x-grpc-test-echo-trailing-bin", ["q6ur", "q6u", "q,w==", "="]),
        ("user-agent", ["fuzz"]), ("connection", ["close"]), ("Upper", ["x"]), ("", ["x"]), (":unknown", ["x"]),
        ("x-nul", ["\0"]), ("grpc-previous-rpc-attempts", ["1"]), ("grpc-retry-pushback-ms", ["100", "-1"]),
    ]
}
