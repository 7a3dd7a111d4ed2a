package import EventIO
internal import GRPCTransport

/// What is wrong only in the light of other values, or of what a text means. Each fault with the path it belongs to.
enum ConfigurationChecks {
    static func faults(of values: MeshConfiguration) -> [(path: String, text: String)] {
        security(values) + listening(values) + tls(values) + storage(values.storage) + redis(values.redis)
            + limits(values.limits) + memory(values.memory) + models(values.models)
    }

    private static func security(_ values: MeshConfiguration) -> [(String, String)] {
        // Without keys and without open mode the server would answer nobody.
        values.security.openMode
            ? [] : [("security.open_mode", "security.open_mode must be true: there are no API keys yet")]
    }

    private static func listening(_ values: MeshConfiguration) -> [(String, String)] {
        let addresses = values.listen.addresses
        var faults: [(String, String)] = []
        if addresses.isEmpty, values.listen.unixSocket.isEmpty {
            faults.append(
                ("listen.addresses", "listen.addresses and listen.unix_socket are both empty: nobody could connect")
            )
        }
        for text in addresses {
            guard let address = address(text, port: 1) else {
                faults.append(("listen.addresses", "listen.addresses: '\(text)' is no IP address"))
                continue
            }
            if values.security.openMode, !isLoopback(address) {
                faults.append(
                    (
                        "listen.addresses",
                        "listen.addresses: \(text) is not a loopback address; in open mode, without keys, the server "
                            + "listens on loopback only (security.open_mode = false wants keys)"
                    )
                )
            }
        }
        if Set(addresses).count != addresses.count {
            faults.append(("listen.addresses", "listen.addresses has an address twice"))
        }
        // sun_path has 108 bytes with its final zero.
        if values.listen.unixSocket.utf8.count > 107 {
            faults.append(("listen.unix_socket", "listen.unix_socket is longer than 107 bytes"))
        }
        return faults
    }

    private static func tls(_ values: MeshConfiguration) -> [(String, String)] {
        let tls = values.tls
        var faults: [(String, String)] = []
        if !tls.certificate.isEmpty, tls.key.isEmpty {
            faults.append(("tls.certificate", "tls.certificate wants tls.key beside it"))
        }
        if tls.certificate.isEmpty, !tls.key.isEmpty {
            faults.append(("tls.key", "tls.key wants tls.certificate beside it"))
        }
        if tls.certificate.isEmpty, !tls.clientAuthorities.isEmpty {
            faults.append(("tls.client_authorities", "tls.client_authorities wants tls.certificate beside it"))
        }
        return faults
    }

    private static func redis(_ redis: MeshConfiguration.Redis) -> [(String, String)] {
        if redis.url.isEmpty { return [] }
        do throws(RedisURL.Fault) {
            _ = try RedisURL(redis.url)
            return []
        } catch {
            return [("redis.url", "redis.url \(error)")]
        }
    }

    /// Nothing of the address is quoted: it may hold a password in a place where none is expected.
    private static func storage(_ storage: MeshConfiguration.Storage) -> [(String, String)] {
        if storage.url.isEmpty { return [] }
        var faults: [(String, String)] = []
        do throws(DatabaseURL.Fault) {
            _ = try DatabaseURL(storage.url)
        } catch {
            faults.append(("storage.url", "storage.url \(error)"))
        }
        if storage.isInMemory {
            faults.append(
                ("storage.in_memory", "storage.in_memory and storage.url are both set: only one of them can count")
            )
        }
        return faults
    }

    /// Nothing of the address is quoted, as above.
    private static func memory(_ memory: MeshConfiguration.Memory) -> [(String, String)] {
        let url = memory.qdrantURL
        if url.isEmpty {
            return memory.qdrantKey.isEmpty
                ? [] : [("memory.qdrant_key", "memory.qdrant_key wants memory.qdrant_url beside it")]
        }
        var faults: [(String, String)] = []
        let rest = ["http://", "https://"].first(where: url.hasPrefix).map { url.dropFirst($0.count) }
        let isPlain = url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && !url.contains { "?#@".contains($0) }
        if rest?.prefix(while: { $0 != "/" }).isEmpty ?? true {
            faults.append(("memory.qdrant_url", "memory.qdrant_url must begin with http:// or https:// and a host"))
        } else if !isPlain {
            faults.append(
                (
                    "memory.qdrant_url",
                    "memory.qdrant_url must be a host, a port and at most a path; the key belongs in memory.qdrant_key"
                )
            )
        }
        // It goes into a header.
        if !memory.qdrantKey.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) {
            faults.append(("memory.qdrant_key", "memory.qdrant_key has characters that no key has"))
        }
        return faults
    }

    private static func models(_ models: MeshConfiguration.Models) -> [(String, String)] {
        let lists = [
            ("models.requests_per_minute", models.requestsPerMinute),
            ("models.tokens_per_minute", models.tokensPerMinute),
        ]
        return lists.compactMap { (path, texts) -> (String, String)? in
            do throws(VendorRates.Fault) {
                _ = try VendorRates(texts)
                return nil
            } catch {
                return (path, "\(path) \(error.words)")
            }
        }
    }

    private static func limits(_ limits: MeshConfiguration.Limits) -> [(String, String)] {
        func above(_ name: String, _ value: Int, _ outerName: String, _ outer: Int) -> [(String, String)] {
            value <= outer
                ? [] : [("limits.\(name)", "limits.\(name) is \(value), more than limits.\(outerName) with \(outer)")]
        }
        return above("tasks_per_network", limits.tasksPerNetwork, "tasks_per_tenant", limits.tasksPerTenant)
            + above("tasks_per_tenant", limits.tasksPerTenant, "tasks_per_process", limits.tasksPerProcess)
            + above(
                "queued_tasks_per_tenant",
                limits.queuedTasksPerTenant,
                "queued_tasks_per_process",
                limits.queuedTasksPerProcess
            )
    }

    /// Nil for what is no IP address.
    static func address(_ text: String, port: UInt16) -> SocketAddress? {
        let host = text.contains(":") ? "[\(text)]" : text
        guard !text.contains(","), let target = try? ChannelTarget("\(host):1"),
            case .address(let address)? = target.places.first
        else { return nil }
        switch address {
        case .ipv4(let host, _): return .ipv4(host, port: port)
        case .ipv6(let host, _): return .ipv6(host, port: port)
        case .unix: return nil
        }
    }

    private static func isLoopback(_ address: SocketAddress) -> Bool {
        switch address {
        case .ipv4(let host, _): host.hasPrefix("127.")
        case .ipv6(let host, _): isLoopback(ipv6: host)
        case .unix: true
        }
    }

    /// `::1`, in its short form and the long ones (RFC 4291 2.5.3).
    private static func isLoopback(ipv6 host: String) -> Bool {
        let groups = host.split(separator: ":").map { Int($0, radix: 16) }
        return !host.hasSuffix(":") && groups.last == 1 && groups.dropLast().allSatisfy { $0 == 0 }
    }
}

extension MeshConfiguration.Listen {
    /// Where to listen: the addresses with the port, and the Unix socket.
    package var socketAddresses: [SocketAddress] {
        let port = UInt16(clamping: port)
        let sockets = addresses.compactMap { ConfigurationChecks.address($0, port: port) }
        return sockets + (unixSocket.isEmpty ? [] : [.unix(path: unixSocket)])
    }
}
