internal import Testing

/// A reader of the text format 0.0.4 that knows nothing of the writer. It throws at whatever the format forbids.
struct ExpositionPage {
    struct Sample: Hashable {
        var name: String
        var labels: [String: String] = [:]
        var value = 0.0
    }

    struct Broken: Error { let line: String }

    private(set) var types: [String: String] = [:]
    private(set) var helps: [String: String] = [:]
    /// In the order of the page.
    private(set) var samples: [Sample] = []

    init(_ text: String) throws {
        guard text.isEmpty || text.hasSuffix("\n") else { throw Broken(line: "the last line has no end") }
        var current = ""
        var finished: Set<String> = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
            let family: String
            if line.hasPrefix("# ") {
                guard words.count == 4 else { throw Broken(line: String(line)) }
                family = words[2]
                if words[1] == "HELP", helps.updateValue(words[3], forKey: family) == nil {
                } else if words[1] == "TYPE", types.updateValue(words[3], forKey: family) == nil {
                } else {
                    throw Broken(line: String(line))
                }
            } else {
                let sample = try Self.sample(String(line))
                family = try Self.family(of: sample.name, types)
                samples.append(sample)
            }
            if family != current {
                guard !finished.contains(family) else { throw Broken(line: "torn apart: \(line)") }
                finished.insert(current)
                current = family
            }
        }
    }

    private static func family(of name: String, _ types: [String: String]) throws -> String {
        for suffix in ["_bucket", "_sum", "_count"] where name.hasSuffix(suffix) {
            let stem = String(name.dropLast(suffix.count))
            if types[stem] == "histogram" { return stem }
        }
        guard let type = types[name], type != "histogram" else { throw Broken(line: "no type before \(name)") }
        return name
    }

    private static func sample(_ line: String) throws -> Sample {
        var rest = Substring(line)
        let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == ":") }
        rest = rest.dropFirst(name.count)
        var sample = Sample(name: String(name))
        if rest.first == "{" {
            repeat {
                rest = rest.dropFirst()
                let label = rest.prefix { $0 != "=" }
                rest = rest.dropFirst(label.count + 1)
                guard let value = quoted(&rest), sample.labels.updateValue(value, forKey: String(label)) == nil else {
                    throw Broken(line: line)
                }
            } while rest.first == ","
            guard rest.first == "}" else { throw Broken(line: line) }
            rest = rest.dropFirst()
        }
        guard !name.isEmpty, rest.first == " ", let value = Double(rest.dropFirst()) else { throw Broken(line: line) }
        sample.value = value
        return sample
    }

    private static func quoted(_ rest: inout Substring) -> String? {
        guard rest.popFirst() == "\"" else { return nil }
        var value = ""
        while let character = rest.popFirst() {
            if character == "\"" { return value }
            if character != "\\" {
                value.append(character)
                continue
            }
            switch rest.popFirst() {
            case "n": value.append("\n")
            case "\\": value.append("\\")
            case "\"": value.append("\"")
            default: return nil
            }
        }
        return nil
    }
}
