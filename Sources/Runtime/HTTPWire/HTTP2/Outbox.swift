/// What waits to be sent on one stream, and how it ends.
struct Outbox {
    struct Chunk {
        let bytes: [UInt8]
        /// Up to eight bytes that go before it, so that the header of a message needs no array of its own.
        let lead: UInt64
        let leadCount: Int

        var count: Int { leadCount + bytes.count }

        /// Returns how many bytes it appended.
        func append(to output: inout [UInt8], from start: Int, atMost countMax: Int) -> Int {
            let end = min(count, start + countMax)
            for position in start..<max(start, min(end, leadCount)) {
                output.append(UInt8(truncatingIfNeeded: lead >> (8 * UInt64(leadCount - 1 - position))))
            }
            let rest = max(0, start - leadCount)..<max(0, end - leadCount)
            if !rest.isEmpty {
                unsafe bytes.withUnsafeBufferPointer { buffer in
                    unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[rest]))
                }
            }
            return end - start
        }
    }

    @safe
    enum End {
        case none
        case ofStream
        case trailers(HTTP2Fields)
        /// Trailers that live for ever. All threads send the same ones, and would wait for each other to count them.
        case keptTrailers(Unmanaged<HTTP2Fields>)

        init(_ trailers: HTTP2Fields) {
            if trailers.isKept {
                unsafe self = .keptTrailers(.passUnretained(trailers))
            } else {
                self = .trailers(trailers)
            }
        }
    }

    private var chunks: [Chunk] = []
    private var first = 0
    /// Bytes of the first chunk that are gone.
    private var offset = 0
    private(set) var count = 0
    var end = End.none
    /// The stream's data source found nothing and wants to be woken.
    var isDeferred = false
    /// The owner was told that much waits, and wants to hear when it is little again.
    var wantsDrained = false

    mutating func append(_ bytes: consuming [UInt8], lead: UInt64, leadCount: Int) {
        count += bytes.count + leadCount
        chunks.append(Chunk(bytes: bytes, lead: lead, leadCount: leadCount))
    }

    /// Moves bytes to the end of a buffer.
    mutating func take(_ wanted: Int, into output: inout [UInt8]) {
        precondition(wanted <= count, "more is taken than waits")
        count -= wanted
        var left = wanted
        while left > 0 {
            let part = chunks[first].append(to: &output, from: offset, atMost: left)
            offset += part
            left -= part
            if offset == chunks[first].count { advance() }
        }
    }

    private mutating func advance() {
        offset = 0
        first += 1
        if first == chunks.count {
            chunks.removeAll(keepingCapacity: chunks.capacity <= 64)
            first = 0
        } else if first >= 64 {
            chunks.removeFirst(first)
            first = 0
        }
    }

    mutating func reset() {
        if !chunks.isEmpty { chunks.removeAll(keepingCapacity: chunks.capacity <= 64) }
        first = 0
        offset = 0
        count = 0
        end = .none
        isDeferred = false
        wantsDrained = false
    }
}
