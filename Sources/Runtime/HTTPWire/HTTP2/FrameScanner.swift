/// Walks over the headers of the frames that come, before the library reads them. The library tells nothing of frames
/// that it ignores, and those are just the ones that a flood is made of.
struct FrameScanner {
    struct Header {
        let length: Int
        let type: UInt8
        let flags: UInt8
        let stream: Int32
    }

    /// Bytes until the next header: of a payload, or of the client's preface.
    private var skip: Int
    /// A header of which only part has come.
    private var partial: UInt64 = 0
    private var partialCount = 0
    private var lastByte: UInt8 = 0

    init(_ role: HTTP2Session.Role) { skip = role == .server ? 24 : 0 }

    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ found: (Header) -> Void) {
        var position = 0
        while true {
            let jump = min(skip, bytes.count - position)
            position += jump
            skip -= jump
            while partialCount < 9, position < bytes.count {
                // The last byte does not fit beside the other eight.
                if partialCount < 8 {
                    partial = partial << 8 | UInt64(unsafe bytes[position])
                } else {
                    lastByte = unsafe bytes[position]
                }
                partialCount += 1
                position += 1
            }
            guard partialCount == 9 else { return }
            let length = Int(partial >> 40)
            let stream = UInt32(truncatingIfNeeded: partial & 0xff_ffff) << 8 | UInt32(lastByte)
            found(
                Header(
                    length: length,
                    type: UInt8(truncatingIfNeeded: partial >> 32),
                    flags: UInt8(truncatingIfNeeded: partial >> 24),
                    stream: Int32(bitPattern: stream & 0x7fff_ffff)
                )
            )
            partial = 0
            partialCount = 0
            skip = length
            if position == bytes.count, skip > 0 { return }
        }
    }
}
