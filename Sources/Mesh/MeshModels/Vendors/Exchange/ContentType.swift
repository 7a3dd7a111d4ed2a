/// The type of a body, without its parameters. A server that says nothing is believed to send what was asked for.
struct ContentType: Sendable {
    private let name: String?

    init(_ header: String?) {
        name = header?.split(separator: ";").first.map { part in
            String(part.filter { $0 != " " && $0 != "\t" }.lowercased().prefix(64))
        }
    }

    var isJSON: Bool {
        guard let name else { return true }
        return name == "application/json" || name.hasPrefix("application/") && name.hasSuffix("+json")
    }

    func isOne(of types: [String]) -> Bool {
        guard let name else { return true }
        return types.contains(name)
    }

    /// For people.
    var printable: String {
        guard let name else { return "missing" }
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"),
                UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
                true
            default: false
            }
        }
        return isPlain && !name.isEmpty ? name : "unknown"
    }
}
