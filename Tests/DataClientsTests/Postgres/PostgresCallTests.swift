internal import Testing

@testable internal import DataClients

@Suite("Calls to PostgreSQL")
struct PostgresCallTests {
    @Test("calls on one connection are answered in their order, each with its own answer")
    func order() async throws {
        try await PostgresClient.with(connections: 1, { _, limits in limits.callsPerConnection = 32 }) { client in
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<500 {
                    group.addTask {
                        let row = try await client.pool.query("SELECT $1::int8 * 2", number).first
                        return try row?.int(at: 0) == number * 2
                    }
                }
                for try await isRight in group { #expect(isRight) }
            }
            #expect(client.registry.total("postgres_connections_opened_total") == 1)
        }
    }

    @Test("a call that fails leaves those before and behind it alone")
    func errorBetween() async throws {
        try await PostgresClient.with(connections: 1, { _, limits in limits.callsPerConnection = 32 }) { client in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<120 {
                    group.addTask {
                        if number.isMultiple(of: 3) {
                            let error = await postgresError { try await client.pool.query("SELECT 1 / $1::int8", 0) }
                            #expect(error?.code == .invalidValue && error?.sqlState == "22012")
                        } else if number.isMultiple(of: 5) {
                            let error = await postgresError { try await client.pool.query("SELEC \(number)") }
                            #expect(error?.code == .syntax)
                        } else {
                            let row = try await client.pool.query("SELECT $1::int8", number).first
                            #expect(try row?.int(at: 0) == number)
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test("a batch is done whole or not at all, in one call")
    func batch() async throws {
        try await PostgresClient.with { client in
            try await client.pool.withConnection { connection in
                try await connection.query("CREATE TEMP TABLE numbers (n int8 PRIMARY KEY)")
                let insert = "INSERT INTO numbers VALUES ($1)"
                let count = "SELECT count(*) FROM numbers"
                let results = try await connection.batch([
                    PostgresStatement(insert, 1), PostgresStatement(count), PostgresStatement(insert, 2),
                ])
                #expect(results.map(\.rowsAffected) == [1, 1, 1])
                #expect(try results[1][0].int(at: 0) == 1)
                let error = await postgresError {
                    try await connection.batch([
                        PostgresStatement(insert, 3), PostgresStatement(insert, 1), PostgresStatement(insert, 4),
                    ])
                }
                #expect(error?.code == .uniqueViolation)
                let left = try await connection.query(count)
                #expect(try left[0].int(at: 0) == 2)
            }
        }
    }

    @Test("what fails only at the commit fails the batch")
    func deferred() async throws {
        try await PostgresClient.with { client in
            try await client.pool.withConnection { connection in
                try await connection.query(
                    "CREATE TEMP TABLE later (n int8 CONSTRAINT once UNIQUE DEFERRABLE INITIALLY DEFERRED)"
                )
                let insert = PostgresStatement("INSERT INTO later VALUES ($1)", 1)
                let error = await postgresError { try await connection.batch([insert, insert]) }
                #expect(error?.code == .uniqueViolation)
                let left = try await connection.query("SELECT count(*) FROM later")
                #expect(try left[0].int(at: 0) == 0)
            }
        }
    }

    @Test("statements are prepared once, and the oldest makes room")
    func prepared() async throws {
        try await PostgresClient.with(connections: 1, { configuration, _ in configuration.statementsMax = 2 }) {
            client in
            try await client.pool.withConnection { connection in
                for round in 0..<4 {
                    for number in 0..<3 {
                        let row = try await connection.query("SELECT $1::int8 + \(number)", round).first
                        #expect(try row?.int(at: 0) == round + number)
                    }
                }
                let kept = try await connection.query(
                    PostgresStatement("SELECT count(*) FROM pg_prepared_statements", values: [], isPrepared: false)
                )
                #expect(try kept.first?.int(at: 0) == 2)
            }
        }
    }

    @Test("a prepared statement whose columns have changed is prepared anew")
    func stale() async throws {
        try await PostgresClient.with(connections: 1) { client in
            try await client.pool.query("CREATE TABLE stale_columns (a int8)")
            #expect(try await client.pool.query("SELECT * FROM stale_columns").columns.count == 1)
            try await client.pool.query("ALTER TABLE stale_columns ADD COLUMN b text")
            #expect(try await client.pool.query("SELECT * FROM stale_columns").columns.count == 2)
            try await client.pool.query("DROP TABLE stale_columns")
        }
    }

    @Test("an answer above its limit is an error, and the connection goes on")
    func tooBig() async throws {
        try await PostgresClient.with(
            connections: 1,
            { configuration, _ in
                configuration.rowsMax = 100
                configuration.answerBytesMax = 100_000
            }
        ) { client in
            let rows = await postgresError { try await client.pool.query("SELECT generate_series(1, 10000000)") }
            #expect(rows?.code == .tooBig)
            let bytes = await postgresError {
                try await client.pool.query("SELECT repeat('x', 10000) FROM generate_series(1, 90)")
            }
            #expect(bytes?.code == .tooBig)
            try await client.expect(1, from: "SELECT 1::int8")
            #expect(client.registry.total("postgres_connections_opened_total") == 1)
        }
    }

    @Test("notices reach whoever wants them")
    func notices() async throws {
        try await PostgresClient.with { client in
            try await client.pool.query("DO $$ BEGIN RAISE WARNING 'look here'; END $$")
            #expect(client.notices.all.contains { $0.severity == "WARNING" && $0.message == "look here" })
        }
    }

    @Test("COPY is refused within a call, and does not take others with it")
    func copyInCall() async throws {
        try await PostgresClient.with(connections: 1) { client in
            await postgresError { try await client.pool.query("COPY (SELECT 1) TO STDOUT") }
            try await client.expect(1, from: "SELECT 1::int8")
        }
    }

    @Test("TLS is spoken when the connection string asks for it, and a certificate that nobody vouches for is refused")
    func tls() async throws {
        try await PostgresClient.with({ configuration, _ in
            configuration.connectionString += " sslmode=require"
        }) { client in
            let bytes = [UInt8](repeating: 9, count: 1 << 20)
            try await client.pool.withConnection { connection in
                #expect(connection.usesTLS)
                let rows = try await connection.query("SELECT $1::bytea", bytes)
                #expect(try rows[0].bytes(at: 0) == bytes)
            }
        }
        try await PostgresClient.with({ configuration, _ in
            configuration.connectionString += " sslmode=verify-full sslrootcert=/nowhere/root.crt"
        }) { client in
            let error = await postgresError { try await client.pool.query("SELECT 1") }
            #expect(error?.code == .authentication || error?.code == .cannotConnect)
        }
    }

    @Test("a server that only reads says so")
    func readOnly() async throws {
        try await PostgresClient.with { client in
            let error = await postgresError {
                try await client.pool.transaction(.readOnly) { try await $0.query("CREATE TABLE read_only (n int8)") }
            }
            #expect(error?.code == .readOnly)
        }
    }
}
