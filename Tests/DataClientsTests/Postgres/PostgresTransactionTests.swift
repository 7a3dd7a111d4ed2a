internal import Testing

@testable internal import DataClients

@Suite("Transactions, COPY and locks of PostgreSQL")
struct PostgresTransactionTests {
    private struct Refusal: Error {}

    @Test("a transaction is committed at its end, and rolled back by an error")
    func commitAndRollBack() async throws {
        try await PostgresClient.with(connections: 2) { client in
            try await client.pool.query("CREATE TABLE t_commit (n int8)")
            let sum = try await client.pool.transaction { transaction in
                try await transaction.query("INSERT INTO t_commit VALUES ($1)", 1)
                try await transaction.batch([
                    PostgresStatement("INSERT INTO t_commit VALUES ($1)", 2),
                    PostgresStatement("INSERT INTO t_commit VALUES ($1)", 3),
                ])
                let rows = try await transaction.query("SELECT sum(n)::int8 FROM t_commit")
                return try rows[0].int(at: 0)
            }
            #expect(sum == 6)
            await #expect(throws: Refusal.self) {
                try await client.pool.transaction { transaction in
                    try await transaction.query("DELETE FROM t_commit")
                    throw Refusal()
                }
            }
            let failed = await postgresError {
                try await client.pool.transaction { transaction in
                    try await transaction.query("DELETE FROM t_commit")
                    // The body goes on although a statement failed; the server cannot.
                    await postgresError { try await transaction.query("SELECT 1 / $1::int8", 0) }
                }
            }
            #expect(failed?.code == .transactionFailed)
            try await client.expect(3, from: "SELECT count(*) FROM t_commit")
            try await client.pool.query("DROP TABLE t_commit")
        }
    }

    @Test("reads, then writes with the commit: nothing is sent after it")
    func commitWith() async throws {
        try await PostgresClient.with(connections: 1) { client in
            try await client.pool.query("CREATE TABLE t_with (n int8)")
            try await client.pool.transaction { transaction in
                let count = try await transaction.query("SELECT count(*) FROM t_with")
                let next = try count[0].int(at: 0) + 1
                try await transaction.commit(with: [PostgresStatement("INSERT INTO t_with VALUES ($1)", next)])
                let late = await postgresError { try await transaction.query("SELECT 1") }
                #expect(late?.code == .transactionFailed)
            }
            try await client.expect(1, from: "SELECT count(*) FROM t_with")
            try await client.pool.query("DROP TABLE t_with")
        }
    }

    @Test("transactions that cannot be done beside each other are done one after the other")
    func serialization() async throws {
        try await PostgresClient.with(connections: 4, { _, limits in limits.retriesMax = 50 }) { client in
            try await client.pool.query("CREATE TABLE t_counter AS SELECT 0::int8 AS n")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        try await client.pool.transaction(.serializable) { transaction in
                            let rows = try await transaction.query("SELECT n FROM t_counter")
                            let next = try rows[0].int(at: 0) + 1
                            try await transaction.query("UPDATE t_counter SET n = $1", next)
                        }
                    }
                }
                try await group.waitForAll()
            }
            try await client.expect(20, from: "SELECT n FROM t_counter")
            try await client.pool.query("DROP TABLE t_counter")
        }
    }

    @Test("an open transaction is rolled back when its connection comes back")
    func leftOpen() async throws {
        try await PostgresClient.with(connections: 1) { client in
            try await client.pool.withConnection { connection in
                try await connection.query("BEGIN")
                try await connection.query("CREATE TABLE t_left (n int8)")
            }
            try await client.expect(0, from: "SELECT count(*) FROM pg_class WHERE relname = 't_left'")
        }
    }

    @Test("a connection is of no use after it was given back")
    func afterwards() async throws {
        try await PostgresClient.with(connections: 1) { client in
            let kept = try await client.pool.withConnection { $0 }
            let error = await postgresError { try await kept.query("SELECT 1") }
            #expect(error?.code == .misuse)
        }
    }

    @Test("COPY brings rows in as they are, many of them")
    func copy() async throws {
        try await PostgresClient.with(connections: 1) { client in
            let odd = "tab\t newline\n return\r backslash\\ \\N end"
            try await client.pool.query("CREATE TABLE t_copy (n int8, word text, data bytea, flag bool)")
            let count = try await client.pool.withConnection { connection in
                try await connection.copy(into: "COPY t_copy FROM STDIN") { writer in
                    for number in 0..<20_000 {
                        try await writer.write([
                            .integer(Int64(number)), .text(odd), .bytes([0, 92, 255]),
                            number == 7 ? .null : .bool(true),
                        ])
                    }
                }
            }
            #expect(count == 20_000)
            let row = try #require(try await client.pool.query("SELECT * FROM t_copy WHERE n = $1", 7).first)
            #expect(try row.text(at: 1) == odd)
            #expect(try row.bytes(at: 2) == [0, 92, 255])
            #expect(try row.boolIfPresent(at: 3) == nil)
            try await client.pool.query("DROP TABLE t_copy")
        }
    }

    @Test("a COPY that fails brings nothing in, whoever fails")
    func copyFails() async throws {
        try await PostgresClient.with(connections: 1) { client in
            try await client.pool.query("CREATE TABLE t_copy_fails (n int8)")
            try await client.pool.withConnection { connection in
                await #expect(throws: Refusal.self) {
                    try await connection.copy(into: "COPY t_copy_fails FROM STDIN") { writer in
                        try await writer.write([.integer(1)])
                        throw Refusal()
                    }
                }
                let server = await postgresError {
                    try await connection.copy(into: "COPY t_copy_fails FROM STDIN") { writer in
                        try await writer.write([.text("no number")])
                    }
                }
                #expect(server?.code == .invalidValue)
                let select = await postgresError {
                    try await connection.copy(into: "SELECT 1") { writer in try await writer.write([]) }
                }
                #expect(select != nil)
                let table = await postgresError {
                    try await connection.copy(into: "COPY nothing_there FROM STDIN") { _ in }
                }
                #expect(table?.code == .schema)
                let rows = try await connection.query("SELECT count(*) FROM t_copy_fails")
                #expect(try rows[0].int(at: 0) == 0)
            }
            try await client.pool.query("DROP TABLE t_copy_fails")
        }
    }
}
