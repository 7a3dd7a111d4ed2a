internal import Testing

@testable internal import DataClients

@Suite("Time-outs, cancelling and bounds of PostgreSQL's client")
struct PostgresWaitingTests {
    @Test("the server ends a statement that takes too long")
    func statementTimeout() async throws {
        try await PostgresClient.with({ configuration, _ in configuration.statementTimeout = .milliseconds(30) }) {
            client in
            let error = await postgresError { try await client.pool.query("SELECT pg_sleep(60)") }
            #expect(error?.code == .statementTimeout)
            try await client.expect(1, from: "SELECT 1::int8")
        }
    }

    @Test("a call that takes longer than its caller allows is cancelled at the server")
    func callTimeout() async throws {
        try await PostgresClient.with(connections: 1) { client in
            let sleep = PostgresStatement("SELECT pg_sleep(60)", values: [])
            let error = await postgresError { try await client.pool.query(sleep, timeout: .milliseconds(30)) }
            #expect(error?.code == .statementTimeout)
            try await client.expect(1, from: "SELECT 1::int8")
            #expect(client.registry.total("postgres_cancels_total") == 1)
            #expect(client.registry.total("postgres_connections_opened_total") == 1)
        }
    }

    @Test("cancelling the task cancels its statement, and the connection goes on")
    func cancelled() async throws {
        try await PostgresClient.with(connections: 1) { client in
            let call = Task { try await client.pool.withConnection { try await $0.query("SELECT pg_sleep(60)") } }
            await client.untilRunning("pg_sleep(60)")
            call.cancel()
            await #expect(throws: CancellationError.self) { try await call.value }
            try await client.expect(1, from: "SELECT 1::int8")
            #expect(client.registry.total("postgres_connections_opened_total") == 1)
        }
    }

    @Test("calls behind one that is cancelled are done all the same")
    func behindCancelled() async throws {
        try await PostgresClient.with(connections: 1, { _, limits in limits.callsPerConnection = 8 }) { client in
            let first = Task { try await client.pool.query("SELECT pg_sleep(61)") }
            await client.untilRunning("pg_sleep(61)")
            let others = (0..<5).map { number in Task { try await client.number("SELECT \(number)::int8") } }
            first.cancel()
            await #expect(throws: CancellationError.self) { try await first.value }
            for (number, other) in others.enumerated() {
                let answer = try await other.value
                #expect(answer == number)
            }
        }
    }

    @Test("when no connection becomes free, waiting ends with a clear error")
    func exhausted() async throws {
        try await PostgresClient.with(connections: 1, { _, limits in limits.waitTimeout = .milliseconds(50) }) {
            client in
            _ = try await client.eventually { try await client.number("SELECT 1::int8") }
            try await client.pool.withConnection { _ in
                let error = await postgresError { try await client.pool.withConnection { _ in } }
                #expect(error?.code == .poolExhausted)
                #expect(error.map { "\($0)".contains("none of 1 connections") } == true)
            }
            try await client.expect(1, from: "SELECT 1::int8")
        }
    }

    @Test("no more calls wait than are allowed")
    func queueFull() async throws {
        try await PostgresClient.with(connections: 1, { _, limits in limits.waitingMax = 1 }) { client in
            try await client.pool.withConnection { connection in
                let waits = Task { try await client.pool.withConnection { _ in } }
                await client.registry.wait(for: "postgres_calls_waiting", toBe: 1)
                let error = await postgresError { try await client.pool.withConnection { _ in } }
                #expect(error?.code == .queueFull)
                waits.cancel()
                await #expect(throws: CancellationError.self) { try await waits.value }
            }
        }
    }

    @Test("a closed pool refuses, and ends what runs")
    func closed() async throws {
        try await PostgresClient.with(connections: 1) { client in
            let call = Task { try await client.pool.query("SELECT pg_sleep(62)") }
            await client.untilRunning("pg_sleep(62)")
            await client.pool.close()
            let ended = await postgresError { try await call.value }
            #expect(ended?.code == .closed)
            let refused = await postgresError { try await client.pool.query("SELECT 1") }
            #expect(refused?.code == .closed)
        }
    }

    @Test("what a server refuses is told at once: a database that is not there")
    func noDatabase() async throws {
        try await PostgresClient.with({ configuration, _ in
            configuration.connectionString = configuration.connectionString.replacing(
                "dbname=mesh",
                with: "dbname=none"
            )
        }) { client in
            let error = await postgresError { try await client.pool.query("SELECT 1") }
            #expect(error?.code == .noDatabase && error?.sqlState == "3D000")
            let reason = await client.pool.failure()
            #expect(reason?.code == .noDatabase)
        }
    }

    @Test("a host name is looked up beside the loop")
    func name() async throws {
        try await PostgresClient.with({ configuration, _ in
            configuration.connectionString = configuration.connectionString.replacing("127.0.0.1", with: "localhost")
        }) { client in try await client.expect(1, from: "SELECT 1::int8") }
    }
}
