internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Synchronization
internal import Testing

@testable internal import MeshStorage

@Suite("What was committed is seen")
struct CommitVisibilityTests {
    @Test("whoever has seen an event finds the task no older than that, at every moment of a life")
    func neverOlder() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                let tenant = Samples.tenant
                let network = Change.insertNetwork(Samples.network())
                _ = try await store.commit(ChangeSet(tenant: tenant, time: Samples.start, [network]))
                for number in 1...200 {
                    let life = try Samples.completedLife(Samples.submission(TaskID("tsk_\(number)")))
                    let id = life[0].task.id
                    async let older = Self.olderThanSeen(id, life.last?.task.version ?? 0, store, tenant)
                    for step in life {
                        let change = step.baseVersion == 0 ? Change.insertTask(step) : .appendTask(step, fence: nil)
                        _ = try await store.commit(ChangeSet(tenant: tenant, time: Samples.start, [change]))
                    }
                    #expect(try await older == 0)
                }
            }
        }
    }

    /// How often the task was older than an event that had been read before.
    private static func olderThanSeen(
        _ id: TaskID,
        _ end: Int,
        _ store: SQLiteMeshStore,
        _ tenant: TenantID
    ) async throws -> Int {
        var seen = 0
        var count = 0
        while seen < end {
            if let event = try await store.events(of: id, after: seen, limit: 64, of: tenant).last {
                seen = event.sequence
                let version = try await store.task(id, of: tenant)?.version ?? 0
                count += version < seen ? 1 : 0
            } else {
                await Task.yield()
            }
        }
        return count
    }

    @Test("a task that is being committed is known by its row until the newest commit of it is told")
    func doubts() throws {
        let cache = TaskCache(countMax: 4)
        let life = try Samples.completedLife(Samples.submission())
        func key(_ step: Int) -> TaskCache.Key { TaskCache.Key(number: 1, version: life[step].task.version) }
        func known() -> MeshTask? { cache[life[0].task.id, of: Samples.tenant] }
        cache.willCommit(life[0].task, at: key(0))
        cache.committed(life[0].task, at: key(0))
        #expect(known() == life[0].task)
        cache.willCommit(life[1].task, at: key(1))
        #expect(known() == nil && cache[key(0)] == life[0].task)
        cache.willCommit(life[2].task, at: key(2))
        cache.committed(life[1].task, at: key(1))
        #expect(known() == nil && cache[key(1)] == life[1].task)
        cache.committed(life[2].task, at: key(2))
        #expect(known() == life[2].task)
    }

    @Test("what a reader of before brings is not shown for what was committed, nor a task whose network is gone")
    func lateReaders() throws {
        let cache = TaskCache(countMax: 4)
        let life = try Samples.completedLife(Samples.submission())
        func key(_ step: Int, row: Int64 = 1) -> TaskCache.Key {
            TaskCache.Key(number: row, version: life[step].task.version)
        }
        func known() -> MeshTask? { cache[life[0].task.id, of: Samples.tenant] }
        cache.willCommit(life[1].task, at: key(1))
        cache.committed(life[1].task, at: key(1))
        // Others take its place among the rows, and then comes one who began to read before the commit.
        for row in Int64(2)...9 { cache.keep(life[0].task, at: key(0, row: row)) }
        cache.keep(life[0].task, at: key(0))
        #expect(known() == life[1].task)
        #expect(cache[key(0)] == life[0].task)
        cache.forget(life[0].task.network, of: Samples.tenant)
        cache.keep(life[1].task, at: key(1))
        #expect(known() == nil)
    }

    @Test("a task is read as its last commit left it, also before the one who committed goes on")
    func visible() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                let first = Samples.submission()
                let tenant = first.task.tenant
                let time = first.task.createTime
                let network = Samples.network(first.task.network)
                _ = try await store.commit(ChangeSet(tenant: tenant, time: time, [.insertNetwork(network)]))
                _ = try await store.commit(ChangeSet(tenant: tenant, time: time, [.insertTask(first)]))
                let cancelled = try TaskChange(first.task, [.cancelled(user: Samples.user, reason: "")], at: time)
                let executor = HeldExecutor()
                let committing = Task(executorPreference: executor) {
                    try await store.commit(ChangeSet(tenant: tenant, time: time, [.appendTask(cancelled, fence: nil)]))
                }
                // The journal is read from the file.
                while try await store.events(of: first.task.id, after: 0, limit: 9, of: tenant).count < 2 {
                    await Task.yield()
                }
                #expect(try await store.task(first.task.id, of: tenant) == cancelled.task)
                executor.release()
                #expect(try await committing.value == .committed)
            }
        }
    }
}

/// Runs the first job of a task, and the others once it is released.
private final class HeldExecutor: TaskExecutor {
    private struct State {
        var hasRun = false
        var isReleased = false
        var held: [UnownedJob] = []
    }

    private let state = Mutex(State())

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let runs = state.withLock { state in
            let runs = !state.hasRun || state.isReleased
            state.hasRun = true
            if !runs { state.held.append(job) }
            return runs
        }
        if runs { unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
    }

    func release() {
        let held = state.withLock { state in
            state.isReleased = true
            defer { state.held = [] }
            return state.held
        }
        for job in held { unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
    }
}
