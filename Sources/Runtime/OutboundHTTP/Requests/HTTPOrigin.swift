/// Scheme, host and port of an address: what connections are shared by, and all of an address that faults may show.
struct HTTPOrigin: Hashable, Sendable, CustomStringConvertible {
    let isSecure: Bool
    /// The host, in lower case, with the port.
    let authority: String

    /// Nil for another scheme, an empty host, or bytes that an address cannot hold.
    init?(url: String) {
        guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f && $0 != 0x5c }) else { return nil }
        guard let colon = url.firstIndex(of: ":"), url[colon...].hasPrefix("://") else { return nil }
        switch url[..<colon].lowercased() {
        case "http": isSecure = false
        case "https": isSecure = true
        default: return nil
        }
        let rest = url[colon...].dropFirst(3)
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        // Without what stands before an @: it may be a password.
        let host = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
        guard !host.isEmpty, !host.hasPrefix(":") else { return nil }
        let bare = host.lastIndex(of: "]").map { host[$0...] } ?? host
        self.authority = host.lowercased() + (bare.contains(":") ? "" : isSecure ? ":443" : ":80")
    }

    var description: String { authority }
}
