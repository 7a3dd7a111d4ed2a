internal import GRPCCore
internal import HTTPWire

/// Blocks of fields that a server sends.
enum ResponseFields {
    /// Heads and trailers of calls that say nothing special, which are nearly all.
    static let head = HTTP2Fields(headList(encoding: .identity), isKept: true)
    static let gzipHead = HTTP2Fields(headList(encoding: .gzip), isKept: true)
    static let okTrailers = HTTP2Fields([("grpc-status", [UInt8(ascii: "0")])], isKept: true)

    static func head(encoding: MessageCoding, _ metadata: Metadata) -> HTTP2Fields {
        if metadata.isEmpty {
            if encoding == .identity { return head }
            if encoding == .gzip { return gzipHead }
        }
        return HTTP2Fields(headList(encoding: encoding) + MetadataFields.list(metadata))
    }

    static func trailers(_ status: Status, _ metadata: Metadata) -> HTTP2Fields {
        if status.code == .ok, metadata.isEmpty { return okTrailers }
        return HTTP2Fields(statusList(status) + MetadataFields.list(metadata))
    }

    /// The only block of a call that ends before it answered anything.
    static func trailersOnly(_ status: Status, _ metadata: Metadata, tellsEncodings: Bool = false) -> HTTP2Fields {
        var list = headList(encoding: .identity)
        if tellsEncodings { list.append(("grpc-accept-encoding", Array(MessageCoding.accepted.utf8))) }
        return HTTP2Fields(list + statusList(status) + MetadataFields.list(metadata))
    }

    /// For requests that are not gRPC.
    static func plain(status: Int, allow: String? = nil) -> HTTP2Fields {
        var list: [(String, [UInt8])] = [(":status", Array("\(status)".utf8)), ("content-length", [UInt8(ascii: "0")])]
        if let allow { list.append(("allow", Array(allow.utf8))) }
        return HTTP2Fields(list)
    }

    private static func headList(encoding: MessageCoding) -> [(String, [UInt8])] {
        var list: [(String, [UInt8])] = [
            (":status", Array("200".utf8)),
            ("content-type", Array("application/grpc".utf8)),
        ]
        if encoding != .identity { list.append(("grpc-encoding", Array(encoding.rawValue.utf8))) }
        return list
    }

    private static func statusList(_ status: Status) -> [(String, [UInt8])] {
        var list: [(String, [UInt8])] = [("grpc-status", Array("\(status.code.rawValue)".utf8))]
        if !status.message.isEmpty { list.append(("grpc-message", PercentEncoding.encode(status.message))) }
        if !status.details.isEmpty {
            list.append(("grpc-status-details-bin", BinaryMetadata.encode(status.detailsBytes)))
        }
        return list
    }
}
