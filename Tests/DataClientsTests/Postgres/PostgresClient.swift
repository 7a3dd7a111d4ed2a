internal import EventIO
internal import PostgresTestSupport
internal import Synchronization
internal import Telemetry
internal import Testing

@testable internal import DataClients

/// A pool on a loop of its own, closed after the body.
struct PostgresClient: Sendable {
    let pool: PostgresPool
    let server: PostgresServer
    let registry: MetricRegistry
    let notices: NoticeBox
    let loop: Loop

    static func with(
        server: PostgresServer? = nil,
        port: UInt16? = nil,
        connections: Int = 2,
        _ change: (inout PostgresConfiguration, inout PostgresPoolConfiguration) -> Void = { _, _ in },
        _ body: (PostgresClient) async throws -> Void
    ) async throws {
        var used = server
        if used == nil { used = try await PostgresServer.shared }
        guard let server = used else { return }
        let notices = NoticeBox()
        var configuration = PostgresConfiguration(server.connectionString(port: port))
        configuration.name = "test"
        configuration.onNotice = { notices.add($0) }
        var limits = PostgresPoolConfiguration()
        limits.connectionsMax = connections
        // So long that it is not reached where all tests share the processor.
        limits.waitTimeout = .seconds(60)
        limits.reconnectPause = .milliseconds(20)
        limits.reconnectPauseMax = .milliseconds(100)
        limits.random = { 0.5 }
        change(&configuration, &limits)
        let group = try LoopGroup(count: 1)
        let registry = MetricRegistry()
        let pool = try PostgresPool(configuration, limits, on: group.loops[0], registry: registry)
        let client = PostgresClient(
            pool: pool,
            server: server,
            registry: registry,
            notices: notices,
            loop: group.loops[0]
        )
        do {
            try await body(client)
        } catch {
            await pool.close()
            group.shutDown()
            throw error
        }
        await pool.close()
        group.shutDown()
    }
}

extension PostgresClient {
    /// One connection that goes through a proxy, which makes trouble.
    static func throughProxy(
        _ change: (inout PostgresConfiguration, inout PostgresPoolConfiguration) -> Void,
        _ body: (PostgresClient, TroubleProxy) async throws -> Void
    ) async throws {
        let server = try await PostgresServer.shared
        try await PostgresClient.with(connections: 1) { direct in
            try await TroubleProxy.with(to: server.port, on: direct.loop) { proxy in
                try await PostgresClient.with(port: proxy.port, connections: 1, change) { client in
                    try await body(client, proxy)
                }
            }
        }
    }

    func expect(_ number: Int, from sql: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let found = try await self.number(sql)
        #expect(found == number, sourceLocation: sourceLocation)
    }

    /// The first column of the first row.
    func number(_ sql: String) async throws -> Int? { try await pool.query(sql).first?.intIfPresent(at: 0) }
}

final class NoticeBox: Sendable {
    private let notices = Mutex<[PostgresNotice]>([])

    func add(_ notice: PostgresNotice) { notices.withLock { $0.append(notice) } }
    var all: [PostgresNotice] { notices.withLock { $0 } }
}

/// The error that the body throws; anything else fails the test at the caller's line.
@discardableResult
func postgresError<Value>(
    sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () async throws -> Value
) async -> PostgresError? {
    await #expect(throws: PostgresError.self, sourceLocation: sourceLocation) { try await body() }
}

/// Numbers that many tasks add to.
final class NumberBox: Sendable {
    private let numbers = Mutex<Set<Int>>([])
    private let (counts, counted) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(1))

    func add(_ number: Int) {
        let count = numbers.withLock { numbers in
            numbers.insert(number)
            return numbers.count
        }
        counted.yield(count)
    }

    var all: Set<Int> { numbers.withLock { $0 } }

    /// Returns when there are so many, and when the test's time is over.
    func wait(for count: Int) async {
        if all.count >= count { return }
        for await known in counts where known >= count { return }
    }
}

extension PostgresClient {
    /// Returns when a session of the server runs a statement that holds this text.
    func untilRunning(_ text: String) async {
        do {
            try await PostgresClient.with(server: server, connections: 1) { watcher in
                let statement = PostgresStatement(
                    """
                    SELECT 1 FROM pg_stat_activity
                    WHERE state = 'active' AND pid <> pg_backend_pid() AND position($1 IN query) > 0
                    """,
                    text
                )
                while try await watcher.pool.query(statement).rowCount == 0 { await Task.yield() }
            }
        } catch {
            Issue.record(error)
        }
    }

    /// Tries until it succeeds: a server that was just started refuses for a moment.
    func eventually<Value>(_ body: () async throws -> Value) async throws -> Value {
        for _ in 0..<1000 {
            do {
                return try await body()
            } catch let error as PostgresError where error.mayPass {
                await Task.yield()
            }
        }
        return try await body()
    }
}
