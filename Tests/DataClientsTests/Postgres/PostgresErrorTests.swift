internal import Testing

@testable internal import DataClients

@Suite("Errors of PostgreSQL")
struct PostgresErrorTests {
    @Test(
        "a SQLSTATE becomes a case",
        arguments: [
            ("23505", PostgresError.Code.uniqueViolation), ("40001", .serialization), ("40P01", .deadlock),
            ("25006", .readOnly), ("53100", .diskFull), ("53300", .tooManyConnections), ("57P01", .adminShutdown),
            ("57P03", .cannotConnectNow), ("57014", .statementTimeout), ("42601", .syntax), ("42P01", .schema),
            ("23503", .constraint(.foreignKey)), ("23999", .constraint(.other)), ("28P01", .authentication),
            ("22P02", .invalidValue), ("08006", .connectionLost(.afterSend)), ("XX001", .corrupt),
            ("99999", .other("99999")),
        ]
    )
    func states(state: String, code: PostgresError.Code) {
        #expect(PostgresError.Code(sqlState: state, wasCancelled: false) == code)
    }

    @Test("the state is found in the library's own messages")
    func verbose() {
        #expect(PostgresError.sqlState(inVerbose: "connection failed: FATAL:  53300: sorry, too many") == "53300")
        #expect(PostgresError.sqlState(inVerbose: "could not connect: Connection refused") == nil)
    }

    @Test("a description tells what to do and no value")
    func description() async throws {
        try await PostgresClient.with { client in
            try await client.pool.withConnection { connection in
                try await connection.query("CREATE TEMP TABLE secrets (word text CONSTRAINT one_word PRIMARY KEY)")
                try await connection.query("INSERT INTO secrets VALUES ($1)", "hush")
                let twice = await postgresError {
                    try await connection.query("INSERT INTO secrets VALUES ($1)", "hush")
                }
                #expect(twice?.code == .uniqueViolation && twice?.constraint == "one_word" && twice?.table == "secrets")
                #expect(twice.map { "\($0)".contains("hush") } == false)
                let number = await postgresError { try await connection.query("SELECT $1::int8", "hush") }
                #expect(number?.code == .invalidValue)
                #expect(number.map { "\($0)".contains("hush") } == false)
                let table = await postgresError { try await connection.query("SELECT * FROM nothing_there") }
                #expect(table.map { "\($0)".contains("migrations") } == true)
            }
        }
    }

    @Test("only what may have been done says so")
    func mayHaveHappened() {
        #expect(PostgresError(.connectionLost(.afterSend), "x").mayHaveHappened)
        #expect(!PostgresError(.connectionLost(.beforeSend), "x").mayHaveHappened)
        #expect(!PostgresError(.uniqueViolation, "x").mayHaveHappened)
    }
}
