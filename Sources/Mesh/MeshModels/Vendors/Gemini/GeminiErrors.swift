internal import MeshDomain

/// `{"error":{"code":…,"message":…,"status":…,"details":[…]}}`, and what follows from it. Waits stand in the details.
enum GeminiErrors {
    static func error(in body: [UInt8]) -> VendorError {
        do throws(JSONError) {
            let tree = try JSONValue(parsing: body)
            // A stream that fails at once may be a list of one.
            return error((tree.array?.first ?? tree)["error"] ?? .null)
        } catch {
            return VendorError()
        }
    }

    static func error(_ tree: JSONValue) -> VendorError {
        var error = VendorError()
        error.type = tree["status"]?.string ?? ""
        error.message = tree["message"]?.string ?? ""
        for detail in tree["details"]?.array ?? [] {
            let type = detail["@type"]?.string ?? ""
            if type.hasSuffix("google.rpc.RetryInfo") {
                error.retryAfter = detail["retryDelay"]?.string.flatMap { WaitTexts.duration($0) }
            } else if type.hasSuffix("google.rpc.QuotaFailure") {
                let ids = detail["violations"]?.array?.compactMap { $0["quotaId"]?.string } ?? []
                error.isDailyQuota = ids.contains { $0.contains("PerDay") }
            } else if type.hasSuffix("google.rpc.ErrorInfo") {
                error.code = detail["reason"]?.string ?? ""
            }
        }
        return error
    }

    static func kind(of error: VendorError, status: Int) -> FaultKind {
        if error.code == "API_KEY_INVALID" { return .authConfig }
        switch error.type {
        case "INVALID_ARGUMENT", "OUT_OF_RANGE": return isTooLong(error) ? .contextTooLong : .callerFault
        case "FAILED_PRECONDITION", "UNAUTHENTICATED", "PERMISSION_DENIED": return .authConfig
        case "NOT_FOUND": return .modelGone
        // A quota of the day comes back with the day, whatever wait the details speak of.
        case "RESOURCE_EXHAUSTED": return error.isDailyQuota ? .spendStop : .throttled
        case "INTERNAL": return isTooLong(error) ? .contextTooLong : .serverError
        case "UNAVAILABLE": return .overloaded
        case "DEADLINE_EXCEEDED", "ABORTED", "UNKNOWN", "CANCELLED": return .serverError
        default: return StatusKinds.kind(status)
        }
    }

    private static func isTooLong(_ error: VendorError) -> Bool {
        error.says("token count") && error.says("exceeds") || error.says("context is too long")
            || error.says("input context") || error.says("context length")
    }

    /// Days of quotas begin at midnight in California: eight hours after UTC's, in summer seven. The later one is sure.
    static func waitOfSpendStop(_ error: VendorError, now: Moment) -> Duration? {
        guard error.isDailyQuota else { return nil }
        return WaitTexts.until(CivilTime.next(secondOfDay: 8 * 3_600, after: now), now: now)
    }
}
