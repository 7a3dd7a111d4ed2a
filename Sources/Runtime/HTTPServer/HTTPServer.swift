package import EventIO
private import Synchronization
package import TLSCrypto
package import Telemetry

/// What answers requests. It runs on the loop of the request's connection unless it leaves it, and its task is cancelled when
/// the client goes. What it throws before the response has begun is answered with 500; later it cuts the response.
package typealias HTTPHandler = @Sendable (HTTPRequest, HTTPResponseWriter) async throws -> Void

/// Serves HTTP/1.1.
///
///     let server = HTTPServer(configuration, loops: loops) { request, writer in
///         writer.send(HTTPResponse(200, body: Array("hello\n".utf8)))
///     }
///     let addresses = try await server.start()
///     …
///     await server.stop(within: .seconds(30))
///
/// Each loop of the group listens at every address, and serves the connections that come to it.
package final class HTTPServer: Sendable {
    private let configuration: HTTPServerConfiguration
    private let handler: HTTPHandler
    private let loops: LoopGroup
    private let tls: TLSServerContext?
    private let registry: MetricRegistry
    private let logger: Logger
    private let parts = Mutex<[LoopBound<HTTPServerLoop>]>([])

    /// - Parameter tls: nil for plain text. Its `applicationProtocols` are to be `http/1.1` or none, because HTTP/2 is not
    ///   spoken here. Its certificates can be reloaded while the server runs.
    package init(
        _ configuration: HTTPServerConfiguration,
        loops: LoopGroup,
        tls: TLSServerContext? = nil,
        registry: MetricRegistry = MetricRegistry(),
        logger: Logger = .off,
        handler: @escaping HTTPHandler
    ) {
        self.configuration = configuration
        self.handler = handler
        self.loops = loops
        self.tls = tls
        self.registry = registry
        self.logger = logger
    }

    /// Listens, and returns where. Throws `HTTPServerError` when the configuration or an address cannot be used.
    package func start() async throws -> [SocketAddress] {
        let faults = configuration.faults
        if !faults.isEmpty { throw HTTPServerError(reasons: faults) }
        var parts: [LoopBound<HTTPServerLoop>] = []
        for loop in loops.loops {
            let part = try await loop.run { [self] in
                let part = HTTPServerLoop(
                    loop: loop,
                    loopCount: loops.loops.count,
                    configuration: configuration,
                    handler: handler,
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

    private func listen(_ parts: [LoopBound<HTTPServerLoop>]) async throws -> [SocketAddress] {
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
                        throw HTTPServerError(reasons: ["cannot listen at \(target): \(error)"])
                    }
                }
            }
            bound.append(chosen)
        }
        return bound
    }

    /// The kernel shares connections out by chance; a loop that has more than its share gives one away.
    private static func place(_ socket: AcceptedSocket, _ parts: [LoopBound<HTTPServerLoop>], acceptedBy index: Int) {
        let counts = parts.map { $0.loop.connectionCount.load(ordering: .relaxed) }
        var target = index
        for other in counts.indices where counts[other] < counts[target] { target = other }
        parts[target].execute { $0.add(socket) }
    }

    /// Stops accepting, closes connections as soon as they have no request, and after so long the rest.
    package func stop(within grace: Duration) async {
        let parts = parts.withLock { parts in
            defer { parts = [] }
            return parts
        }
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

    private static func waitUntilEmpty(_ part: LoopBound<HTTPServerLoop>) async {
        await withCheckedContinuation { continuation in
            part.execute { $0.whenEmpty { continuation.resume() } }
        }
    }
}

/// Why a server cannot start: every reason that was found.
package struct HTTPServerError: Error, Sendable, CustomStringConvertible {
    package let reasons: [String]

    package var description: String { reasons.joined(separator: "; ") }
}
