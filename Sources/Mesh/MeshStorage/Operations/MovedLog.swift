internal import MeshApplication
internal import MeshDomain

/// The positions of networks' logs on their way into a file.
///
/// In PostgreSQL each network counts its own positions, in a file all of them count together, in the order of time. What came
/// from a file keeps its positions as long as no two networks have the same one. Else all lines get new ones, behind all that
/// there were, so that a watcher who comes back with an old one hears of a gap instead of missing something.
final class MovedLog {
    private struct NetworkKey: Hashable {
        let tenant: MovedValue
        let network: MovedValue
    }

    let isRenumbered: Bool
    /// The last position that was given.
    private(set) var last: Int
    private var firsts: [NetworkKey: Int] = [:]

    init(of source: PostgresTables) async throws {
        isRenumbered = try await source.isTrue("SELECT count(*) <> count(DISTINCT position) FROM log")
        // New ones leave one out: behind the last old one nobody goes on without hearing of the gap.
        last = try await source.number("SELECT coalesce(max(position), 0) FROM log_heads") + (isRenumbered ? 1 : 0)
    }

    /// That of time, where it does not contradict that of a network.
    var order: String {
        isRenumbered
            ? "max(time) OVER (PARTITION BY tenant, network ORDER BY position), tenant, network, position" : "position"
    }

    /// A row with its position in the file. A row has several lines, and the position of the last of them.
    func placed(_ row: [MovedValue]) throws -> [MovedValue] {
        guard isRenumbered else { return row }
        let table = MovedTable.log
        guard case .text(let body) = row[table.place(of: "body")] else {
            throw MoveFailure("A line of a log is not what the layout says; the store is damaged.")
        }
        let lines = try JSONCoding.decode([LogLine].self, from: Array(body.utf8)).reduce(0) { $0 + $1.count }
        let key = NetworkKey(tenant: row[table.place(of: "tenant")], network: row[table.place(of: "network")])
        if firsts[key] == nil { firsts[key] = last + 1 }
        last += lines
        var placed = row
        placed[table.place(of: "position")] = .integer(Int64(last))
        return placed
    }

    /// Where each network's log begins: with its first line, or behind everything where none is left.
    func starts(_ source: PostgresTables) async throws -> [[MovedValue]] {
        guard let table = MovedTable.all.first(where: { $0.name == "feed_starts" }) else { return [] }
        var starts = firsts
        try await source.forEachPage(of: table) { page in
            for row in page {
                let key = NetworkKey(tenant: row[0], network: row[1])
                starts[key] = starts[key] ?? last + 1
            }
        }
        return starts.map { [$0.key.tenant, $0.key.network, .integer(Int64($0.value))] }
    }
}
