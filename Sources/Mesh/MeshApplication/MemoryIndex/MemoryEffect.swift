package import MeshDomain

/// What a commit did to memory, as an index has to know it. Each says how things are afterwards, so that hearing one twice does
/// no harm.
package enum MemoryEffect: Sendable {
    case added(StoredItem)
    /// All but the content, which never changes.
    case updated(MemoryItem)
    /// The same, but that it was read is all that is new.
    case wasRead(MemoryItem)
    case removed(MemoryID, in: NetworkID)
    /// The network is gone with all that was in it.
    case forgotten(NetworkID)

    /// Whether the network knows something else afterwards. Outputs of work come all the time, and other work reads them on its
    /// own account.
    var isKnowledge: Bool {
        switch self {
        case .added(let stored): stored.item.type != .context
        case .wasRead: false
        case .updated, .removed, .forgotten: true
        }
    }

    var network: NetworkID {
        switch self {
        case .added(let stored): stored.item.network
        case .updated(let item), .wasRead(let item): item.network
        case .removed(_, let network), .forgotten(let network): network
        }
    }
}
