extension Double {
    /// With so many digits after the point.
    package func text(_ digits: Int) -> String {
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
