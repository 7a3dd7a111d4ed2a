internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import Synchronization
internal import Telemetry
internal import Testing

/// A server on a free port of this machine, with clients and scripted peers of it.
final class Loopback: Sendable {
    let loops: LoopGroup
    /// Where peers and clients live, so that one thread's stall is not the other's.
    let clientLoops: LoopGroup
    let server: GRPCServer
    let address: SocketAddress
    let registry: MetricRegistry
    private let closers = Mutex<[@Sendable () -> Void]>([])

    fileprivate init(_ configuration: GRPCServerConfiguration, _ router: RPCRouter, loopCount: Int) async throws {
        registry = MetricRegistry()
        loops = try LoopGroup(count: loopCount)
        clientLoops = try LoopGroup(count: 1)
        server = GRPCServer(configuration, router: router, loops: loops, registry: registry)
        address = try await server.start()[0]
    }

    /// A connection of our own client.
    func connect(
        _ change: (inout ClientConnectionConfiguration) -> Void = { _ in }
    ) async throws -> SingleConnection {
        let connection = try await SingleConnection(to: address, on: clientLoops, change)
        closers.withLock { $0.append { connection.connection.close() } }
        return connection
    }

    /// A connection that the test plays itself. It sends the preface and SETTINGS, unless `settings` is nil.
    func peer(settings: [(Frame.Setting, UInt32)]? = []) async throws -> ScriptedPeer {
        let peer = try await ScriptedPeer.connect(to: address, on: clientLoops.loops[0], settings: settings)
        closers.withLock { $0.append { peer.close() } }
        return peer
    }

    /// Waits until something that no event tells is so; each try is a turn of the server's loops.
    func eventually(
        _ what: Comment,
        sourceLocation: SourceLocation = #_sourceLocation,
        _ isSo: () -> Bool
    ) async throws {
        while !isSo() {
            if Task.isCancelled {
                Issue.record(what, sourceLocation: sourceLocation)
                throw CancellationError()
            }
            for loop in loops.loops { try await loop.run {} }
            await Task.yield()
        }
    }

    /// The sum of a metric over all series that have these labels.
    func metric(_ name: String, _ labels: [String: String] = [:]) -> Int {
        let page = String(decoding: registry.prometheusText(), as: UTF8.self)
        return page.split(separator: "\n").reduce(0) { sum, line in
            guard line.hasPrefix(name), line.dropFirst(name.count).first.map({ $0 == " " || $0 == "{" }) == true,
                labels.allSatisfy({ line.contains("\($0.key)=\"\($0.value)\"") }),
                let value = line.split(separator: " ").last.flatMap({ Int($0) })
            else { return sum }
            return sum + value
        }
    }

    func defences(_ bound: String) -> Int { metric("rpc_server_defences_total", ["bound": bound]) }

    /// Waits until a timer fires that is set now on the server's first loop, and so every timer that is due before it.
    func timerOfServer(_ delay: Duration) async throws {
        let fired = Gate()
        let loop = loops.loops[0]
        try await loop.run { _ = loop.core.schedule(after: delay, TimerProbe(fired)) }
        try await fired.pass()
    }

    fileprivate func shutDown() async {
        let closers = closers.withLock { $0 }
        for close in closers { close() }
        await server.stop(within: .zero)
        clientLoops.shutDown()
        loops.shutDown()
    }
}

/// Runs a body beside a server, which is gone afterwards.
func withLoopback(
    _ services: [any RPCService],
    loops: Int = 1,
    _ change: (inout GRPCServerConfiguration) -> Void = { _ in },
    _ body: (Loopback) async throws -> Void
) async throws {
    var configuration = GRPCServerConfiguration()
    // Round trips of scripted peers are pings.
    configuration.clientPingStrikesMax = 1_000_000
    change(&configuration)
    let loopback = try await Loopback(configuration, RPCRouter(services), loopCount: loops)
    do {
        try await body(loopback)
    } catch {
        await loopback.shutDown()
        throw error
    }
    await loopback.shutDown()
}

/// Calls over one connection, without a channel's care.
struct SingleConnection: RPCClientTransport {
    let connection: any ClientConnection
    let events: Mailbox<ClientConnectionEvent>

    init(
        to address: SocketAddress,
        on loops: LoopGroup,
        _ change: (inout ClientConnectionConfiguration) -> Void = { _ in }
    ) async throws {
        var configuration = ClientConnectionConfiguration()
        change(&configuration)
        let events = Mailbox<ClientConnectionEvent>()
        self.events = events
        connection = try await HTTP2Connector(loops: loops, configuration).connect(to: address) { events.post($0) }
    }

    func open(_ method: MethodDescriptor, _ options: CallOptions) async throws -> any RPCClientStream {
        try await connection.open(method, options)
    }

    /// Waits until the connection is gone, and returns why.
    func closed() async throws -> String {
        while true {
            if case .closed(let reason) = try await events.next() { return reason }
        }
    }
}

private final class TimerProbe: TimerTarget {
    private let fired: Gate

    init(_ fired: Gate) { self.fired = fired }

    func timerFired(_ timer: TimerToken) { fired.open() }
}
