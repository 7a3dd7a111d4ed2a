/// Names of fields that owners of a session ask for, recognised while they are read.
package enum FieldName: UInt8, Sendable {
    case method
    case scheme
    case authority
    case path
    case status
    case contentType
    case contentLength
    case te
    case userAgent
    case grpcTimeout
    case grpcEncoding
    case grpcAcceptEncoding
    case grpcStatus
    case grpcMessage
    case grpcStatusDetails
    /// Any other; its bytes say which.
    case other

    private static let known: [(StaticString, FieldName)] = [
        (":method", .method), (":scheme", .scheme), (":authority", .authority), (":path", .path), (":status", .status),
        ("content-type", .contentType), ("content-length", .contentLength), ("te", .te), ("user-agent", .userAgent),
        ("grpc-timeout", .grpcTimeout), ("grpc-encoding", .grpcEncoding),
        ("grpc-accept-encoding", .grpcAcceptEncoding), ("grpc-status", .grpcStatus), ("grpc-message", .grpcMessage),
        ("grpc-status-details-bin", .grpcStatusDetails),
    ]

    /// By length first: few names share one.
    private static let byLength: [[(StaticString, FieldName)]] = (0...23).map { length in
        known.filter { $0.0.utf8CodeUnitCount == length }
    }

    static func recognise(_ name: UnsafeBufferPointer<UInt8>) -> FieldName {
        guard name.count < byLength.count else { return .other }
        for (text, known) in byLength[name.count] {
            var position = 0
            while position < name.count, unsafe name[position] == text.utf8Start[position] { position += 1 }
            if position == name.count { return known }
        }
        return .other
    }
}

/// A field that came: its name, and where name and value lie in the session's `fieldBytes`.
package struct ReceivedField: Sendable {
    package let known: FieldName
    package let name: Range<Int>
    package let value: Range<Int>
}
