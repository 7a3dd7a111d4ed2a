internal import MeshApplication
internal import MeshDomain
internal import Testing

/// `LeaseKeeper`, and the fence of `appendTask`.
package enum LeaseContract {
    private static func acquire(
        _ store: any MeshStore,
        _ worker: WorkerID,
        at second: Int = 0,
        on task: TaskID = "tsk_000001"
    ) async throws -> Lease? {
        try await store.acquireLease(
            on: task,
            of: Samples.tenant,
            for: worker,
            at: Samples.moment(second),
            lasting: .seconds(10)
        )
    }

    private static func fill(_ store: any MeshStore) async throws -> [TaskChange] {
        try await store.addNetworks()
        let life = try Samples.completedLife(Samples.submission())
        try await store.commit(.insertTask(life[0]))
        return life
    }

    package static let cases: [ContractCase] = [
        ContractCase("a task is held by one worker until its time is over") { store in
            _ = try await fill(store)
            let first = try #require(try await acquire(store, "worker_1"))
            #expect(first.task == "tsk_000001" && first.worker == "worker_1")
            #expect(first.expireTime == Samples.moment(10))
            #expect(try await acquire(store, "worker_2", at: 9) == nil)
            let second = try #require(try await acquire(store, "worker_2", at: 10))
            #expect(second.fence > first.fence)
            #expect(try await store.renew(first, at: Samples.moment(11), lasting: .seconds(10)) == nil)
            try await store.release(first)
            #expect(try await acquire(store, "worker_1", at: 11) == nil)
        },
        ContractCase("a holder renews, also late as long as nobody took over") { store in
            _ = try await fill(store)
            let lease = try #require(try await acquire(store, "worker_1"))
            let renewed = try await store.renew(lease, at: Samples.moment(8), lasting: .seconds(10))
            #expect(renewed?.expireTime == Samples.moment(18))
            #expect(renewed?.fence == lease.fence)
            #expect(try await acquire(store, "worker_2", at: 17) == nil)
            let late = try await store.renew(lease, at: Samples.moment(30), lasting: .seconds(10))
            #expect(late?.expireTime == Samples.moment(40))
        },
        ContractCase("a released task is free, and a worker that comes again gets a higher fence") { store in
            _ = try await fill(store)
            let lease = try #require(try await acquire(store, "worker_1"))
            let again = try #require(try await acquire(store, "worker_1", at: 1))
            #expect(again.fence > lease.fence)
            try await store.release(again)
            let other = try #require(try await acquire(store, "worker_2", at: 2))
            #expect(other.fence > again.fence)
        },
        ContractCase("a stale fence is refused and the right one is not") { store in
            let life = try await fill(store)
            let first = try #require(try await acquire(store, "worker_1"))
            try await store.commit(.appendTask(life[1], fence: first.fence))
            let second = try #require(try await acquire(store, "worker_2", at: 20))
            await #expect(throws: StoreFailure.fenced) {
                try await store.commit(.appendTask(life[2], fence: first.fence))
            }
            #expect(try await store.task("tsk_000001", of: Samples.tenant) == life[1].task)
            try await store.commit(.appendTask(life[2], fence: second.fence))
            try await store.release(second)
            await #expect(throws: StoreFailure.fenced) {
                try await store.commit(.appendTask(life[3], fence: second.fence))
            }
        },
        ContractCase("who holds no lease may still add, as people do") { store in
            let life = try await fill(store)
            _ = try await acquire(store, "worker_1")
            let cancel = try TaskChange(life[0].task, [.cancelled(user: Samples.user, reason: "")], at: Samples.start)
            try await store.commit(.appendTask(cancel, fence: nil))
            #expect(try await store.task("tsk_000001", of: Samples.tenant)?.status == .cancelled)
        },
        ContractCase("of fifty workers one gets the task, and fences are never given twice") { store in
            _ = try await fill(store)
            let leases = try await withThrowingTaskGroup { group in
                for number in 0..<50 {
                    group.addTask { try await acquire(store, WorkerID("worker_\(number)")) }
                }
                return try await group.reduce(into: [Lease]()) { if let lease = $1 { $0.append(lease) } }
            }
            #expect(leases.count == 1)
            try await store.commit(.insertTask(Samples.submission("tsk_000002")))
            let other = try #require(try await acquire(store, "worker_1", on: "tsk_000002"))
            #expect(other.fence > leases[0].fence)
        },
        ContractCase("there is no lease on a task that is not there") { store in
            try await store.addNetworks()
            await #expect(throws: StoreFailure.notFound(.task, "tsk_000001")) { try await acquire(store, "worker_1") }
        },
    ]
}
