private import Synchronization
internal import Telemetry

/// What each vendor still allows in this minute.
final class RateWindows: Sendable {
    struct Standing {
        let requestsMax: Int
        let requestsLeft: Int
        let tokensMax: Int
        let tokensLeft: Int
        /// Until the minute is over.
        let seconds: Int
        /// When it is over, as RFC 3339 writes it.
        let resetTime: String
        var isOver = false
    }

    private struct Window {
        var end: Int64 = 0
        var endText = ""
        var requests = 0
        var tokens = 0
    }

    private let requestsMax: Int
    private let tokensMax: Int
    private let windows = Mutex<[Dialect: Window]>([:])

    init(requestsMax: Int, tokensMax: Int) {
        self.requestsMax = requestsMax
        self.tokensMax = tokensMax
    }

    /// Takes one request from what is left, unless nothing is.
    func admit(_ dialect: Dialect, tokens: Int, now: Int64) -> Standing {
        windows.withLock { windows in
            var window = windows[dialect] ?? Window()
            if now >= window.end {
                window = Window()
                window.end = (now / Self.minute + 1) * Self.minute
                window.endText = Self.text(window.end)
            }
            let isOver = window.requests >= requestsMax || window.tokens + tokens > tokensMax
            if !isOver {
                window.requests += 1
                window.tokens += tokens
            }
            windows[dialect] = window
            return Standing(
                requestsMax: requestsMax,
                requestsLeft: requestsMax - window.requests,
                tokensMax: tokensMax,
                tokensLeft: max(0, tokensMax - window.tokens),
                seconds: Int((window.end - now + 999_999_999) / 1_000_000_000),
                resetTime: window.endText,
                isOver: isOver
            )
        }
    }

    func reset() { windows.withLock { $0 = [:] } }

    private static func text(_ time: Int64) -> String {
        // Anthropic's have whole seconds.
        "\(UnixTime(nanoseconds: time))".prefix(19) + "Z"
    }

    private static let minute: Int64 = 60_000_000_000
}
