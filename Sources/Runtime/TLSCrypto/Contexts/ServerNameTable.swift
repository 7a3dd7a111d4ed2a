/// Which identity a server shows for the name in a ClientHello (SNI, RFC 6066). Pure: names to numbers.
struct ServerNameTable: Hashable, Sendable {
    private var exact: [String: Int] = [:]
    /// Keyed by what follows `*.`.
    private var wildcards: [String: Int] = [:]

    /// An earlier identity keeps a name that a later one claims too.
    mutating func add(_ name: String, identity: Int) {
        let name = Self.normalise(name)
        if name.hasPrefix("*.") {
            let parent = String(name.dropFirst(2))
            if wildcards[parent] == nil { wildcards[parent] = identity }
        } else if exact[name] == nil {
            exact[name] = identity
        }
    }

    /// The exact name wins over a wildcard, which stands for one label only (RFC 9525, 6.3).
    func identity(for name: String) -> Int? {
        let name = Self.normalise(name)
        if let identity = exact[name] { return identity }
        guard let dot = name.firstIndex(of: "."), dot != name.startIndex else { return nil }
        return wildcards[String(name[name.index(after: dot)...])]
    }

    /// Names are ASCII and compared without case; a dot at the end says the same as none.
    private static func normalise(_ name: String) -> String {
        let lower = name.lowercased()
        return lower.hasSuffix(".") ? String(lower.dropLast()) : lower
    }
}
