internal import GRPCCore
internal import MeshProto
internal import Synchronization

/// What the calls of a client share: the generated clients over a transport that retries, and what each call carries.
final class Calls: Sendable {
    let networks: ProtoNetworkServiceClient
    let agents: ProtoAgentServiceClient
    let tasks: ProtoTaskServiceClient
    let memory: ProtoMemoryServiceClient
    let clock: any Clock<Duration>
    let reconnectsMax: Int
    private let metadata: Metadata
    private let timeout: Duration?
    private let random: Mutex<any RandomNumberGenerator & Sendable>

    init(
        _ transport: any RPCClientTransport,
        _ options: MeshClientOptions,
        clock: any Clock<Duration> = ContinuousClock(),
        random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
    ) {
        let transport = RetryingTransport(transport, configuration: .repeatingSafely(options.attemptsMax), clock: clock)
        networks = ProtoNetworkServiceClient(transport)
        agents = ProtoAgentServiceClient(transport)
        tasks = ProtoTaskServiceClient(transport)
        memory = ProtoMemoryServiceClient(transport)
        metadata = Metadata(options)
        timeout = options.timeout
        reconnectsMax = options.reconnectsMax
        self.clock = clock
        self.random = Mutex(random)
    }

    /// Makes one call that ends by itself.
    func call<Answer>(
        _ body: (CallOptions) async throws -> Answer
    ) async throws(MeshError) -> Answer {
        var options = CallOptions()
        options.metadata = metadata
        options.timeout = timeout
        do {
            return try await body(options)
        } catch {
            throw MeshError(error)
        }
    }

    /// For a call that lasts until its reader leaves.
    var watching: CallOptions {
        var options = CallOptions()
        options.metadata = metadata
        return options
    }

    /// 128 random bits: a creating call that is sent twice with the same key creates once.
    func idempotencyKey(_ chosen: String?) -> String {
        if let chosen { return chosen }
        let halves = random.withLock { random in (random.next(), random.next()) }
        return "swift-" + String(halves.0, radix: 36) + "-" + String(halves.1, radix: 36)
    }

    /// From 0 to 1, for jitter.
    func randomFraction() -> Double { random.withLock { random in Double(random.next() >> 11) / Double(1 << 53) } }
}

extension Metadata {
    fileprivate init(_ options: MeshClientOptions) {
        self.init()
        if let key = options.apiKey { add("x-api-key", key) }
        if let tenant = options.tenant { add("x-mesh-tenant", tenant) }
        if let user = options.user { add("x-mesh-user", user) }
    }
}

extension ServiceConfiguration {
    /// Retries for the calls that may run twice: those that the schema calls idempotent, and those that carry an
    /// idempotency key. Watches are resumed, not retried.
    fileprivate static func repeatingSafely(_ attemptsMax: Int) -> ServiceConfiguration {
        guard attemptsMax > 1 else { return ServiceConfiguration() }
        let methods =
            ProtoNetworkServiceMethods.all + ProtoAgentServiceMethods.all + ProtoTaskServiceMethods.all
            + ProtoMemoryServiceMethods.all
        let keyed: Set<String> = [
            "CreateNetwork", "AddAgent", "SubmitTask", "RetryTask", "BatchSubmitTasks", "AddMemory", "CreateSession",
        ]
        let safe = methods.filter { $0.kind == .unary && ($0.isIdempotent || keyed.contains($0.name)) }
        let names = safe.map { MethodConfiguration.Name.method($0.service, $0.name) }
        let policy = RetryPolicy(attemptsMax: min(attemptsMax, RetryPolicy.attemptsCap))
        return ServiceConfiguration(methods: [MethodConfiguration(names, resending: .retry(policy))])
    }
}
