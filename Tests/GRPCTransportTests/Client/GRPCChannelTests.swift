internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import RPCTestSupport
internal import Testing

@Suite("Channels", .timeLimit(.minutes(1)))
struct GRPCChannelTests {
    private let address = SocketAddress.ipv4("1.1.1.1", port: 1)
    private let other = SocketAddress.ipv4("2.2.2.2", port: 2)
    private let connector = ScriptedConnector()
    private let resolver = StaticHostResolver()
    private let clock = ManualClock()

    private func channel(
        _ addresses: [SocketAddress]? = nil,
        _ configuration: GRPCChannelConfiguration = GRPCChannelConfiguration()
    ) -> GRPCChannel {
        GRPCChannel(
            target: ChannelTarget(addresses ?? [address]),
            connector: connector,
            resolver: resolver,
            configuration: configuration,
            clock: clock,
            random: SeededRandom(seed: 1)
        )
    }

    /// Waits for a state, in the order in which the channel reports them.
    private func wait(for state: ConnectivityState, of channel: GRPCChannel) async {
        for await current in channel.states() where current == state { return }
    }

    @Test("a call connects the channel and is answered")
    func unary() async throws {
        let channel = channel()
        #expect(channel.state == .idle)
        let call = Task { try await channel.unary(scriptedMethod, [1], .standard) }
        await connector.connection(0).call(0).answer([2])
        #expect(try await call.value == [2])
        #expect(channel.state == .ready)
    }

    @Test("names are resolved before connecting")
    func resolving() async throws {
        resolver.set("mesh.example", .success([address]))
        let channel = GRPCChannel(
            target: try ChannelTarget("dns:///mesh.example:1"),
            connector: connector,
            resolver: resolver,
            clock: clock
        )
        let stream = try await channel.open(scriptedMethod, .standard)
        #expect(resolver.asked == ["mesh.example:1"])
        #expect(connector.asked == [address])
        stream.cancel()
    }

    @Test("a name that nobody knows fails the call with the reason")
    func unknownName() async throws {
        let channel = GRPCChannel(
            target: try ChannelTarget("dns:///nowhere:1"),
            connector: connector,
            resolver: resolver,
            clock: clock
        )
        let status = await #expect(throws: Status.self) { try await channel.open(scriptedMethod, .standard) }
        #expect(status == Status(.unavailable, "no connection to dns:///nowhere:1: nowhere is not known"))
    }

