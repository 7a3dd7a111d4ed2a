internal import MeshDomain

/// What a filter looks at. Read one by one: to hand over the whole item would copy all its strings, hundreds of times in a
/// search.
protocol MemoryTraits {
    var type: MemoryType { get }
    var createTime: Moment { get }
    var session: SessionID? { get }
    var task: TaskID? { get }
    var tier: MemoryTier { get }
    var isCurrent: Bool { get }
    var expireTime: Moment? { get }
    var tags: [String] { get }
}

extension MemoryItem: MemoryTraits {
    var task: TaskID? { origin.task }
}

extension MemoryHead: MemoryTraits {
    var type: MemoryType { item.type }
    var createTime: Moment { item.createTime }
    var session: SessionID? { item.session }
    var task: TaskID? { item.origin.task }
    var tier: MemoryTier { item.tier }
    var tags: [String] { item.tags }
}

extension MemoryFilter {
    func accepts(_ item: MemoryItem) -> Bool { item.network == network && acceptsInNetwork(item) }

    /// What is known to be of the filter's network.
    func acceptsInNetwork(_ item: some MemoryTraits) -> Bool {
        if !types.isEmpty, !types.contains(item.type) { return false }
        if let from, item.createTime < from { return false }
        if let before, item.createTime >= before { return false }
        if let session, item.session != session, !(includesNetworkItems && item.session == nil) { return false }
        if let task, item.task != task { return false }
        if let tier, item.tier != tier { return false }
        if !includesSuperseded, !item.isCurrent { return false }
        if let aliveAt, let expireTime = item.expireTime, expireTime <= aliveAt { return false }
        return tags.isEmpty || tags.allSatisfy(item.tags.contains)
    }
}
