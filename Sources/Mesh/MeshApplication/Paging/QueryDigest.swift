package import MeshDomain

/// What a list was asked for, in 64 bits, so that a page token of one list is not taken for one of another. The size of the
/// page is not in it: a client may change it as it goes.
package struct QueryDigest: Sendable, Hashable {
    private var hash = FNVHash()
    package var value: UInt64 { hash.value }

    private init(_ list: String, _ tenant: TenantID) {
        add(list)
        add(tenant.text)
    }

    package init(_ query: NetworkQuery, of tenant: TenantID) {
        self.init("networks", tenant)
        add(query.nameContains)
        add(query.owner?.text)
        add(query.labels)
        add(query.order.rawValue)
        add(query.isDescending ? "down" : "up")
    }

    package init(_ query: TaskQuery, of tenant: TenantID) {
        self.init("tasks", tenant)
        add(query.network.text)
        add(query.statuses.map(\.rawValue).sorted())
        add(query.session?.text)
        add(query.owner?.text)
        add(query.labels)
        add(query.from)
        add(query.before)
        add(query.order.rawValue)
        add(query.isDescending ? "down" : "up")
    }

    package init(_ filter: MemoryFilter, of tenant: TenantID) {
        self.init("memory", tenant)
        add(filter.network.text)
        add(filter.types.map(\.rawValue).sorted())
        add(filter.tags.sorted())
        add(filter.from)
        add(filter.before)
        add(filter.session?.text)
        add(filter.includesNetworkItems ? "network too" : "session")
        add(filter.task?.text)
        add(filter.tier?.rawValue)
        add(filter.includesSuperseded ? "history" : "current")
        // Not `aliveAt`: it moves with the time between two pages of one list.
    }

    private mutating func add(_ moment: Moment?) { add(moment.map { String($0.nanoseconds) }) }

    private mutating func add(_ labels: [String: String]) {
        add(labels.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
    }

    private mutating func add(_ texts: [String]) {
        add(String(texts.count))
        for text in texts { add(text) }
    }

    /// The bytes and an end that no UTF-8 holds, so that "ab", "c" is not "a", "bc".
    private mutating func add(_ text: String?) {
        hash.add(text?.utf8 ?? "".utf8)
        hash.add(text == nil ? 0xFE : 0xFF)
    }
}
