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

    private enum End: Sendable {
        case reply(Result<ModelReply, ModelFailure>)
        case timeIsUp
    }

    /// - Parameter time: from now on.
    package func generate(
        _ request: ModelRequest,
        within time: Duration,
        observe: @escaping @Sendable (ModelProgress) async -> Void
    ) async throws(ModelFailure) -> ModelReply {
        var request = request
        let deadline = clock.now + time
        request.deadline = deadline
        let (result, isLate) = await race(request, until: deadline, observe)
        switch result {
        case .success(let reply) where !isLate: return reply
        case .failure(let failure) where !isLate: throw failure
        case .success(let reply): throw Self.late(reply.spend)
        case .failure(let failure): throw Self.late(failure.spend)
        case nil: throw isLate ? Self.late(.none) : ModelFailure(Self.cancelled, isTransient: false)
        }
    }

    private func race(
        _ request: ModelRequest,
        until deadline: Moment,
        _ observe: @escaping @Sendable (ModelProgress) async -> Void
    ) async -> (Result<ModelReply, ModelFailure>?, isLate: Bool) {
        await withTaskGroup(of: End.self) { group in
            group.addTask { .reply(await reply(to: request, observe)) }
            group.addTask {
                // Cancelled when the reply is there first.
                try? await clock.sleep(until: deadline)
                return .timeIsUp
            }
            var result: Result<ModelReply, ModelFailure>?
            var isLate = false
            for await end in group {
                switch end {
                case .reply(let reply): result = reply
                case .timeIsUp: isLate = isLate || result == nil && !Task.isCancelled
                }
                group.cancelAll()
            }
            return (result, isLate)
        }
    }

    private func reply(
        to request: ModelRequest,
        _ observe: @Sendable (ModelProgress) async -> Void
    ) async -> Result<ModelReply, ModelFailure> {
        if Task.isCancelled { return .failure(ModelFailure(Self.cancelled, isTransient: false)) }
        do throws(ModelFailure) {
            return .success(try await models.generate(request, observe: observe))
        } catch {
            return .failure(error)
        }
    }

    private static let cancelled = FailureReason(.cancelled, "The call was cancelled.")

    private static func late(_ spend: Spend) -> ModelFailure {
        let reason = FailureReason(.deadlineExceeded, "The model did not answer in the time of the call.")
        return ModelFailure(reason, isTransient: true, spend: spend)
    }
}
