internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import OddSchemas
internal import Synchronization
internal import Testing

/// Two addresses and no more cleverness than gRPC asks of a client: a call that was not processed is tried elsewhere, and
/// a connection that takes no more calls is opened anew.
private final class TwoAddresses: RPCClientTransport {
    private let addresses: [SocketAddress]
    private let loops: LoopGroup
    private let connections = Mutex<[SingleConnection?]>([nil, nil])
    private let turn = Atomic<Int>(0)

    init(_ addresses: [SocketAddress], _ loops: LoopGroup) {
        self.addresses = addresses
        self.loops = loops
    }

    func open(_ method: MethodDescriptor, _ options: CallOptions) async throws -> any RPCClientStream {
        while true {
            let place = turn.wrappingAdd(1, ordering: .relaxed).oldValue % 2
            do {
                return try await connection(place).open(method, options)
            } catch let status as Status where status.code == .unavailable {
                try Task.checkCancellation()
                forget(place)
            }
        }
    }

    /// Calls with one message each way are tried again when they were certainly not processed.
    func unary(_ method: MethodDescriptor, _ request: [UInt8], _ options: CallOptions) async throws -> [UInt8] {
        while true {
            let record = CallRecord()
            var options = options
            options.record = record
            let call = try await open(method, options)
            do {
                try? await call.send(request)
                try? await call.finishRequests()
                guard let response = try await call.next() else { throw Status(.internal, "no response") }
                return response.bytes
            } catch  where record.end?.isUnprocessed == true {}
        }
    }

    private func connection(_ place: Int) async throws -> SingleConnection {
        if let open = connections.withLock({ $0[place] }) { return open }
        let made = try await SingleConnection(to: addresses[place], on: loops)
        let kept = connections.withLock { connections in
            if let other = connections[place] { return other }
            connections[place] = made
            return made
        }
        if kept.connection !== made.connection { made.connection.close() }
        return kept
    }

    private func forget(_ place: Int) {
        let forgotten = connections.withLock { connections in
            defer { connections[place] = nil }
            return connections[place]
        }
        forgotten?.connection.drain()
    }

    func close() {
        for case let connection? in connections.withLock({ $0 }) { connection.connection.close() }
    }
}

private final class Tally: Sendable {
    let isOver = Atomic<Bool>(false)
    let count = Atomic<Int>(0)
    let failures = Mutex<[String]>([])
}

@Suite("Servers that restart under load", .timeLimit(.minutes(1)))
struct RestartTests {
    @Test("no call fails while two servers are drained and started again in turn")
    func restarts() async throws {
        let loops = try LoopGroup(count: 1)
        let clientLoops = try LoopGroup(count: 1)
        func start(_ address: SocketAddress) async throws -> (GRPCServer, SocketAddress) {
            var configuration = GRPCServerConfiguration()
            configuration.addresses = [address]
            let server = GRPCServer(configuration, router: RPCRouter([Calls()]), loops: loops)
            return (server, try await server.start()[0])
        }
        var servers: [(GRPCServer, SocketAddress)] = []
        for _ in 0..<2 { servers.append(try await start(.ipv4("127.0.0.1", port: 0))) }
        let transport = TwoAddresses(servers.map(\.1), clientLoops)
        let tally = Tally()
        let callers = (0..<16).map { caller in
            Task {
                while !tally.isOver.load(ordering: .relaxed) {
                    do {
                        let answer = try await transport.echo("\(caller)")
                        if answer != "\(caller)" { tally.failures.withLock { $0.append("another's answer") } }
                        tally.count.wrappingAdd(1, ordering: .relaxed)
                    } catch {
                        tally.failures.withLock { $0.append("\(error)") }
                    }
                }
            }
        }
        for round in 0..<10 {
            let before = tally.count.load(ordering: .relaxed)
            let (server, address) = servers[round % 2]
            await server.stop(within: .seconds(50))
            servers[round % 2] = try await start(address)
            // Calls go on between the restarts.
            while tally.count.load(ordering: .relaxed) < before + 100, !Task.isCancelled {
                try await loops.loops[0].run {}
            }
        }
        tally.isOver.store(true, ordering: .relaxed)
        for caller in callers { await caller.value }
        #expect(tally.failures.withLock { $0 } == [])
        #expect(tally.count.load(ordering: .relaxed) >= 1000)
        transport.close()
        for (server, _) in servers { await server.stop(within: .zero) }
        clientLoops.shutDown()
        loops.shutDown()
    }
}
