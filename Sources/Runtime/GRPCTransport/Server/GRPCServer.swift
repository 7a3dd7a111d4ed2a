package import EventIO
package import GRPCCore
private import Synchronization
package import TLSCrypto
package import Telemetry

/// Serves a router over gRPC.
///
///     let server = GRPCServer(configuration, router: router, loops: loops)
///     let addresses = try await server.start()
///     …
///     await server.stop(within: .seconds(30))
///
/// Each loop of the group listens at every address, and serves the connections that come to it.
package final class GRPCServer: Sendable {
    private let configuration: GRPCServerConfiguration
    private let router: RPCRouter
    private let loops: LoopGroup
    private let tls: TLSServerContext?
    private let registry: MetricRegistry
    private let logger: Logger
    private let parts = Mutex<[LoopBound<ServerLoop>]>([])

    /// - Parameter tls: nil for plain text. Its certificates can be reloaded while the server runs.
    package init(
        _ configuration: GRPCServerConfiguration,
        router: RPCRouter,
        loops: LoopGroup,
        tls: TLSServerContext? = nil,
        registry: MetricRegistry = MetricRegistry(),
        logger: Logger = .off
    ) {
        self.configuration = configuration
        self.router = router
        self.loops = loops
        self.tls = tls
        self.registry = registry
        self.logger = logger
    }

    /// Listens, and returns where. Throws `GRPCServerError` when the configuration or an address cannot be used.
    package func start() async throws -> [SocketAddress] {
        let faults = configuration.faults
        if !faults.isEmpty { throw GRPCServerError(reasons: faults) }
        var parts: [LoopBound<ServerLoop>] = []
        for loop in loops.loops {
            let part = try await loop.run { [self] in
                let part = ServerLoop(
                    loop: loop,
                    loopCount: loops.loops.count,
                    configuration: configuration,
                    router: router,
                    tls: tls,
                    registry: registry,
                    logger: logger
                )
                return LoopBound(part, on: loop)
            }
            parts.append(part)
        }
        self.parts.withLock { [parts] in $0 = parts }
        do {
            return try await listen(parts)
        } catch {
            await stop(within: .zero)
            throw error
        }
    }

    private func listen(_ parts: [LoopBound<ServerLoop>]) async throws -> [SocketAddress] {
        var bound: [SocketAddress] = []
        for address in configuration.addresses {
            try Listener.requireFree(address)
            // The port that the kernel chose for the first loop is the others' port too.
            var chosen = address
            for (index, part) in parts.enumerated() {
                if case .unix = address, index > 0 { break }
                let target = chosen
                chosen = try await part.loop.run {
                    do throws(SystemError) {
                        return try part.value.listen(target) { Self.place($0, parts, acceptedBy: index) }
                    } catch {
                        throw GRPCServerError(reasons: ["cannot listen at \(target): \(error)"])
                    }
                }
            }
            bound.append(chosen)
        }
        return bound
    }

    /// The kernel shares connections out by chance; a loop that has more than its share gives one away.
    private static func place(_ socket: AcceptedSocket, _ parts: [LoopBound<ServerLoop>], acceptedBy index: Int) {
        let counts = parts.map { $0.loop.connectionCount.load(ordering: .relaxed) }
        var target = index
        for other in counts.indices where counts[other] < counts[target] { target = other }
        // A difference of one is not worth the way to another thread.
        if counts[index] - counts[target] < 1 { target = index }
        parts[target].execute { $0.add(socket) }
    }

    /// Stops accepting, tells clients to go elsewhere, lets calls finish for so long, and ends the rest.
    package func stop(within grace: Duration) async {
        let parts = parts.withLock { parts in
            defer { parts = [] }
            return parts
        }
        // On every loop before the first client hears of it, so that none that looks for another server finds this one.
        for part in parts { await Self.stopListening(part) }
        for part in parts { part.execute { $0.drain() } }
        if grace > .zero {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { for part in parts { await Self.waitUntilEmpty(part) } }
                group.addTask {
                    // A drain that is cancelled has no patience left.
                    try? await ContinuousClock().sleep(for: grace)
                    for part in parts { part.execute { $0.close() } }
                }
                await group.next()
                group.cancelAll()
            }
        } else {
            for part in parts { part.execute { $0.close() } }
            for part in parts { await Self.waitUntilEmpty(part) }
        }
    }

    private static func stopListening(_ part: LoopBound<ServerLoop>) async {
        await withCheckedContinuation { continuation in
            part.execute {
                $0.stopListening()
                continuation.resume()
            }
        }
    }

    private static func waitUntilEmpty(_ part: LoopBound<ServerLoop>) async {
        await withCheckedContinuation { continuation in
            part.execute { $0.whenEmpty { continuation.resume() } }
        }
    }
}

/// Why a server cannot start: every reason that was found.
package struct GRPCServerError: Error, Sendable, CustomStringConvertible {
    package let reasons: [String]

    package var description: String { reasons.joined(separator: "; ") }
}
