internal import DataClients
internal import EventIO
internal import Foundation
internal import MeshApplication
internal import Synchronization
internal import Telemetry

/// A redis-server of a test behind a Unix socket, and clients as two replicas of the service would have them.
final class RedisTestServer: Sendable {
    struct NoStart: Error { let log: String }

    let loops: LoopGroup
    private let folder: String
    private let process = Mutex<Process?>(nil)

    /// Gives a server and takes it away.
    static func with(_ body: (RedisTestServer) async throws -> Void) async throws {
        let server = try RedisTestServer()
        do {
            try await body(server)
        } catch {
            await server.tearDown()
            throw error
        }
        await server.tearDown()
    }

    private init() throws {
        loops = try LoopGroup(count: 1)
        folder = FileManager.default.temporaryDirectory.appending(path: "mesh-redis-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try start()
    }

    func start() throws {
        let server = Process()
        server.executableURL = URL(filePath: "/usr/bin/redis-server")
        // A pipe would be inherited by the other servers that start at this moment, and never end.
        let log = "\(folder)/log-\(UUID().uuidString)"
        server.arguments = [
            "--port", "0", "--unixsocket", "\(folder)/redis.sock", "--save", "", "--appendonly", "no", "--dir", folder,
            "--logfile", log,
        ]
        server.standardOutput = FileHandle.nullDevice
        try server.run()
        while true {
            let isRunning = server.isRunning
            let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
            if text.contains("eady to accept connections") { break }
            if !isRunning { throw NoStart(log: text) }
            usleep(1000)
        }
        process.withLock { $0 = server }
    }

    func kill() {
        guard let server = process.withLock({ $0.take() }), server.isRunning else { return }
        Foundation.kill(server.processIdentifier, SIGKILL)
        while server.isRunning { usleep(1000) }
    }

    private func tearDown() async {
        kill()
        // Dropped clients close their connections on the loop.
        await waitUntil { loops.loops[0].connectionCount.load(ordering: .relaxed) == 0 }
        loops.shutDown()
        // What cannot be removed is left to the system's own tidying.
        try? FileManager.default.removeItem(atPath: folder)
    }

    var address: RedisAddress { .unix(path: "\(folder)/redis.sock") }

    private var configuration: RedisConfiguration {
        var configuration = RedisConfiguration()
        configuration.connections = 1
        configuration.commandTimeout = .seconds(60)
        configuration.connectTimeout = .seconds(60)
        configuration.backoff.initial = .milliseconds(5)
        configuration.backoff.max = .milliseconds(50)
        return configuration
    }

    func pool() throws -> RedisPool {
        try RedisPool(address, configuration, loops: loops, registry: MetricRegistry(), seed: 1)
    }

    func subscriber() throws -> RedisSubscriber {
        RedisSubscriber(
            dialer: try RedisDialer(configuration, loops: loops),
            source: RedisFixedAddress(address),
            metrics: RedisMetrics(MetricRegistry(), name: "main"),
            seed: 2
        )
    }
}

/// Returns when something is so. It looks now and then, because what is waited for happens in other processes, which need the
/// processor too.
func waitUntil(_ isMet: () async throws -> Bool) async rethrows {
    while !(try await isMet()), (try? await Task.sleep(for: .milliseconds(2))) != nil {}
}
