private import Synchronization

/// Any transport, with a service configuration before it: timeouts and limits for each method, retries and hedging.
///
///     let transport = RetryingTransport(channel, configuration: try ServiceConfiguration(json: text))
///
/// What it promises:
/// - The timeout runs over all attempts. When the next attempt could only begin after it, the last failure is the
///   answer at once.
/// - A call is sent again only before the client has seen response metadata; a response of trailers alone is not that.
/// - Requests are kept until then, within `ReplayLimits`. A call that outgrows them goes on and is not sent again.
/// - An attempt that certainly no server has begun is sent again once, at once, whatever the policy says of its status.
/// - Cancelling the caller's task cancels all attempts.
///
/// Methods without a policy go straight through: their streams are not wrapped. Streaming calls with a policy return
/// from `open` before the first attempt is open; what goes wrong is thrown by the stream.
package struct RetryingTransport: RPCClientTransport {
    private let next: any RPCClientTransport
    private let table: MethodTable
    private let context: RetryContext

    /// - Parameter configuration: one without `faults`.
    package init(
        _ next: any RPCClientTransport,
        configuration: ServiceConfiguration,
        limits: ReplayLimits = ReplayLimits(),
        clock: any Clock<Duration> = ContinuousClock(),
        random: SeededRandom = SeededRandom()
    ) {
        let faults = configuration.faults
        precondition(faults.isEmpty, "a service configuration is checked before it is used: \(faults)")
        self.next = next
        table = MethodTable(configuration)
        context = RetryContext(
            timeline: Timeline(clock),
            throttle: configuration.retryThrottling.map(RetryThrottle.init),
            budget: ReplayBudget(limits),
            random: random
        )
    }

    package func open(_ method: MethodDescriptor, _ options: CallOptions) async throws -> any RPCClientStream {
        guard let settings = table[method] else { return try await next.open(method, options) }
        let options = settings.applied(to: options)
        guard let resending = settings.resending else { return try await next.open(method, options) }
        return ReplayedStream(
            ReplayedCall(method, options, next: next, context: context),
            resending: resending
        )
    }

    package func unary(
        _ method: MethodDescriptor,
        _ request: [UInt8],
        _ options: CallOptions
    ) async throws -> [UInt8] {
        guard let settings = table[method] else { return try await next.unary(method, request, options) }
        let options = settings.applied(to: options)
        switch settings.resending {
        case nil: return try await next.unary(method, request, options)
        case .retry(let policy)?:
            guard context.budget.reserve(request.count, heldByCall: 0) else {
                return try await next.unary(method, request, options)
            }
            defer { context.budget.release(request.count) }
            return try await RetriedUnaryCall(method, request, options, next: next, context: context).run(policy)
        case .hedging?: return try await open(method, options).exchange(request)
        }
    }
}

/// What the calls of one channel share for being sent again.
final class RetryContext: Sendable {
    let timeline: Timeline
    let throttle: RetryThrottle?
    let budget: ReplayBudget
    private let random: Mutex<SeededRandom>

    init(timeline: Timeline, throttle: RetryThrottle?, budget: ReplayBudget, random: SeededRandom) {
        self.timeline = timeline
        self.throttle = throttle
        self.budget = budget
        self.random = Mutex(random)
    }

    func withRandom<Value: Sendable>(_ body: (inout SeededRandom) -> Value) -> Value {
        random.withLock { body(&$0) }
    }
}
