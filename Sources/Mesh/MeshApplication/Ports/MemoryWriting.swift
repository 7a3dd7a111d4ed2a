package import MeshDomain

/// Where agents' outputs and notes go: beside their events, in one commit.
package protocol MemoryWriting: Sendable {
    /// What new items do to older ones. Stores nothing.
    func preparing(_ items: [MemoryItem], for tenant: TenantID) async throws(StoreFailure) -> PreparedMemory
    /// After the commit: searches find them from now on.
    func committed(_ prepared: PreparedMemory, of tenant: TenantID)
}

extension SharedMemory: MemoryWriting {}
