internal import EventIO

/// Tries addresses: is the name known, does somebody answer at the port?
struct DoctorPlaces: Sendable {
    private let loop: Loop

    private static let connectTime: Duration = .seconds(4)

    init(_ loop: Loop) { self.loop = loop }

    /// Nil when a connection could be made; else why not.
    func fault(host: String, port: UInt16) async -> String? {
        do {
            let addresses = try await resolved(host, port)
            var reason = "the name \(host) has no address"
            for address in addresses {
                do {
                    try await connect(address)
                    return nil
                } catch {
                    reason = "\(error)"
                }
            }
            return reason
        } catch {
            return "\(error)"
        }
    }

    private func resolved(_ host: String, _ port: UInt16) async throws -> [SocketAddress] {
        let thread = try BlockingExecutor(name: "names")
        defer { thread.shutDown() }
        return try await Task(executorPreference: thread.taskExecutor) {
            try NameResolution.addresses(host: host, port: port)
        }.value
    }

    private func connect(_ address: SocketAddress) async throws {
        try await withCheckedThrowingContinuation { (caller: CheckedContinuation<Void, any Error>) in
            loop.execute { [loop] in
                // Kept until it has ended.
                var attempt: ConnectionAttempt?
                attempt = Connector.connect(to: address, on: loop, timeout: Self.connectTime) { result in
                    attempt = nil
                    caller.resume(with: result.map { $0.close() }.mapError { $0 })
                }
                _ = attempt
            }
        }
    }

    /// Nil when a server could listen there now; else why not.
    func listeningFault(_ address: SocketAddress) async -> String? {
        do {
            try await loop.run { [loop] in
                let listener = try Listener(loop: loop, address: address, accepted: { _, _ in }, failed: { _ in })
                listener.close()
            }
            return nil
        } catch {
            return "\(error)"
        }
    }
}

/// Host and port of an address on the web.
struct WebPlace: Sendable, Hashable {
    let host: String
    let port: UInt16

    /// Nil for what is none. Without a scheme it is what `isLocal` says: `https`, or `http` on this machine.
    init?(_ address: String, isLocal: Bool = false, usualPort: UInt16? = nil) {
        let parts = address.firstRange(of: "://").map { (address[..<$0.lowerBound], address[$0.upperBound...]) }
        let scheme = parts?.0 ?? (isLocal ? "http" : "https")
        let authority = (parts?.1 ?? address[...]).prefix { $0 != "/" && $0 != "?" }
        let place = authority.split(separator: "@").last ?? ""
        let standard = usualPort ?? (scheme == "http" ? 80 : 443)
        if place.first == "[", let end = place.firstIndex(of: "]") {
            host = String(place[place.index(after: place.startIndex)..<end])
            let rest = place[place.index(after: end)...]
            guard let port = rest.isEmpty ? standard : UInt16(rest.dropFirst()) else { return nil }
            self.port = port
            return
        }
        let sides = place.split(separator: ":", omittingEmptySubsequences: false)
        guard let first = sides.first, !first.isEmpty, sides.count <= 2,
            let port = sides.count == 2 ? UInt16(sides[1]) : standard
        else { return nil }
        host = String(first)
        self.port = port
    }
}
