internal import DataClients
internal import EventIO
internal import Foundation
internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import PostgresTestSupport
internal import Synchronization
internal import Telemetry
internal import Testing

@testable internal import MeshStorage

/// The plans that the server really takes for the calls of the ports, on tables that are too large to be walked through: it
/// tells them with every answer. What a call reads of the tables is counted in pages, which do not jitter.
///
/// `MESH_PLAN_TASKS=1000000` has other tables than those of 60,000 tasks, and prints what each call read and how long it took.
@Suite("Plans of the store on PostgreSQL", .timeLimit(.minutes(2 + LargeTables.tasks / 50_000)))
struct PostgresPlanTests {
    @Test(
        "lists, watches and searches read a few pages, however many tasks there are, with the server's figures and without"
    )
    func flat() async throws {
        try await PostgresSchema.with(connections: 1) { schema in
            try await LargeTables.fill(schema)
            try await PlanWatch.with(schema) { watch in
                for hasFigures in [false, true] {
                    if hasFigures { try await schema.pool.query("ANALYZE") }
                    let fault = hasFigures ? "with figures" : "without figures"
                    for call in try Self.calls() {
                        var worst = (pages: 0, milliseconds: 0.0)
                        // From the sixth time on the server may take a plan for all parameters.
                        for _ in 0..<7 {
                            let plans = try await watch.plans(of: call.body)
                            worst.pages = max(worst.pages, plans.map(\.pages).max() ?? 0)
                            worst.milliseconds = max(worst.milliseconds, plans.map(\.milliseconds).max() ?? 0)
                            #expect(!plans.isEmpty, "\(call.name)")
                            for plan in plans {
                                #expect(
                                    call.mayWalk || !plan.text.contains(Self.wholeTable),
                                    "\(call.name), \(fault): \(plan.text)"
                                )
                                #expect(plan.pages <= call.pagesMax, "\(call.name), \(fault): \(plan.text)")
                            }
                        }
                        if LargeTables.areChosen {
                            print("\(call.name), \(fault): \(worst.pages) pages, \(worst.milliseconds) ms")
                        }
                    }
                }
            }
        }
    }

    private static var wholeTable: Regex<Substring> { /Seq Scan on (?:tasks|task_events|log|memory|networks)\b/ }

    private struct Call {
        let name: String
        let pagesMax: Int
        let body: @Sendable (PostgresMeshStore) async throws -> Void
        /// A word that all items have is found fastest by walking them, up to the limit in the statement.
        var mayWalk: Bool { name == "a word that all have" }

        init(_ name: String, _ pagesMax: Int, _ body: @escaping @Sendable (PostgresMeshStore) async throws -> Void) {
            self.name = name
            self.pagesMax = pagesMax
            self.body = body
        }
    }

    private static func calls() throws -> [Call] {
        lists + searches + [
            Call(
                "the journal",
                20,
                { _ = try await $0.events(of: LargeTables.task(777), after: 1, limit: 64, of: Samples.tenant) }
            ),
            Call("a task", 20, { _ = try await $0.task(LargeTables.task(777), of: Samples.tenant) }),
            Call(
                "the log",
                40,
                { _ = try await $0.feed(of: LargeTables.network, after: 31_000, limit: 64, of: Samples.tenant) }
            ),
            Call("the end of the log", 20, { _ = try await $0.feedEnd(of: LargeTables.network, of: Samples.tenant) }),
            Call("open tasks", 20, { _ = try await $0.openTasks(after: nil, limit: 20) }),
            Call("due tasks", 20, { _ = try await $0.dueTasks(at: Samples.moment(0), limit: 20) }),
            Call("expired memory", 20, { _ = try await $0.expiredMemory(before: Samples.moment(0), limit: 20) }),
            Call("the last vector", 20, { _ = try await newVectors(after: nil, of: $0) }),
            Call(
                "new vectors",
                40,
                { store in
                    let last = try #require(try await newVectors(after: nil, of: store)).place
                    let news = try await newVectors(after: last - 9, of: store)
                    #expect(news?.vectors.count == 9)
                }
            ),
            Call("memory without vectors", 20, { _ = try await $0.memoryWithoutVector(limit: 20) }),
        ]
    }

    private static func newVectors(after place: Int64?, of store: PostgresMeshStore) async throws -> NewVectors? {
        try await store.newVectors(in: LargeTables.network, after: place, limit: 1_000, of: Samples.tenant)
    }

    private static var lists: [Call] {
        var calls: [Call] = []
        for isDescending in [true, false] {
            for hasToken in [false, true] {
                for order in [TaskQuery.Order.createTime, .updateTime, .priority] {
                    calls += tasks(by: order, isDescending, hasToken)
                }
                for order in [NetworkQuery.Order.name, .createTime, .updateTime] {
                    var query = NetworkQuery()
                    query.order = order
                    query.isDescending = isDescending
                    if hasToken {
                        let place = Samples.network(LargeTables.network).place(by: order)
                        query.page.token = place.token(of: QueryDigest(query, of: Samples.tenant))
                    }
                    let wanted = query
                    calls.append(
                        Call("networks by \(order)", 150, { _ = try await $0.networks(wanted, of: Samples.tenant) })
                    )
                }
            }
        }
        return calls
    }

    /// Of all statuses, of the one that nearly all have, of one that few have, and of those that nobody has.
    private static func tasks(by order: TaskQuery.Order, _ isDescending: Bool, _ hasToken: Bool) -> [Call] {
        let choices: [Set<MeshTask.Status>] = [[], [.completed], [.failed], [.running, .waiting]]
        return choices.map { statuses in
            var query = TaskQuery(network: LargeTables.network)
            query.order = order
            query.isDescending = isDescending
            query.page.size = 20
            query.statuses = statuses
            if hasToken {
                let place = Samples.task(LargeTables.task(30_000), in: LargeTables.network).place(by: order)
                query.page.token = place.token(of: QueryDigest(query, of: Samples.tenant))
            }
            let wanted = query
            let name = statuses.map(\.rawValue).sorted().joined(separator: " or ")
            return Call(
                "tasks \(name) by \(order)",
                150,
                { _ = try await $0.tasks(wanted, of: Samples.tenant) }
            )
        }
    }

    private static var searches: [Call] {
        let filter = MemoryFilter(network: LargeTables.network)
        let ids = (0..<20).map { MemoryID("mem_\($0 * 100)") }
        return [
            Call("memory", 150, { _ = try await $0.memory(MemoryQuery(filter), of: Samples.tenant) }),
            Call("items", 150, { _ = try await $0.memory(ids, in: LargeTables.network, of: Samples.tenant) }),
            Call("heads", 150, { _ = try await $0.memoryHeads(ids, in: LargeTables.network, of: Samples.tenant) }),
            Call(
                "facts",
                40,
                {
                    _ = try await $0.facts(
                        about: "nobody",
                        in: LargeTables.network,
                        session: nil,
                        aliveAt: Samples.moment(0),
                        limit: 9,
                        of: Samples.tenant
                    )
                }
            ),
            Call(
                "a rare word",
                // It is in one of 300.
                300 + LargeTables.items / 200,
                { store in
                    let found = try await store.memoryByWords(["oak"], filter, limit: 20, of: Samples.tenant)
                    #expect(found.count == 20)
                }
            ),
            // Its holders are counted in the index of words and compared with their rows.
            Call(
                "a word that all have",
                3_000,
                { store in
                    let found = try await store.memoryByWords(["launch"], filter, limit: 20, of: Samples.tenant)
                    #expect(found.count == 20)
                }
            ),
        ]
    }
}

