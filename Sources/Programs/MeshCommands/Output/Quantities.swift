internal import MeshProto
internal import Protobuf
internal import Telemetry

/// Money, times and numbers as people read them.
enum Quantities {
    /// Nano-dollars in as many digits as it takes to see something: `$12.34`, `$0.0031`, `$0`.
    static func money(_ nanoUSD: Int64) -> String {
        if nanoUSD == 0 { return "$0" }
        let sign = nanoUSD < 0 ? "-" : ""
        let amount = nanoUSD.magnitude
        if amount >= 1_000_000_000 { return sign + "$" + decimal(amount, unit: 1_000_000_000, digits: 2) }
        if amount >= 100_000 { return sign + "$" + decimal(amount, unit: 1_000_000_000, digits: 4) }
        return "<$0.0001"
    }

    /// `3.4 s`, `1 min 05 s`, `2 h 10 min`.
    static func elapsed(_ nanoseconds: Int64) -> String {
        let tenths = max(0, nanoseconds) / 100_000_000
        let seconds = tenths / 10
        if seconds < 60 { return "\(seconds).\(tenths % 10) s" }
        if seconds < 3600 { return "\(seconds / 60) min \(twoDigits(seconds % 60)) s" }
        return "\(seconds / 3600) h \(twoDigits(seconds / 60 % 60)) min"
    }

    /// `2 min ago`, `in 3 h`, `just now`; empty for no time.
    static func relative(_ time: GoogleTimestamp?, now: UnixTime) -> String {
        guard let time else { return "" }
        let seconds = now.nanoseconds / 1_000_000_000 - time.seconds
        let distance = seconds.magnitude
        if distance < 2 { return "just now" }
        let units: [(UInt64, String)] = [(86_400 * 365, "y"), (86_400, "d"), (3600, "h"), (60, "min"), (1, "s")]
        guard let (size, name) = units.first(where: { distance >= $0.0 }) else { return "just now" }
        return seconds > 0 ? "\(distance / size) \(name) ago" : "in \(distance / size) \(name)"
    }

    /// `0.92`
    static func confidence(_ value: Double?) -> String {
        guard let value, value.isFinite else { return "" }
        let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
        return "\(hundredths / 100).\(twoDigits(Int64(hundredths % 100)))"
    }

    /// `1.2k`, `3.4M`
    static func count(_ value: Int64) -> String {
        if value < 10_000 { return "\(value)" }
        if value < 1_000_000 { return decimal(UInt64(value), unit: 1000, digits: 1) + "k" }
        return decimal(UInt64(value), unit: 1_000_000, digits: 1) + "M"
    }

    static func tokens(_ spend: ProtoSpend) -> Int64 {
        spend.inputTokens + spend.cachedInputTokens + spend.cacheWriteTokens + spend.outputTokens
    }

    /// The time without fractions of a second, in UTC.
    static func date(_ time: GoogleTimestamp?) -> String {
        guard let time else { return "" }
        let text = UnixTime(seconds: time.seconds).description
        return text.prefix { $0 != "." } + "Z"
    }

    private static func twoDigits(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }

    /// Rounded half up.
    private static func decimal(_ value: UInt64, unit: UInt64, digits: Int) -> String {
        let scale = (0..<digits).reduce(UInt64(1)) { product, _ in product * 10 }
        let step = unit / scale
        let rounded = (value + step / 2) / step
        let fraction = String(rounded % scale)
        return "\(rounded / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}

extension GoogleTimestamp {
    var unixTime: UnixTime { UnixTime(seconds: seconds, nanoseconds: Int64(nanos)) }
}
