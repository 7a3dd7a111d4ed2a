internal import GRPCCore
internal import RPCTestSupport
internal import Testing

/// Every test runs as a unary call and as a stream, which go different ways.
enum CallForm: CaseIterable, Sendable {
    case unary
    case stream
}

struct RetryHarness {
    let below: ScriptedTransport
    let clock = ManualClock(isEager: true)
    let transport: RetryingTransport

    init(
        _ below: ScriptedTransport,
        policy: RetryPolicy = RetryPolicy(attemptsMax: 4),
        timeout: Duration? = nil,
        throttling: RetryThrottling? = nil,
        limits: ReplayLimits = ReplayLimits()
    ) {
        self.below = below
        let method = MethodConfiguration([.everything], timeout: timeout, resending: .retry(policy))
        transport = RetryingTransport(
            below,
            configuration: ServiceConfiguration(methods: [method], retryThrottling: throttling),
            limits: limits,
            clock: clock,
            random: SeededRandom(seed: 1)
        )
    }

    @discardableResult
    func call(_ form: CallForm, _ options: CallOptions = .standard, request: [UInt8] = [7]) async throws -> [UInt8] {
        switch form {
        case .unary: try await transport.unary(testMethod, request, options)
        case .stream: try await transport.open(testMethod, options).exchange(request)
        }
    }

    func failure(_ form: CallForm, _ options: CallOptions = .standard) async -> StatusCode? {
        do {
            try await call(form, options)
            return nil
        } catch {
            return (error as? Status)?.code
        }
    }
}

@Suite("Retries", .timeLimit(.minutes(1)))
struct RetryTests {
    @Test(
        "a call is sent again until it succeeds, and each retry says how many went before",
        arguments: CallForm.allCases
    )
    func untilSuccess(form: CallForm) async throws {
        let harness = RetryHarness(ScriptedTransport(.fails(.unavailable), .fails(.unavailable), .succeeds))
        var options = CallOptions()
        options.record = CallRecord()
        #expect(try await harness.call(form, options) == [42])
        #expect(harness.below.previousAttempts == [nil, "1", "2"])
        #expect(harness.below.attempts.allSatisfy { $0.stream?.requests == [[7]] })
        #expect(options.record?.attempts == 3)
        #expect(options.record?.peer == "scripted:2")
        #expect(options.record?.end?.status == .ok)
        #expect(options.record?.initialMetadata == Metadata())
    }

