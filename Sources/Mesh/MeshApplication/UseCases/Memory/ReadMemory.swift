package import MeshDomain

extension Mesh {
    package func getMemory(
        _ id: MemoryID,
        in network: NetworkID,
        as caller: Principal
    ) async throws(ApplicationFailure) -> StoredItem {
        let item = try await reading { () throws(StoreFailure) in
            try await store.memory(id, in: network, of: caller.tenant)
        }
        guard let item, item.item.expireTime.map({ $0 > clock.now }) ?? true else {
            throw .notFound(kind: "memory", id: id.text)
        }
        return item
    }

    package func listMemory(
        _ query: MemoryQuery,
        as caller: Principal
    ) async throws(ApplicationFailure) -> Page<StoredItem> {
        _ = try await requireNetwork(query.filter.network, caller)
        var query = query
        query.filter.aliveAt = clock.now
        return try await reading { [query] () throws(StoreFailure) in
            try await store.memory(query, of: caller.tenant)
        }
    }

    package func searchMemory(
        _ search: MemorySearch,
        as caller: Principal
    ) async throws(ApplicationFailure) -> MemoryMatches {
        _ = try await requireNetwork(search.filter.network, caller)
        return try await reading { () throws(StoreFailure) in try await memory.search(search, of: caller.tenant) }
    }

    package func deleteMemory(
        _ id: MemoryID,
        from network: NetworkID,
        as caller: Principal
    ) async throws(ApplicationFailure) {
        let item = try await getMemory(id, in: network, as: caller).item
        let changes: [Change] = [
            .deleteMemory(id, in: network, .deleted), .note(.memoryRemoved(id, item.type, .deleted), in: network),
        ]
        try await commit(ChangeSet(tenant: caller.tenant, time: clock.now, changes), in: network)
        memory.removed(id, from: network, of: caller.tenant)
    }
}
