package import Protobuf

/// How a call ended. Thrown by handlers to end a call other than well, and by clients when it did.
///
/// The message goes to the peer: it says what the peer can do about it, and never holds a secret or a cause inside the
/// server.
package struct Status: Error, Hashable, Sendable, CustomStringConvertible {
    package var code: StatusCode
    package var message: String
    /// Messages of google.rpc, such as `GoogleRPCBadRequest`, that say more to a program.
    package var details: [GoogleAny]

    package init(_ code: StatusCode, _ message: String, details: [GoogleAny] = []) {
        self.code = code
        self.message = message
        self.details = details
    }

    package static let ok = Status(.ok, "")

    package var description: String { message.isEmpty ? "\(code)" : "\(code): \(message)" }

    /// The form that travels in `grpc-status-details-bin`.
    package var rpcStatus: GoogleRPCStatus {
        .with {
            $0.code = code.rawValue
            $0.message = message
            $0.details = details
        }
    }

    /// `rpcStatus` as bytes.
    package var detailsBytes: [UInt8] { rpcStatus.wireBytes() }

    /// Takes the details out of `grpc-status-details-bin`. Those that cannot be read are left out: the code is what counts.
    package mutating func readDetails(_ bytes: [UInt8]) {
        if let full = try? GoogleRPCStatus(wire: bytes) { details = full.details }
    }

    /// The status for an error that a handler let through. What is not a `Status` stays inside the server.
    package init(ending error: any Error) {
        switch error {
        case let status as Status: self = status
        case is CancellationError: self = Status(.cancelled, "the call was cancelled")
        default: self = Status(.unknown, "the server failed to answer this call")
        }
    }
}
