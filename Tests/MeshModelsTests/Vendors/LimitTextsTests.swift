internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshModels

@Suite("Waits and limits in headers")
struct LimitTextsTests {
    /// 2027-01-01 00:00 UTC.
    private let now = ManualWallClock.start

    private func wait(_ headers: [String: String]) -> Duration? { WaitTexts.retryAfter({ headers[$0] }, now: now) }

    @Test("Retry-After in seconds, as a date, in milliseconds")
    func retryAfter() {
        #expect(wait(["retry-after": "7"]) == .seconds(7))
        #expect(wait(["retry-after": "0.5"]) == .milliseconds(500))
        #expect(wait(["retry-after": "0"]) == .zero)
        #expect(wait(["retry-after": "Fri, 01 Jan 2027 00:01:30 GMT"]) == .seconds(90))
        #expect(wait(["retry-after": "Thu, 31 Dec 2026 23:59:00 GMT"]) == .zero)
        #expect(wait(["retry-after-ms": "1500", "retry-after": "9"]) == .milliseconds(1_500))
        #expect(wait(["retry-after-ms": "soon", "retry-after": "9"]) == .seconds(9))
        #expect(wait(["retry-after": "999999999999999"]) == WaitTexts.max)
        for text in ["", "-1", "soon", "1e5", "nan", "Fri, 32 Jan 2027 00:01:30 GMT", "Fri, 01 Jan 9999 00:00:00 GMT"] {
            #expect(wait(["retry-after": text]) == nil, "\(text)")
        }
        #expect(wait([:]) == nil)
    }

    @Test("Durations as OpenAI, Groq and protobuf write them")
    func durations() {
        let cases: [(String, Duration?)] = [
            ("6m0s", .seconds(360)), ("20ms", .milliseconds(20)), ("7.66s", .milliseconds(7_660)),
            ("2m59.56s", .milliseconds(179_560)), ("1h2m3s", .seconds(3_723)), ("37s", .seconds(37)),
            ("1d", .seconds(86_400)), ("", nil), ("5", nil), ("s", nil), ("5x", nil), ("-5s", nil), ("5s!", nil),
        ]
        for (text, expected) in cases { #expect(WaitTexts.duration(text) == expected, "\(text)") }
    }

    @Test("Moments, across months and leap years")
    func moments() {
        let cases: [(String, Int64?)] = [
            ("2027-01-01T00:00:00Z", 1_798_761_600), ("2024-02-29T12:30:45.123Z", 1_709_209_845),
            ("1970-01-01T00:00:00Z", 0), ("2000-03-01T00:00:00+01:00", 951_865_200),
            ("2000-02-29T23:59:59-00:30", 951_870_599), ("2027-13-01T00:00:00Z", nil), ("2027-01-01", nil),
            ("2027-01-01T25:00:00Z", nil), ("2027-01-01T00:00:00", nil), ("T", nil),
        ]
        for (text, seconds) in cases {
            #expect(CivilTime.rfc3339(text)?.nanoseconds == seconds.map { $0 * 1_000_000_000 }, "\(text)")
        }
    }

    @Test("The next month and the next day begin when they do")
    func nextTimes() throws {
        let december = try #require(CivilTime.rfc3339("2026-12-31T23:59:59Z"))
        #expect(CivilTime.nextMonth(after: december) == now)
        #expect(CivilTime.nextMonth(after: now) == CivilTime.rfc3339("2027-02-01T00:00:00Z"))
        let leap = try #require(CivilTime.rfc3339("2028-02-29T10:00:00Z"))
        #expect(CivilTime.nextMonth(after: leap) == CivilTime.rfc3339("2028-03-01T00:00:00Z"))
        #expect(CivilTime.next(secondOfDay: 28_800, after: now) == now + .seconds(28_800))
        #expect(CivilTime.next(secondOfDay: 28_800, after: now + .seconds(28_800)) == now + .seconds(28_800 + 86_400))
    }

    @Test("The limits of Anthropic have moments, those of OpenAI and Groq durations")
    func limits() {
        let anthropic = [
            "anthropic-ratelimit-requests-limit": "50", "anthropic-ratelimit-requests-remaining": "49",
            "anthropic-ratelimit-requests-reset": "2027-01-01T00:00:02Z",
            "anthropic-ratelimit-input-tokens-limit": "40000", "anthropic-ratelimit-input-tokens-remaining": "39000",
            "anthropic-ratelimit-input-tokens-reset": "gibberish",
        ]
        var limits = RateLimitHeaders.anthropic({ anthropic[$0] }, now: now)
        #expect(limits.requests == .init(limit: 50, remaining: 49, resetAfter: .seconds(2)))
        #expect(limits.tokens == .init(limit: 40_000, remaining: 39_000, resetAfter: nil))
        let openAI = [
            "x-ratelimit-limit-requests": "14400", "x-ratelimit-remaining-requests": "14370",
            "x-ratelimit-reset-requests": "2m59.56s", "x-ratelimit-remaining-tokens": "-5",
            "x-ratelimit-reset-tokens": "7.66s",
        ]
        limits = RateLimitHeaders.openAI { openAI[$0] }
        #expect(limits.requests == .init(limit: 14_400, remaining: 14_370, resetAfter: .milliseconds(179_560)))
        #expect(limits.tokens == .init(limit: nil, remaining: 0, resetAfter: .milliseconds(7_660)))
        #expect(RateLimitHeaders.openAI { _ in nil } == VendorLimits())
    }
}
