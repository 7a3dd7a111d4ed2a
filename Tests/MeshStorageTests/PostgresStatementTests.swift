internal import DataClients
internal import Foundation
internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshStorage

/// Holds the SQL of the store on PostgreSQL against its two rules: it names the tenant, and it walks an index.
@Suite("Statements of the store on PostgreSQL")
struct PostgresStatementTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Sources/Mesh/MeshStorage/Postgres").standardized

    /// Every string of a file that is SQL. Whatever somebody adds is found without being listed.
    private static func statements(in file: String) throws -> [String] {
        let source = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        let long = source.matches(of: /"""\n([\s\S]*?)"""/).map { String($0.output.1) }
        let short = source.matches(of: /"((?:SELECT|INSERT|UPDATE|DELETE|WITH) [^"\n]*)"/).map { String($0.output.1) }
        let open = "tasks.id, tasks.tenant, tasks.network, priority, status, created, waiting_until"
        return (long + short).map { sql in
            sql.replacing(/\\\((?:PostgresSQL\.)?memoryColumns\)/, with: PostgresSQL.memoryColumns)
                .replacing("\\(memoryByIDs)", with: PostgresSQL.memoryByIDs)
                .replacing("\\(openColumns)", with: open).replacing(/\s+/, with: " ")
        }
    }

    @Test("every statement names the tenant, apart from those for upkeep and those of a fence")
    func tenants() throws {
        let statements = try Self.statements(in: "PostgresSQL.swift")
        #expect(statements.count > 45)
        let ofNoTable = ["pg_advisory_xact_lock", "set_config", "fence = $1"]
        for sql in statements where !ofNoTable.contains(where: sql.contains) {
            #expect(sql.contains(#/tenant = \$1|\(tenant, /#), "without the tenant: \(sql)")
        }
    }

    @Test("every statement walks an index", arguments: ["PostgresSQL.swift", "PostgresUpkeepSQL.swift"])
    func indices(file: String) async throws {
        try await PostgresSchema.with(connections: 1) { schema in
            _ = try await schema.open()
            // A new embedder touches all items.
            let statements = try Self.statements(in: file).filter { !$0.contains("SET vector = NULL") }
            for (number, sql) in statements.enumerated() {
                let plan = try await Self.plan(sql, number, schema)
                #expect(!plan.contains("Seq Scan"), "\(sql)\n\(plan)")
            }
        }
    }

    /// The plan for any parameters, as if the tables were so large that walking through them is out of the question.
    private static func plan(_ sql: String, _ number: Int, _ schema: PostgresSchema) async throws -> String {
        let count = sql.matches(of: /\$(\d+)/).compactMap { Int($0.output.1) }.max() ?? 0
        let nulls = [String](repeating: "NULL", count: count).joined(separator: ", ")
        func plain(_ sql: String) -> PostgresStatement { PostgresStatement(sql, values: [], isPrepared: false) }
        return try await schema.pool.withConnection { connection in
            try await connection.batch([
                plain("SET enable_seqscan = off"), plain("SET plan_cache_mode = force_generic_plan"),
                plain("PREPARE plan_\(number) AS \(sql)"),
            ])
            let execute = "EXPLAIN EXECUTE plan_\(number)" + (count > 0 ? "(\(nulls))" : "")
            let lines = try await connection.query(plain(execute))
            return try lines.map { row throws(PostgresError) in try row.text(at: 0) }.joined(separator: "\n")
        }
    }
}
