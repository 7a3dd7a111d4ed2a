package import MeshDomain

extension Mesh {
    package func getNetwork(_ id: NetworkID, as caller: Principal) async throws(ApplicationFailure) -> NetworkDetail {
        let overview = try await reading { () throws(StoreFailure) in
            try await store.overview(of: id, of: caller.tenant)
        }
        guard let overview else { throw .notFound(kind: "network", id: id.text) }
        return detail(of: overview)
    }

    /// Without their agents.
    package func listNetworks(
        _ query: NetworkQuery,
        as caller: Principal
    ) async throws(ApplicationFailure) -> Page<NetworkDetail> {
        let page = try await reading { () throws(StoreFailure) in
            try await store.networks(query, of: caller.tenant)
        }
        let ids = page.elements.map(\.id)
        let stats = try await reading { () throws(StoreFailure) in try await store.stats(of: ids, of: caller.tenant) }
        let details = page.elements.map { network in
            NetworkDetail(network: network, agents: [], stats: stats[network.id] ?? NetworkStats())
        }
        return Page(details, nextToken: page.nextToken)
    }
}
