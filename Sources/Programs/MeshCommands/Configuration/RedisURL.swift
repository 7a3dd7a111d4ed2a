/// The address of a Redis as people write it: `redis://user:password@host:6379/0`, `rediss://` for TLS, `unix:///path`.
///
/// It can be printed: the password is left out.
package struct RedisURL: Sendable, Hashable, CustomStringConvertible {
    package enum Place: Sendable, Hashable {
        case host(String, port: UInt16)
        case unix(path: String)
    }

    package let place: Place
    package let usesTLS: Bool
    package let user: String?
    package let password: String?
    package let database: Int

    /// Why a text is none. It quotes nothing of the text, which may hold a password.
    package struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
        package let description: String
    }

    private static let form = "redis://user:password@host:6379/0, with rediss:// for TLS, or unix:///path"
    private static let portDefault: UInt16 = 6379
    private static let databaseMax = 1_000_000

    package init(_ text: String) throws(Fault) {
        guard let scheme = text.firstRange(of: "://") else { throw Self.fault("is no address") }
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
            throw Self.fault("has a blank or a control character")
        }
        let rest = text[scheme.upperBound...]
        switch text[..<scheme.lowerBound].lowercased() {
        case "unix":
            guard rest.hasPrefix("/"), rest.count > 1 else { throw Self.fault("names no socket") }
            place = .unix(path: String(rest))
            (usesTLS, user, password, database) = (false, nil, nil, 0)
            return
        case "redis": usesTLS = false
        case "rediss": usesTLS = true
        default: throw Self.fault("begins with another name than redis://, rediss:// or unix://")
        }
        let sides = rest.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count <= 2 else { throw Self.fault("has more than one @, which in a password is %40") }
        let login =
            sides.count == 2 ? sides[0].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false) : []
        user = login.first.flatMap { $0.isEmpty ? nil : PercentText.decoded($0) }
        password = login.count == 2 ? PercentText.decoded(login[1]) : nil
        let parts = sides[sides.count - 1].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        place = try Self.place(parts[0])
        database = try Self.database(parts.count == 2 ? parts[1] : "")
    }

    package var description: String {
        switch place {
        case .unix(let path): return "unix://" + path
        case .host(let host, let port):
            let login = password != nil ? (user ?? "") + ":***@" : user.map { $0 + "@" } ?? ""
            let name = host.contains(":") ? "[\(host)]" : host
            return "redis\(usesTLS ? "s" : "")://\(login)\(name):\(port)/\(database)"
        }
    }

    private static func place(_ text: Substring) throws(Fault) -> Place {
        var host = text
        var port = Substring()
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            host = text[text.index(after: text.startIndex)..<end]
            port = text[text.index(after: end)...]
            guard port.isEmpty || port.hasPrefix(":") else { throw fault("has something behind its host") }
        } else if let colon = text.firstIndex(of: ":") {
            host = text[..<colon]
            port = text[colon...]
        }
        guard !host.isEmpty else { throw fault("names no host") }
        if port.isEmpty { return .host(String(host), port: portDefault) }
        guard let number = UInt16(port.dropFirst()), number > 0 else { throw fault("has a port that is none") }
        return .host(String(host), port: number)
    }

    private static func database(_ text: Substring) throws(Fault) -> Int {
        if text.isEmpty { return 0 }
        guard let number = Int(text), (0...databaseMax).contains(number) else {
            throw fault("has something behind its / that is no number of a database")
        }
        return number
    }

    private static func fault(_ words: String) -> Fault { Fault(description: "\(words); it is written \(form)") }
}
