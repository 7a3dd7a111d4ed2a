internal import EventIO

/// Reads the text of a `ChannelTarget`.
struct ChannelTargetParser {
    private let text: String

    init(_ text: String) { self.text = text }

    mutating func places() throws(ChannelTargetError) -> [ChannelTarget.Place] {
        guard !text.isEmpty else { throw failure("it is empty") }
        let (scheme, rest) = try scheme()
        switch scheme {
        case "unix": return [.address(.unix(path: try unixPath(rest)))]
        case "dns": return try parts(of: try withoutSlashes(rest), hostOrAddress)
        case "ipv4":
            return try parts(of: rest) { part throws(ChannelTargetError) in
                let (host, port) = try hostAndPort(part)
                guard IPAddressText.isIPv4(host) else { throw failure("'\(host)' is no IPv4 address") }
                return .address(.ipv4(host, port: port))
            }
        case "ipv6":
            return try parts(of: rest) { part throws(ChannelTargetError) in
                let (host, port) = try hostAndPort(part)
                guard IPAddressText.isIPv6(host) else { throw failure("'\(host)' is no IPv6 address") }
                return .address(.ipv6(host, port: port))
            }
        default: return try parts(of: rest, hostOrAddress)
        }
    }

    private func failure(_ reason: String) -> ChannelTargetError {
        ChannelTargetError(description: "the target '\(text)' cannot be used: \(reason)")
    }

    // MARK: Scheme

    private func scheme() throws(ChannelTargetError) -> (scheme: String?, rest: Substring) {
        guard let colon = text.firstIndex(of: ":") else { return (nil, text[...]) }
        let scheme = text[..<colon].lowercased()
        let rest = text[text.index(after: colon)...]
        if ["dns", "ipv4", "ipv6", "unix"].contains(scheme) { return (scheme, rest) }
        if rest.hasPrefix("//") || scheme == "unix-abstract" || scheme == "vsock" || scheme == "xds" {
            throw failure("the scheme '\(scheme)' is not one of dns, ipv4, ipv6, unix")
        }
        return (nil, text[...])
    }

    /// What follows `dns:`, without the empty authority that it may have.
    private func withoutSlashes(_ rest: Substring) throws(ChannelTargetError) -> Substring {
        guard rest.hasPrefix("//") else { return rest.hasPrefix("/") ? rest.dropFirst() : rest }
        let authorityAndName = rest.dropFirst(2)
        guard let slash = authorityAndName.firstIndex(of: "/") else {
            throw failure("a name follows three slashes, as in dns:///\(authorityAndName)")
        }
        guard slash == authorityAndName.startIndex else {
            throw failure("a name server of its own ('\(authorityAndName[..<slash])') cannot be chosen")
        }
        return authorityAndName.dropFirst()
    }

    private func unixPath(_ rest: Substring) throws(ChannelTargetError) -> String {
        var path = rest
        if rest.hasPrefix("//") {
            path = rest.dropFirst(2)
            guard path.hasPrefix("/") else { throw failure("a path follows three slashes, as in unix:///run/socket") }
        }
        guard !path.isEmpty else { throw failure("the path is missing") }
        // sun_path has 108 bytes with its final zero.
        guard path.utf8.count <= 107 else { throw failure("the path is longer than 107 bytes") }
        return String(path)
    }

    // MARK: Places

    private func parts(
        of rest: Substring,
        _ place: (Substring) throws(ChannelTargetError) -> ChannelTarget.Place
    ) throws(ChannelTargetError) -> [ChannelTarget.Place] {
        var places: [ChannelTarget.Place] = []
        for part in rest.split(separator: ",", omittingEmptySubsequences: false) { places.append(try place(part)) }
        return places
    }

    private func hostOrAddress(_ part: Substring) throws(ChannelTargetError) -> ChannelTarget.Place {
        let (host, port) = try hostAndPort(part)
        if IPAddressText.isIPv4(host) { return .address(.ipv4(host, port: port)) }
        if host.contains(":") {
            guard IPAddressText.isIPv6(host) else { throw failure("'\(host)' is no IPv6 address") }
            return .address(.ipv6(host, port: port))
        }
        // RFC 1035: at most 253 characters. Which ones are lawful is for the resolver to say.
        guard host.utf8.count <= 253, !host.contains(where: { $0.isWhitespace || $0 == "/" }) else {
            throw failure("'\(host)' is no host name")
        }
        return .host(host, port: port)
    }

    private func hostAndPort(_ part: Substring) throws(ChannelTargetError) -> (host: String, port: UInt16) {
        let host: Substring
        let port: Substring
        if part.hasPrefix("[") {
            guard let bracket = part.firstIndex(of: "]") else { throw failure("'\(part)' has no closing bracket") }
            host = part[part.index(after: part.startIndex)..<bracket]
            let tail = part[part.index(after: bracket)...]
            guard tail.hasPrefix(":") else { throw failure("'\(part)' has no port") }
            port = tail.dropFirst()
        } else {
            guard let colon = part.lastIndex(of: ":") else {
                throw failure(part.isEmpty ? "a place is empty" : "'\(part)' has no port")
            }
            host = part[..<colon]
            port = part[part.index(after: colon)...]
            if host.contains(":") { throw failure("an IPv6 address stands in brackets, as in [\(host)]:\(port)") }
        }
        guard !host.isEmpty else { throw failure("'\(part)' has no host") }
        guard port.allSatisfy(\.isASCIIDigit), let number = UInt16(port), number > 0 else {
            throw failure("the port '\(port)' is not a number from 1 to 65535")
        }
        return (String(host), number)
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
