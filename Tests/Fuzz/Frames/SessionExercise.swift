internal import HTTPWire

/// Plays an input to an `HTTP2Session` and answers what it records, as a connection would; checks after each piece what
/// must hold whatever the peer sends.
///
/// Each piece lies in memory of its own and of its size, which is freed when its events were handled, so that the address
/// sanitizer sees a byte read beyond its end or too late.
struct SessionExercise {
    private let session: HTTP2Session
    private let input: FuzzInput
    /// Streams that were announced by an event, by slot.
    private var open: [Int: HTTP2Stream] = [:]
    private var ended: Set<HTTP2Stream> = []
    private var received = 0
    private var produced = 0
    private var enqueued = 0
    private var blocks = 0
    private var requests = 0

    /// A server's session for traffic that begins as a client's does, or when the mode's highest bit says so; else a
    /// client's. The other bits: 16 small bounds, 32 a ping after each piece, 64 some of the bodies are not consumed; all
    /// of them together decide which stream is answered in which way.
    init(_ input: FuzzInput) throws {
        self.input = input
        let isServer = input.mode & 0x80 != 0 || input.traffic.starts(with: "PRI ".utf8)
        var configuration = HTTP2Configuration()
        if input.mode & 0x10 != 0 {
            configuration.streamsMax = 4
            configuration.headBytesMax = 400
            configuration.streamWindow = 1000
            configuration.outboxHighMark = 2000
            configuration.outboxLowMark = 500
        }
        session = try HTTP2Session(isServer ? .server : .client, configuration)
    }

    /// Throws `BrokenProperty`.
    mutating func run() throws {
        if session.role == .client { for _ in 0..<3 { try request() } }
        try produce()
        var now: Int64 = 1
        for piece in input.pieces {
            // A session that threw cannot go on at all; its owner hangs up and looks at none of the events.
            guard try receive(piece, now: now) else { return }
            guard session.flood == nil, !session.wantsToClose else { break }
            now += 10_000_000
            if input.mode & 0x20 != 0 { session.ping(UInt64(now)) }
        }
        try finish()
    }

    /// As a client does whose calls wait until others end: in the middle of a round of events.
    private mutating func request() throws(BrokenProperty) {
        guard let stream = session.request(Self.requestHead) else { return }
        requests += 1
        try hold(open[stream.slot] == nil, "stream \(stream.id) gets the slot of one whose end was not told yet")
        open[stream.slot] = stream
        answer(stream, requests + Int(input.mode))
    }

    private static let requestsMax = 100
    private static let requestHead = HTTP2Fields([
        (":method", Array("POST".utf8)), (":scheme", Array("http".utf8)), (":path", Array("/a/B".utf8)),
        (":authority", Array("host".utf8)), ("te", Array("trailers".utf8)),
    ])

    // MARK: In

