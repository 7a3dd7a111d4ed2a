/// A limit for each vendor, as people write it: `openai=500` for one, a number alone for all that are not named.
package struct VendorRates: Sendable, Hashable {
    package struct Fault: Error, Sendable, Hashable {
        package let words: String
    }

    package static let vendors = ["anthropic", "openai", "gemini", "groq", "ollama"]
    private static let valueMax: Int64 = 1_000_000_000_000

    /// For those that are not named.
    package private(set) var others: Int64?
    package private(set) var named: [String: Int64] = [:]

    package init(_ texts: [String]) throws(Fault) {
        for text in texts {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let vendor = parts.count == 2 ? String(parts[0]) : nil
            guard let value = Int64(parts[parts.count - 1]), (1...Self.valueMax).contains(value) else {
                throw Fault(words: "'\(text)' must be a number from 1, or VENDOR=NUMBER")
            }
            guard let vendor else {
                guard others == nil else { throw Fault(words: "has two numbers for the vendors that are not named") }
                others = value
                continue
            }
            guard Self.vendors.contains(vendor) else {
                throw Fault(
                    words: "'\(vendor)' is no vendor; there are \(Self.vendors.joined(separator: ", "))"
                )
            }
            guard named.updateValue(value, forKey: vendor) == nil else { throw Fault(words: "names \(vendor) twice") }
        }
    }

    /// Nil for no limit.
    package subscript(vendor: String) -> Int64? { named[vendor] ?? others }
}
