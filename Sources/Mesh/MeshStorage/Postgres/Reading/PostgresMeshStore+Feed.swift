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
        var events: [FeedEvent] = []
        for lines in try answers[0].rows({ (row) throws(StoreFailure) in try FeedEvent.events(row, in: network) }) {
            events += lines.filter { $0.position > position }
        }
        let start = try answers[1].firstRow?.integer(0) ?? 0
        return FeedPage(
            events: Array(events.prefix(max(0, limit))),
            oldestPosition: start > position + 1 ? start : 0
        )
    }

    package func feedEnd(of network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Int64 {
        let key: [PostgresValue] = [.id(tenant), .id(network)]
        let answers = try await batch([
            PostgresStatement(PostgresSQL.logEnd, values: key), PostgresStatement(PostgresSQL.logStart, values: key),
        ])
        if let last = try answers[0].firstRow?.optionalInteger(0) { return last }
        return max(0, (try answers[1].firstRow?.integer(0) ?? 0) - 1)
    }
}

extension FeedEvent {
    /// The lines of a row, which has the position of the last of them.
    fileprivate static func events(_ row: StoreRow, in network: NetworkID) throws(StoreFailure) -> [FeedEvent] {
        let lines: [LogLine] = try row.json(2)
        let bodies = lines.flatMap(\.bodies)
        let last = try row.integer(0)
        let time = try row.moment(1)
        return bodies.enumerated().map { place, body in
            FeedEvent(position: last - Int64(bodies.count - 1 - place), network: network, time: time, body: body)
        }
    }
}
