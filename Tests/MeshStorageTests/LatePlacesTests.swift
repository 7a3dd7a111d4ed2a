internal import DataClients
internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshStorage

/// Lists whose rows are partly placed and partly not, held against those of a store that has no places.
@Suite("Lists of tasks and of memory whose places are filled late", .timeLimit(.minutes(5)))
struct LatePlacesTests {
    private static let networks: [NetworkID] = ["net_000001", "net_000002", "net_000003"]

    /// The same changes for both stores.
    private struct Pair {
        let file: SQLiteMeshStore
        let memory: InMemoryStore

        func commit(_ changes: [Change]) async throws {
            for store in [memory, file] as [any MeshStore] {
                _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, changes))
            }
        }
    }

    private static func withPair(_ body: (Pair) async throws -> Void) async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                let pair = Pair(file: store, memory: InMemoryStore())
                try await pair.commit(networks.map { .insertNetwork(Samples.network($0)) })
                try await body(pair)
            }
        }
    }

    /// Neither in the order in which they come nor all different.
    private static func moment(_ number: Int) -> Moment { Samples.moment(number * 7_919 % 500) }

    // MARK: Tasks

    private static func submission(_ number: Int) -> TaskChange {
        Samples.submission(
            TaskID("tsk_\(number)"),
            in: networks[number % 3],
            owner: number.isMultiple(of: 5) ? "user_b" : Samples.user,
            priority: number * 31 % 11,
            at: moment(number)
        )
    }

    private static func submit(_ numbers: Range<Int>, _ pair: Pair) async throws {
        for start in stride(from: numbers.lowerBound, to: numbers.upperBound, by: 20) {
            let end = min(start + 20, numbers.upperBound)
            try await pair.commit((start..<end).map { .insertTask(submission($0)) })
        }
    }

    /// Completes a part of them, some days later.
    private static func complete(_ numbers: StrideTo<Int>, _ pair: Pair) async throws {
        let all = Array(numbers)
        for start in stride(from: 0, to: all.count, by: 20) {
            let changes = try all[start..<min(start + 20, all.count)].map { number in
                let submission = submission(number)
                let time = Samples.moment(100_000 + number * 3_571 % 400)
                let bodies = try Samples.completedLife(submission).dropFirst().flatMap(\.events).map(\.body)
                return Change.appendTask(try TaskChange(submission.task, bodies, at: time), fence: nil)
            }
            try await pair.commit(changes)
        }
    }

    private static func tasks(_ store: any MeshStore, _ query: TaskQuery) async throws -> [MeshTask] {
        try await store.allPages { token in
            var query = query
            query.page.token = token
            return try await store.tasks(query, of: Samples.tenant)
        }
    }

    private static func requireSameTasks(_ pair: Pair, _ comment: Comment) async throws {
        for network in networks {
            for order in [TaskQuery.Order.createTime, .updateTime, .priority] {
                for isDescending in [true, false] {
                    var query = TaskQuery(network: network)
                    query.order = order
                    query.isDescending = isDescending
                    query.page.size = 100
                    let expected = try await tasks(pair.memory, query)
                    #expect(try await tasks(pair.file, query) == expected, "\(comment): \(order) \(isDescending)")
                    query.page.size = 7
                    query.owner = "user_b"
                    query.statuses = [.completed]
                    query.from = Samples.moment(100)
                    query.before = Samples.moment(400)
                    let few = try await tasks(pair.memory, query)
                    #expect(try await tasks(pair.file, query) == few, "\(comment): some by \(order) \(isDescending)")
                }
            }
        }
    }

    @Test("tasks are listed in every order, placed or not, and when they change before and after")
    func tasks() async throws {
        try await Self.withPair { pair in
            let placed = "SELECT count(*) FROM task_places"
            try await Self.submit(1..<400, pair)
            try await Self.complete(stride(from: 2, to: 400, by: 4), pair)
            #expect(try await pair.file.number(placed) == 0)
            try await Self.requireSameTasks(pair, "none placed")
            try await Self.submit(400..<900, pair)
            #expect(try await pair.file.number(placed) == 512)
            // Of those that are placed and of those that are not.
            try await Self.complete(stride(from: 1, to: 900, by: 4), pair)
            try await Self.requireSameTasks(pair, "some placed")
            try await Self.submit(900..<1_025, pair)
            #expect(try await pair.file.number(placed) == 1_024)
            try await Self.complete(stride(from: 3, to: 1_025, by: 4), pair)
            try await Self.requireSameTasks(pair, "all placed")
            try await Self.submit(1_025..<1_100, pair)
            try await pair.commit([.deleteNetwork("net_000002", expecting: nil)])
            for table in ["tasks", "task_places"] {
                let left = try await pair.file.number("SELECT count(*) FROM \(table) WHERE network = 'net_000002'")
                #expect(left == 0, "\(table)")
            }
            let ownerless = "SELECT count(*) FROM journal WHERE place >> 20 NOT IN (SELECT number FROM tasks)"
            #expect(try await pair.file.number(ownerless) == 0)
            #expect(try await pair.file.number(placed) < 1_024, "those of others wait until they are many")
            try await Self.submit(1_101..<1_102, pair)
            try await Self.requireSameTasks(pair, "a network less")
        }
    }

    // MARK: Memory

    private static func item(_ number: Int) -> StoredMemory {
        let item = Samples.memory(
            MemoryID("mem_\(number)"),
            in: networks[number % 3],
            type: number.isMultiple(of: 4) ? .decision : .fact,
            "item \(number)",
            at: moment(number)
        )
        return StoredMemory(item, vector: number.isMultiple(of: 9) ? nil : [Float(number), 1])
    }

    private static func add(_ numbers: Range<Int>, _ pair: Pair) async throws {
        for start in stride(from: numbers.lowerBound, to: numbers.upperBound, by: 50) {
            let end = min(start + 50, numbers.upperBound)
            try await pair.commit((start..<end).map { .insertMemory(item($0)) })
        }
    }

    private static func remove(_ numbers: StrideTo<Int>, _ pair: Pair) async throws {
        let changes = numbers.map { number in
            Change.deleteMemory(MemoryID("mem_\(number)"), in: networks[number % 3], .deleted)
        }
        try await pair.commit(changes)
    }

    private static func items(_ store: any MeshStore, _ query: MemoryQuery) async throws -> [MemoryItem] {
        try await store.allPages { token in
            var query = query
            query.page.token = token
            return try await store.memory(query, of: Samples.tenant)
        }
        .map(\.item)
    }

    private static func requireSameMemory(_ pair: Pair, _ comment: Comment) async throws {
        for network in networks {
            var query = MemoryQuery(MemoryFilter(network: network))
            query.page.size = 100
            let expected = try await items(pair.memory, query)
            #expect(try await items(pair.file, query) == expected, comment)
            query.page.size = 9
            query.filter.types = [.decision]
            query.filter.from = Samples.moment(120)
            query.filter.before = Samples.moment(380)
            let few = try await items(pair.memory, query)
            #expect(try await items(pair.file, query) == few, "\(comment): some")
            for limit in [40, 2_000] {
                let filter = MemoryFilter(network: network)
                let near = try await pair.memory.memoryVectors(filter, limit: limit, of: Samples.tenant)
                #expect(try await pair.file.memoryVectors(filter, limit: limit, of: Samples.tenant) == near, comment)
            }
        }
    }

    @Test("memory is listed newest first, placed or not, and without what was deleted before and after")
    func memory() async throws {
        try await Self.withPair { pair in
            let placed = "SELECT count(*) FROM memory_places"
            try await Self.add(1..<1_000, pair)
            try await Self.remove(stride(from: 5, to: 1_000, by: 10), pair)
            #expect(try await pair.file.number(placed) == 0)
            try await Self.requireSameMemory(pair, "none placed")
            try await Self.add(1_000..<1_500, pair)
            #expect(try await pair.file.number(placed) == 1_024 - 100)
            try await Self.remove(stride(from: 2, to: 1_500, by: 10), pair)
            #expect(try await pair.file.number(placed) == 1_024 - 203)
            try await Self.requireSameMemory(pair, "some placed")
            // What fills the index of words reads the file in the same order.
            let words = try await pair.file.memoryByWords(
                ["item"],
                MemoryFilter(network: "net_000001"),
                limit: 2_000,
                of: Samples.tenant
            )
            let expected = try await Self.items(pair.memory, MemoryQuery(MemoryFilter(network: "net_000001")))
            #expect(Set(words.map(\.head.id)) == Set(expected.map(\.id)))
            try await pair.commit([.deleteNetwork("net_000002", expecting: nil)])
            for table in ["memory", "memory_places"] {
                let left = try await pair.file.number("SELECT count(*) FROM \(table) WHERE network = 'net_000002'")
                #expect(left == 0, "\(table)")
            }
            try await Self.requireSameMemory(pair, "a network less")
        }
    }

    @Test("a file of the layout before has all its rows placed when it is opened")
    func earlierLayout() async throws {
        try await Self.withPair { pair in
            try await Self.submit(1..<60, pair)
            try await Self.add(1..<60, pair)
            try await pair.file.database.migrate(StoreLayout.migrations, to: 10, appliedAt: 0)
            try await pair.file.database.migrate(StoreLayout.migrations, to: 11, appliedAt: 0)
            #expect(try await pair.file.number("SELECT count(*) FROM task_places") == 59)
            #expect(try await pair.file.number("SELECT count(*) FROM memory_places") == 59)
            try await Self.submit(60..<80, pair)
            try await Self.add(60..<80, pair)
            try await Self.requireSameTasks(pair, "tasks")
            try await Self.requireSameMemory(pair, "memory")
        }
    }
}
