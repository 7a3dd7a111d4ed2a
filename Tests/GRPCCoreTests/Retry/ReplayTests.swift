internal import GRPCCore
internal import RPCTestSupport
internal import Testing

@Suite("Streams that are sent again", .timeLimit(.minutes(1)))
struct ReplayTests {
    private let down = CallEnd(Status(.unavailable, "down"))

    @Test("the next attempt gets all requests from the first one on, and those that follow")
    func replay() async throws {
        let harness = RetryHarness(ScriptedTransport(.byHand))
        let call = try await harness.transport.open(testMethod, .standard)
        try await call.send([1])
        try await call.send([2])
        let first = try await harness.below.stream(0)
        await first.wait { $0.requests == [[1], [2]] }
        first.finish(down)
        let second = try await harness.below.stream(1)
        await second.wait { $0.requests == [[1], [2]] }
        try await call.send([3])
        await second.wait { $0.requests == [[1], [2], [3]] }
        second.deliver([9])
        #expect(try await call.next()?.bytes == [9])
        // From here on the stream is the call's.
        try await call.send([4])
        try await call.finishRequests()
        #expect(second.requests == [[1], [2], [3], [4]])
        #expect(second.isFinished)
        second.finish(CallEnd(.ok))
        #expect(try await call.next() == nil)
        #expect(call.end?.status == .ok)
    }

    @Test("a stream that has answered fails with what its server says")
    func failsAfterAnswer() async throws {
        let harness = RetryHarness(ScriptedTransport(.byHand))
        let call = try await harness.transport.open(testMethod, .standard)
        let first = try await harness.below.stream(0)
        first.deliver([1])
        #expect(try await call.next()?.bytes == [1])
        first.finish(down)
        let status = await #expect(throws: Status.self) { try await call.next() }
        #expect(status?.code == .unavailable)
        #expect(call.end?.status.code == .unavailable)
        #expect(harness.below.attempts.count == 1)
    }

    @Test("a call that outgrows what is kept stays with its attempt, and its sender waits for the server")
    func outgrown() async throws {
        let harness = RetryHarness(ScriptedTransport(.byHand), limits: ReplayLimits(bytesPerCallMax: 3))
        let call = try await harness.transport.open(testMethod, .standard)
        let first = try await harness.below.stream(0)
        first.limitRequests(to: 2)
        try await call.send([1])
        try await call.send([2])
        let sending = Task { try await call.send([3, 3]) }
        await first.wait { $0.requests.count == 2 }
        first.limitRequests(to: 10)
        try await sending.value
        #expect(first.requests == [[1], [2], [3, 3]])
        first.finish(down)
        await #expect(throws: Status.self) { try await call.next() }
        #expect(harness.below.attempts.count == 1)
    }

    @Test("a call that outgrows what is kept between two attempts stays with the next one")
    func outgrownInPause() async throws {
        let below = ScriptedTransport(.failsAtOnce(down), .byHand)
        let clock = ManualClock()
        let transport = RetryingTransport(
            below,
            configuration: ServiceConfiguration(methods: [
                MethodConfiguration([.everything], resending: .retry(RetryPolicy()))
            ]),
            limits: ReplayLimits(bytesPerCallMax: 1),
            clock: clock
        )
        let call = try await transport.open(testMethod, .standard)
        await clock.waitForSleepers(1)
        try await call.send([1])
        let sending = Task { try await call.send([2]) }
        // The sender must have found the call full before there is an attempt; it is, once nothing more is taken.
        clock.advance(by: .seconds(10))
        try await sending.value
        try await call.finishRequests()
        let second = try await below.stream(1)
        await second.wait { $0.isFinished }
        #expect(second.requests == [[1], [2]])
        second.finish(down)
        await #expect(throws: Status.self) { try await call.next() }
        #expect(below.attempts.count == 2)
    }

    @Test("what all calls keep together is bounded, and given back at their end")
    func sharedBound() async throws {
        let harness = RetryHarness(
            ScriptedTransport(.byHand, .byHand, .byHand, .succeeds),
            limits: ReplayLimits(bytesPerCallMax: 10, bytesMax: 10)
        )
        let holder = try await harness.transport.open(testMethod, .standard)
        try await holder.send([UInt8](repeating: 0, count: 8))
        // Attempts are numbered as they begin, which calls do beside each other.
        _ = try await harness.below.stream(0)
        // No room for three more bytes: the call goes to its attempt and is not sent again.
        let second = try await harness.transport.open(testMethod, .standard)
        let stream = try await harness.below.stream(1)
        try await second.send([1, 2, 3])
        stream.finish(down)
        await #expect(throws: Status.self) { try await second.next() }
        #expect(harness.below.attempts.count == 2)
        // With the holder gone there is room, so the first failure is retried.
        holder.cancel()
        let third = try await harness.transport.open(testMethod, .standard)
        try await third.send([1, 2, 3])
        try await third.finishRequests()
        let failing = try await harness.below.stream(2)
        failing.finish(down)
        #expect(try await third.next()?.bytes == [42])
    }

    @Test("a unary request beyond the bound is sent once")
    func largeUnary() async {
        let below = ScriptedTransport(.fails(.unavailable), .succeeds)
        let harness = RetryHarness(below, limits: ReplayLimits(bytesPerCallMax: 3))
        let status = await #expect(throws: Status.self) { try await harness.call(.unary, request: [1, 2, 3, 4]) }
        #expect(status?.code == .unavailable)
        #expect(below.attempts.count == 1)
    }

    @Test("a call that ends well with trailers alone has no messages")
    func emptyResponse() async throws {
        let harness = RetryHarness(ScriptedTransport(.trailersOnly(CallEnd(.ok))))
        let call = try await harness.transport.open(testMethod, .standard)
        try await call.finishRequests()
        #expect(try await call.next() == nil)
        #expect(try await call.responseMetadata() == Metadata())
        #expect(call.end?.status == .ok)
    }

    @Test("giving the call up cancels its attempt, and whoever waits is told")
    func givingUp() async throws {
        let harness = RetryHarness(ScriptedTransport(.byHand))
        let call = try await harness.transport.open(testMethod, .standard)
        let stream = try await harness.below.stream(0)
        let reading = Task { try await call.next() }
        call.cancel()
        let status = await #expect(throws: Status.self) { try await reading.value }
        #expect(status?.code == .cancelled)
        await stream.wait { $0.isCancelled }
        #expect(call.end?.status.code == .cancelled)
        await #expect(throws: Status.self) { try await call.send([1]) }
    }

    @Test("giving the call up ends an attempt that waits for a connection")
    func givingUpUnopened() async throws {
        let harness = RetryHarness(ScriptedTransport(.neverOpens))
        let call = try await harness.transport.open(testMethod, .standard)
        _ = await harness.below.attempt(0)
        call.cancel()
        let status = await #expect(throws: Status.self) { try await call.next() }
        #expect(status?.code == .cancelled)
    }

    @Test("dropping the stream cancels its attempt")
    func dropping() async throws {
        let harness = RetryHarness(ScriptedTransport(.byHand))
        var call: (any RPCClientStream)? = try await harness.transport.open(testMethod, .standard)
        let stream = try await harness.below.stream(0)
        #expect(call?.end == nil)
        call = nil
        await stream.wait { $0.isCancelled }
        #expect(stream.isCancelled)
    }
}
