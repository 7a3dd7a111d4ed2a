internal import MeshDomain

extension MemoryFilter {
    func accepts(_ item: MemoryItem) -> Bool { item.network == network && acceptsInNetwork(item) }

    /// Whether an item by its head is accepted that is known to be of the filter's network.
    func acceptsInNetwork(_ head: MemoryHead) -> Bool {
        if !types.isEmpty, !types.contains(head.type) { return false }
        if let from, head.createTime < from { return false }
        if let before, head.createTime >= before { return false }
        if let session, head.session != session, !(includesNetworkItems && head.session == nil) { return false }
        if let task, head.originTask != task { return false }
        if !includesSuperseded, !head.isCurrent { return false }
        if let aliveAt, let expireTime = head.expireTime, expireTime <= aliveAt { return false }
        return tier == nil && tags.isEmpty || acceptsInNetwork(head.item)
    }

    /// What is known to be of the filter's network.
    func acceptsInNetwork(_ item: MemoryItem) -> Bool {
        if !types.isEmpty, !types.contains(item.type) { return false }
        if let from, item.createTime < from { return false }
        if let before, item.createTime >= before { return false }
        if let session, item.session != session, !(includesNetworkItems && item.session == nil) { return false }
        if let task, item.origin.task != task { return false }
        if let tier, item.tier != tier { return false }
        if !includesSuperseded, !item.isCurrent { return false }
        if let aliveAt, let expireTime = item.expireTime, expireTime <= aliveAt { return false }
        return tags.isEmpty || tags.allSatisfy(item.tags.contains)
    }
}
