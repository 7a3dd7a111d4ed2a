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
            var events: [FeedEvent] = []
            for row in try session.rows(LogStatements.after, bindings) where events.count < limit {
                events += try FeedEvent.events(row, in: network).filter { $0.position > position }
            }
            return FeedPage(
                events: Array(events.prefix(max(0, limit))),
                oldestPosition: start > position + 1 ? start : 0
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

extension FeedEvent {
    /// The lines of a row, which has the position of the last of them.
    fileprivate static func events(_ row: SQLRow, in network: NetworkID) throws(StoreFailure) -> [FeedEvent] {
        let bodies = try (row.json(2) as [LogLine]).flatMap(\.bodies)
        let last = try row.integer(0)
        let time = try row.moment(1)
        return bodies.enumerated().map { place, body in
            FeedEvent(position: last - Int64(bodies.count - 1 - place), network: network, time: time, body: body)
        }
    }
}
