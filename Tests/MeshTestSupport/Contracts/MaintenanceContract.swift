internal import MeshApplication
internal import MeshDomain
internal import Testing

/// `MaintenanceReader`: what the process looks for over all tenants.
package enum MaintenanceContract {
    private static func add(
        _ store: any MeshStore,
        _ items: StoredMemory...,
        of tenant: TenantID = Samples.tenant
    )
        async throws
    {
        for item in items { try await store.commit(.insertMemory(item), of: tenant) }
    }

    package static let cases: [ContractCase] = [
        ContractCase("open tasks of all tenants come oldest first, page by page") { store in
            try await store.addNetworks()
            let life = try Samples.completedLife(Samples.submission("tsk_2"))
            for step in life {
                try await store.commit(step.baseVersion == 0 ? .insertTask(step) : .appendTask(step, fence: nil))
            }
            let foreign = Samples.submission("tsk_3", in: "net_000002", of: Samples.otherTenant)
            try await store.commit(.insertTask(foreign), of: Samples.otherTenant)
            let planned = try Samples.completedLife(Samples.submission("tsk_4", priority: 7)).prefix(3)
            for step in planned {
                try await store.commit(step.baseVersion == 0 ? .insertTask(step) : .appendTask(step, fence: nil))
            }
            let waiting = Waiting(
                id: "wait_1",
                kind: .planApproval,
                prompt: "Agree?",
                since: Samples.start,
                deadline: Samples.moment(99)
            )
            let asked = try TaskChange(planned[2].task, [.waiting(waiting)], at: Samples.moment(9))
            try await store.commit(.appendTask(asked, fence: nil))
            try await store.commit(
                .insertTask(Samples.submission("tsk_1")),
                .insertTask(Samples.submission("tsk_5", isHeld: true))
            )
            let open = try await store.openTasks(after: nil, limit: 10)
            #expect(open.map(\.id) == ["tsk_1", "tsk_3", "tsk_4"])
            #expect(open[1].tenant == Samples.otherTenant && open[1].network == "net_000002")
            #expect(open[2] == OpenTask(asked.task))
            #expect(open[2].waitingDeadline == Samples.moment(99) && open[2].priority == 7)
            #expect(try await store.openTasks(after: nil, limit: 2).map(\.id) == ["tsk_1", "tsk_3"])
            #expect(try await store.openTasks(after: "tsk_3", limit: 2).map(\.id) == ["tsk_4"])
        },
        ContractCase("open tasks keep their order however they come, and go when they end") { store in
            try await store.addNetworks()
            let numbers = Array(1...1_200)
            func id(_ number: Int) -> TaskID { TaskID("tsk_\(number * 7 % 1_201 + 10_000)") }
            for start in stride(from: 0, to: numbers.count, by: 100) {
                let changes = numbers[start..<start + 100].map { Change.insertTask(Samples.submission(id($0))) }
                _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, changes))
            }
            // What is refused leaves nothing behind.
            let refused = [Change.insertTask(Samples.submission("tsk_1")), .insertTask(Samples.submission(id(1)))]
            await #expect(throws: StoreFailure.self) {
                _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, refused))
            }
            for number in stride(from: 1, through: 1_200, by: 3) {
                let task = try #require(try await store.task(id(number), of: Samples.tenant))
                let end = try TaskChange(task, [.cancelled(user: Samples.user, reason: "")], at: Samples.moment(1))
                try await store.commit(.appendTask(end, fence: nil))
            }
            let left = numbers.filter { $0 % 3 != 1 }.map(id).sorted()
            var found: [TaskID] = []
            while true {
                let page = try await store.openTasks(after: found.last, limit: 70)
                found += page.map(\.id)
                if page.count < 70 { break }
            }
            #expect(found == left)
        },
        ContractCase("due are tasks whose wait is over and tasks whose worker has let its lease run out") { store in
            try await store.addNetworks()
            func wait(_ id: TaskID, until end: Int) async throws -> MeshTask {
                let planned = try Samples.completedLife(Samples.submission(id)).prefix(3)
                for step in planned {
                    try await store.commit(step.baseVersion == 0 ? .insertTask(step) : .appendTask(step, fence: nil))
                }
                let waiting = Waiting(
                    id: WaitingID("wait_\(id)"),
                    kind: .planApproval,
                    prompt: "Agree?",
                    since: Samples.start,
                    deadline: Samples.moment(end)
                )
                let asked = try TaskChange(planned[2].task, [.waiting(waiting)], at: Samples.moment(9))
                try await store.commit(.appendTask(asked, fence: nil))
                return asked.task
            }
            let late = try await wait("tsk_1", until: 50)
            let early = try await wait("tsk_2", until: 40)
            _ = try await wait("tsk_3", until: 99)
            let ended = try await wait("tsk_4", until: 10)
            let end = try TaskChange(ended, [.cancelled(user: Samples.user, reason: "")], at: Samples.moment(9))
            let foreign = Samples.submission("tsk_6", in: "net_000002", of: Samples.otherTenant)
            try await store.commit(
                .appendTask(end, fence: nil),
                .insertTask(Samples.submission("tsk_5")),
                .insertTask(Samples.submission("tsk_7"))
            )
            try await store.commit(.insertTask(foreign), of: Samples.otherTenant)
            func lease(_ id: TaskID, _ tenant: TenantID, until end: Int) async throws {
                let lease = try await store.acquireLease(
                    on: id,
                    of: tenant,
                    for: "w",
                    at: Samples.start,
                    lasting: .seconds(end)
                )
                #expect(lease != nil)
            }
            try await lease("tsk_6", Samples.otherTenant, until: 45)
            try await lease("tsk_5", Samples.tenant, until: 90)
            try await lease("tsk_4", Samples.tenant, until: 5)
            try await lease("tsk_3", Samples.tenant, until: 5)
            #expect(try await store.dueTasks(at: Samples.moment(39), limit: 9).isEmpty)
            #expect(try await store.dueTasks(at: Samples.moment(40), limit: 9) == [OpenTask(early)])
            let due = try await store.dueTasks(at: Samples.moment(60), limit: 9)
            #expect(due.map(\.id) == ["tsk_2", "tsk_1", "tsk_6"])
            #expect(due[1] == OpenTask(late) && due[2] == OpenTask(foreign.task))
            #expect(try await store.dueTasks(at: Samples.moment(60), limit: 1).first?.id == "tsk_2")
        },
        ContractCase("memory is found when its time has come") { store in
            try await store.addNetworks()
            try await add(
                store,
                StoredMemory(Samples.memory("mem_1", expireTime: Samples.moment(20))),
                StoredMemory(Samples.memory("mem_2", expireTime: Samples.moment(10))),
                StoredMemory(Samples.memory("mem_3"))
            )
            let foreign = Samples.memory("mem_4", in: "net_000002", expireTime: Samples.moment(5))
            try await add(store, StoredMemory(foreign), of: Samples.otherTenant)
            #expect(try await store.expiredMemory(before: Samples.moment(4), limit: 9).isEmpty)
            let expired = try await store.expiredMemory(before: Samples.moment(10), limit: 9)
            #expect(expired.map(\.item.id) == ["mem_4", "mem_2"])
            #expect(expired[0] == OwnedMemory(tenant: Samples.otherTenant, item: foreign))
            #expect(try await store.expiredMemory(before: Samples.moment(99), limit: 2).count == 2)
        },
        ContractCase("active sessions are found when their time has come") { store in
            try await store.addNetworks()
            var ended = Samples.session("ses_2", ttlSeconds: 5)
            ended.status = .ended
            try await store.commit(
                .insertSession(Samples.session("ses_1", ttlSeconds: 30)),
                .insertSession(ended),
                .insertSession(Samples.session("ses_3", ttlSeconds: 10))
            )
            #expect(try await store.expiredSessions(before: Samples.moment(9), limit: 9).isEmpty)
            let expired = try await store.expiredSessions(before: Samples.moment(30), limit: 9)
            #expect(expired.map(\.session.id) == ["ses_3", "ses_1"])
            #expect(expired.allSatisfy { $0.tenant == Samples.tenant })
            var touched = Samples.session("ses_3", ttlSeconds: 10)
            touched.touchTime = Samples.moment(30)
            touched.revision = 2
            try await store.commit(.updateSession(touched, expecting: 1))
            #expect(
                try await store.expiredSessions(before: Samples.moment(30), limit: 9).map(\.session.id) == ["ses_1"]
            )
        },
        ContractCase("current items without a vector come oldest first") { store in
            try await store.addNetworks()
            var old = Samples.memory("mem_4")
            old.supersededBy = "mem_1"
            try await add(
                store,
                StoredMemory(Samples.memory("mem_1", at: Samples.moment(2))),
                StoredMemory(Samples.memory("mem_2", at: Samples.moment(1))),
                StoredMemory(Samples.memory("mem_3"), vector: [1]),
                StoredMemory(old)
            )
            #expect(try await store.memoryWithoutVector(limit: 9).map(\.item.id) == ["mem_2", "mem_1"])
            #expect(try await store.memoryWithoutVector(limit: 1).map(\.item.id) == ["mem_2"])
            try await store.commit(.setVector([1], of: "mem_2", in: "net_000001"))
            #expect(try await store.memoryWithoutVector(limit: 9).map(\.item.id) == ["mem_1"])
        },
        ContractCase("items that were used and are sure may earn the long-term memory") { store in
            try await store.addNetworks()
            func item(_ id: MemoryID, reads: Int, _ confidence: Double, _ tier: MemoryTier = .shortTerm) -> StoredMemory
            {
                var item = Samples.memory(id, confidence: confidence, tier: tier)
                item.readCount = reads
                return StoredMemory(item)
            }
            try await add(
                store,
                item("mem_1", reads: 3, 0.8),
                item("mem_2", reads: 2, 0.9),
                item("mem_3", reads: 9, 0.7),
                item("mem_4", reads: 9, 0.9, .longTerm),
                item("mem_5", reads: 0, 0.9)
            )
            var used = Samples.memory("mem_5", confidence: 0.9)
            used.readCount = 5
            try await store.commit(.updateMemory(used))
            let found = try await store.memoryToConsolidate(reads: 3, confidence: 0.8, limit: 9)
            #expect(found.map(\.item.id) == ["mem_1", "mem_5"])
        },
        ContractCase("pruning takes old history and keys that are over, and nothing else") { store in
            try await store.addNetworks()
            let claim = IdempotencyClaim(scope: "s", key: "k", fingerprint: "f", resultID: "r", at: Samples.start)
            try await store.commit(
                .insertAgent(Samples.agent()),
                .recordWork(Samples.work(at: Samples.moment(1)), by: "agt_000001", in: "net_000001"),
                .recordWork(Samples.work(at: Samples.moment(50)), by: "agt_000001", in: "net_000001"),
                claim: claim
            )
            #expect(try await store.prune(before: Samples.moment(20), limit: 100) == 1)
            let lines = try await store.work(of: "agt_000001", in: "net_000001", of: Samples.tenant)
            #expect(lines == [Samples.work(at: Samples.moment(50))])
            let agent = try await store.agent("agt_000001", in: "net_000001", of: Samples.tenant)
            #expect(agent?.metrics.completed == 2)
            #expect(try await store.commit(claim: claim) == .replayed(resultID: "r"))
            let over = Samples.start + IdempotencyClaim.lifetime
            #expect(try await store.prune(before: over, limit: 100) == 2)
            #expect(try await store.commit(claim: claim) == .committed)
        },
        ContractCase("short-term items without a time of their own are found when they are old") { store in
            try await store.addNetworks()
            var history = Samples.memory("mem_1", at: Samples.moment(3))
            history.supersededBy = "mem_2"
            try await add(
                store,
                StoredMemory(history),
                StoredMemory(Samples.memory("mem_2", at: Samples.moment(1))),
                StoredMemory(Samples.memory("mem_3", tier: .longTerm, at: Samples.moment(1))),
                StoredMemory(Samples.memory("mem_4", at: Samples.moment(1), expireTime: Samples.moment(99))),
                StoredMemory(Samples.memory("mem_5", at: Samples.moment(5)))
            )
            let foreign = Samples.memory("mem_6", in: "net_000002", at: Samples.moment(2))
            try await add(store, StoredMemory(foreign), of: Samples.otherTenant)
            let old = try await store.memoryPastRetention(addedBefore: Samples.moment(5), limit: 9)
            #expect(old.map(\.item.id) == ["mem_2", "mem_6", "mem_1"])
            #expect(old.map(\.tenant) == [Samples.tenant, Samples.otherTenant, Samples.tenant])
            #expect(try await store.memoryPastRetention(addedBefore: Samples.moment(5), limit: 1).count == 1)
            #expect(try await store.memoryPastRetention(addedBefore: Samples.moment(1), limit: 9).isEmpty)
        },
        ContractCase("records of sessions go when their end is long ago, oldest first") { store in
            try await store.addNetworks()
            func session(_ id: SessionID, endedAt end: Int?) -> Change {
                var session = Samples.session(id)
                session.endTime = end.map { Samples.moment($0) }
                if end != nil { session.status = .ended }
                return .insertSession(session)
            }
            try await store.commit(
                session("ses_1", endedAt: 2),
                session("ses_2", endedAt: nil),
                session("ses_3", endedAt: 1),
                session("ses_4", endedAt: 9)
            )
            func left() async throws -> [SessionID] {
                var ids: [SessionID] = []
                for id in ["ses_1", "ses_2", "ses_3", "ses_4"] as [SessionID] {
                    let session = try await store.session(id, in: "net_000001", of: Samples.tenant)
                    ids += session.map { [$0.id] } ?? []
                }
                return ids
            }
            #expect(try await store.pruneSessions(endedBefore: Samples.moment(1), limit: 9) == 0)
            #expect(try await store.pruneSessions(endedBefore: Samples.moment(9), limit: 1) == 1)
            #expect(try await left() == ["ses_1", "ses_2", "ses_4"])
            #expect(try await store.pruneSessions(endedBefore: Samples.moment(9), limit: 9) == 1)
            #expect(try await left() == ["ses_2", "ses_4"])
            let stats = try await store.stats(of: ["net_000001"], of: Samples.tenant)
            #expect(stats["net_000001"]?.activeSessions == 1)
        },
        ContractCase("the vectors of one embedder go when another one makes them") { store in
            try await store.addNetworks()
            try await store.keepVectors(of: "a")
            try await add(store, StoredMemory(Samples.memory("mem_1"), vector: [1]))
            try await store.keepVectors(of: "a")
            #expect(try await store.memoryWithoutVector(limit: 9).isEmpty)
            try await store.keepVectors(of: "b")
            #expect(try await store.memoryWithoutVector(limit: 9).map(\.item.id) == ["mem_1"])
            try await store.commit(.setVector([1], of: "mem_1", in: "net_000001"))
            try await store.keepVectors(of: "b")
            #expect(try await store.memoryWithoutVector(limit: 9).isEmpty)
        },
    ]
}
