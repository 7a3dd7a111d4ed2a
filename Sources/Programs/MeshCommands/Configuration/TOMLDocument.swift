/// A configuration file: tables of keys with values, each with its place. This is the part of TOML 1.0 that a
/// configuration of `[section]` and `key = value` needs: strings on one line, whole and decimal numbers, booleans,
/// arrays of these, comments. Dates, dotted keys, nested and inline tables are faults that say so.
package struct TOMLDocument: Sendable {
    package enum Value: Sendable, Hashable {
        case text(String)
        case integer(Int)
        case number(Double)
        case flag(Bool)
        case list([Value])

        /// For a sentence about a wrong type.
        package var kind: String {
            switch self {
            case .text: "text"
            case .integer: "a whole number"
            case .number: "a decimal number"
            case .flag: "true or false"
            case .list: "a list"
            }
        }
    }

    package struct Place: Sendable, Hashable {
        package let line: Int
        package let column: Int
    }

    package struct Entry: Sendable, Hashable {
        package let section: String
        package let key: String
        package let value: Value
        package let place: Place
    }

    /// What is wrong with the text at a place. Reading goes on in the next line, so that all faults are told.
    package struct Fault: Sendable, Hashable {
        package let place: Place
        package let reason: String
    }

    package private(set) var entries: [Entry] = []
    /// The sections in their order, with the place where each begins.
    package private(set) var sections: [(name: String, place: Place)] = []
    package private(set) var faults: [Fault] = []

    package init(_ text: String) {
        var reader = TOMLReader(text)
        var section = ""
        var seen: Set<String> = []
        while let statement = reader.next() {
            switch statement {
            case .section(let name, let place):
                if sections.contains(where: { $0.name == name }) {
                    faults.append(Fault(place: place, reason: "[\(name)] is there twice"))
                }
                section = name
                sections.append((name, place))
            case .entry(let key, let value, let place):
                if seen.insert("\(section).\(key)").inserted {
                    entries.append(Entry(section: section, key: key, value: value, place: place))
                } else {
                    faults.append(Fault(place: place, reason: "\(key) is there twice in [\(section)]"))
                }
            case .fault(let fault): faults.append(fault)
            }
        }
    }
}
