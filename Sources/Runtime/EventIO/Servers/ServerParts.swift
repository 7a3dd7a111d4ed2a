private import Synchronization

/// A server on all loops of a group, with a part of it on each: every loop listens at every address, and serves the
/// connections that come to it.
///
///     none --start--> listening --stop--> draining --the last connection has ended, or time is up--> none
package final class ServerParts: Sendable {
    private typealias Part = LoopBound<any ServerPart>

    private let parts = Mutex<[Part]>([])

    package init() {}

    /// Makes a part on each loop, listens, and returns where. Throws `ServerStartError` when an address cannot be used.
    package func start(
        on loops: LoopGroup,
        at addresses: [SocketAddress],
        _ make: @escaping @Sendable (Loop) -> any ServerPart
    ) async throws -> [SocketAddress] {
        var parts: [Part] = []
        for loop in loops.loops { parts.append(try await loop.run { Part(make(loop), on: loop) }) }
        self.parts.withLock { [parts] in $0 = parts }
        do {
            return try await Self.listen(parts, at: addresses)
        } catch {
            await stop(within: .zero)
            throw error
        }
    }

    private static func listen(_ parts: [Part], at addresses: [SocketAddress]) async throws -> [SocketAddress] {
        var bound: [SocketAddress] = []
        for address in addresses {
            try Listener.requireFree(address)
            // The port that the kernel chose for the first loop is the others' port too.
            var chosen = address
            for (index, part) in parts.enumerated() {
                if case .unix = address, index > 0 { break }
                let target = chosen
                chosen = try await part.loop.run {
                    do throws(SystemError) {
                        return try part.value.connections.listen(target) { Self.place($0, parts, acceptedBy: index) }
                    } catch {
                        throw ServerStartError(reasons: ["cannot listen at \(target): \(error)"])
                    }
                }
            }
            bound.append(chosen)
        }
        return bound
    }

    /// The kernel shares connections out by chance; a loop that has more than its share gives one away. It keeps one that
    /// makes it the first by one: a difference of one is not worth the way to another thread.
    private static func place(_ socket: AcceptedSocket, _ parts: [Part], acceptedBy index: Int) {
        var target = index
        var fewest = parts[index].connectionCount
        for other in parts.indices {
            let count = parts[other].connectionCount
            if count < fewest { (target, fewest) = (other, count) }
        }
        parts[target].execute { $0.add(socket) }
    }

    /// Stops accepting, asks connections to finish, lets them go on for so long, and ends the rest.
    package func stop(within grace: Duration) async {
        let parts = parts.withLock { parts in
            defer { parts = [] }
            return parts
        }
        // On every loop before the first client hears of it, so that none that looks for another server finds this one.
        for part in parts { await Self.stopListening(part) }
        for part in parts { part.execute { $0.connections.drain() } }
        if grace > .zero {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { for part in parts { await Self.waitUntilEmpty(part) } }
                group.addTask {
                    // A drain that is cancelled has no patience left.
                    try? await ContinuousClock().sleep(for: grace)
                    for part in parts { part.execute { $0.connections.close() } }
                }
                await group.next()
                group.cancelAll()
            }
        } else {
            for part in parts { part.execute { $0.connections.close() } }
            for part in parts { await Self.waitUntilEmpty(part) }
        }
    }

    private static func stopListening(_ part: Part) async {
        await withCheckedContinuation { continuation in
            part.execute {
                $0.connections.stopListening()
                continuation.resume()
            }
        }
    }

    private static func waitUntilEmpty(_ part: Part) async {
        await withCheckedContinuation { continuation in
            part.execute { $0.connections.whenEmpty { continuation.resume() } }
        }
    }
}

extension LoopBound {
    fileprivate var connectionCount: Int { loop.connectionCount.load(ordering: .relaxed) }
}

/// Why a server cannot start: every reason that was found.
package struct ServerStartError: Error, Sendable, CustomStringConvertible {
    package let reasons: [String]

    package init(reasons: [String]) { self.reasons = reasons }

    package var description: String { reasons.joined(separator: "; ") }
}
