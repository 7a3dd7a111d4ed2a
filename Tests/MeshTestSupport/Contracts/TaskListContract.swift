internal import MeshApplication
internal import MeshDomain
internal import Testing

/// `TaskReader.tasks`: filters, orders, pages.
package enum TaskListContract {
    private static func found(
        _ store: any MeshStore,
        _ change: (inout TaskQuery) -> Void
    ) async throws -> [TaskID] {
        var query = TaskQuery(network: "net_000001")
        query.isDescending = false
        change(&query)
        return try await store.tasks(query, of: Samples.tenant).elements.map(\.id)
    }

    package static let cases: [ContractCase] = [
        ContractCase("a list shows the basic view unless the whole is asked for") { store in
            try await store.addNetworks()
            let life = try Samples.completedLife(Samples.submission())
            for step in life {
                try await store.commit(step.baseVersion == 0 ? .insertTask(step) : .appendTask(step, fence: nil))
            }
            let whole = life[life.count - 1].task
            var query = TaskQuery(network: "net_000001")
            #expect(try await store.tasks(query, of: Samples.tenant).elements == [whole.basicView])
            query.isFull = true
            #expect(try await store.tasks(query, of: Samples.tenant).elements == [whole])
        },
        ContractCase("a list is filtered by status, session, owner, labels and time") { store in
            try await store.addNetworks()
            let life = try Samples.completedLife(Samples.submission("tsk_1", session: "ses_1"))
            for step in life {
                try await store.commit(step.baseVersion == 0 ? .insertTask(step) : .appendTask(step, fence: nil))
            }
            try await store.commit(
                .insertTask(
                    Samples.submission("tsk_2", owner: "user_b", labels: ["a": "1", "b": "2"], at: Samples.moment(10))
                ),
                .insertTask(Samples.submission("tsk_3", isHeld: true, labels: ["a": "1"], at: Samples.moment(20)))
            )
            #expect(try await found(store) { _ in } == ["tsk_1", "tsk_2", "tsk_3"])
            #expect(try await found(store) { $0.statuses = [.completed] } == ["tsk_1"])
            #expect(try await found(store) { $0.statuses = [.queued, .held] } == ["tsk_2", "tsk_3"])
            #expect(try await found(store) { $0.statuses = [.failed] } == [])
            #expect(try await found(store) { $0.session = "ses_1" } == ["tsk_1"])
            #expect(try await found(store) { $0.owner = "user_b" } == ["tsk_2"])
            #expect(try await found(store) { $0.labels = ["a": "1"] } == ["tsk_2", "tsk_3"])
            #expect(try await found(store) { $0.labels = ["a": "1", "b": "2"] } == ["tsk_2"])
            #expect(try await found(store) { $0.from = Samples.moment(10) } == ["tsk_2", "tsk_3"])
            #expect(try await found(store) { $0.before = Samples.moment(10) } == ["tsk_1"])
            #expect(
                try await found(store) {
                    $0.statuses = [.queued]
                    $0.owner = "user_b"
                    $0.from = Samples.moment(10)
                    $0.before = Samples.moment(11)
                } == ["tsk_2"]
            )
            #expect(try await found(store) { $0.network = "net_000002" } == [])
        },
        ContractCase("pages are stable in every order and direction while tasks come") { store in
            try await store.addNetworks()
            for order in [TaskQuery.Order.createTime, .updateTime, .priority] {
                for isDescending in [true, false] { try await checkPages(store, order, isDescending) }
            }
        },
        ContractCase("a token of another list is refused") { store in
            try await store.addNetworks()
            for number in 1...3 { try await store.commit(.insertTask(Samples.submission(TaskID("tsk_\(number)")))) }
            var query = TaskQuery(network: "net_000001")
            query.page.size = 1
            query.page.token = try await store.tasks(query, of: Samples.tenant).nextToken
            #expect(try await store.tasks(query, of: Samples.tenant).elements.map(\.id) == ["tsk_2"])
            let changes: [(inout TaskQuery) -> Void] = [
                { $0.network = "net_000002" }, { $0.statuses = [.queued] }, { $0.session = "ses_1" },
                { $0.owner = "user_b" }, { $0.labels = ["a": "b"] }, { $0.from = Samples.start },
                { $0.before = Samples.moment(9) }, { $0.order = .priority }, { $0.isDescending = false },
                { $0.page.token = "" }, { $0.page.token = "AAAA" },
            ]
            for change in changes {
                var other = query
                change(&other)
                await #expect(throws: StoreFailure.badPageToken) { try await store.tasks(other, of: Samples.tenant) }
            }
        },
        ContractCase("a page has at least one and at most the most elements") { store in
            try await store.addNetworks()
            let tasks = (0..<PageRequest.sizeMax + 5).map {
                Change.insertTask(Samples.submission(TaskID("tsk_\(1_000 + $0)")))
            }
            _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, tasks))
            #expect(try await found(store) { $0.page.size = 10_000 }.count == PageRequest.sizeMax)
            #expect(try await found(store) { $0.page.size = 0 }.count == 1)
            var query = TaskQuery(network: "net_000001")
            query.page.size = 5
            let all = try await store.allPages { token in
                query.page.token = token
                return try await store.tasks(query, of: Samples.tenant)
            }
            #expect(all.count == tasks.count)
        },
    ]

    private static func checkPages(
        _ store: any MeshStore,
        _ order: TaskQuery.Order,
        _ isDescending: Bool
    ) async throws {
        let prefix = "\(order.rawValue)_\(isDescending)_"
        func submission(_ number: Int) -> TaskChange {
            Samples.submission(
                TaskID(prefix + String(1_000 + number)),
                owner: UserID(prefix),
                priority: number % 4,
                at: Samples.moment(number / 3)
            )
        }
        for number in stride(from: 0, to: 60, by: 2) {
            let first = submission(number)
            try await store.commit(.insertTask(first))
            if number % 3 == 0 {
                let cancel = TaskEvent.Body.cancelled(user: Samples.user, reason: "")
                let change = try TaskChange(first.task, [cancel], at: Samples.moment(100 - number))
                try await store.commit(.appendTask(change, fence: nil))
            }
        }
        var query = TaskQuery(network: "net_000001")
        query.owner = UserID(prefix)
        query.order = order
        query.isDescending = isDescending
        query.page.size = PageRequest.sizeMax
        let whole = try await store.tasks(query, of: Samples.tenant).elements
        #expect(whole.count == 30)
        let places = whole.map { $0.place(by: order) }
        #expect(places == places.sorted(by: isDescending ? { $0 > $1 } : { $0 < $1 }))
        query.page.size = 4
        let paged = try await store.allPages { page in
            try await store.commit(.insertTask(submission(page * 6 + 1)))
        } _: { token in
            query.page.token = token
            return try await store.tasks(query, of: Samples.tenant)
        }
        let seen = paged.map(\.id)
        #expect(Set(seen).count == seen.count, "nothing comes twice")
        let old = whole.map(\.id)
        #expect(seen.filter { old.contains($0) } == old, "what was there comes once, in its order")
    }
}
