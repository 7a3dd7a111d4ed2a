package import MeshDomain

extension Mesh {
    /// Everything that happens in a network after a place in its log; nil for what happens from now on.
    package func watchNetwork(
        _ id: NetworkID,
        after position: Int64?,
        heartbeat: Duration,
        showsText: Bool,
        as caller: Principal
    ) async throws(ApplicationFailure) -> NetworkWatch {
        try await watch(id, after: position, heartbeat, .everything(withText: showsText), caller)
    }

    /// What happens to the memory of a network; of these types, or of all when there are none.
    package func watchMemory(
        of id: NetworkID,
        after position: Int64?,
        types: Set<MemoryType>,
        heartbeat: Duration,
        as caller: Principal
    ) async throws(ApplicationFailure) -> NetworkWatch {
        try await watch(id, after: position, heartbeat, .memory(types), caller)
    }

    private func watch(
        _ id: NetworkID,
        after position: Int64?,
        _ heartbeat: Duration,
        _ interest: NetworkWatch.Interest,
        _ caller: Principal
    ) async throws(ApplicationFailure) -> NetworkWatch {
        // Listen before looking, so that nothing falls between.
        let log = BellTopic.network(id, of: caller.tenant)
        let listener = bell.listen(to: interest.wantsText ? [log, .networkText(id, of: caller.tenant)] : [log])
        _ = try await requireNetwork(id, caller)
        let end = try await reading { () throws(StoreFailure) in try await store.feedEnd(of: id, of: caller.tenant) }
        if let position, position > end {
            throw .invalid([FieldFault("cursor", "is not a cursor of this network")])
        }
        return NetworkWatch(
            self,
            id,
            after: position ?? end,
            heartbeat: heartbeat,
            interest: interest,
            listener: listener,
            as: caller
        )
    }
}
