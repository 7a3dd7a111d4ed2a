internal import Compression
internal import GRPCCore

/// Compresses messages, each on its own, as `grpc-encoding` says.
enum MessageCompression {
    static func compress(_ message: [UInt8], _ coding: MessageCoding) throws(Status) -> [UInt8] { message }
    static func decompress(_ message: [UInt8], _ coding: MessageCoding, bytesMax: Int) throws(Status) -> [UInt8] {
        message
    }
}
