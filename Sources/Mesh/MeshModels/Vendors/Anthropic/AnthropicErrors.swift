internal import MeshDomain

/// `{"type":"error","error":{"type":…,"message":…,"details":…},"request_id":…}`, and what follows from it.
enum AnthropicErrors {
    static func error(in body: [UInt8]) -> VendorError {
        do throws(JSONError) {
            let tree = try JSONValue(parsing: body)
            var error = error(tree["error"] ?? .null)
            error.requestID = tree["request_id"]?.string
            return error
        } catch {
            // The edge in front of the vendor answers in HTML; the status says enough.
            return VendorError()
        }
    }

    static func error(_ tree: JSONValue) -> VendorError {
        var error = VendorError()
        error.type = tree["type"]?.string ?? ""
        error.message = tree["message"]?.string ?? ""
        error.code = tree["details"]?["error_code"]?.string ?? ""
        return error
    }

    static func kind(of error: VendorError, status: Int) -> FaultKind {
        if spendCodes.contains(error.code) || error.says("usage limits") || error.says("credit balance is too low") {
            return .spendStop
        }
        switch error.type {
        case "invalid_request_error": return isTooLong(error) ? .contextTooLong : .callerFault
        case "authentication_error", "permission_error": return .authConfig
        case "billing_error": return .spendStop
        case "not_found_error": return .modelGone
        case "request_too_large": return .callerFault
        case "rate_limit_error": return .throttled
        case "overloaded_error": return .overloaded
        case "api_error", "timeout_error": return status == 503 ? .overloaded : .serverError
        default: return StatusKinds.kind(status)
        }
    }

    private static let spendCodes: Set<String> = [
        "enforced_spend_limit_reached", "contract_spend_limit_reached", "linked_organization_spend_limit_reached",
        "linked_organization_billing_unavailable",
    ]

    private static func isTooLong(_ error: VendorError) -> Bool {
        error.says("prompt is too long") || error.says("exceed context limit") || error.says("context window")
    }

    /// Newer models refuse sampling, and say so in words only: "`temperature` is deprecated for this model", "`temperature`
    /// and `top_p` cannot both be specified", "temperature: Extra inputs are not permitted".
    static func refusedParameter(in error: VendorError, status: Int) -> RefusableParameter? {
        guard status == 400, error.type == "invalid_request_error" else { return nil }
        if error.says("cannot both be specified") { return .topP }
        guard refusals.contains(where: { error.says($0) }) else { return nil }
        return [RefusableParameter.temperature, .topP].first { error.says($0.rawValue) }
    }

    private static let refusals = ["deprecated", "not supported", "not support", "not permitted", "unsupported"]

    /// A limit of money that the account set itself begins anew with the month.
    static func waitOfSpendStop(_ error: VendorError, now: Moment) -> Duration? {
        guard error.code == "enforced_spend_limit_reached" || error.says("usage limits") else { return nil }
        return CivilTime.nextMonth(after: now).map { WaitTexts.until($0, now: now) }
    }
}
