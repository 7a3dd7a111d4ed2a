internal import MeshApplication
internal import MeshDomain
internal import Synchronization

/// A store that lets some commits of tasks through and then refuses every one, as for a worker that was cut off.
final class CrashingStore: StoreDecorator {
    let base: any MeshStore
    private let left: Mutex<Int>
    private let failure: StoreFailure

    init(_ store: InMemoryStore, commits: Int, then failure: StoreFailure = .fenced) {
        base = store
        left = Mutex(commits)
        self.failure = failure
    }

    var remaining: Int { left.withLock { $0 } }

    /// Lets so many more through.
    func recover(_ commits: Int = .max) { left.withLock { $0 = commits } }

    func commit(_ changes: ChangeSet) async throws(StoreFailure) -> CommitOutcome {
        // A worker that was cut off from its task still keeps its record.
        if changes.isOnlyRecord { return try await base.commit(changes) }
        let isOpen = left.withLock { left in
            if left > 0 {
                left -= 1
                return true
            }
            left = -1
            return false
        }
        guard isOpen else { throw failure }
        return try await base.commit(changes)
    }
}

extension ChangeSet {
    fileprivate var isOnlyRecord: Bool {
        changes.allSatisfy { if case .appendRecord = $0 { true } else { false } }
    }
}
