package import MeshDomain

extension Mesh {
    /// Reads, changes and commits. With a revision, only if it is still that one; without, again until nobody came between.
    package func updateNetwork(
        _ id: NetworkID,
        expecting revision: Int?,
        as caller: Principal,
        _ change: (inout Network) throws(ApplicationFailure) -> Void
    ) async throws(ApplicationFailure) -> NetworkDetail {
        for attempt in 1... {
            var network = try await requireNetwork(id, caller)
            if let revision, revision != network.revision {
                throw .aborted("the network has changed since its etag was read; read it again and repeat")
            }
            let before = network
            try change(&network)
            if network == before { return try await detail(of: network) }
            network.revision += 1
            network.updateTime = clock.now
            let changed = FeedEvent.Body.network(.updated, user: caller.user, agent: nil, revision: network.revision)
            let changes: [Change] = [
                .updateNetwork(network, expecting: before.revision), .note(changed, in: id),
            ]
            do throws(ApplicationFailure) {
                try await commit(ChangeSet(tenant: caller.tenant, time: clock.now, changes), in: id)
                return try await detail(of: network)
            } catch {
                guard case .aborted = error, revision == nil, attempt < Self.attemptsMax else { throw error }
            }
        }
        throw .aborted("the network changes too fast")
    }

    /// How often a change is tried again because somebody else came between.
    static let attemptsMax = 16
}