/// Tables that are large enough for the server to think twice: one thing of each kind that the store wrote, many times.
private enum LargeTables {
    static let network: NetworkID = "net_000001"
    private static let wanted = ProcessInfo.processInfo.environment["MESH_PLAN_TASKS"].flatMap { Int($0) }
    static let areChosen = wanted != nil
    static let tasks = wanted ?? 60_000
    static let items = tasks / 5
    private static let networks = tasks / 3
    /// Rows that are written at once.
    private static let sliceMax = 100_000

    static func task(_ number: Int) -> TaskID { TaskID("tsk_\(number)") }

    static func fill(_ schema: PostgresSchema) async throws {
        let store = try await schema.open()
        var changes: [Change] = [.insertNetwork(Samples.network(network))]
        for (number, change) in try Samples.completedLife(Samples.submission("tsk_0", in: network)).enumerated() {
            changes.append(number == 0 ? .insertTask(change) : .appendTask(change, fence: nil))
        }
        let item = Samples.memory("mem_0", in: network, "The launch is on the first of May.")
        changes.append(.insertMemory(StoredMemory(item, vector: [0.6, 0.8])))
        _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, changes))
        // No figures but those that the test asks for.
        for table in ["tasks", "task_events", "log", "memory", "networks"] {
            try await run("ALTER TABLE \(table) SET (autovacuum_enabled = off)", schema)
        }
        for start in stride(from: 1, through: tasks, by: sliceMax) {
            for sql in copies(start...min(tasks, start + sliceMax - 1)) { try await run(sql, schema) }
        }
        try await run("UPDATE network_totals SET memory_items = \(items + 1), tasks = \(tasks + 1)", schema)
        for (table, count) in [("tasks", tasks), ("task_events", 3 * tasks), ("memory", items), ("networks", networks)]
        {
            let answer = try await schema.pool.query("SELECT count(*) FROM \(table)")
            #expect(try answer[0].int(at: 0) > count, "\(table)")
        }
        // As the server does from time to time: until then each search walks what came last.
        try await schema.pool.query("SELECT gin_clean_pending_list('memory_by_words')")
    }

    private static func run(_ sql: String, _ schema: PostgresSchema) async throws {
        try await schema.pool.query(PostgresStatement(sql, values: [], isPrepared: false))
    }

    /// Of every fifth a memory item, of every third a network.
    private static func copies(_ numbers: ClosedRange<Int>) -> [String] {
        let all = "generate_series(\(numbers.lowerBound), \(numbers.upperBound)) AS n"
        let oak = SearchWords.keys(of: "oak").map { PostgresWords.lexeme($0) + ":1" }.joined(separator: " ")
        return [
            """
            INSERT INTO tasks (tenant, id, network, owner, session, status, is_active, priority, created, updated, version,
                waiting_until, labels, spend, submission, summary)
            SELECT tenant, 'tsk_' || n, network, owner, session, CASE WHEN n % 2000 = 0 THEN 'failed' ELSE status END,
                is_active, n % 10, created + n, updated + n, 3, waiting_until, labels, spend, submission, summary
            FROM (SELECT * FROM tasks WHERE id = 'tsk_0') AS tasks, \(all)
            """,
            """
            INSERT INTO task_events SELECT tasks.number, sequence, time, kind, body
            FROM (SELECT * FROM task_events WHERE task = (SELECT number FROM tasks WHERE id = 'tsk_0') AND sequence <= 3)
                AS events, (SELECT number FROM tasks ORDER BY number DESC LIMIT \(numbers.count)) AS tasks
            """,
            """
            INSERT INTO log SELECT tenant, network, position + n * 1000, time + n, body
            FROM (SELECT * FROM log WHERE position < 1000 ORDER BY position DESC LIMIT 1) AS log, \(all)
            """,
            """
            INSERT INTO memory (tenant, network, id, type, tier, session, task, created, expires, is_current, reads,
                confidence, tags, body, tag_words, subject, content, content_bytes, is_compressed, vector, word_count,
                content_words)
            SELECT tenant, network, 'mem_' || n, type, tier, session, task, created + n, expires, is_current, reads,
                confidence, tags, replace(body, '"mem_0"', '"mem_' || n || '"'), tag_words, subject, content,
                content_bytes, is_compressed, vector, word_count,
                content_words || CASE WHEN n % 300 = 0 THEN \(quoted(oak))::tsvector ELSE '' END
            FROM (SELECT * FROM memory WHERE id = 'mem_0') AS memory, \(every(5, numbers))
            """,
            """
            INSERT INTO networks SELECT tenant, 'net_x' || n, owner, name_key || n, labels, created + n, updated + n,
                revision, body
            FROM (SELECT * FROM networks WHERE id = '\(network)') AS networks, \(every(3, numbers))
            """,
        ]
    }

    /// The numbers of the whole, from 1 without gaps.
    private static func every(_ step: Int, _ numbers: ClosedRange<Int>) -> String {
        "generate_series(\((numbers.lowerBound + step - 1) / step), \(numbers.upperBound / step)) AS n"
    }

    private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }
}

