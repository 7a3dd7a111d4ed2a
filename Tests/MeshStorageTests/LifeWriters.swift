internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Synchronization
internal import Testing

@testable internal import MeshStorage

/// Workers that write lives of tasks while there is trouble, and remember what was acknowledged. One that does not know
/// whether its commit was done looks before it tries again, as the coordinator does.
final class LifeWriters: Sendable {
    static let network: NetworkID = "net_000001"

    private let acknowledged = Mutex<[TaskID: [TaskChange]]>([:])
    private let count = Atomic(0)
    private let failures = Atomic(0)
    private let givenUp = Atomic(false)

    /// Commits that were acknowledged.
    var acknowledgedCount: Int { count.load(ordering: .relaxed) }
    /// Commits that failed, or of which nobody knew.
    var failureCount: Int { failures.load(ordering: .relaxed) }

    func prepare(_ store: any MeshStore) async throws {
        let set = ChangeSet(
            tenant: Samples.tenant,
            time: Samples.start,
            [.insertNetwork(Samples.network(Self.network))]
        )
        _ = try await store.commit(set)
    }

    /// Until the task is cancelled.
    func write(_ writer: Int, to store: any MeshStore) async {
        do {
            try await writeLives(writer, to: store)
        } catch {
            Issue.record(error, "a writer gave up")
            givenUp.store(true, ordering: .relaxed)
        }
    }

    private func writeLives(_ writer: Int, to store: any MeshStore) async throws {
        for number in 0..<1_000_000 where !Task.isCancelled {
            let id = TaskID("tsk_\(writer)_\(number)")
            for change in try Samples.completedLife(Samples.submission(id, in: Self.network)) {
                while !(try await isWritten(change, store)) {
                    if Task.isCancelled { return }
                    await Task.yield()
                }
            }
        }
    }

    private func isWritten(_ change: TaskChange, _ store: any MeshStore) async throws -> Bool {
        let part = change.baseVersion == 0 ? Change.insertTask(change) : .appendTask(change, fence: nil)
        do throws(StoreFailure) {
            _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, [part]))
            acknowledge(change)
            return true
        } catch {
            failures.add(1, ordering: .relaxed)
            switch error {
            // Nobody knows, or an attempt of before was done after all.
            case .unavailable, .overloaded, .diskFull, .conflict(.task, _): break
            default: throw error
            }
        }
        guard let task = try? await store.task(change.task.id, of: Samples.tenant) else { return false }
        guard task.version >= change.task.version else { return false }
        acknowledge(change)
        return true
    }

    private func acknowledge(_ change: TaskChange) {
        acknowledged.withLock { $0[change.task.id, default: []].append(change) }
        count.add(1, ordering: .relaxed)
    }

    /// Everything that was acknowledged is there, once, in its order: in the journals and in the log of the network.
    func check(_ store: any MeshStore, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let lines = try await log(store, sourceLocation)
        for (task, changes) in acknowledged.withLock({ $0 }) {
            let wanted = changes.flatMap(\.events)
            let events = try await store.events(of: task, after: 0, limit: 1_000, of: Samples.tenant)
            #expect(Array(events.prefix(wanted.count)) == wanted, "\(task)", sourceLocation: sourceLocation)
            #expect(events.map(\.sequence) == Array(1...events.count), "\(task)", sourceLocation: sourceLocation)
            #expect(lines[task] == events.map(\.sequence), "the log of \(task)", sourceLocation: sourceLocation)
        }
    }

    private func log(_ store: any MeshStore, _ sourceLocation: SourceLocation) async throws -> [TaskID: [Int]] {
        var lines: [TaskID: [Int]] = [:]
        var position: Int64 = 0
        while true {
            let page = try await store.feed(of: Self.network, after: position, limit: 500, of: Samples.tenant)
            guard !page.events.isEmpty else { return lines }
            for event in page.events {
                #expect(event.position == position + 1, sourceLocation: sourceLocation)
                position = event.position
                if case .task(let task, let sequence) = event.body { lines[task, default: []].append(sequence) }
            }
        }
    }

    /// Has writers work while the body makes trouble, and looks at the end what is there.
    static func with(
        _ store: any MeshStore,
        writers: Int = 6,
        sourceLocation: SourceLocation = #_sourceLocation,
        _ body: (LifeWriters) async throws -> Void
    ) async throws {
        let lives = LifeWriters()
        try await lives.prepare(store)
        let tasks = (0..<writers).map { writer in Task { await lives.write(writer, to: store) } }
        do {
            try await body(lives)
        } catch {
            for task in tasks { task.cancel() }
            throw error
        }
        for task in tasks { task.cancel() }
        for task in tasks { await task.value }
        try await lives.check(store, sourceLocation: sourceLocation)
    }

    func untilAcknowledged(_ more: Int) async {
        let target = acknowledgedCount + more
        while acknowledgedCount < target, !givenUp.load(ordering: .relaxed) { await Task.yield() }
    }

    func untilFailed() async {
        let before = failureCount
        while failureCount == before, !givenUp.load(ordering: .relaxed) { await Task.yield() }
    }
}