    @Test("calls fail with the connection's error, unless they wait for ready")
    func transientFailure() async throws {
        connector.set(.fails("connection refused"), for: address)
        let channel = channel()
        let status = await #expect(throws: Status.self) { try await channel.open(scriptedMethod, .standard) }
        #expect(status == Status(.unavailable, "no connection to 1.1.1.1:1: 1.1.1.1:1: connection refused"))
        #expect(channel.state == .transientFailure)

        var options = CallOptions()
        options.waitsForReady = true
        let patient = Task { [options] in try await channel.open(scriptedMethod, options) }
        connector.set(.connects, for: address)
        // The pause before the next attempt, and the tick of idleness.
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(2))
        try await patient.value.cancel()
    }

    @Test("what is left of the timeout goes to the connection")
    func remainingTimeout() async throws {
        connector.set(.fails("down"), for: address)
        let channel = channel()
        channel.connect()
        await wait(for: .transientFailure, of: channel)
        var options = CallOptions()
        options.waitsForReady = true
        options.timeout = .seconds(10)
        let call = Task { [options] in try await channel.open(scriptedMethod, options) }
        // The pause, the tick of idleness, the call's deadline.
        await clock.waitForSleepers(3)
        connector.set(.connects, for: address)
        clock.advance(by: .seconds(4))
        try await call.value.cancel()
        #expect(await connector.connection(0).timeouts == [.seconds(6)])
    }

    @Test("a call that waits ends at its deadline")
    func deadline() async throws {
        connector.set(.hangs, for: address)
        let channel = channel()
        var options = CallOptions()
        options.timeout = .seconds(5)
        let call = Task { [options] in try await channel.open(scriptedMethod, options) }
        // The attempt's timeout, the tick of idleness, the call's deadline.
        await clock.waitForSleepers(3)
        clock.advance(by: .seconds(5))
        let status = await #expect(throws: Status.self) { try await call.value }
        #expect(status?.code == .deadlineExceeded)
    }

    @Test("a call that waits ends when its task is cancelled, also when it was before")
    func cancellation() async throws {
        connector.set(.hangs, for: address)
        let channel = channel()
        let call = Task { try await channel.open(scriptedMethod, .standard) }
        await connector.waitUntilAsked(times: 1)
        call.cancel()
        let status = await #expect(throws: Status.self) { try await call.value }
        #expect(status?.code == .cancelled)
        let late = Task {
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            return try await channel.open(scriptedMethod, .standard)
        }
        let lateStatus = await #expect(throws: Status.self) { try await late.value }
        #expect(lateStatus?.code == .cancelled)
    }

    @Test("a connection that takes no more calls is passed over without the call failing")
    func refusingConnection() async throws {
        let channel = channel([address, other])
        channel.connect()
        let first = await connector.connection(0)
        let second = await connector.connection(1)
        // What takes its place would take calls, too.
        connector.set(.hangs, for: first.address)
        first.refuse("no more streams")
        for _ in 0..<4 { _ = try await channel.unaryOpened(on: second) }
        await first.wait { $0.isDraining }
    }

    @Test("a call is offered only so many connections")
    func everyConnectionRefuses() async throws {
        var configuration = GRPCChannelConfiguration()
        configuration.openAttemptsMax = 2
        let channel = channel([address], configuration)
        channel.connect()
        let first = await connector.connection(0)
        first.refuse("first")
        let call = Task { try await channel.open(scriptedMethod, .standard) }
        let second = await connector.connection(1)
        second.refuse("second")
        do {
            // The second connection may have taken the call before it was told to refuse.
            try await call.value.cancel()
        } catch {
            #expect((error as? Status)?.message == "second")
        }
    }

    @Test("a server that goes away keeps its calls and gets no new ones")
    func goingAway() async throws {
        let channel = channel()
        let old = try await channel.open(scriptedMethod, .standard)
        let first = await connector.connection(0)
        first.goAway()
        let new = Task { try await channel.unary(scriptedMethod, [], .standard) }
        await connector.connection(1).call(0).answer([1])
        #expect(try await new.value == [1])
        #expect(old.end == nil)
        await first.call(0).answer([2])
        #expect(try await old.next()?.bytes == [2])
        #expect(try await old.next() == nil)
        await first.wait { $0.isClosed }
    }

    @Test("a unary call that no server has begun is made again, once")
    func refusedStream() async throws {
        let channel = channel()
        let unprocessed = CallEnd(Status(.unavailable, "refused"), isUnprocessed: true)
        let call = Task { try await channel.unary(scriptedMethod, [], .standard) }
        let connection = await connector.connection(0)
        await connection.call(0).finish(unprocessed)
        await connection.call(1).answer([3])
        #expect(try await call.value == [3])

        let failing = Task { try await channel.unary(scriptedMethod, [], .standard) }
        await connection.call(2).finish(unprocessed)
        await connection.call(3).finish(unprocessed)
        let status = await #expect(throws: Status.self) { try await failing.value }
        #expect(status?.code == .unavailable)

        let processed = Task { try await channel.unary(scriptedMethod, [], .standard) }
        await connection.call(4).finish(CallEnd(Status(.unavailable, "broken")))
        await #expect(throws: Status.self) { try await processed.value }
    }

    @Test("closing lets calls finish and then ends")
    func close() async throws {
        let channel = channel()
        let call = try await channel.open(scriptedMethod, .standard)
        let connection = await connector.connection(0)
        let closing = Task { await channel.close() }
        await connection.wait { $0.isDraining }
        #expect(channel.state == .shutdown)
        let status = await #expect(throws: Status.self) { try await channel.open(scriptedMethod, .standard) }
        #expect(status == Status(.unavailable, "the channel is closed"))
        #expect(!connection.isClosed)
        await connection.call(0).answer([1])
        await closing.value
        #expect(connection.isClosed)
        #expect(try await call.next()?.bytes == [1])
        await channel.close()
    }

    @Test("a call that waits when the channel closes is still made")
    func closeWithWaitingCall() async throws {
        connector.set(.fails("down"), for: address)
        let channel = channel([address, other])
        connector.set(.hangs, for: other)
        let call = Task { try await channel.unary(scriptedMethod, [], .standard) }
        await connector.waitUntilAsked(times: 2)
        // Both attempts' ends decide: one has failed, the other is out.
        connector.set(.connects, for: address)
        await clock.waitForSleepers(3)
        let closing = Task { await channel.close() }
        await wait(for: .shutdown, of: channel)
        clock.advance(by: .seconds(2))
        await connector.connection(0).call(0).answer([1])
        #expect(try await call.value == [1])
        await closing.value
        await connector.waitUntilCancelled(times: 1)
    }

    @Test("what is not finished within the grace is ended")
    func closeWithin() async throws {
        let channel = channel()
        let call = try await channel.open(scriptedMethod, .standard)
        let connection = await connector.connection(0)
        let closing = Task { await channel.close(within: .seconds(3)) }
        await connection.wait { $0.isDraining }
        await clock.waitForSleepers(1)
        clock.advance(by: .seconds(3))
        await closing.value
        let status = await #expect(throws: Status.self) { try await call.next() }
        #expect(status?.code == .unavailable)
    }

    @Test("a close that is cancelled ends everything at once")
    func cancelledClose() async throws {
        let channel = channel()
        let call = try await channel.open(scriptedMethod, .standard)
        let connection = await connector.connection(0)
        let closing = Task { await channel.close() }
        await connection.wait { $0.isDraining }
        closing.cancel()
        await closing.value
        await #expect(throws: Status.self) { try await call.next() }
    }

    @Test("dropping the channel ends its connections and attempts")
    func dropping() async throws {
        connector.set(.hangs, for: other)
        var channel: GRPCChannel? = channel([address, other])
        try await channel?.open(scriptedMethod, .standard).cancel()
        let connection = await connector.connection(0)
        await connector.waitUntilAsked(times: 2)
        channel = nil
        await connection.wait { $0.isClosed }
        await connector.waitUntilCancelled(times: 1)
    }

    @Test("a watcher sees the newest state, and the end")
    func watching() async throws {
        let channel = channel()
        var states = channel.states().makeAsyncIterator()
        #expect(await states.next() == .idle)
        try await channel.open(scriptedMethod, .standard).cancel()
        // Connecting was passed over: nobody looked.
        #expect(await states.next() == .ready)
        await channel.close()
        #expect(await states.next() == .shutdown)
        #expect(await states.next() == nil)
        var late = channel.states().makeAsyncIterator()
        #expect(await late.next() == .shutdown)
        #expect(await late.next() == nil)
    }

    @Test("many calls at once, over connections that come and go, all end well")
    func manyCalls() async throws {
        connector.set(.answers(callsMax: 20), for: address)
        connector.set(.answers(callsMax: 7), for: other)
        let channel = channel([address, other])
        var options = CallOptions()
        options.waitsForReady = true
        let answered = Observed(0)
        // Servers that go away so soon are given pauses; time passes while calls wait.
        let time = Task {
            while !Task.isCancelled {
                clock.advance(by: .seconds(1))
                await Task.yield()
            }
        }
        try await withThrowingTaskGroup(of: [UInt8].self) { [options] group in
            for _ in 0..<1000 { group.addTask { try await channel.unary(scriptedMethod, [], options) } }
            for try await answer in group where answer == [1] { answered.change { $0 += 1 } }
        }
        #expect(answered.value == 1000)
        await channel.close()
        time.cancel()
    }
}

extension GRPCChannel {
    /// Opens a call and expects it on a certain connection.
    fileprivate func unaryOpened(on connection: ScriptedConnection) async throws -> Bool {
        let before = connection.callCount
        let stream = try await open(scriptedMethod, .standard)
        let isThere = connection.callCount == before + 1
        #expect(isThere)
        stream.cancel()
        return isThere
    }
}