/// A store whose server tells the plan of each statement.
private struct PlanWatch: Sendable {
    struct Plan {
        let text: String

        /// Read and found in memory by the whole statement: the first line of its kind is that of the uppermost node.
        var pages: Int {
            guard let line = text.split(separator: "\n").first(where: { $0.contains("Buffers: shared") }) else {
                return 0
            }
            return line.matches(of: /(?:hit|read)=(\d+)/).compactMap { Int($0.output.1) }.reduce(0, +)
        }

        var milliseconds: Double {
            text.firstMatch(of: /duration: ([0-9.]+) ms/).flatMap { Double($0.output.1) } ?? 0
        }
    }

    private let store: PostgresMeshStore
    private let pool: PostgresPool
    private let box: PlanBox

    static func with(_ schema: PostgresSchema, _ body: (PlanWatch) async throws -> Void) async throws {
        let server = try await PostgresServer.shared
        let box = PlanBox()
        let settings = [
            "search_path=\(schema.name)", "session_preload_libraries=auto_explain", "auto_explain.log_min_duration=0",
            "auto_explain.log_analyze=on", "auto_explain.log_buffers=on", "auto_explain.log_timing=off",
            "auto_explain.log_level=notice", "client_min_messages=notice",
        ]
        let options = settings.map { "-c \($0)" }.joined(separator: " ")
        var configuration = PostgresConfiguration(server.connectionString() + " options='\(options)'")
        configuration.onNotice = { box.add($0.message) }
        var limits = PostgresMeshStore.poolLimits
        limits.connectionsMax = 1
        let group = try LoopGroup(count: 1)
        let pool = try PostgresPool(configuration, limits, on: group.loops[0], registry: MetricRegistry())
        do {
            let store = try await PostgresMeshStore.open(pool, at: Samples.start, cachedTasksMax: 0)
            try await body(PlanWatch(store: store, pool: pool, box: box))
        } catch {
            await pool.close()
            group.shutDown()
            throw error
        }
        await pool.close()
        group.shutDown()
    }

    /// Of all statements of a call.
    func plans(of call: (PostgresMeshStore) async throws -> Void) async throws -> [Plan] {
        // What came before has been told by the time that this is answered.
        try await pool.query("SELECT 1")
        _ = box.take()
        try await call(store)
        try await pool.query("SELECT 1")
        return box.take().filter { !$0.contains("Query Text: SELECT 1\n") }.map(Plan.init)
    }
}

private final class PlanBox: Sendable {
    private let texts = Mutex<[String]>([])

    func add(_ text: String) {
        if text.contains("plan:") { texts.withLock { $0.append(text) } }
    }

    func take() -> [String] {
        texts.withLock { texts in
            defer { texts = [] }
            return texts
        }
    }
}
