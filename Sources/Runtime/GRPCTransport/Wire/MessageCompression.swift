internal import Compression
internal import GRPCCore

/// Compresses messages, each on its own, as `grpc-encoding` says.
enum MessageCompression {
    static func compress(_ message: [UInt8], _ coding: MessageCoding) throws(Status) -> [UInt8] {
        guard let coding = CompressionCoding(coding) else { return message }
        do throws(CompressionError) {
            // The fastest level: a message is compressed while its caller waits, and once only.
            return try Compressor.compress(message, coding, level: 1)
        } catch {
            throw Status(.internal, "the message cannot be compressed: \(error)")
        }
    }

    /// - Parameter bytesMax: of the message that comes out, so that a few bytes cannot become a great many.
    static func decompress(
        _ message: [UInt8],
        _ coding: MessageCoding,
        bytesMax: Int
    ) throws(Status) -> [UInt8] {
        guard let coding = CompressionCoding(coding) else {
            throw Status(.internal, "the message is compressed, but grpc-encoding does not say how")
        }
        do throws(CompressionError) {
            return try Decompressor.decompress(message, coding, outputMax: bytesMax)
        } catch {
            if error.code == .tooLarge {
                throw Status(.resourceExhausted, "the message has more than \(bytesMax) bytes when decompressed")
            }
            throw Status(.internal, "the message cannot be decompressed: \(error)")
        }
    }
}

extension CompressionCoding {
    fileprivate init?(_ coding: MessageCoding) {
        switch coding {
        case .identity: return nil
        case .gzip: self = .gzip
        case .deflate: self = .deflate
        }
    }
}
