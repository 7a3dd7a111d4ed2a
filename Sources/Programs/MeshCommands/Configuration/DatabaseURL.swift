/// The address of a database as people write it: `postgresql://user:password@host:port/database?sslmode=verify-full`.
///
/// It can be printed: the password is left out. What it says beyond that is up to the engine's own library.
package struct DatabaseURL: Sendable, Hashable, CustomStringConvertible {
    /// With the password. For the engine only.
    package let text: String
    private let scheme: String
    private let user: Substring?
    private let secret: Substring?
    private let place: Substring
    private let query: Substring

    /// Why a text is none. It quotes nothing of the text, which may hold a password.
    package struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
        package let description: String
    }

    package init(_ text: String) throws(Fault) {
        guard let scheme = text.firstRange(of: "://") else {
            throw Fault(description: "is no address; it is written \(Self.form)")
        }
        self.text = text
        self.scheme = text[..<scheme.lowerBound].lowercased()
        guard ["postgres", "postgresql"].contains(self.scheme) else {
            throw Fault(description: "begins with another name than postgresql://; it is written \(Self.form)")
        }
        let rest = text[scheme.upperBound...]
        let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        query = parts.count == 2 ? parts[1] : ""
        let sides = parts[0].split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count <= 2 else {
            throw Fault(description: "has more than one @; in a password it is written %40, a / as %2F and a % as %25")
        }
        place = sides[sides.count - 1]
        let login = sides.count == 2 ? sides[0].split(separator: ":", maxSplits: 1) : []
        guard !login.contains(where: { $0.contains("/") }) else {
            throw Fault(description: "has a / before its @; in a password it is written %2F")
        }
        user = login.first
        secret = login.count == 2 ? login[1] : nil
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
            throw Fault(description: "has a blank or a control character; a blank is written %20")
        }
    }

    private static let form = "postgresql://user:password@host:5432/database?sslmode=verify-full"

    package var description: String { login(secret == nil ? nil : "***", isShown: true) }

    /// For programs that get the password otherwise, because command lines can be read by others.
    package var withoutPassword: String { login(nil, isShown: false) }

    /// Decoded; nil when the address has none.
    package var password: String? { (secret ?? option("password")).map(PercentText.decoded) }

    /// Hosts with their ports as they are written; empty for what the library takes by itself.
    package var hosts: String { String(place.prefix { $0 != "/" }) }

    /// What `?name=value` says; nil when it is not there.
    package func option(_ name: String) -> Substring? {
        query.split(separator: "&").map { $0.split(separator: "=", maxSplits: 1) }
            .first { $0.first?.lowercased() == name && $0.count == 2 }?[1]
    }

    private func login(_ password: String?, isShown: Bool) -> String {
        var text = scheme + "://"
        if let user { text += user + (password.map { ":" + $0 } ?? "") + "@" }
        text += place
        let options = query.split(separator: "&").compactMap { option -> String? in
            let name = option.prefix { $0 != "=" }
            if isShown { return name.lowercased().hasSuffix("password") ? name + "=***" : String(option) }
            return name.lowercased() == "password" ? nil : String(option)
        }
        return text + (options.isEmpty ? "" : "?" + options.joined(separator: "&"))
    }
}
