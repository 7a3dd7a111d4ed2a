internal import GRPCCore
internal import MeshApplication
internal import MeshProto
internal import Protobuf

/// The one door from the application's failures to what clients get.
extension Status {
    private static let domain = "aimesh"

    init(_ failure: ApplicationFailure) {
        switch failure {
        case .notFound(let kind, let id):
            self.init(.notFound, "there is no \(kind) \(Self.quoted(id))", Self.resource(kind, id))
        case .alreadyExists(let sentence, let kind, let id):
            self.init(.alreadyExists, sentence, Self.resource(kind, id))
        case .invalid(let faults):
            self.init(.invalidArgument, Self.sentence(faults), Self.badRequest(faults))
        case .failedPrecondition(let sentence): self.init(.failedPrecondition, sentence)
        case .aborted(let sentence): self.init(.aborted, sentence)
        case .resourceExhausted(let sentence, let delay):
            self.init(.resourceExhausted, sentence, details: Self.retry(delay))
        case .permissionDenied(let sentence): self.init(.permissionDenied, sentence)
        case .unavailable(let sentence, let delay): self.init(.unavailable, sentence, details: Self.retry(delay))
        case .cancelled: self.init(.cancelled, "the call was cancelled")
        case .internal(let sentence): self.init(.internal, sentence)
        }
    }

    private init(_ code: StatusCode, _ message: String, _ detail: some Message) {
        self.init(code, message, details: [GoogleAny(packing: detail)])
    }

    /// Ids come from clients; what is shown of them is short.
    private static func quoted(_ id: String) -> String { "“\(id.prefix(64))”" }

    private static func sentence(_ faults: [FieldFault]) -> String {
        guard let first = faults.first else { return "the request is not valid" }
        let more = faults.count > 1 ? " (and \(faults.count - 1) more)" : ""
        return "\(first.field): \(first.sentence)\(more)"
    }

    private static func badRequest(_ faults: [FieldFault]) -> GoogleRPCBadRequest {
        .with {
            $0.fieldViolations = faults.map { fault in
                .with {
                    $0.field = fault.field
                    $0.description = fault.sentence
                }
            }
        }
    }

    private static func resource(_ kind: String, _ id: String) -> GoogleRPCResourceInfo {
        .with {
            $0.resourceType = "\(domain)/\(kind)"
            $0.resourceName = String(id.prefix(128))
        }
    }

    private static func retry(_ delay: Duration?) -> [GoogleAny] {
        guard let delay else { return [] }
        return [GoogleAny(packing: GoogleRPCRetryInfo.with { $0.retryDelay = delay.proto })]
    }
}

/// Runs a use case and says its failure in the client's words.
func answering<Value>(_ body: () async throws(ApplicationFailure) -> Value) async throws(Status) -> Value {
    do throws(ApplicationFailure) {
        return try await body()
    } catch {
        throw Status(error)
    }
}
