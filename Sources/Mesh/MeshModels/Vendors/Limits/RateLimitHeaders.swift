internal import MeshDomain

/// What is left of the vendor's limits, as its headers say it with every answer.
enum RateLimitHeaders {
    /// `anthropic-ratelimit-…`: resets are moments. Where there is no common limit of tokens, that of the input is the one
    /// that calls meet first.
    static func anthropic(_ header: (String) -> String?, now: Moment) -> VendorLimits {
        func window(_ what: String) -> VendorLimits.Window? {
            let name = "anthropic-ratelimit-\(what)"
            return self.window(limit: header("\(name)-limit"), remaining: header("\(name)-remaining")) {
                header("\(name)-reset").flatMap { CivilTime.rfc3339($0) }.map { WaitTexts.until($0, now: now) }
            }
        }
        var limits = VendorLimits()
        limits.requests = window("requests")
        limits.tokens = window("tokens") ?? window("input-tokens")
        return limits
    }

    /// `x-ratelimit-…` of OpenAI, Groq and many compatible servers: resets are durations.
    static func openAI(_ header: (String) -> String?) -> VendorLimits {
        func window(_ what: String) -> VendorLimits.Window? {
            self.window(
                limit: header("x-ratelimit-limit-\(what)"),
                remaining: header("x-ratelimit-remaining-\(what)")
            ) { header("x-ratelimit-reset-\(what)").flatMap { WaitTexts.duration($0) } }
        }
        var limits = VendorLimits()
        limits.requests = window("requests")
        limits.tokens = window("tokens")
        return limits
    }

    private static func window(
        limit: String?,
        remaining: String?,
        resetAfter: () -> Duration?
    ) -> VendorLimits.Window? {
        guard let remaining = remaining.flatMap({ Int64($0) }) else { return nil }
        return VendorLimits.Window(
            limit: limit.flatMap { Int64($0) },
            remaining: max(0, remaining),
            resetAfter: resetAfter()
        )
    }
}
