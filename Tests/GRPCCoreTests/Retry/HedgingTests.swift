internal import GRPCCore
internal import RPCTestSupport
internal import Testing

@Suite("Hedging", .timeLimit(.minutes(1)))
struct HedgingTests {
    private struct Harness {
        let below: ScriptedTransport
        let clock = ManualClock()
        let transport: RetryingTransport

        init(
            _ below: ScriptedTransport = ScriptedTransport(.byHand),
            attemptsMax: Int = 3,
            delay: Duration = .seconds(1),
            timeout: Duration? = nil,
            throttling: RetryThrottling? = nil
        ) {
            self.below = below
            let policy = HedgingPolicy(attemptsMax: attemptsMax, hedgingDelay: delay, nonFatalCodes: [.unavailable])
            let method = MethodConfiguration([.everything], timeout: timeout, resending: .hedging(policy))
            transport = RetryingTransport(
                below,
                configuration: ServiceConfiguration(methods: [method], retryThrottling: throttling),
                clock: clock
            )
        }

        func start(_ options: CallOptions = .standard) -> Task<[UInt8], any Error> {
            Task { try await transport.unary(testMethod, [7], options) }
        }
    }

    private func end(_ code: StatusCode, pushback: String? = nil) -> CallEnd {
        var trailers = Metadata()
        if let pushback { trailers.add("grpc-retry-pushback-ms", pushback) }
        return CallEnd(Status(code, "scripted"), trailers: trailers)
    }

    @Test("each delay sends one more attempt, the first answer wins, and the others are cancelled")
    func winner() async throws {
        let harness = Harness()
        var options = CallOptions()
        options.record = CallRecord()
        let call = harness.start(options)
        let first = try await harness.below.stream(0)
        await harness.clock.waitForSleepers(1)
        harness.clock.advance(by: .seconds(1))
        let second = try await harness.below.stream(1)
        await harness.clock.waitForSleepers(1)
        harness.clock.advance(by: .seconds(1))
        let third = try await harness.below.stream(2)
        for stream in [first, second, third] { await stream.wait { $0.isFinished && $0.requests == [[7]] } }
        second.sendMetadata()
        await first.wait { $0.isCancelled }
        await third.wait { $0.isCancelled }
        second.deliver([5])
        second.finish(CallEnd(.ok))
        #expect(try await call.value == [5])
        #expect(harness.below.previousAttempts == [nil, "1", "2"])
        #expect(options.record?.attempts == 3)
        #expect(options.record?.peer == "scripted:1")
        #expect(options.record?.end?.status == .ok)
    }

    @Test("without a delay all attempts are sent at once, and no more than allowed")
    func atOnce() async throws {
        let harness = Harness(delay: .zero)
        let call = harness.start()
        let third = try await harness.below.stream(2)
        third.deliver([1])
        third.finish(CallEnd(.ok))
        #expect(try await call.value == [1])
        #expect(harness.below.attempts.count == 3)
    }

    @Test("a failure that is not fatal sends the next attempt at once")
    func nonFatal() async throws {
        let harness = Harness()
        let call = harness.start()
        let first = try await harness.below.stream(0)
        first.finish(end(.unavailable))
        let second = try await harness.below.stream(1)
        second.deliver([2])
        second.finish(CallEnd(.ok))
        #expect(try await call.value == [2])
    }

    @Test("a fatal failure is the answer, and the other attempts are cancelled")
    func fatal() async throws {
        let harness = Harness(attemptsMax: 2, delay: .zero)
        let call = harness.start()
        let first = try await harness.below.stream(0)
        let second = try await harness.below.stream(1)
        second.finish(end(.invalidArgument))
        let status = await #expect(throws: Status.self) { try await call.value }
        #expect(status?.code == .invalidArgument)
        await first.wait { $0.isCancelled }
    }

