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
            return try FeedPage(
                reading: try session.log(of: network, after: position, limit: max(0, limit), of: tenant),
                of: network,
                after: position,
                limit: limit,
                start: try session.logStart(of: network, of: tenant)
            )
        }
    }

    package func feedEnd(of network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Int64 {
        try await read { (session) throws(StoreFailure) in
            for statement in [LogStatements.lastNotPlaced, LogStatements.lastPlaced] {
                let row = try session.rows(statement, [.id(tenant), .id(network)]).first
                if let last = try row?.optionalInteger(0) { return last }
            }
            return max(0, try session.logStart(of: network, of: tenant) - 1)
        }
    }
}

extension SQLSession {
    /// The rows that are placed, and behind them those that are not.
    fileprivate func log(
        of network: NetworkID,
        after position: Int64,
        limit: Int,
        of tenant: TenantID
    ) throws(StoreFailure) -> [SQLRow] {
        let start: [SQLiteValue] = [.id(tenant), .id(network), .integer(position)]
        let placed = try rows(LogStatements.placed, start + [.int(limit)])
        guard placed.count < limit else { return placed }
        return try placed + rows(LogStatements.notPlaced, start + [.int(limit - placed.count)])
    }

    fileprivate func logStart(of network: NetworkID, of tenant: TenantID) throws(StoreFailure) -> Int64 {
        try rows(LogStatements.start, [.id(tenant), .id(network)]).first?.integer(0) ?? 0
    }
}
