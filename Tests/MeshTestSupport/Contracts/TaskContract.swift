internal import MeshApplication
internal import MeshDomain
internal import Testing

/// `TaskReader` and the changes of tasks: the journal.
package enum TaskContract {
    package static let cases: [ContractCase] = [
        ContractCase("a task is at every step what its journal says") { store in
            try await store.addNetworks()
            let life = try Samples.completedLife(Samples.submission())
            var journal: [TaskEvent] = []
            for (position, step) in life.enumerated() {
                try await store.commit(position == 0 ? .insertTask(step) : .appendTask(step, fence: nil))
                journal += step.events
                let task = try #require(try await store.task("tsk_000001", of: Samples.tenant))
                #expect(task == step.task)
                let events = try await store.events(of: "tsk_000001", after: 0, limit: 100, of: Samples.tenant)
                #expect(events == journal)
                #expect(try TaskLifecycle.replay(events) == task)
            }
            #expect(journal.map(\.sequence) == Array(1...journal.count))
        },
        ContractCase("events are read after a sequence, as many as are wanted") { store in
            try await store.addNetworks()
            for step in try Samples.completedLife(Samples.submission()) {
                try await store.commit(step.baseVersion == 0 ? .insertTask(step) : .appendTask(step, fence: nil))
            }
            func sequences(after: Int, limit: Int) async throws -> [Int] {
                try await store.events(of: "tsk_000001", after: after, limit: limit, of: Samples.tenant)
                    .map(\.sequence)
            }
            #expect(try await sequences(after: 0, limit: 3) == [1, 2, 3])
            #expect(try await sequences(after: 3, limit: 2) == [4, 5])
            #expect(try await sequences(after: 7, limit: 10) == [8])
            #expect(try await sequences(after: 8, limit: 10) == [])
            #expect(try await sequences(after: 99, limit: 10) == [])
            #expect(try await sequences(after: -5, limit: 1) == [1])
            #expect(try await sequences(after: 0, limit: 0) == [])
            #expect(try await store.events(of: "tsk_x", after: 0, limit: 10, of: Samples.tenant).isEmpty)
        },
        ContractCase("events that came together are read from the middle, up to the middle") { store in
            try await store.addNetworks()
            // The second one is more than lies in one place.
            let outputs = [("tsk_1", "ü\u{1F600}\"\\\n\u{1}\u{0}"), ("tsk_2", String(repeating: "…", count: 50_000))]
            for (id, output) in outputs {
                let submission = Samples.submission(TaskID(id))
                let change = try Samples.completion(of: submission, output: output)
                try await store.commit(.insertTask(submission))
                try await store.commit(.appendTask(change, fence: nil))
                let journal = submission.events + change.events
                for after in 0...journal.count {
                    for limit in 0...journal.count {
                        let events = try await store.events(
                            of: TaskID(id),
                            after: after,
                            limit: limit,
                            of: Samples.tenant
                        )
                        #expect(events == Array(journal.dropFirst(after).prefix(limit)))
                    }
                }
                #expect(try await store.task(TaskID(id), of: Samples.tenant) == change.task)
            }
        },
        ContractCase("what is as deep as anything that is taken is read again") { store in
            try await store.addNetworks()
            let depth = JSONValue.depthMax
            let data = try JSONValue(
                parsing: String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth)
            )
            let submission = Samples.submission()
            let change = try Samples.completion(of: submission, outputData: data)
            try await store.commit(.insertTask(submission))
            try await store.commit(.appendTask(change, fence: nil))
            let events = try await store.events(of: "tsk_000001", after: 0, limit: 100, of: Samples.tenant)
            #expect(events == submission.events + change.events)
            #expect(try await store.task("tsk_000001", of: Samples.tenant) == change.task)
        },
        ContractCase("a step on an old version is refused and adds nothing") { store in
            try await store.addNetworks()
            let submission = Samples.submission()
            try await store.commit(.insertTask(submission))
            let cancelled = try TaskChange(
                submission.task,
                [.cancelled(user: Samples.user, reason: "")],
                at: Samples.start
            )
            try await store.commit(.appendTask(cancelled, fence: nil))
            let life = try Samples.completedLife(submission)
            await #expect(throws: StoreFailure.conflict(.task, "tsk_000001")) {
                try await store.commit(.appendTask(life[1], fence: nil))
            }
            #expect(try await store.task("tsk_000001", of: Samples.tenant) == cancelled.task)
            let events = try await store.events(of: "tsk_000001", after: 0, limit: 9, of: Samples.tenant)
            #expect(events == submission.events + cancelled.events)
            await #expect(throws: StoreFailure.notFound(.task, "tsk_x")) {
                let other = try Samples.completedLife(Samples.submission("tsk_x"))
                try await store.commit(.appendTask(other[1], fence: nil))
            }
        },
        ContractCase("of a hundred that add to one version, one does") { store in
            try await store.addNetworks()
            let submission = Samples.submission()
            try await store.commit(.insertTask(submission))
            let winners = try await withThrowingTaskGroup { group in
                for number in 0..<100 {
                    let user = UserID("user_\(number)")
                    let change = try TaskChange(
                        submission.task,
                        [.cancelled(user: user, reason: "")],
                        at: Samples.start
                    )
                    group.addTask {
                        do throws(StoreFailure) {
                            try await store.commit(.appendTask(change, fence: nil))
                            return true
                        } catch {
                            #expect(error == .conflict(.task, "tsk_000001"))
                            return false
                        }
                    }
                }
                return try await group.reduce(0) { $1 ? $0 + 1 : $0 }
            }
            #expect(winners == 1)
            #expect(try await store.events(of: "tsk_000001", after: 0, limit: 9, of: Samples.tenant).count == 2)
        },
        ContractCase("a context, pictures and a schema come back as they were") { store in
            try await store.addNetworks()
            let change = Samples.submission(
                labels: ["l": "m"],
                context: [
                    "text": "ü \u{1F600} \"q\" \\ \n", "list": [1, -2.5, true, .null, [:]], "deep": ["a": ["b": []]],
                ]
            )
            try await store.commit(.insertTask(change))
            #expect(try await store.task("tsk_000001", of: Samples.tenant)?.submission == change.task.submission)
        },
        ContractCase("work of a version that was read long ago does not come back") { store in
            try await store.addNetworks()
            let life = try Samples.completedLife(Samples.submission())
            try await store.commit(.insertTask(life[0]))
            _ = try await store.task("tsk_000001", of: Samples.tenant)
            for step in life.dropFirst() { try await store.commit(.appendTask(step, fence: nil)) }
            #expect(try await store.task("tsk_000001", of: Samples.tenant) == life.last?.task)
            try await store.commit(.deleteNetwork("net_000001", expecting: nil), .insertNetwork(Samples.network()))
            #expect(try await store.task("tsk_000001", of: Samples.tenant) == nil)
            try await store.commit(.insertTask(Samples.submission(brief: "Another")))
            #expect(try await store.task("tsk_000001", of: Samples.tenant)?.submission.brief == "Another")
        },
    ]
}
