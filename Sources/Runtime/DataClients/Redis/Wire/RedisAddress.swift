/// Where a Redis server is: a host, which may be a name, or a Unix socket.
package enum RedisAddress: Hashable, Sendable, CustomStringConvertible {
    case host(String, port: UInt16)
    case unix(path: String)

    package var description: String {
        switch self {
        case .host(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .unix(let path): "unix:\(path)"
        }
    }

    /// As servers write it: the port is behind the last colon. An empty host means the one that was asked.
    init?(serverText text: Substring, asked: RedisAddress?) {
        // Since Redis 7 a host name may follow behind a comma.
        let text = text.prefix { $0 != "," }.prefix { $0 != "@" }
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
            return nil
        }
        let host = text[..<colon]
        if !host.isEmpty {
            self = .host(String(host), port: port)
        } else if case .host(let host, _)? = asked {
            self = .host(host, port: port)
        } else {
            self = .host("", port: port)
        }
    }

    /// The host of another address where this one has none.
    func filled(from asked: RedisAddress) -> RedisAddress {
        if case .host("", let port) = self, case .host(let host, _) = asked { return .host(host, port: port) }
        return self
    }
}
