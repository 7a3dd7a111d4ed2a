/// `--name value` in any order.
package struct BenchmarkOptions {
    package struct Fault: Error, CustomStringConvertible {
        package let sentence: String
        package var description: String { sentence }

        package init(_ sentence: String) { self.sentence = sentence }
    }

    private var values: [String: String] = [:]

    package init(_ words: some Sequence<String>) throws(Fault) {
        var name: String?
        for word in words {
            if let known = name {
                values[known] = word
                name = nil
            } else if word.hasPrefix("--") {
                name = String(word.dropFirst(2))
            } else {
                throw Fault("'\(word)' is no option")
            }
        }
        if let name { throw Fault("--\(name) wants a value") }
    }

    package mutating func take(_ name: String, or standard: Int? = nil, of range: ClosedRange<Int>) throws(Fault) -> Int
    {
        guard let text = values.removeValue(forKey: name) else {
            guard let standard else { throw Fault("--\(name) is missing") }
            return standard
        }
        guard let value = Int(text), range.contains(value) else {
            throw Fault("--\(name) must be \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    package mutating func takeText(_ name: String) -> String? { values.removeValue(forKey: name) }

    package func finish() throws(Fault) {
        if let name = values.keys.min() { throw Fault("there is no option --\(name)") }
    }
}
