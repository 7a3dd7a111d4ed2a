/// Durations as people write them: `500ms`, `30s`, `5m`, `1h30m`, `7d`. A bare number is seconds.
package enum DurationWords {
    private static let units: [(name: String, milliseconds: Int64)] = [
        ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1),
    ]

    /// Nil for what is no duration, or one of more than a thousand years.
    package static func duration(_ text: String) -> Duration? {
        guard !text.isEmpty else { return nil }
        if let seconds = Int64(text), seconds >= 0 { return milliseconds(seconds, 1000).map { .milliseconds($0) } }
        var rest = text[...]
        var total: Int64 = 0
        while !rest.isEmpty {
            let digits = rest.prefix { ("0"..."9").contains($0) }
            rest = rest.dropFirst(digits.count)
            let letters = rest.prefix { ("a"..."z").contains($0) }
            rest = rest.dropFirst(letters.count)
            guard let count = Int64(digits), let unit = units.first(where: { $0.name == letters }),
                let part = milliseconds(count, unit.milliseconds)
            else { return nil }
            total += part
            if total > limit { return nil }
        }
        return .milliseconds(total)
    }

    /// The shortest exact form: `1h30m`, `500ms`, `0s`.
    package static func text(_ duration: Duration) -> String {
        let parts = duration.components
        var rest = parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000
        if rest == 0 { return "0s" }
        var text = ""
        for unit in units where rest >= unit.milliseconds {
            text += "\(rest / unit.milliseconds)\(unit.name)"
            rest %= unit.milliseconds
        }
        return text
    }

    private static let limit: Int64 = 1000 * 366 * 86_400_000

    private static func milliseconds(_ count: Int64, _ unit: Int64) -> Int64? {
        let (product, overflows) = count.multipliedReportingOverflow(by: unit)
        return overflows || product > limit ? nil : product
    }
}
