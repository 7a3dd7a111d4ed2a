/// Cuts a body into gRPC messages: a flag byte, four bytes of length, and so many bytes.
///
/// Holds at most one message that is not complete, and never reserves what a length only claims.
package struct MessageDeframer: Sendable {
    private let bytesMax: Int
    private var prefix: UInt64 = 0
    private var prefixCount = 0
    private var body: [UInt8] = []
    private var expected = 0

    package init(bytesMax: Int) { self.bytesMax = bytesMax }

    /// A message has begun and is not complete.
    package var isMidMessage: Bool { prefixCount > 0 }

    /// The bytes that are kept for a message that is not complete.
    package var keptCount: Int { body.count }

    /// The size of the message that has begun; zero as long as it is not known.
    package var expectedCount: Int { expected }

    /// The payload of bytes that are exactly one message, so that it need not be copied; nil for anything else.
    package static func onlyMessage(in bytes: Span<UInt8>, bytesMax: Int) -> (isCompressed: Bool, payload: Range<Int>)?
    {
        guard bytes.count >= 5, bytes[0] <= 1 else { return nil }
        let length = Int(bytes[1]) << 24 | Int(bytes[2]) << 16 | Int(bytes[3]) << 8 | Int(bytes[4])
        guard length == bytes.count - 5, length <= bytesMax else { return nil }
        return (bytes[0] == 1, 5..<bytes.count)
    }

    /// Takes bytes in and appends the messages that they complete.
    package mutating func receive(_ bytes: Span<UInt8>, into messages: inout [InboundMessage]) throws(Status) {
        var position = 0
        while position < bytes.count {
            while prefixCount < 5, position < bytes.count {
                prefix = prefix << 8 | UInt64(bytes[position])
                prefixCount += 1
                position += 1
            }
            guard prefixCount == 5 else { return }
            if body.isEmpty { try begin() }
            let part = min(expected - body.count, bytes.count - position)
            if part > 0 {
                append(bytes, position..<(position + part))
                position += part
            }
            guard body.count == expected else { return }
            messages.append(InboundMessage(body, wasCompressed: prefix >> 32 == 1))
            discard()
        }
    }

    /// Forgets the message that has begun.
    package mutating func discard() {
        body = []
        expected = 0
        prefix = 0
        prefixCount = 0
    }

    private mutating func begin() throws(Status) {
        guard prefix >> 32 <= 1 else {
            throw Status(.internal, "the flag of a message is \(prefix >> 32), not 0 or 1")
        }
        expected = Int(prefix & 0xffff_ffff)
        guard expected <= bytesMax else {
            throw Status(.resourceExhausted, "the message has \(expected) bytes; the limit is \(bytesMax)")
        }
        body.reserveCapacity(min(expected, 64 * 1024))
    }

    private mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        let part = bytes.extracting(range)
        body.append(addingCapacity: part.count) { output in
            for position in part.indices { output.append(part[position]) }
        }
    }
}

/// The five bytes before a message.
package enum MessagePrefix {
    /// As a number whose highest of five bytes is the flag.
    package static func of(count: Int, isCompressed: Bool) -> UInt64 {
        UInt64(count) | (isCompressed ? 1 << 32 : 0)
    }

    package static let byteCount = 5
}
