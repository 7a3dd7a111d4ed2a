internal import GRPCCore
internal import Protobuf

/// A server's refusal as lines for a person, and as an exit code.
enum StatusText {
    static func failure(_ status: Status) -> CommandFailure { CommandFailure(exitCode(status.code), lines(status)) }

    static func lines(_ status: Status) -> [String] {
        let sentence = TerminalText.line(status.message)
        let first = sentence.isEmpty ? words(status.code) : sentence
        // With one fault the sentence of the server often says all of it already.
        return [first] + status.details.flatMap(lines).filter { $0.replacing(":", with: "") != "  " + first }
    }

    /// How the server asked to wait.
    static func retryDelay(_ status: Status) -> Duration? {
        for detail in status.details {
            if let info = unpack(GoogleRPCRetryInfo.self, detail), let delay = info.retryDelay {
                return .seconds(delay.seconds) + .nanoseconds(Int64(delay.nanos))
            }
        }
        return nil
    }

    private static func lines(_ detail: GoogleAny) -> [String] {
        if let badRequest = unpack(GoogleRPCBadRequest.self, detail) {
            return badRequest.fieldViolations.map {
                "  \(TerminalText.line($0.field)): \(TerminalText.line($0.description))"
            }
        }
        if let precondition = unpack(GoogleRPCPreconditionFailure.self, detail) {
            return precondition.violations.map {
                "  \(TerminalText.line($0.subject)): \(TerminalText.line($0.description))"
            }
        }
        if let quota = unpack(GoogleRPCQuotaFailure.self, detail) {
            return quota.violations.map { "  \(TerminalText.line($0.subject)): \(TerminalText.line($0.description))" }
        }
        if let retry = unpack(GoogleRPCRetryInfo.self, detail), let delay = retry.retryDelay {
            return ["  try again in \(seconds(delay))"]
        }
        if let request = unpack(GoogleRPCRequestInfo.self, detail), !request.requestID.isEmpty {
            return ["  request id: \(TerminalText.line(request.requestID))"]
        }
        return []
    }

    /// Nil also for one that cannot be read: the sentence is what counts.
    private static func unpack<Content: Message>(_ type: Content.Type, _ detail: GoogleAny) -> Content? {
        (try? detail.unpack(type)) ?? nil
    }

    private static func seconds(_ delay: GoogleDuration) -> String {
        let milliseconds = delay.seconds * 1000 + Int64(delay.nanos) / 1_000_000
        return milliseconds % 1000 == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
    }

    static func exitCode(_ code: StatusCode) -> ExitCode {
        switch code {
        case .ok: .done
        case .notFound: .notFound
        case .unavailable, .deadlineExceeded: .unreachable
        case .invalidArgument, .alreadyExists, .permissionDenied, .resourceExhausted, .failedPrecondition, .aborted,
            .outOfRange, .unauthenticated, .unimplemented:
            .refused
        case .cancelled, .unknown, .internal, .dataLoss: .failed
        }
    }

    private static func words(_ code: StatusCode) -> String {
        switch code {
        case .ok: "done"
        case .cancelled: "the call was cancelled"
        case .unknown: "the server failed and did not say why"
        case .invalidArgument: "the server does not accept the request"
        case .deadlineExceeded: "the server did not answer in time"
        case .notFound: "what was named does not exist"
        case .alreadyExists: "it exists already"
        case .permissionDenied: "the key does not allow this"
        case .resourceExhausted: "a limit of the server is reached"
        case .failedPrecondition: "this cannot be done in the present state"
        case .aborted: "somebody else changed it at the same time"
        case .outOfRange: "a value is out of range"
        case .unimplemented: "the server does not know this call"
        case .internal: "the server failed"
        case .unavailable: "the server cannot be reached"
        case .dataLoss: "the server lost data"
        case .unauthenticated: "the server wants a valid API key (--api-key or AIMESH_API_KEY)"
        }
    }
}
