internal import DataClients
package import MeshApplication
package import MeshDomain

extension PostgresMeshStore {
    package func feed(
        of network: NetworkID,
        after position: Int64,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> FeedPage {
        let key: [PostgresValue] = [.id(tenant), .id(network)]
        // The start after the lines: pruned in between, they are said to be gone rather than missed without a word.
        let answers = try await batch([
            PostgresStatement(PostgresSQL.logAfter, values: key + [.integer(position), .int(max(0, limit))]),
            PostgresStatement(PostgresSQL.logStart, values: key),
        ])
        return try FeedPage(
            reading: answers[0],
            of: network,
            after: position,
            limit: limit,
            start: try answers[1].first?.integer(0) ?? 0
        )
    }

    package func feedEnd(of network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Int64 {
        let key: [PostgresValue] = [.id(tenant), .id(network)]
        let answers = try await batch([
            PostgresStatement(PostgresSQL.logEnd, values: key), PostgresStatement(PostgresSQL.logStart, values: key),
        ])
        if let last = try answers[0].first?.optionalInteger(0) { return last }
        return max(0, (try answers[1].first?.integer(0) ?? 0) - 1)
    }
}
