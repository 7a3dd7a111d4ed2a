package import DataClients
package import MeshDomain

/// Short-lived values of a tenant, as answers that need not be computed twice. What is too big is not kept.
package struct RedisCache: Sendable {
    private let commander: any RedisCommander
    private let keys: RedisKeys
    private let valueBytesMax: Int

    package init(_ commander: any RedisCommander, keys: RedisKeys = RedisKeys(), valueBytesMax: Int = 1 << 20) {
        self.commander = commander
        self.keys = keys
        self.valueBytesMax = valueBytesMax
    }

    package func value(_ name: String, of tenant: TenantID) async throws(RedisError) -> [UInt8]? {
        try await commander.get(keys.cache(tenant, name))
    }

    /// - Returns: whether it was small enough to be kept.
    @discardableResult
    package func keep(
        _ value: [UInt8],
        as name: String,
        of tenant: TenantID,
        for time: Duration
    ) async throws(RedisError) -> Bool {
        guard value.count <= valueBytesMax else { return false }
        try await commander.set(keys.cache(tenant, name), to: value, expiresAfter: time)
        return true
    }

    package func remove(_ name: String, of tenant: TenantID) async throws(RedisError) {
        try await commander.delete(keys.cache(tenant, name))
    }
}
