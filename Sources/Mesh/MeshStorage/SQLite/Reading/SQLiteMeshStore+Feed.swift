internal import DataClients
package import MeshApplication
package import MeshDomain

extension SQLiteMeshStore {
    package func feed(
        of network: NetworkID,
        after position: Int64,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> FeedPage {
        try await read { (session) throws(StoreFailure) in
            let bindings: [SQLiteValue] = [.id(tenant), .id(network), .integer(position), .int(max(0, limit))]
            return try FeedPage(
                reading: try session.rows(LogStatements.after, bindings),
                of: network,
                after: position,
                limit: limit,
                start: try session.logStart(of: network, of: tenant)
            )
        }
    }

    package func feedEnd(of network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Int64 {
        try await read { (session) throws(StoreFailure) in
            let last = try session.rows(LogStatements.end, [.id(tenant), .id(network)]).first?.optionalInteger(0)
            if let last { return last }
            return max(0, try session.logStart(of: network, of: tenant) - 1)
        }
    }
}

extension SQLSession {
    fileprivate func logStart(of network: NetworkID, of tenant: TenantID) throws(StoreFailure) -> Int64 {
        try rows(LogStatements.start, [.id(tenant), .id(network)]).first?.integer(0) ?? 0
    }
}
