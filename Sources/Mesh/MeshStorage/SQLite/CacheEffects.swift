internal import MeshApplication
internal import MeshDomain

/// What a set does to the caches beside the file.
struct CacheEffects {
    private(set) var changesStaff = false
    private(set) var inserted: [NetworkID] = []
    private(set) var deleted: [NetworkID] = []

    init(_ set: ChangeSet) {
        for change in set.changes {
            switch change {
            case .insertNetwork(let network):
                changesStaff = true
                inserted.append(network.id)
            case .deleteNetwork(let id, _):
                changesStaff = true
                deleted.append(id)
            case .updateNetwork, .insertAgent, .updateAgent, .deleteAgent: changesStaff = true
            case .recordWork, .insertTask, .appendTask, .insertMemory, .updateMemory, .countReads, .setVector,
                .deleteMemory, .insertSession, .updateSession, .creditSession, .note, .appendRecord:
                break
            }
        }
    }
}
