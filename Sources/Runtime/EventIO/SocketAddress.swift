/// Where a socket listens or connects to. Host names are not addresses; a resolver makes addresses of them.
package enum SocketAddress: Hashable, Sendable, CustomStringConvertible {
    /// Numbers with dots, and a port in host order; port 0 lets the kernel choose when listening.
    case ipv4(String, port: UInt16)
    /// Without brackets.
    case ipv6(String, port: UInt16)
    /// A path in the file system.
    case unix(path: String)

    package var description: String {
        switch self {
        case .ipv4(let host, let port): "\(host):\(port)"
        case .ipv6(let host, let port): "[\(host)]:\(port)"
        case .unix(let path): "unix:\(path)"
        }
    }

    package var port: UInt16? {
        switch self {
        case .ipv4(_, let port), .ipv6(_, let port): port
        case .unix: nil
        }
    }
}
