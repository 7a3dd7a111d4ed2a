internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import InteropMessages
internal import Protobuf
internal import Synchronization
internal import Telemetry
internal import Testing

/// The channel, its connections and the server together, over loopback.
@Suite("A channel over sockets")
struct ChannelOverSocketsTests {
    /// A server that can be stopped and started again at its port.
    private final class Restartable: Sendable {
        private let loops: LoopGroup
        private let current = Mutex<GRPCServer?>(nil)
        private let port = Mutex<UInt16>(0)

        init(_ loops: LoopGroup) { self.loops = loops }

        func start() async throws {
            var configuration = GRPCServerConfiguration()
            configuration.addresses = [.ipv4("127.0.0.1", port: port.withLock { $0 })]
            configuration.drainNotice = .milliseconds(200)
            let server = GRPCServer(configuration, router: RPCRouter([InteropTestService()]), loops: loops)
            let address = try await server.start()[0]
            port.withLock { $0 = address.port ?? 0 }
            current.withLock { $0 = server }
        }

        func stop() async { await current.withLock { $0 }?.stop(within: .seconds(20)) }

        var address: SocketAddress { .ipv4("127.0.0.1", port: port.withLock { $0 }) }
    }

    private final class Tally: Sendable {
        let isOver = Atomic<Bool>(false)
        let calls = Atomic<Int>(0)
        let failures = Mutex<[String]>([])
    }

    private struct Addresses: HostResolver {
        let addresses: [SocketAddress]

        func resolve(host: String, port: UInt16) async throws -> [SocketAddress] { addresses }
    }

    private func channel(
        to addresses: [SocketAddress],
        _ loops: LoopGroup,
        _ policy: LoadBalancingPolicy
    ) throws -> GRPCChannel {
        var configuration = GRPCChannelConfiguration()
        configuration.loadBalancing = policy
        configuration.resolveIntervalMin = .milliseconds(10)
        configuration.backoff.initial = .milliseconds(20)
        configuration.backoff.max = .milliseconds(200)
        return GRPCChannel(
            target: try ChannelTarget("dns:///servers:1"),
            connector: HTTP2Connector(loops: loops),
            resolver: Addresses(addresses: addresses),
            configuration: configuration
        )
    }

    @Test("no call fails while servers restart behind a client with two addresses", arguments: [false, true])
    func drainUnderLoad(leastLoaded: Bool) async throws {
        let loops = try LoopGroup(count: 2)
        let servers = [Restartable(loops), Restartable(loops)]
        for server in servers { try await server.start() }
        let channel = try channel(to: servers.map(\.address), loops, leastLoaded ? .leastLoaded : .roundRobin)
        let client = TestingTestServiceClient(channel)
        let tally = Tally()

        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    while !tally.isOver.load(ordering: .relaxed) {
                        do {
                            let response = try await client.unaryCall(.with { $0.responseSize = 100 })
                            if response.payload?.body.count != 100 {
                                tally.failures.withLock { $0.append("a wrong answer") }
                            }
                        } catch {
                            tally.failures.withLock { $0.append("\(error)") }
                        }
                        tally.calls.wrappingAdd(1, ordering: .relaxed)
                    }
                }
            }
            group.addTask {
                // Each restart happens under load: so many calls lie between them.
                for round in 0..<6 {
                    let before = tally.calls.load(ordering: .relaxed)
                    while tally.calls.load(ordering: .relaxed) < before + 300 { await Task.yield() }
                    await servers[round % 2].stop()
                    do {
                        try await servers[round % 2].start()
                    } catch {
                        tally.failures.withLock { $0.append("restart: \(error)") }
                    }
                    // The other one may go only when the client has found this one again.
                    let address = servers[round % 2].address.description
                    let found = await Self.waitForAnswer(of: address, client)
                    if !found { tally.failures.withLock { $0.append("\(address) was not found again") } }
                }
                tally.isOver.store(true, ordering: .relaxed)
            }
        }

        #expect(tally.failures.withLock { $0 } == [])
        #expect(tally.calls.load(ordering: .relaxed) > 1800)
        await channel.close(within: .seconds(5))
        for server in servers { await server.stop() }
        loops.shutDown()
    }

    private static func waitForAnswer(of address: String, _ client: TestingTestServiceClient) async -> Bool {
        for _ in 0..<100_000 {
            var options = CallOptions()
            let record = CallRecord()
            options.record = record
            _ = try? await client.emptyCall(TestingEmpty(), options: options)
            if record.peer == address { return true }
        }
        return false
    }

    @Test("calls are shared out over both servers of a channel")
    func sharing() async throws {
        let loops = try LoopGroup(count: 2)
        let servers = [Restartable(loops), Restartable(loops)]
        for server in servers { try await server.start() }
        let channel = try channel(to: servers.map(\.address), loops, .roundRobin)
        let client = TestingTestServiceClient(channel)
        #expect(await Self.waitForAnswer(of: servers[0].address.description, client))
        #expect(await Self.waitForAnswer(of: servers[1].address.description, client))
        await channel.close(within: .seconds(5))
        for server in servers { await server.stop() }
        loops.shutDown()
    }

    @Test("a call that waits for ready is answered once there is a server")
    func waitForReady() async throws {
        let loops = try LoopGroup(count: 1)
        let server = Restartable(loops)
        try await server.start()
        await server.stop()
        let channel = try channel(to: [server.address], loops, .roundRobin)
        let client = TestingTestServiceClient(channel)
        let failed = await #expect(throws: Status.self) { try await client.emptyCall(TestingEmpty()) }
        #expect(failed?.code == .unavailable)
        var options = CallOptions()
        options.waitsForReady = true
        async let answer = client.emptyCall(TestingEmpty(), options: options)
        try await server.start()
        _ = try await answer
        await channel.close(within: .seconds(5))
        await server.stop()
        loops.shutDown()
    }

    @Test("a second server at the same port is refused; after the first has stopped it may begin")
    func portInUse() async throws {
        let loops = try LoopGroup(count: 2)
        let first = Restartable(loops)
        try await first.start()
        var configuration = GRPCServerConfiguration()
        configuration.addresses = [first.address]
        let router = RPCRouter([InteropTestService()])
        let error = await #expect(throws: SystemError.self) {
            _ = try await GRPCServer(configuration, router: router, loops: loops).start()
        }
        #expect(error?.isAddressInUse == true)
        await first.stop()
        let second = GRPCServer(configuration, router: router, loops: loops)
        _ = try await second.start()
        await second.stop(within: .seconds(5))
        loops.shutDown()
    }

    @Test("a call that is refused in trailers alone is sent again as its policy says")
    func retriesTrailersOnly() async throws {
        let loops = try LoopGroup(count: 1)
        let server = Restartable(loops)
        try await server.start()
        let channel = try channel(to: [server.address], loops, .roundRobin)
        let policy = RetryPolicy(attemptsMax: 3, initialBackoff: .milliseconds(1))
        let retrying = RetryingTransport(
            channel,
            configuration: ServiceConfiguration(methods: [
                MethodConfiguration([.everything], resending: .retry(policy))
            ])
        )
        let client = TestingTestServiceClient(retrying)
        var options = CallOptions()
        let record = CallRecord()
        options.record = record
        let refused = await #expect(throws: Status.self) {
            let request = TestingSimpleRequest.with {
                $0.responseStatus = .with { $0.code = StatusCode.unavailable.rawValue }
            }
            _ = try await client.unaryCall(request, options: options)
        }
        #expect(refused?.code == .unavailable)
        #expect(record.attempts == 3)
        await channel.close(within: .seconds(5))
        await server.stop()
        loops.shutDown()
    }
}
