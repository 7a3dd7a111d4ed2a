internal import MeshDomain

/// `{"error":{"message":…,"type":…,"param":…,"code":…}}`, and what follows from it. The type is too coarse; the code decides.
enum OpenAIErrors {
    static func error(in body: [UInt8]) -> VendorError {
        do throws(JSONError) {
            let tree = try JSONValue(parsing: body)
            // Some servers leave the envelope away.
            return error(tree["error"] ?? tree)
        } catch {
            // A proxy answers in HTML; the status says enough.
            return VendorError()
        }
    }

    static func error(_ tree: JSONValue) -> VendorError {
        var error = VendorError()
        error.type = tree["type"]?.string ?? ""
        error.code = tree["code"]?.string ?? tree["code"]?.number.flatMap { Int(exactly: $0) }.map(String.init) ?? ""
        error.parameter = tree["param"]?.string ?? ""
        error.message = tree.string ?? tree["message"]?.string ?? tree["detail"]?.string ?? ""
        return error
    }

    static func kind(of error: VendorError, status: Int) -> FaultKind {
        for word in [error.code, error.type] {
            if let kind = kinds[word] { return kind }
        }
        if isTooLong(error), status == 200 || status >= 400 { return .contextTooLong }
        // In a stream the status is 200; some servers repeat the one that it would have been as the code.
        if status == 200 {
            if let meant = Int(error.code), meant >= 400 { return StatusKinds.kind(meant) }
            return error.type == "invalid_request_error" ? .callerFault : .serverError
        }
        return StatusKinds.kind(status)
    }

    private static let kinds: [String: FaultKind] = [
        "insufficient_quota": .spendStop,
        "credit_balance_exhausted": .spendStop,
        "organization_spend_limit_exceeded": .spendStop,
        "project_spend_limit_exceeded": .spendStop,
        "organization_usage_limit_exceeded": .spendStop,
        "billing_hard_limit_reached": .spendStop,
        "context_length_exceeded": .contextTooLong,
        "exceed_context_size_error": .contextTooLong,
        "model_not_found": .modelGone,
        "model_decommissioned": .modelGone,
        "invalid_api_key": .authConfig,
        "authentication_error": .authConfig,
        "permission_error": .authConfig,
        "rate_limit_exceeded": .throttled,
        "rate_limit_error": .throttled,
        "capacity_exceeded": .throttled,
        "server_is_overloaded": .overloaded,
        "slow_down": .overloaded,
        "content_filter": .policyBlock,
        "content_policy_violation": .policyBlock,
        // Groq: what the model wrote was not the JSON or the call that it was to be.
        "json_validate_failed": .streamGarbage,
        "tool_use_failed": .streamGarbage,
    ]

    private static func isTooLong(_ error: VendorError) -> Bool {
        error.says("maximum context length") || error.says("reduce the length of the messages")
            || error.says("context size") || error.says("context window")
    }

    static func refusedParameter(in error: VendorError, status: Int) -> RefusableParameter? {
        guard status == 400, error.code.hasPrefix("unsupported") else { return nil }
        return RefusableParameter(rawValue: error.parameter)
    }
}
