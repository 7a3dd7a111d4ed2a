internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Synchronization
internal import Testing

@testable internal import MeshStorage

@Suite("What was committed is seen")
struct CommitVisibilityTests {
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
                // What is seen of a commit on the file may be ahead of the writer's last step by a moment; a write that comes
                // after it is not.
                _ = try await store.commit(ChangeSet(tenant: tenant, time: time, []))
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
