internal import MeshDomain

/// A string within the bounds of its schema.
struct StringFiller {
    private let schema: JSONValue
    private let values: SchemaValues

    init(_ schema: JSONValue, _ values: SchemaValues) {
        self.schema = schema
        self.values = values
    }

    func text(_ name: String, item: Int) -> String {
        if let format = schema["format"]?.string, let text = Self.formats[format] { return text }
        let known = values.text(for: name)
        let placeholder = values.placeholder(for: name)
        var text = known ?? (item == 0 ? placeholder : "\(placeholder) \(item + 1)")
        if let pattern = schema["pattern"]?.string { text = PatternSample(pattern).text }
        return bounded(text)
    }

    private func bounded(_ text: String) -> String {
        let least = min(SchemaFiller.lengthMax, max(0, Int(clamping: schema["minLength"]?.number ?? 0)))
        let most = max(least, Int(clamping: schema["maxLength"]?.number ?? 1e9))
        var text = text
        // Schemas count code points.
        if text.unicodeScalars.count > most {
            text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(most)))
        }
        let length = text.unicodeScalars.count
        if length < least {
            // Patterns end in what may be repeated more often than in anything else.
            let filler = schema["pattern"] == nil ? "." : text.last.map(String.init) ?? "a"
            text += String(repeating: filler, count: least - length)
        }
        return text
    }

    /// Valid examples that name nobody: the domains and addresses are reserved for documentation.
    private static let formats: [String: String] = [
        "date": "2000-01-01", "date-time": "2000-01-01T00:00:00Z", "time": "00:00:00Z", "duration": "P1D",
        "email": "name@example.com", "idn-email": "name@example.com", "hostname": "example.com", "ipv4": "192.0.2.1",
        "ipv6": "2001:db8::1", "uri": "https://example.com/", "url": "https://example.com/", "uri-reference": "/",
        "iri": "https://example.com/", "uuid": "00000000-0000-4000-8000-000000000000", "json-pointer": "/",
        "regex": ".*",
    ]
}

/// A number within the bounds of its schema.
struct NumberFiller {
    private let schema: JSONValue

    init(_ schema: JSONValue) { self.schema = schema }

    func number(wanted: Double?, item: Int) -> Double {
        let isWhole = schema["type"]?.string == "integer" || schema["type"]?.array?.contains("integer") == true
        let step = max(0, schema["multipleOf"]?.number ?? (isWhole ? 1 : 0))
        var low = schema["minimum"]?.number
        var high = schema["maximum"]?.number
        // An open end: move inside by a step, or by a little of the range.
        if let open = exclusive("exclusiveMinimum", "minimum") { low = max(low ?? open, open + nudge(step, open)) }
        if let open = exclusive("exclusiveMaximum", "maximum") { high = min(high ?? open, open - nudge(step, open)) }
        var number = wanted ?? max(low ?? 0, min(0, high ?? 0)) + (low == nil && high == nil ? Double(item) : 0)
        if let low { number = max(low, number) }
        if let high { number = min(high, number) }
        guard step > 0 else { return number }
        let up = (number / step).rounded(.up) * step
        let fitsUp = high.map { up <= $0 } ?? true
        return fitsUp ? up : (number / step).rounded(.down) * step
    }

    /// A number, or true beside the bound as in older drafts.
    private func exclusive(_ key: String, _ bound: String) -> Double? {
        schema[key]?.number ?? (schema[key]?.bool == true ? schema[bound]?.number : nil)
    }

    private func nudge(_ step: Double, _ bound: Double) -> Double {
        if step > 0 { return step }
        let low = schema["minimum"]?.number ?? schema["exclusiveMinimum"]?.number
        let high = schema["maximum"]?.number ?? schema["exclusiveMaximum"]?.number
        if let low, let high, high > low { return (high - low) / 4 }
        return max(1, abs(bound) / 1e6)
    }
}
