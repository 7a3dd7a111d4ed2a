internal import GRPCCore
internal import SeedTestSupport
internal import Testing

@Suite("The value of grpc-timeout")
struct GRPCTimeoutTests {
    private func parse(_ text: String) -> Duration? { GRPCTimeout.parse(Array(text.utf8).span) }

    @Test(
        "every unit is read",
        arguments: [
            ("1H", .seconds(3600)), ("2M", .seconds(120)), ("3S", .seconds(3)), ("4m", .milliseconds(4)),
            ("5u", .microseconds(5)), ("6n", .nanoseconds(6)), ("0S", .zero), ("00000001n", .nanoseconds(1)),
            ("99999999H", .seconds(99_999_999 * 3600)),
        ] as [(String, Duration)]
    )
    func reading(text: String, expected: Duration) {
        #expect(parse(text) == expected)
    }

    @Test(
        "what is not one to eight digits and a unit is refused",
        arguments: [
            "", "S", "1", "123456789S", "1 S", "-1S", "+1S", "1.5S", "1s", "1h", "1Sx", "S1", "1SS", "0x1S", " 1S",
            "1S ", "١S",
        ]
    )
    func refusing(text: String) {
        #expect(parse(text) == nil)
    }

    @Test(
        "a time is written in the finest unit that has room for it",
        arguments: [
            (.nanoseconds(1), "1n"), (.nanoseconds(99_999_999), "99999999n"), (.nanoseconds(100_000_000), "100000u"),
            (.seconds(1), "1000000u"), (.seconds(100), "100000m"), (.seconds(100_000), "100000S"),
            (.seconds(99_999_999), "99999999S"), (.seconds(100_000_020), "1666667M"),
        ] as [(Duration, String)]
    )
    func writing(timeout: Duration, expected: String) {
        #expect(GRPCTimeout.format(timeout) == expected)
    }

    @Test(
        "no time left is the shortest time there is",
        arguments: [.zero, .nanoseconds(-1), .seconds(-5)] as [Duration]
    )
    func nothingLeft(timeout: Duration) {
        #expect(GRPCTimeout.format(timeout) == "1n")
    }

    @Test("less than a nanosecond is rounded up")
    func attoseconds() {
        #expect(GRPCTimeout.format(Duration(secondsComponent: 0, attosecondsComponent: 1)) == "1n")
        #expect(GRPCTimeout.format(Duration(secondsComponent: 0, attosecondsComponent: 1_000_000_001)) == "2n")
    }

    @Test("times beyond all units are the longest that can be said")
    func overflow() {
        for seconds in [400_000_000_000, Int64.max - 3599, Int64.max] {
            #expect(GRPCTimeout.format(Duration(secondsComponent: seconds, attosecondsComponent: 1)) == "99999999H")
        }
    }

    @Test("a part of a second is rounded up in minutes and hours as well")
    func roundingUp() {
        let half: Int64 = 500_000_000_000_000_000
        #expect(GRPCTimeout.format(Duration(secondsComponent: 100_000_020, attosecondsComponent: half)) == "1666668M")
        #expect(GRPCTimeout.format(Duration(secondsComponent: 6_000_001_200, attosecondsComponent: half)) == "1666668H")
    }

    /// The unit of a written value, and with it what rounding up may add.
    private func unit(_ text: String) -> Duration? { parse("1" + text.suffix(1)) }

    @Test(
        "what is written is never shorter than the time, and less than a unit longer",
        arguments: 0..<8 as Range<UInt64>
    )
    func roundTrip(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<2000 {
            // As many short times as long ones.
            let secondsMax = Int64(1) << Int64.random(in: 0...38, using: &random)
            let timeout = Duration(
                secondsComponent: min(Int64.random(in: 0..<secondsMax, using: &random), 99_999_999 * 3600 - 1),
                attosecondsComponent: Int64.random(in: 1..<1_000_000_000_000_000_000, using: &random)
            )
            let text = GRPCTimeout.format(timeout)
            let read = try #require(parse(text), "seed \(seed): \(timeout) is written as \(text)")
            #expect(read >= timeout, "seed \(seed): \(timeout) is written as \(text)")
            #expect(try read - timeout < #require(unit(text)), "seed \(seed): \(timeout) is written as \(text)")
        }
    }
}
