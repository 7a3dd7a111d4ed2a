/// Prometheus' grammar of names. Names come from the program's text, so a wrong one is a bug of ours.
package enum MetricName {
    /// `[a-zA-Z_:][a-zA-Z0-9_:]*`
    package static func isMetric(_ name: String) -> Bool {
        !name.isEmpty && !startsWithDigit(name) && name.utf8.allSatisfy { isWord($0) || $0 == UInt8(ascii: ":") }
    }

    /// `[a-zA-Z_][a-zA-Z0-9_]*`, and not two underscores in front, which Prometheus keeps for itself.
    package static func isLabel(_ name: String) -> Bool {
        !name.isEmpty && !startsWithDigit(name) && !name.hasPrefix("__") && name.utf8.allSatisfy(isWord)
    }

    private static func startsWithDigit(_ name: String) -> Bool {
        name.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
