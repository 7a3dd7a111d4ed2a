internal import MeshDomain
internal import Telemetry

/// What all use cases do with the store.
extension Mesh {
    /// Reads, and says in the client's words what went wrong.
    func reading<Value: Sendable>(
        _ read: () async throws(StoreFailure) -> Value
    ) async throws(ApplicationFailure) -> Value {
        do throws(StoreFailure) {
            return try await read()
        } catch {
            throw ApplicationFailure(error, logger)
        }
    }

    /// Commits, and rings for whoever watches the network.
    @discardableResult
    func commit(
        _ changes: ChangeSet,
        in network: NetworkID,
        task: TaskID? = nil
    ) async throws(ApplicationFailure) -> CommitOutcome {
        do throws(StoreFailure) {
            let outcome = try await store.commit(changes)
            if outcome == .committed {
                if let task { bell.ring(.task(task, of: changes.tenant)) }
                bell.ring(.network(network, of: changes.tenant))
            }
            return outcome
        } catch {
            throw ApplicationFailure(error, logger)
        }
    }

    /// A claim for an idempotency key, if the client sent one.
    func claim(
        _ key: String?,
        scope: String,
        for input: some Encodable,
        making resultID: String,
        at time: Moment
    ) throws(ApplicationFailure) -> IdempotencyClaim? {
        guard let key else { return nil }
        do {
            let fingerprint = Fingerprint.of(try JSONCoding.encode(input))
            return IdempotencyClaim(scope: scope, key: key, fingerprint: fingerprint, resultID: resultID, at: time)
        } catch {
            throw .internal("the request cannot be written as JSON")
        }
    }

    /// What the first request with this key made, before anything is looked at that it may have changed.
    func earlier(
        _ claim: IdempotencyClaim?,
        _ caller: Principal
    ) async throws(ApplicationFailure) -> String? {
        guard let claim else { return nil }
        return try await reading { () throws(StoreFailure) in
            try await store.earlier(claim, at: clock.now, of: caller.tenant)
        }
    }

    /// The network, or a failure that names it. The first line of every use case within a network.
    func requireNetwork(_ id: NetworkID, _ caller: Principal) async throws(ApplicationFailure) -> Network {
        let network = try await reading { () throws(StoreFailure) in try await store.network(id, of: caller.tenant) }
        guard let network else { throw .notFound(kind: "network", id: id.text) }
        return network
    }

    func requireTask(
        _ id: TaskID,
        in network: NetworkID?,
        _ caller: Principal
    ) async throws(ApplicationFailure) -> MeshTask {
        let task = try await reading { () throws(StoreFailure) in try await store.task(id, of: caller.tenant) }
        guard let task, network == nil || network == task.network else { throw .notFound(kind: "task", id: id.text) }
        return task
    }
}
