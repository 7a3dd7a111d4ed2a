internal import MeshApplication
internal import MeshDomain

extension PageRequest {
    /// The page out of rows of which there may be one too many: it ends where an answer would grow too large, and only what
    /// is in it is read.
    func cut<Element: Sendable, Rows: Collection>(
        reading rows: Rows,
        _ digest: QueryDigest,
        bytes: (Element) -> Int = { _ in 0 },
        place: (Element) -> PagePlace,
        read: (Rows.Element) throws(StoreFailure) -> Element
    ) throws(StoreFailure) -> Page<Element> {
        var elements: [Element] = []
        var size = 0
        for row in rows.prefix(boundedSize) {
            let element = try read(row)
            size += bytes(element)
            if size > Self.bytesMax, !elements.isEmpty { break }
            elements.append(element)
        }
        guard elements.count < rows.count else { return Page(elements) }
        return Page(elements, nextToken: elements.last.map { place($0).token(of: digest) })
    }
}

extension FeedPage {
    /// - Parameters:
    ///   - rows: position, time and lines, in the order of positions.
    ///   - start: where the log begins since it was pruned.
    init(
        reading rows: some Sequence<some StoredRow>,
        of network: NetworkID,
        after position: Int64,
        limit: Int,
        start: Int64
    ) throws(StoreFailure) {
        var events: [FeedEvent] = []
        for row in rows where events.count < limit {
            events += try FeedEvent.events(row, in: network).filter { $0.position > position }
        }
        self.init(
            events: Array(events.prefix(max(0, limit))),
            oldestPosition: start > position + 1 ? start : 0
        )
    }
}

extension FeedEvent {
    /// The lines of a row, which has the position of the last of them.
    fileprivate static func events(_ row: some StoredRow, in network: NetworkID) throws(StoreFailure) -> [FeedEvent] {
        let bodies = try (row.json(2) as [LogLine]).flatMap(\.bodies)
        let last = try row.integer(0)
        let time = try row.moment(1)
        return bodies.enumerated().map { place, body in
            FeedEvent(position: last - Int64(bodies.count - 1 - place), network: network, time: time, body: body)
        }
    }
}
