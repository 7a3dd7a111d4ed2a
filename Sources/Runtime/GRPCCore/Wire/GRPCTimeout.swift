/// The value of `grpc-timeout`: one to eight digits and a unit.
package enum GRPCTimeout {
    /// Nil when the value is not lawful.
    package static func parse(_ text: Span<UInt8>) -> Duration? {
        let count = text.count
        guard count >= 2, count <= 9 else { return nil }
        var amount: Int64 = 0
        for position in 0..<(count - 1) {
            let digit = text[position]
            guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
            amount = amount * 10 + Int64(digit - UInt8(ascii: "0"))
        }
        switch text[count - 1] {
        case UInt8(ascii: "H"): return .seconds(amount * 3600)
        case UInt8(ascii: "M"): return .seconds(amount * 60)
        case UInt8(ascii: "S"): return .seconds(amount)
        case UInt8(ascii: "m"): return .milliseconds(amount)
        case UInt8(ascii: "u"): return .microseconds(amount)
        case UInt8(ascii: "n"): return .nanoseconds(amount)
        default: return nil
        }
    }

    /// Rounded up to what fits into eight digits, so that the server never stops before the client does. No time left is
    /// one nanosecond, because zero is not lawful everywhere.
    package static func format(_ timeout: Duration) -> String {
        let (seconds, attoseconds) = timeout.components
        if seconds < 0 || (seconds == 0 && attoseconds <= 0) { return "1n" }
        let digitsMax: Int64 = 99_999_999
        let units: [(suffix: String, perSecond: Int64)] = [
            ("n", 1_000_000_000), ("u", 1_000_000), ("m", 1000), ("S", 1),
        ]
        for unit in units where seconds <= digitsMax / unit.perSecond {
            let attosecondsPerUnit = 1_000_000_000_000_000_000 / unit.perSecond
            let amount = seconds * unit.perSecond + (attoseconds + attosecondsPerUnit - 1) / attosecondsPerUnit
            if amount <= digitsMax { return "\(amount)\(unit.suffix)" }
        }
        let wholeSeconds = min(seconds, digitsMax * 3600) + (attoseconds > 0 ? 1 : 0)
        let minutes = (wholeSeconds + 59) / 60
        if minutes <= digitsMax { return "\(minutes)M" }
        return "\(min((wholeSeconds + 3599) / 3600, digitsMax))H"
    }
}
