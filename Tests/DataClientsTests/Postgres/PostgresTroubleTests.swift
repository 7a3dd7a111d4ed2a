internal import PostgresTestSupport
internal import SeedTestSupport
internal import Testing

@testable internal import DataClients

@Suite("PostgreSQL dies, and connections break", .serialized)
struct PostgresTroubleTests {
    @Test("a backend that is killed fails its calls clearly, and the pool goes on")
    func killedBackend() async throws {
        let server = try await PostgresServer()
        try await PostgresClient.with(server: server, connections: 2) { client in
            let ended = await postgresError {
                try await client.pool.withConnection { connection in
                    let call = Task { try await connection.query("SELECT pg_sleep(60)") }
                    await client.untilRunning("pg_sleep(60)")
                    try await server.kill(backend: connection.backendPID)
                    return try await call.value
                }
            }
            // The server ends all backends when one is killed; which of the two is seen first is open.
            #expect(ended?.mayHaveHappened == true)
            let answer = try await client.eventually { try await client.number("SELECT 1::int8") }
            #expect(answer == 1)
        }
    }

    @Test("everything that was acknowledged is there after kill -9 of the server and a restart, and calls go on")
    func killedServer() async throws {
        let server = try await PostgresServer(settings: "fsync=on")
        try await PostgresClient.with(server: server, connections: 4) { client in
            try await client.pool.query("CREATE TABLE acknowledged (n int8 PRIMARY KEY)")
            let acknowledged = NumberBox()
            for round in 0..<2 {
                let writers = (0..<4).map { writer in
                    Task {
                        var id = (round * 4 + writer) * 1_000_000_000
                        while !Task.isCancelled {
                            id += 1
                            do {
                                try await client.pool.query("INSERT INTO acknowledged VALUES ($1)", id)
                                acknowledged.add(id)
                            } catch let error as PostgresError {
                                // A server that has just been started may refuse all of them once.
                                #expect(error.mayPass, "\(error)")
                            }
                        }
                    }
                }
                await acknowledged.wait(for: (round + 1) * 200)
                if round == 0 { try await server.kill() } else { try await server.stop() }
                try await server.start()
                for writer in writers { writer.cancel() }
                for writer in writers { try? await writer.value }
            }
            let rows = try await client.eventually {
                try await client.pool.query("SELECT n FROM acknowledged")
            }
            let found = Set(try rows.map { row throws(PostgresError) in try row.int(at: 0) })
            #expect(acknowledged.all.isSubset(of: found))
        }
    }

    @Test("while there is no server calls fail, at once after a while, and go on by themselves when it is back")
    func down() async throws {
        let server = try await PostgresServer()
        try await PostgresClient.with(
            server: server,
            connections: 2,
            { _, limits in limits.waitTimeout = .milliseconds(100) }
        ) { client in
            // The first connection may take longer than a call waits here.
            #expect(try await client.eventually { try await client.number("SELECT 1::int8") } == 1)
            try await server.stop()
            while await client.pool.failure() == nil { await Task.yield() }
            for _ in 0..<3 {
                let error = await postgresError { try await client.pool.query("SELECT 1") }
                #expect(error?.code == .cannotConnect || error?.code == .cannotConnectNow)
                #expect(error?.mayHaveHappened == false)
            }
            try await server.start()
            while await client.pool.failure() != nil { await Task.yield() }
            #expect(try await client.eventually { try await client.number("SELECT 1::int8") } == 1)
        }
    }

    @Test("connections that are cut at any byte fail clearly, and what was acknowledged was done", arguments: [1, 2])
    func cut(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let server = try await PostgresServer.shared
        try await PostgresClient.with(connections: 1) { direct in
            try await direct.pool.query("CREATE TABLE IF NOT EXISTS cut_\(seed) (n int8)")
            try await TroubleProxy.with(to: server.port, on: direct.loop) { proxy in
                for round in 0..<40 {
                    let bytes = Int.random(in: 0..<1500, using: &random)
                    let isAnswer = Bool.random(using: &random)
                    try await proxy.set(
                        isAnswer ? .cutAnswers(afterServerBytes: bytes + 1) : .cut(afterClientBytes: bytes + 1)
                    )
                    try await PostgresClient.with(
                        port: proxy.port,
                        connections: 1,
                        { _, limits in
                            limits.waitTimeout = .milliseconds(200)
                            limits.retriesMax = 0
                        }
                    ) { client in
                        for call in 0..<8 {
                            let number = round * 8 + call
                            do {
                                try await client.pool.query("INSERT INTO cut_\(seed) VALUES ($1)", number)
                                let rows = try await direct.pool.query("SELECT 1 FROM cut_\(seed) WHERE n = $1", number)
                                #expect(rows.rowCount == 1)
                            } catch let error as PostgresError {
                                #expect(error.mayPass, "\(error)")
                                guard !error.mayHaveHappened else { continue }
                                let rows = try await direct.pool.query("SELECT 1 FROM cut_\(seed) WHERE n = $1", number)
                                #expect(rows.rowCount == 0, "\(error) was done")
                            }
                        }
                    }
                }
            }
            try await direct.pool.query("DROP TABLE cut_\(seed)")
        }
    }

    @Test("a connection that stands without a word ends by time, and a new one takes its place")
    func halfOpen() async throws {
        try await PostgresClient.throughProxy { configuration, limits in
            configuration.connectTimeout = .milliseconds(200)
            configuration.answerTimeout = .milliseconds(50)
            configuration.cancelTimeout = .milliseconds(50)
            limits.checkAfter = .zero
            limits.checkTimeout = .milliseconds(50)
            limits.waitTimeout = .milliseconds(300)
        } _: { client, proxy in
            try await client.pool.withConnection { connection in
                try await connection.query("SELECT 1")
                try await proxy.freeze()
                let error = await postgresError { try await connection.query("SELECT 2") }
                #expect(error?.code == .connectionLost(.afterSend))
            }
            let waits = await postgresError { try await client.pool.query("SELECT 3") }
            #expect(waits?.code == .cannotConnect)
            try await proxy.thaw()
            let answer = try await client.eventually { try await client.number("SELECT 4::int8") }
            #expect(answer == 4)
        }
    }

    @Test("an idle connection that stands without a word is found out before it is used")
    func idleCheck() async throws {
        try await PostgresClient.throughProxy { configuration, limits in
            configuration.cancelTimeout = .milliseconds(20)
            limits.checkAfter = .zero
            limits.checkTimeout = .milliseconds(20)
        } _: { client, proxy in
            let first = try await client.number("SELECT pg_backend_pid()")
            try await proxy.freeze()
            let call = Task { try await client.number("SELECT pg_backend_pid()") }
            await client.registry.wait(for: "postgres_connections_lost_total", toBe: 1)
            try await proxy.thaw()
            let second = try await call.value
            #expect(first != second)
        }
    }

    @Test("a server without room for more connections is a clear error, and those that are open serve on")
    func tooMany() async throws {
        let server = try await PostgresServer(settings: "fsync=off max_connections=6 superuser_reserved_connections=0")
        try await PostgresClient.with(server: server, connections: 6, { _, limits in limits.connectionsMin = 6 }) {
            first in
            while first.registry.total("postgres_connections_open") < 6 { await Task.yield() }
            try await PostgresClient.with(
                server: server,
                connections: 1,
                { _, limits in limits.waitTimeout = .milliseconds(50) }
            ) { second in
                let error = await postgresError { try await second.pool.query("SELECT 1") }
                #expect(error?.code == .tooManyConnections)
            }
            try await first.expect(1, from: "SELECT 1::int8")
        }
    }
}
