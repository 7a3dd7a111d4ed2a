internal import GRPCCore
internal import HTTPWire

/// The head of a request.
enum RequestFields {
    static func head(
        _ method: MethodDescriptor,
        _ options: CallOptions,
        scheme: String,
        authority: String,
        userAgent: String
    ) -> HTTP2Fields {
        var list: [(name: String, value: [UInt8])] = [
            (":method", Array("POST".utf8)),
            (":scheme", Array(scheme.utf8)),
            (":path", Array(method.path.utf8)),
            (":authority", Array(authority.utf8)),
        ]
        if let timeout = options.timeout { list.append(("grpc-timeout", Array(GRPCTimeout.format(timeout).utf8))) }
        list.append(("te", Array("trailers".utf8)))
        list.append(("content-type", Array("application/grpc".utf8)))
        list.append(("user-agent", Array(userAgent.utf8)))
        list.append(("grpc-accept-encoding", Array(MessageCoding.accepted.utf8)))
        if let coding = options.compression, coding != .identity {
            list.append(("grpc-encoding", Array(coding.rawValue.utf8)))
        }
        return HTTP2Fields(list + MetadataFields.list(options.metadata))
    }
}
