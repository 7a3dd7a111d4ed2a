internal import DataClients
internal import Foundation
internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshStorage

/// Holds all SQL of the store against its two rules: it names the tenant, and it walks an index.
@Suite("Statements of the store")
struct StatementRulesTests {
    struct Statement: Sendable, CustomTestStringConvertible {
        let file: String
        let sql: String
        var testDescription: String { "\(file): \(sql.prefix(60))" }
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Sources/Mesh/MeshStorage/SQLite").standardized

    /// Every string in the sources that is SQL. Whatever somebody adds is found without being listed.
    private static func statements(in path: String) throws -> [Statement] {
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.appendingPathComponent(path).path)
        return try files.filter { $0.hasSuffix(".swift") && !$0.contains("Migration") }.sorted().flatMap { file in
            let url = folder.appendingPathComponent(path).appendingPathComponent(file)
            let source = try String(contentsOf: url, encoding: .utf8)
            let long = source.matches(of: /"""\n([\s\S]*?)"""/).map { String($0.output.1) }
            let short = source.matches(of: /"((?:SELECT|INSERT|UPDATE|DELETE|WITH|REPLACE) [^"\n]*)"/)
                .map { String($0.output.1) }
            return (long + short).map { sql in
                let whole = sql.replacing(/\\\((?:MemoryStatements\.)?columns\)/, with: MemoryStatements.columns)
                    .replacing(/\\\((?:AgentStatements\.)?sums\)/, with: AgentStatements.sums)
                return Statement(file: file, sql: whole.replacing(/\s+/, with: " "))
            }
        }
    }

    @Test("every statement names the tenant, apart from those for upkeep")
    func tenants() throws {
        let statements = try Self.statements(in: ".")
        #expect(statements.count > 50)
        for statement in statements where !statement.file.hasSuffix("UpkeepStatements.swift") {
            if statement.sql.contains("EXISTS (SELECT 1 FROM json_each") { continue }
            // By the number of a task that the same transaction has found by its tenant, or has made.
            if statement.sql == TaskStatements.insertEvents { continue }
            #expect(
                statement.sql.contains(#/tenant = \?|\(tenant, /#),
                "\(statement.file) has a statement without the tenant: \(statement.sql)"
            )
        }
    }

    @Test("every statement walks an index")
    func indices() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                // A new embedder touches all items.
                let statements = try Self.statements(in: "Statements").filter { !$0.sql.contains("SET vector = NULL") }
                for statement in statements {
                    let plan = try await store.plan(statement.sql)
                    // The rows are few by then: `limit` has cut them off.
                    let mayGroup = statement.sql.contains(/INSERT INTO feed_starts|SELECT DISTINCT tenant, agent/)
                    #expect(faults(plan, mayGroup: mayGroup) == [], "\(statement.sql)")
                }
            }
        }
    }

    @Test("the pages of every list walk an index in their order, however many rows there are")
    func lists() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                let placed = try placedLists()
                for query in try lists() + placed.map(\.placed) {
                    let plan = try await store.plan(query.sql, query.bindings.count)
                    #expect(faults(plan) == [], "\(query.sql)")
                    #expect(plan.first?.contains(/USING (INDEX|PRIMARY KEY)/) == true, "\(query.sql): \(plan)")
                    if query.sql.contains(") < (?, ?)") {
                        #expect(plan.first?.contains("id)<(?,?)") == true, "\(query.sql): \(plan)")
                    }
                    if query.sql.contains(") > (?, ?)") {
                        #expect(plan.first?.contains("id)>(?,?)") == true, "\(query.sql): \(plan)")
                    }
                }
                for query in placed.map(\.rest) {
                    let plan = try await store.plan(query.sql, query.bindings.count)
                    // A few at the end of the table, which are sorted.
                    let isWalked = plan.first?.contains("USING INTEGER PRIMARY KEY (rowid>?)")
                    #expect(isWalked == true, "\(query.sql): \(plan)")
                }
            }
        }
    }

    private func lists() throws -> [ListQuery] {
        var lists: [ListQuery] = []
        for isDescending in [true, false] {
            for hasToken in [true, false] {
                for order in [NetworkQuery.Order.name, .createTime, .updateTime] {
                    var query = NetworkQuery()
                    query.order = order
                    query.isDescending = isDescending
                    query.owner = "user"
                    query.nameContains = "x"
                    query.labels = ["a": "b"]
                    if hasToken {
                        let place = Samples.network().place(by: order)
                        query.page.token = place.token(of: QueryDigest(query, of: "t"))
                    }
                    lists.append(try SQLiteMeshStore.list(query, of: "t"))
                }
            }
        }
        return lists
    }

    private func placedLists() throws -> [PlacedList] {
        var lists: [PlacedList] = []
        for isDescending in [true, false] {
            for hasToken in [true, false] {
                for order in [TaskQuery.Order.createTime, .updateTime, .priority] {
                    var query = TaskQuery(network: "n")
                    query.order = order
                    query.isDescending = isDescending
                    query.statuses = [.queued, .running]
                    query.owner = "user"
                    query.session = "s"
                    query.labels = ["a": "b"]
                    if hasToken {
                        let place = Samples.task().place(by: order)
                        query.page.token = place.token(of: QueryDigest(query, of: "t"))
                    }
                    lists.append(try SQLiteMeshStore.list(query, of: "t"))
                }
            }
        }
        var filter = MemoryFilter(network: "n")
        filter.tags = ["a"]
        filter.types = [.fact]
        filter.from = .zero
        filter.session = "s"
        filter.includesNetworkItems = true
        filter.aliveAt = .zero
        lists.append(try SQLiteMeshStore.list(MemoryQuery(filter), of: "t"))
        let last = PagePlace(.number(1), id: "mem_1")
        lists.append(SQLiteMeshStore.items(filter, behind: last, limit: 9, of: "t"))
        lists.append(SQLiteMeshStore.vectors(filter, limit: 9, of: "t"))
        return lists
    }

    /// Lines of a plan that walk a whole table or sort.
    private func faults(_ plan: [String], mayGroup: Bool = false) -> [String] {
        plan.filter { line in
            let scans =
                line.hasPrefix("SCAN") && !line.contains("USING INDEX") && !line.contains("VIRTUAL TABLE")
                && !line.contains("subquery")
                // A row for each of a handful of tables.
                && line != "SCAN sqlite_sequence"
            let sorts = line.contains("TEMP B-TREE") && !(mayGroup && line.contains(/GROUP BY|DISTINCT/))
            return scans || sorts
        }
    }
}

extension SQLiteMeshStore {
    fileprivate func plan(_ sql: String, _ bindings: Int) async throws -> [String] {
        try await read { (session) throws(StoreFailure) in
            let nothing = Array(repeating: SQLiteValue.null, count: bindings)
            return try session.rows("EXPLAIN QUERY PLAN " + sql, nothing)
                .mapRows { (row) throws(StoreFailure) in try row.text(3) }
        }
    }

    fileprivate func plan(_ sql: String) async throws -> [String] {
        let numbers = sql.matches(of: /\?(\d+)/).compactMap { Int($0.output.1) }
        let marks = sql.matches(of: /\?(?!\d)/).count
        return try await plan(sql, max(numbers.max() ?? 0, marks))
    }
}
