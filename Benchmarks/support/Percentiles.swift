/// Quantiles of all values that were kept.
struct Percentiles {
    private var values: [Double] = []
    private var isSorted = true

    var count: Int { values.count }

    mutating func add(_ value: Double) {
        values.append(value)
        isSorted = false
    }

    mutating func add(_ others: [Double]) {
        values += others
        isSorted = false
    }

    /// The smallest value that so large a share of all do not exceed; 0 without values.
    mutating func at(_ share: Double) -> Double {
        if values.isEmpty { return 0 }
        if !isSorted { values.sort() }
        isSorted = true
        return values[min(values.count - 1, max(0, Int((share * Double(values.count)).rounded(.up)) - 1))]
    }
}

extension Double {
    /// With so many digits after the point.
    func text(_ digits: Int) -> String {
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let scaled = Int64((self * scale).rounded())
        guard digits > 0 else { return "\(scaled)" }
        let fraction = "\(abs(scaled) % Int64(scale))"
        let sign = scaled < 0 ? "-" : ""
        return "\(sign)\(abs(scaled) / Int64(scale))." + String(repeating: "0", count: digits - fraction.count)
            + fraction
    }
}