    @Test("when all attempts fail, the last failure is the answer")
    func allFail() async throws {
        let harness = Harness(ScriptedTransport(.fails(.unavailable)))
        var options = CallOptions()
        options.record = CallRecord()
        let status = await #expect(throws: Status.self) { try await harness.start(options).value }
        #expect(status?.code == .unavailable)
        #expect(harness.below.attempts.count == 3)
        #expect(options.record?.attempts == 3)
    }

    @Test("pushback moves the next attempt")
    func pushback() async throws {
        let harness = Harness()
        let call = harness.start()
        let first = try await harness.below.stream(0)
        await harness.clock.waitForSleepers(1)
        first.finish(end(.unavailable, pushback: "5000"))
        // The hedge that was due after one second sleeps on, but it counts no longer.
        await harness.clock.waitForSleepers(2)
        #expect(harness.clock.sleeps == [.seconds(1), .seconds(5)])
        harness.clock.advance(by: .seconds(5))
        let second = try await harness.below.stream(1)
        second.deliver([1])
        second.finish(CallEnd(.ok))
        #expect(try await call.value == [1])
        #expect(harness.below.attempts.count == 2)
    }

    @Test("after a negative pushback nothing more is sent")
    func pushbackStops() async throws {
        let harness = Harness(ScriptedTransport(.fails(.unavailable, pushback: "-1")))
        let status = await #expect(throws: Status.self) { try await harness.start().value }
        #expect(status?.code == .unavailable)
        #expect(harness.below.attempts.count == 1)
    }

    @Test("a throttled channel sends no hedges")
    func throttled() async throws {
        let harness = Harness(
            ScriptedTransport(.fails(.unavailable)),
            throttling: RetryThrottling(maxTokens: 2, tokenRatio: 1)
        )
        await #expect(throws: Status.self) { try await harness.start().value }
        #expect(harness.below.attempts.count == 1)
    }

    @Test("no hedge begins after the deadline, and each gets the time that is left")
    func deadline() async throws {
        let harness = Harness(timeout: .milliseconds(1500))
        let call = harness.start()
        let first = try await harness.below.stream(0)
        await harness.clock.waitForSleepers(1)
        harness.clock.advance(by: .seconds(1))
        let second = try await harness.below.stream(1)
        #expect(harness.below.attempts.map(\.options.timeout) == [.milliseconds(1500), .milliseconds(500)])
        await harness.clock.waitForSleepers(1)
        first.finish(end(.deadlineExceeded))
        let status = await #expect(throws: Status.self) { try await call.value }
        #expect(status?.code == .deadlineExceeded)
        await second.wait { $0.isCancelled }
        #expect(harness.below.attempts.count == 2)
    }

    @Test("cancelling the caller's task cancels all attempts")
    func cancelled() async throws {
        let harness = Harness(attemptsMax: 2, delay: .zero)
        let call = harness.start()
        let first = try await harness.below.stream(0)
        let second = try await harness.below.stream(1)
        call.cancel()
        let status = await #expect(throws: Status.self) { try await call.value }
        #expect(status?.code == .cancelled)
        await first.wait { $0.isCancelled }
        await second.wait { $0.isCancelled }
    }

    @Test("the answer's requests all arrive when an attempt that waits for a connection is given up")
    func unopenedLoser() async throws {
        let harness = Harness(ScriptedTransport(.byHand, .neverOpens), attemptsMax: 2, delay: .zero)
        let call = try await harness.transport.open(testMethod, .standard)
        let first = try await harness.below.stream(0)
        _ = await harness.below.attempt(1)
        first.limitRequests(to: 1)
        try await call.send([1])
        try await call.send([2])
        first.sendMetadata()
        #expect(try await call.responseMetadata() == Metadata())
        let sending = Task { try await call.send([3]) }
        first.limitRequests(to: 3)
        try await sending.value
        #expect(first.requests == [[1], [2], [3]])
        first.finish(CallEnd(.ok))
        #expect(try await call.next() == nil)
    }
}
