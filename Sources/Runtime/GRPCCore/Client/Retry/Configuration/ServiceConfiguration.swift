/// What a client does for each method when the caller says nothing else: gRPC's service configuration.
///
/// Built here in Swift, or read from gRPC's JSON with `init(json:)`. `faults` says what is wrong with it; a
/// `RetryingTransport` takes only one without faults.
///
///     ServiceConfiguration(methods: [
///         MethodConfiguration([.service("aimesh.v1.TaskService")], timeout: .seconds(10)),
///         MethodConfiguration([.method("aimesh.v1.TaskService", "GetTask")], resending: .retry(RetryPolicy())),
///     ])
///
/// A method is looked up by its own name, then by its service, then in the entry for everything. One entry counts;
/// what it leaves out is not taken from another.
package struct ServiceConfiguration: Sendable, Hashable {
    package var methods: [MethodConfiguration]
    /// Stops retries and hedges of the whole channel while too many calls fail.
    package var retryThrottling: RetryThrottling?

    package init(methods: [MethodConfiguration] = [], retryThrottling: RetryThrottling? = nil) {
        self.methods = methods
        self.retryThrottling = retryThrottling
    }
}

/// The configuration of the methods that it names.
package struct MethodConfiguration: Sendable, Hashable {
    package enum Name: Hashable, Sendable {
        case method(_ service: String, _ method: String)
        /// Every method of a service that has no entry of its own.
        case service(String)
        /// Every method that no other entry names.
        case everything
    }

    /// Whether the client sends a call more than once by itself. A method has one way or none, never both.
    package enum Resending: Hashable, Sendable {
        case retry(RetryPolicy)
        case hedging(HedgingPolicy)
    }

    package var names: [Name]
    /// Whether calls wait for a connection instead of failing when there is none. A caller's own choice counts more.
    package var waitsForReady: Bool?
    /// How long a call may take with all its attempts. The smaller of this and the caller's counts.
    package var timeout: Duration?
    /// The largest request and response message, in bytes. The smaller of these and the caller's count.
    package var requestBytesMax: Int?
    package var responseBytesMax: Int?
    package var resending: Resending?

    package init(
        _ names: [Name],
        waitsForReady: Bool? = nil,
        timeout: Duration? = nil,
        requestBytesMax: Int? = nil,
        responseBytesMax: Int? = nil,
        resending: Resending? = nil
    ) {
        self.names = names
        self.waitsForReady = waitsForReady
        self.timeout = timeout
        self.requestBytesMax = requestBytesMax
        self.responseBytesMax = responseBytesMax
        self.resending = resending
    }
}

extension MethodConfiguration {
    /// The caller's options with this configuration where the caller left room for it.
    func applied(to options: CallOptions) -> CallOptions {
        var options = options
        options.waitsForReady = options.waitsForReady ?? waitsForReady
        options.timeout = smaller(options.timeout, timeout)
        options.requestBytesMax = smaller(options.requestBytesMax, requestBytesMax)
        options.responseBytesMax = smaller(options.responseBytesMax, responseBytesMax)
        return options
    }

    private func smaller<Value: Comparable>(_ first: Value?, _ second: Value?) -> Value? {
        guard let first, let second else { return first ?? second }
        return min(first, second)
    }
}