    @Test("pauses grow, are random below their bound, and stop growing at the maximum", arguments: CallForm.allCases)
    func backoff(form: CallForm) async {
        let policy = RetryPolicy(
            attemptsMax: 5,
            initialBackoff: .seconds(1),
            maxBackoff: .seconds(3),
            backoffMultiplier: 2
        )
        let harness = RetryHarness(ScriptedTransport(.fails(.unavailable)), policy: policy)
        #expect(await harness.failure(form) == .unavailable)
        let sleeps = harness.clock.sleeps
        #expect(sleeps.count == 4)
        for (sleep, bound) in zip(sleeps, [1, 2, 3, 3]) { #expect(sleep >= .zero && sleep <= .seconds(bound)) }
        #expect(Set(sleeps).count == 4)
    }

    @Test("a failure that the policy does not name is the answer", arguments: CallForm.allCases)
    func notRetryable(form: CallForm) async {
        let harness = RetryHarness(ScriptedTransport(.fails(.invalidArgument), .succeeds))
        #expect(await harness.failure(form) == .invalidArgument)
        #expect(harness.below.attempts.count == 1)
    }

    @Test("after the policy's attempts the last failure is the answer", arguments: CallForm.allCases)
    func attemptsEnd(form: CallForm) async {
        let harness = RetryHarness(ScriptedTransport(.fails(.unavailable)), policy: RetryPolicy(attemptsMax: 3))
        var options = CallOptions()
        options.record = CallRecord()
        #expect(await harness.failure(form, options) == .unavailable)
        #expect(harness.below.attempts.count == 3)
        #expect(options.record?.attempts == 3)
        #expect(options.record?.end?.status.code == .unavailable)
    }

    @Test("no policy gets more than five attempts", arguments: CallForm.allCases)
    func cap(form: CallForm) async {
        let harness = RetryHarness(ScriptedTransport(.fails(.unavailable)), policy: RetryPolicy(attemptsMax: 50))
        #expect(await harness.failure(form) == .unavailable)
        #expect(harness.below.attempts.count == 5)
    }

    @Test("the server's pushback is the pause", arguments: CallForm.allCases)
    func pushback(form: CallForm) async throws {
        let harness = RetryHarness(ScriptedTransport(.fails(.unavailable, pushback: "1234"), .succeeds))
        try await harness.call(form)
        #expect(harness.clock.sleeps == [.milliseconds(1234)])
    }

    @Test(
        "a negative or unreadable pushback means no retry",
        arguments: CallForm.allCases,
        ["-1", "soon", "", "4294967296"]
    )
    func pushbackRefuses(form: CallForm, value: String) async {
        let harness = RetryHarness(ScriptedTransport(.fails(.unavailable, pushback: value), .succeeds))
        #expect(await harness.failure(form) == .unavailable)
        #expect(harness.below.attempts.count == 1)
    }

    @Test("a transport that cannot open the call is a failed attempt like any other", arguments: CallForm.allCases)
    func refusedOpening(form: CallForm) async throws {
        let harness = RetryHarness(ScriptedTransport(.refusesToOpen(Status(.unavailable, "down")), .succeeds))
        try await harness.call(form)
        #expect(harness.below.previousAttempts == [nil, "1"])
        let other = RetryHarness(ScriptedTransport(.refusesToOpen(Status(.internal, "broken")), .succeeds))
        #expect(await other.failure(form) == .internal)
        #expect(other.below.attempts.count == 1)
    }

    @Test("an error that is no status is passed on", arguments: CallForm.allCases)
    func foreignError(form: CallForm) async {
        struct NoToken: Error {}
        let harness = RetryHarness(ScriptedTransport(.refusesToOpen(NoToken()), .succeeds))
        await #expect(throws: NoToken.self) { try await harness.call(form) }
    }

    @Test(
        "an attempt that no server has begun is sent again at once, once, and not counted",
        arguments: CallForm.allCases
    )
    func transparent(form: CallForm) async throws {
        let policy = RetryPolicy(attemptsMax: 2, retryableCodes: [.aborted])
        let harness = RetryHarness(
            ScriptedTransport(.fails(.unavailable, isUnprocessed: true), .succeeds),
            policy: policy
        )
        try await harness.call(form)
        #expect(harness.clock.sleeps.isEmpty)
        #expect(harness.below.previousAttempts == [nil, nil])

        let twice = RetryHarness(ScriptedTransport(.fails(.unavailable, isUnprocessed: true)), policy: policy)
        #expect(await twice.failure(form) == .unavailable)
        #expect(twice.below.attempts.count == 2)
    }

    @Test("a call whose response metadata came is not sent again", arguments: CallForm.allCases)
    func committed(form: CallForm) async {
        let harness = RetryHarness(ScriptedTransport(.answers([], CallEnd(Status(.unavailable, "late"))), .succeeds))
        #expect(await harness.failure(form) == .unavailable)
        #expect(harness.below.attempts.count == 1)
    }

    @Test("the timeout runs over all attempts, and each is given what is left of it", arguments: CallForm.allCases)
    func deadline(form: CallForm) async {
        let harness = RetryHarness(
            ScriptedTransport(
                .fails(.unavailable, pushback: "4000"),
                .fails(.unavailable, pushback: "5000"),
                .fails(.unavailable, pushback: "1000")
            ),
            timeout: .seconds(10)
        )
        // The third retry could only begin when the time is over, so its failure is the answer at once.
        #expect(await harness.failure(form) == .unavailable)
        #expect(harness.below.attempts.map(\.options.timeout) == [.seconds(10), .seconds(6), .seconds(1)])
        #expect(harness.clock.sleeps == [.seconds(4), .seconds(5)])
    }

    @Test("failures use the throttle up and successes fill it again", arguments: CallForm.allCases)
    func throttling(form: CallForm) async throws {
        let below = ScriptedTransport(
            .fails(.unavailable),
            .fails(.unavailable),
            .fails(.unavailable),
            .succeeds,
            .succeeds,
            .fails(.unavailable),
            .succeeds
        )
        let harness = RetryHarness(below, throttling: RetryThrottling(maxTokens: 4, tokenRatio: 1))
        // Four tokens: the second failure brings them to two, which is half.
        #expect(await harness.failure(form) == .unavailable)
        #expect(below.attempts.count == 2)
        // One token is left after this one.
        #expect(await harness.failure(form) == .unavailable)
        #expect(below.attempts.count == 3)
        try await harness.call(form)
        try await harness.call(form)
        // Three tokens: a failure leaves two, still not enough.
        #expect(await harness.failure(form) == .unavailable)
        #expect(below.attempts.count == 6)
        // Two more successes, and a failure is retried again.
        try await harness.call(form)
        try await harness.call(form)
        let again = below.attempts.count
        #expect(again == 8)
    }

    @Test("cancelling the caller's task ends the pause and the call", arguments: CallForm.allCases)
    func cancelledPause(form: CallForm) async {
        let below = ScriptedTransport(.fails(.unavailable))
        let clock = ManualClock()
        let transport = RetryingTransport(
            below,
            configuration: ServiceConfiguration(methods: [
                MethodConfiguration([.everything], resending: .retry(RetryPolicy()))
            ]),
            clock: clock
        )
        let call = Task {
            switch form {
            case .unary: try await transport.unary(testMethod, [], .standard)
            case .stream: try await transport.open(testMethod, .standard).exchange([])
            }
        }
        await clock.waitForSleepers(1)
        call.cancel()
        let status = await #expect(throws: Status.self) { try await call.value }
        #expect(status?.code == .cancelled)
        #expect(below.attempts.count == 1)
    }

    @Test("cancelling the caller's task cancels the attempt that runs", arguments: CallForm.allCases)
    func cancelledAttempt(form: CallForm) async throws {
        let harness = RetryHarness(ScriptedTransport(.byHand))
        let call = Task { try await harness.call(form) }
        let stream = try await harness.below.stream(0)
        await stream.wait { $0.isFinished }
        call.cancel()
        let status = await #expect(throws: Status.self) { try await call.value }
        #expect(status?.code == .cancelled)
        #expect(stream.isCancelled)
    }
}
