internal import DataClients
internal import MeshApplication

/// A page of a table whose indexes are filled late: of the rows that are placed, which an index has in order, and of those behind
/// them, which are few and are sorted. Both have as many rows as the page may have.
struct PlacedList {
    let placed: ListQuery
    let rest: ListQuery
    /// The columns of the number and of the id that the rows come in the order of.
    let key: Int
    let id: Int
    let isDescending: Bool
    let limit: Int
}

extension SQLSession {
    func rows(_ list: PlacedList) throws(StoreFailure) -> [SQLRow] {
        let placed = try rows(list.placed)
        let rest = try rows(list.rest)
        if rest.isEmpty { return placed }
        var merged: [SQLRow] = []
        merged.reserveCapacity(min(list.limit, placed.count + rest.count))
        var (fromPlaced, fromRest) = (placed[...], rest[...])
        while merged.count < list.limit {
            guard let one = fromPlaced.first, let other = fromRest.first else { break }
            if try list.comes(one, before: other) {
                merged.append(fromPlaced.removeFirst())
            } else {
                merged.append(fromRest.removeFirst())
            }
        }
        merged += (fromPlaced + fromRest).prefix(list.limit - merged.count)
        return merged
    }
}

extension PlacedList {
    fileprivate func comes(_ one: SQLRow, before other: SQLRow) throws(StoreFailure) -> Bool {
        let keys = (try one.integer(key), try other.integer(key))
        if keys.0 != keys.1 { return (keys.0 < keys.1) != isDescending }
        // Byte by byte, as SQLite has them.
        return try one.text(id).utf8.lexicographicallyPrecedes(other.text(id).utf8) != isDescending
    }
}
