internal import CLibPQ
internal import EventIO

/// The hosts of a connection string with their addresses, because the library would look names up where it must not block.
struct PostgresHosts: Sendable {
    private let hosts: [String]
    private let ports: [String]

    /// Nil when there is nothing to look up: addresses, sockets, or nothing said.
    init?(in connectionString: String) throws(PostgresError) {
        let options = try Self.options(in: connectionString)
        guard options["hostaddr"] == nil, let host = options["host"] else { return nil }
        let hosts = host.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard hosts.contains(where: Self.isName) else { return nil }
        let ports = (options["port"] ?? "").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        self.hosts = hosts
        self.ports = ports.count == hosts.count ? ports : hosts.map { _ in ports.first ?? "" }
    }

    /// Options that say the same with addresses. Blocks.
    func resolved() -> Result<[(keyword: String, value: String)], PostgresError> {
        var lines: [(host: String, address: String, port: String)] = []
        var reason: NameResolutionError?
        for (host, port) in zip(hosts, ports) {
            guard Self.isName(host) else {
                lines.append((host, "", port))
                continue
            }
            do throws(NameResolutionError) {
                for case let address? in try NameResolution.addresses(host: host, port: 0).map(Self.text) {
                    lines.append((host, address, port))
                }
            } catch {
                reason = error
            }
        }
        if lines.isEmpty { return .failure(PostgresError(.cannotConnect, reason.map { "\($0)" } ?? "no address")) }
        return .success([
            ("host", lines.map(\.host).joined(separator: ",")),
            ("hostaddr", lines.map(\.address).joined(separator: ",")),
            ("port", lines.map(\.port).joined(separator: ",")),
        ])
    }

    private static func isName(_ host: String) -> Bool {
        if host.isEmpty || host.hasPrefix("/") || host.hasPrefix("@") || host.contains(":") { return false }
        return !host.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
    }

    private static func text(_ address: SocketAddress) -> String? {
        switch address {
        case .ipv4(let host, _), .ipv6(let host, _): host
        case .unix: nil
        }
    }

    /// What the string says itself. Throws when it cannot be read.
    private static func options(in connectionString: String) throws(PostgresError) -> [String: String] {
        guard let list = unsafe PQconninfoParse(connectionString, nil) else {
            // The library's message would quote the string, and the password in it.
            throw PostgresError(.misuse, "the connection string cannot be read: see the manual of libpq, 34.1.1")
        }
        defer { unsafe PQconninfoFree(list) }
        var options: [String: String] = [:]
        var entry = unsafe list
        while let keyword = unsafe entry.pointee.keyword {
            if let value = unsafe entry.pointee.val {
                unsafe options[String(cString: keyword)] = unsafe String(cString: value)
            }
            unsafe entry += 1
        }
        return options
    }
}
