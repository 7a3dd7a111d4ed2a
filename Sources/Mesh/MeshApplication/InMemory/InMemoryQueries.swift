internal import MeshDomain

extension NetworkQuery {
    func accepts(_ network: Network) -> Bool {
        if let nameContains, !network.nameKey.holdsBytes(of: nameContains.lowercased()) { return false }
        if let owner, network.owner != owner { return false }
        return labels.allSatisfy { network.labels[$0.key] == $0.value }
    }
}

extension TaskQuery {
    func accepts(_ task: MeshTask) -> Bool {
        guard task.network == network else { return false }
        if !statuses.isEmpty, !statuses.contains(task.status) { return false }
        if let session, task.submission.session != session { return false }
        if let owner, task.owner != owner { return false }
        if let from, task.createTime < from { return false }
        if let before, task.createTime >= before { return false }
        return labels.allSatisfy { task.submission.labels[$0.key] == $0.value }
    }
}

extension PageRequest {
    /// The page of what a query found, in any order.
    func cut<Element: Sendable>(
        _ found: some Sequence<Element>,
        isDescending: Bool,
        _ digest: QueryDigest,
        bytes: (Element) -> Int = { _ in 0 },
        place: (Element) -> PagePlace
    ) throws(StoreFailure) -> Page<Element> {
        var rows = found.map { (element: $0, place: place($0)) }
        if let token {
            let start = try PagePlace(token: token, of: digest)
            rows.removeAll { isDescending ? $0.place >= start : $0.place <= start }
        }
        rows.sort { isDescending ? $0.place > $1.place : $0.place < $1.place }
        var size = 0
        let count = rows.prefix(boundedSize).prefix { row in
            defer { size += bytes(row.element) }
            return size == 0 || size + bytes(row.element) <= Self.bytesMax
        }.count
        let page = rows.prefix(count)
        let next = rows.count > page.count ? page.last?.place.token(of: digest) : nil
        return Page(page.map(\.element), nextToken: next)
    }
}

extension String {
    /// Byte for byte, as databases search.
    fileprivate func holdsBytes(of part: String) -> Bool {
        let whole = Array(utf8)
        let wanted = Array(part.utf8)
        guard wanted.count <= whole.count else { return false }
        return (0...whole.count - wanted.count).contains { whole[$0...].starts(with: wanted) }
    }
}
