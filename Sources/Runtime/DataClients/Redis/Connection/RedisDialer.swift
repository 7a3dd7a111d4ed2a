package import EventIO
private import Synchronization
internal import TLSCrypto

/// Opens connections to Redis on the loops of a group, in turn: name, socket, TLS, greeting.
package final class RedisDialer: Sendable {
    package let configuration: RedisConfiguration
    private let loops: LoopGroup
    private let tls: TLSClientContext?
    private let names: BlockingExecutor

    /// Reads the certificates of the configuration.
    package init(_ configuration: RedisConfiguration, loops: LoopGroup) throws {
        self.configuration = configuration
        self.loops = loops
        tls = try configuration.tls.map { tls throws(TLSError) in
            var tls = tls
            tls.applicationProtocols = []
            return try TLSClientContext(tls)
        }
        names = try BlockingExecutor(name: "redis-names")
    }

    package func dial(_ address: RedisAddress) async throws(RedisError) -> RedisConnection {
        var failure = RedisError.cannotConnect(to: address, reason: "the name has no address")
        for socket in try await resolve(address) {
            do throws(RedisError) {
                let connection = try await open(socket, for: address)
                try await greet(connection)
                connection.watchLife()
                return connection
            } catch {
                failure = error
                guard error.isConnectionFailure else { throw error }
            }
        }
        throw failure
    }

    private func greet(_ connection: RedisConnection) async throws(RedisError) {
        do throws(RedisError) {
            try await RedisGreeting(configuration: configuration).run(on: connection)
        } catch {
            // A server that takes no more clients says so before it is asked, and closes.
            guard error.isConnectionFailure, connection.isClosed else { throw error }
            throw await connection.untilClosed()
        }
    }

    private func resolve(_ address: RedisAddress) async throws(RedisError) -> [SocketAddress] {
        switch address {
        case .unix(let path): return [.unix(path: path)]
        case .host(let host, let port) where host.utf8.allSatisfy({ $0 == 0x2E || (0x30...0x39).contains($0) }):
            return [.ipv4(host, port: port)]
        case .host(let host, let port) where host.contains(":"): return [.ipv6(host, port: port)]
        case .host(let host, let port):
            let found = await Task(executorPreference: names.taskExecutor) {
                Result { () throws(NameResolutionError) in try NameResolution.addresses(host: host, port: port) }
            }.value
            do throws(NameResolutionError) {
                return try found.get()
            } catch {
                throw .cannotConnect(to: address, reason: error.reason)
            }
        }
    }

    private func open(_ socket: SocketAddress, for address: RedisAddress) async throws(RedisError) -> RedisConnection {
        let loop = loops.next()
        let handle = RedisOpeningHandle()
        let host: String? = if case .host(let host, _) = address { host } else { nil }
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                loop.execute { [self] in
                    let opening = RedisOpening(socket, address, loop, configuration, continuation)
                    opening.start(tls, serverName: host)
                    handle.hold(LoopBound(opening, on: loop))
                }
            }
        } onCancel: {
            handle.cancel()
        }
        return try result.get()
    }
}

/// Carries a cancellation to the attempt, whichever comes first.
private final class RedisOpeningHandle: Sendable {
    private struct State {
        var isCancelled = false
        var opening: LoopBound<RedisOpening>?
    }

    private let state = Mutex(State())

    func hold(_ opening: LoopBound<RedisOpening>) {
        let isCancelled = state.withLock { state in
            state.opening = opening
            return state.isCancelled
        }
        if isCancelled { opening.execute { $0.fail(.cancelled) } }
    }

    func cancel() {
        let opening = state.withLock { state in
            state.isCancelled = true
            return state.opening
        }
        opening?.execute { $0.fail(.cancelled) }
    }
}
