internal import Telemetry
internal import Testing

@Suite("Wall-clock time")
struct UnixTimeTests {
    @Test(
        "a time is RFC 3339 in UTC, with microseconds",
        arguments: [
            (0, 0, "1970-01-01T00:00:00.000000Z"),
            (0, 1999, "1970-01-01T00:00:00.000001Z"),
            (951_782_399, 999_999_999, "2000-02-28T23:59:59.999999Z"),
            (951_782_400, 0, "2000-02-29T00:00:00.000000Z"),
            (1_787_391_000, 250_000_000, "2026-08-22T09:30:00.250000Z"),
            (4_107_542_399, 0, "2100-02-28T23:59:59.000000Z"),
            (4_107_542_400, 0, "2100-03-01T00:00:00.000000Z"),
            (-1, 0, "1969-12-31T23:59:59.000000Z"),
            (0, -1, "1969-12-31T23:59:59.999999Z"),
            (-86_400, 0, "1969-12-31T00:00:00.000000Z"),
            (-2_208_988_800, 0, "1900-01-01T00:00:00.000000Z"),
        ] as [(Int64, Int64, String)]
    )
    func rfc3339(seconds: Int64, nanoseconds: Int64, text: String) {
        #expect(UnixTime(seconds: seconds, nanoseconds: nanoseconds).description == text)
    }

    @Test("the first and the last moment are lawful text")
    func limits() {
        #expect(UnixTime(nanoseconds: .min).description == "1677-09-21T00:12:43.145224Z")
        #expect(UnixTime(nanoseconds: .max).description == "2262-04-11T23:47:16.854775Z")
    }
}
