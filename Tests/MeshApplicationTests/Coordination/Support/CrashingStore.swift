internal import MeshApplication
internal import MeshDomain
internal import Synchronization

/// A store that lets some commits of tasks through and then refuses every one, as for a worker that was cut off.
final class CrashingStore: StoreDecorator {
    let base: any MeshStore
    private let left: Mutex<Int>
    private let failure: StoreFailure
    private let lostAnswer: Int?
    private let made = Mutex(0)
    private let interruption = Mutex<(@Sendable () async throws -> Void)?>(nil)

    /// The commit with the number `lostAnswer` happens, and is said to have failed.
    init(_ store: InMemoryStore, commits: Int, then failure: StoreFailure = .fenced, lostAnswer: Int? = nil) {
        base = store
        self.lostAnswer = lostAnswer
        left = Mutex(commits)
        self.failure = failure
    }

    var remaining: Int { left.withLock { $0 } }

    /// Lets so many more through.
    func recover(_ commits: Int = .max) { left.withLock { $0 = commits } }

    /// Somebody comes between, once.
    func beforeNextCommit(_ interrupt: @escaping @Sendable () async throws -> Void) {
        interruption.withLock { $0 = interrupt }
    }

    func commit(_ changes: ChangeSet) async throws(StoreFailure) -> CommitOutcome {
        // A worker that was cut off from its task still keeps its record.
        if changes.isOnlyRecord { return try await base.commit(changes) }
        if let interrupt = interruption.withLock({ $0.take() }) {
            do { try await interrupt() } catch { throw .corrupt("\(error)") }
        }
        let isOpen = left.withLock { left in
            if left > 0 {
                left -= 1
                return true
            }
            left = -1
            return false
        }
        guard isOpen else { throw failure }
        let outcome = try await base.commit(changes)
        let number = made.withLock { made in
            made += 1
            return made
        }
        if number == lostAnswer { throw failure }
        return outcome
    }
}

extension ChangeSet {
    fileprivate var isOnlyRecord: Bool {
        changes.allSatisfy { if case .appendRecord = $0 { true } else { false } }
    }
}
