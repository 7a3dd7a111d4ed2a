internal import MeshApplication
internal import MeshDomain

/// What a set does to the caches beside the file.
struct CacheEffects {
    private(set) var changesStaff = false
    private(set) var deleted: [NetworkID] = []

    init(_ set: ChangeSet) {
        for change in set.changes {
            switch change {
            case .deleteNetwork(let id, _):
                changesStaff = true
                deleted.append(id)
            case .insertNetwork, .updateNetwork, .insertAgent, .updateAgent, .deleteAgent: changesStaff = true
            case .recordWork, .insertTask, .appendTask, .insertMemory, .updateMemory, .countReads, .setVector,
                .deleteMemory, .insertSession, .updateSession, .creditSession, .note, .appendRecord:
                break
            }
        }
    }
}
