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
            let start = try session.logStart(of: network, of: tenant)
            let bindings: [SQLiteValue] = [.id(tenant), .id(network), .integer(position), .int(max(0, limit))]
            let lines = try session.rows(LogStatements.after, bindings).mapRows { (row) throws(StoreFailure) in
                try FeedEvent(row, in: network)
            }
            return FeedPage(events: lines, oldestPosition: start > position + 1 ? start : 0)
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

extension FeedEvent {
    fileprivate init(_ row: SQLRow, in network: NetworkID) throws(StoreFailure) {
        let body: Body
        if let task = try row.optionalText(2) {
            body = .task(TaskID(task), sequence: try row.int(3))
        } else {
            body = try row.json(4)
        }
        self.init(position: try row.integer(0), network: network, time: try row.moment(1), body: body)
    }
}
