package import GRPCCore
internal import Protobuf

extension Status {
    /// INVALID_ARGUMENT, whose message names the first field and whose `google.rpc.BadRequest` names all.
    ///
    /// - Returns: nil for an empty list.
    package init?(violations: ViolationList) {
        guard let first = violations.first else { return nil }
        let others = violations.count - 1
        var message = "\(first.field) \(first.rule)"
        if violations.isCut {
            message += ", and more than \(others) more"
        } else if others > 0 {
            message += ", and \(others) more"
        }
        let details = GoogleRPCBadRequest.with {
            $0.fieldViolations = violations.map { violation in
                .with {
                    $0.field = violation.field
                    $0.description = violation.sentence
                    $0.reason = violation.reason.rawValue
                }
            }
        }
        self.init(.invalidArgument, message, details: [GoogleAny(packing: details)])
    }
}
