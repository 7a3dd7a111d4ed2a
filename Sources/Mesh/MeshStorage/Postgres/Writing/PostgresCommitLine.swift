internal import MeshApplication
internal import MeshDomain
internal import Synchronization

/// Has commits that come at once share a transaction: its round trips, its locks and its flush to the disk.
///
/// Whoever comes while there is room leads a group at once, so a lone commit waits for nobody. Whoever comes while groups are
/// under way waits, and what waits goes into the next one together. A network is in one group at a time: two would only wait
/// for each other's locks, each with a connection in its hands.
final class PostgresCommitLine: Sendable {
    typealias Outcome = Result<CommitOutcome, StoreFailure>

    /// Transactions at the same time. More of them would be smaller ones.
    static let groupsMax = 4
    private static let setsInGroupMax = 64
    private static let changesInGroupMax = 1_024
    private static let waitingMax = 4_096

    private enum Turn {
        case leads([Entry])
        case told(Outcome)
    }

    private final class Entry: Sendable {
        let set: ChangeSet
        let networks: Set<Owned<NetworkID>>
        let waiter: CheckedContinuation<Turn, Never>

        init(_ set: ChangeSet, _ waiter: CheckedContinuation<Turn, Never>) {
            self.set = set
            self.waiter = waiter
            networks = Set(PostgresNeeds.networks(of: set).map { Owned(set.tenant, $0) })
        }
    }

    private struct State {
        var waiting: [Entry] = []
        var busy: Set<Owned<NetworkID>> = []
        var groups = 0
    }

    private let state = Mutex(State())

    /// Sets whose group is still to come.
    var waitingCount: Int { state.withLock { $0.waiting.count } }

    /// - Parameter write: commits sets of one tenant in one transaction and says what became of each, in their order.
    func commit(
        _ set: ChangeSet,
        _ write: ([ChangeSet]) async -> [Outcome]
    ) async throws(StoreFailure) -> CommitOutcome {
        let turn = await withCheckedContinuation { (waiter: CheckedContinuation<Turn, Never>) in
            let entry = Entry(set, waiter)
            let groups = state.withLock { state -> [[Entry]]? in
                guard state.waiting.count < Self.waitingMax else { return nil }
                state.waiting.append(entry)
                return Self.nextGroups(&state)
            }
            if let groups { Self.begin(groups) } else { waiter.resume(returning: .told(.failure(.overloaded))) }
        }
        switch turn {
        case .told(let outcome): return try outcome.get()
        case .leads(let group):
            let outcomes = await write(group.map(\.set))
            Self.begin(state.withLock { state in Self.end(group, &state) })
            // The leader is the first of its group.
            for (entry, outcome) in zip(group, outcomes).dropFirst() { entry.waiter.resume(returning: .told(outcome)) }
            return try outcomes[0].get()
        }
    }

    private static func begin(_ groups: [[Entry]]) {
        for group in groups { group[0].waiter.resume(returning: .leads(group)) }
    }

    private static func end(_ group: [Entry], _ state: inout State) -> [[Entry]] {
        state.groups -= 1
        for entry in group { state.busy.subtract(entry.networks) }
        return nextGroups(&state)
    }

    // MARK: Groups

    private static func nextGroups(_ state: inout State) -> [[Entry]] {
        var groups: [[Entry]] = []
        while state.groups < groupsMax, let group = nextGroup(&state) {
            state.groups += 1
            for entry in group { state.busy.formUnion(entry.networks) }
            groups.append(group)
        }
        return groups
    }

    /// The first that may go, and those behind it that may go with it.
    private static func nextGroup(_ state: inout State) -> [Entry]? {
        var group: [Entry] = []
        var rest: [Entry] = []
        var changes = 0
        for entry in state.waiting {
            let mayGo = entry.networks.isDisjoint(with: state.busy) && fits(entry, group, changes)
            if mayGo {
                group.append(entry)
                changes += entry.set.changes.count
            } else {
                rest.append(entry)
            }
        }
        guard !group.isEmpty else { return nil }
        state.waiting = rest
        return group
    }

    private static func fits(_ entry: Entry, _ group: [Entry], _ changes: Int) -> Bool {
        guard let first = group.first else { return true }
        if first.set.tenant != entry.set.tenant || first.set.goesAlone || entry.set.goesAlone { return false }
        if group.count >= setsInGroupMax || changes + entry.set.changes.count > changesInGroupMax { return false }
        // The second of two with one key has to find what the first one wrote.
        guard let claim = entry.set.claim else { return true }
        return !group.contains { $0.set.claim.map(ClaimName.init) == ClaimName(claim) }
    }
}

/// What an idempotency key is found by, within a tenant.
struct ClaimName: Hashable, Sendable {
    let scope: String
    let key: String

    init(_ claim: IdempotencyClaim) {
        scope = claim.scope
        key = claim.key
    }
}

extension ChangeSet {
    /// It takes long, and others had to wait for it.
    fileprivate var goesAlone: Bool {
        changes.contains { if case .deleteNetwork = $0 { true } else { false } }
    }
}

extension StoreFailure {
    /// Whether one set of several may be at fault, so that the others are worth a try without it. Else all share it.
    var isOfOneSet: Bool {
        switch self {
        case .overloaded, .unavailable, .diskFull: false
        case .notFound, .conflict, .nameTaken, .limitReached, .keyReused, .badPageToken, .fenced, .corrupt: true
        }
    }
}
