package import MeshDomain

/// Calls of models that belong to no task: somebody waits for the text.
///
/// A call lives as long as its caller does. Cancelling it ends the call to the vendor, and a provider that does not keep
/// the deadline is cancelled at it.
package struct DirectCalls: Sendable {
    private let models: any ModelProvider
    private let networks: any NetworkReader
    package let clock: any WallClock

    package init(models: any ModelProvider, networks: any NetworkReader, clock: any WallClock) {
        self.models = models
        self.networks = networks
        self.clock = clock
    }

    /// Refuses a network that the caller does not have.
    package func check(_ network: NetworkID, as caller: Principal) async throws(ApplicationFailure) {
        let found: Network?
        do throws(StoreFailure) {
            found = try await networks.network(network, of: caller.tenant)
        } catch {
            throw .unavailable("the store is not available", retryAfter: .seconds(1))
        }
        if found == nil { throw .notFound(kind: "network", id: network.text) }
    }

    package func firstModel(of wanted: [String]) -> String { models.firstModel(of: wanted) }

    package var abilities: ModelProviderAbilities { models.abilities }

    /// - Parameter time: from now on.
    package func generate(
        _ request: ModelRequest,
        within time: Duration,
        observe: @escaping @Sendable (ModelProgress) async -> Void
    ) async throws(ModelFailure) -> ModelReply {
        var request = request
        let deadline = clock.now + time
        request.deadline = deadline
        let (result, isLate) = await clock.result(until: deadline) { [request] () throws(ModelFailure) in
            if Task.isCancelled { throw ModelFailure(Self.cancelled, isTransient: false) }
            return try await models.generate(request, observe: observe)
        }
        guard isLate else { return try result.get() }
        switch result {
        case .success(let reply): throw Self.late(reply.spend)
        case .failure(let failure): throw Self.late(failure.spend)
        }
    }

    private static let cancelled = FailureReason(.cancelled, "The call was cancelled.")

    private static func late(_ spend: Spend) -> ModelFailure {
        let reason = FailureReason(.deadlineExceeded, "The model did not answer in the time of the call.")
        return ModelFailure(reason, isTransient: true, spend: spend)
    }
}
