internal import GRPCCore
internal import Protobuf

extension MeshError {
    /// From whatever a call threw.
    init(_ error: any Error) {
        switch error {
        case let error as MeshError: self = error
        case let status as Status: self.init(status)
        case is CancellationError: self.init(.cancelled, "the call was cancelled")
        default: self.init(.unknown, "\(error)")
        }
    }

    init(_ status: Status) { self.init(Code(status.code), status.message, details: status.details) }

    /// From a status inside a message, such as the one of a failed task.
    init(_ status: GoogleRPCStatus) {
        self.init(Code(StatusCode(rawValue: status.code) ?? .unknown), status.message, details: status.details)
    }

    private init(_ code: Code, _ message: String, details: [GoogleAny]) {
        self.init(code, message)
        for detail in details { add(detail) }
    }

    /// Details of unknown types and those that cannot be read are left out: code and message say enough.
    private mutating func add(_ detail: GoogleAny) {
        if let request = try? detail.unpack(GoogleRPCBadRequest.self) {
            fieldViolations += request.fieldViolations.map {
                FieldViolation(field: $0.field, description: $0.description, reason: $0.reason)
            }
        } else if let retry = try? detail.unpack(GoogleRPCRetryInfo.self) {
            retryDelay = retry.retryDelay.map { Duration($0) }
        } else if let info = try? detail.unpack(GoogleRPCErrorInfo.self) {
            reason = info.reason.nonEmpty
        }
    }
}

extension MeshError.Code {
    init(_ code: StatusCode) {
        self =
            switch code {
            case .cancelled: .cancelled
            case .ok, .unknown: .unknown
            case .invalidArgument: .invalidArgument
            case .deadlineExceeded: .deadlineExceeded
            case .notFound: .notFound
            case .alreadyExists: .alreadyExists
            case .permissionDenied: .permissionDenied
            case .resourceExhausted: .resourceExhausted
            case .failedPrecondition: .failedPrecondition
            case .aborted: .aborted
            case .outOfRange: .outOfRange
            case .unimplemented: .unimplemented
            case .internal: .internal
            case .unavailable: .unavailable
            case .dataLoss: .dataLoss
            case .unauthenticated: .unauthenticated
            }
    }
}
