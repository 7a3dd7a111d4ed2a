internal import GRPCCore
internal import HTTPWire

/// What a response's head or trailers say.
struct ResponseHead {
    private(set) var httpStatus: Int?
    private(set) var isGRPC = false
    private(set) var encoding: MessageCoding?
    private(set) var unknownEncoding: String?
    private(set) var metadata = Metadata()
    private var code: [UInt8]?
    private var message: [UInt8] = []
    private var details: [UInt8]?

    init(_ fields: ArraySlice<ReceivedField>, _ bytes: [UInt8]) {
        encoding = .identity
        for field in fields {
            let value = bytes[field.value]
            switch field.known {
            case .status: httpStatus = Int(String(decoding: value, as: UTF8.self))
            case .contentType: isGRPC = value.starts(with: "application/grpc".utf8)
            case .grpcEncoding:
                let name = String(decoding: value, as: UTF8.self)
                encoding = MessageCoding(rawValue: name)
                if encoding == nil { unknownEncoding = name }
            case .grpcStatus: code = Array(value)
            case .grpcMessage: message = Array(value)
            case .grpcStatusDetails: details = BinaryMetadata.decode(value)
            case .other:
                let name = bytes[field.name]
                if name.first != UInt8(ascii: ":") { MetadataFields.add(name: name, value: value, to: &metadata) }
            default: break
            }
        }
    }

    /// An interim response, after which the real one comes.
    var isInterim: Bool { httpStatus.map { (100..<200).contains($0) } ?? false }

    var hasStatus: Bool { code != nil }

    /// How the call ended, if this block ended it.
    var status: Status {
        guard let code else { return missingStatus }
        guard let number = Int32(String(decoding: code, as: UTF8.self)) else {
            return Status(.unknown, "the server sent a status that is no number")
        }
        var status = Status(StatusCode(rawValue: number) ?? .unknown, PercentEncoding.decode(message))
        if StatusCode(rawValue: number) == nil { status.message += " (status \(number))" }
        if let details { status.readDetails(details) }
        return status
    }

    /// What HTTP's status stands for when the answer is not gRPC's.
    private var missingStatus: Status {
        guard let httpStatus else { return Status(.unknown, "the server ended the call without a status") }
        let code: StatusCode =
            switch httpStatus {
            case 400: .internal
            case 401: .unauthenticated
            case 403: .permissionDenied
            case 404: .unimplemented
            case 429, 502, 503, 504: .unavailable
            case 431: .internal
            default: .unknown
            }
        return Status(code, "the server answered with HTTP status \(httpStatus) and no gRPC status")
    }

    /// Whether a head can be the beginning of gRPC's answer.
    var isAcceptable: Bool { httpStatus == 200 && isGRPC }
}