    /// Returns false when the session cannot go on.
    private mutating func receive(_ piece: ArraySlice<UInt8>, now: Int64) throws -> Bool {
        let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: piece.count)
        defer { unsafe memory.deallocate() }
        _ = unsafe memory.initialize(from: piece)
        let bytes = unsafe Span(_unsafeElements: UnsafeBufferPointer(memory))
        received += bytes.count
        do throws(HTTP2SessionError) {
            try session.receive(bytes, now: now)
        } catch {
            try checkQueues()
            return false
        }
        try handleEvents(bytes)
        try produce()
        return true
    }

    private mutating func handleEvents(_ bytes: Span<UInt8>) throws {
        let events = session.takeEvents()
        var consumed = 0
        for event in events {
            switch event {
            case .head(let stream, let fields, let ends):
                try checkFields(fields)
                try announce(stream)
                if ends { try end(stream) }
                if session.role == .server { answer(stream, Int(stream.id) / 2 + Int(input.mode)) }
            case .trailers(let stream, let fields):
                try checkFields(fields)
                try checkOpen(stream, "trailers")
                try end(stream)
            case .oversizedHead(let stream, let ends):
                try announce(stream)
                if ends { try end(stream) }
                session.respondOnly(stream, Self.refusal)
            case .data(let stream, let range):
                try hold(
                    range.lowerBound >= 0 && range.upperBound <= bytes.count && !range.isEmpty,
                    "data lies at \(range) of \(bytes.count) bytes"
                )
                try checkOpen(stream, "data")
                try hold(!ended.contains(stream), "data after the end of stream \(stream.id)")
                // Reads them, which the sanitizer watches.
                var sum: UInt8 = 0
                for position in range { sum &+= bytes[position] }
                consumed += range.count
                if sum & 1 == 0 || input.mode & 0x40 == 0 { session.consume(stream, range.count) }
            case .endOfStream(let stream):
                try checkOpen(stream, "an end")
                try end(stream)
            case .reset(let stream, _):
                // Perhaps of one whose head nghttp2 refused, so that nobody heard of it.
                let tenant = open[stream.slot]
                try hold(tenant == nil || tenant == stream, "a reset of stream \(stream.id) in another one's slot")
            case .drained(let stream):
                try hold(open[stream.slot] == stream, "stream \(stream.id), which is not open, was drained")
                session.end(stream)
            case .closed(let stream, _):
                try hold(
                    open[stream.slot] == nil || open[stream.slot] == stream,
                    "stream \(stream.id) closes in the slot of another one"
                )
                open[stream.slot] = nil
                ended.remove(stream)
            case .settings, .ping, .pingAcknowledged, .goAway: break
            }
        }
        session.recycle(events)
        session.consumeConnection(consumed)
        try checkQueues()
    }

    private mutating func announce(_ stream: HTTP2Stream) throws(BrokenProperty) {
        blocks += 1
        if session.role == .client {
            // What a server pushes before it has read that nothing may be pushed.
            if stream.id % 2 == 0 {
                open[stream.slot] = stream
                return
            }
            return try checkOpen(stream, "a head")
        }
        try hold(open[stream.slot] == nil, "stream \(stream.id) opens in a slot that is taken")
        try hold(!open.values.contains { $0.id == stream.id }, "stream \(stream.id) opens twice")
        open[stream.slot] = stream
    }

    private mutating func end(_ stream: HTTP2Stream) throws(BrokenProperty) {
        try hold(ended.insert(stream).inserted, "stream \(stream.id) ends twice")
        if session.role == .client, requests < Self.requestsMax { try request() }
    }

    private func checkOpen(_ stream: HTTP2Stream, _ what: String) throws(BrokenProperty) {
        try hold(open[stream.slot] == stream, "\(what) came for stream \(stream.id), which is not open")
    }

    private func checkFields(_ range: Range<Int>) throws(BrokenProperty) {
        let (fields, bytes) = (session.fields, session.fieldBytes)
        try hold(fields.indices.contains(range), "a head refers to fields \(range) of \(fields.count)")
        var size = 0
        for field in fields[range] {
            try hold(
                bytes.indices.contains(field.name) && bytes.indices.contains(field.value),
                "a field lies at \(field.name) and \(field.value) of \(bytes.count) bytes"
            )
            size += field.name.count + field.value.count + 32
        }
        try hold(size <= session.configuration.headBytesMax, "a head of \(size) bytes is above the bound")
    }

    // MARK: Out

    private mutating func answer(_ stream: HTTP2Stream, _ choice: Int) {
        switch choice % 7 {
        case 0:
            if session.role == .server { session.respond(stream, Self.head) }
            enqueue(stream, count: 200)
            session.end(stream, trailers: Self.trailers)
        case 1:
            if session.role == .server { session.respondOnly(stream, Self.refusal) } else { session.end(stream) }
        case 2:
            // More than the high mark: `drained` ends it.
            if session.role == .server { session.respond(stream, Self.head) }
            for _ in 0..<10 { enqueue(stream, count: 9000) }
        case 3:
            session.reset(stream, .cancel)
            enqueue(stream, count: 10)
        case 4 where session.role == .server:
            let bytes = [UInt8](repeating: 7, count: 300)
            session.answer(stream, Self.head, bytes, lead: 300, leadCount: 5, trailers: Self.trailers)
            enqueued += bytes.count + 5
        case 4, 5:
            if session.role == .server { session.respond(stream, Self.head) }
            enqueue(stream, count: 0)
            session.end(stream)
        default: break
        }
    }

    private mutating func enqueue(_ stream: HTTP2Stream, count: Int) {
        _ = session.enqueue(stream, [UInt8](repeating: 7, count: count), lead: UInt64(count), leadCount: 5)
        enqueued += count + 5
    }

    private mutating func produce() throws {
        while true {
            var output: [UInt8] = []
            session.produce(into: &output, room: 65_536)
            produced += output.count
            if session.hasEvents {
                let nothing: [UInt8] = []
                try handleEvents(nothing.span)
            } else if output.isEmpty {
                break
            }
        }
        // What this side said on its own, the answers to frames, which are hardly longer than these, and to heads, and
        // bodies, of which a window that opens byte by byte makes frames of one byte.
        let bound = 4096 + received * 4 + (blocks + requests) * 400 + enqueued * 10
        try hold(produced <= bound, "\(received) bytes with \(blocks) heads made \(produced) bytes of output")
        try checkQueues()
    }

    private func checkQueues() throws(BrokenProperty) {
        let sum = open.values.reduce(0) { $0 + session.queuedCount($1) }
        try hold(session.queuedTotal == sum, "\(session.queuedTotal) bytes wait in all and \(sum) on the streams")
    }

    /// Gives up whatever is open, after which nothing may be left.
    private mutating func finish() throws {
        for stream in open.values { session.reset(stream, .cancel) }
        try produce()
        // A session that has said its last word does not say how streams ended.
        guard !session.wantsToClose, session.flood == nil else { return }
        if open.values.allSatisfy({ !session.isOpen($0) }) {
            try hold(session.queuedTotal == 0, "\(session.queuedTotal) bytes wait after all streams were closed")
        }
        session.terminate(.noError, debug: "over")
        try produce()
    }

    private static let head = HTTP2Fields(
        [(":status", Array("200".utf8)), ("content-type", Array("application/grpc".utf8))],
        isKept: true
    )
    private static let refusal = HTTP2Fields(
        [(":status", Array("200".utf8)), ("grpc-status", Array("8".utf8))],
        isKept: true
    )
    private static let trailers = HTTP2Fields([("grpc-status", Array("0".utf8))], isKept: true)
}
