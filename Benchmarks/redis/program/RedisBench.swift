internal import DataClients
internal import EventIO
internal import StandardStreams
internal import Telemetry

/// `redis-bench`: so many callers share one connection, and each asks again when it has its answer.
enum RedisBench {
    private static let usage = "usage: redis-bench --socket PATH [--callers N] [--requests N] [--on-loop]\n"

    private struct Options {
        var socket = ""
        var callers = 50
        var requests = 1_000_000
        /// The callers run on the connection's loop, as handlers of the service do.
        var isOnLoop = false

        init?(_ arguments: [String]) {
            var rest = arguments[...]
            while let name = rest.popFirst() {
                switch name {
                case "--socket": socket = rest.popFirst() ?? ""
                case "--callers": callers = rest.popFirst().flatMap { Int($0) } ?? 0
                case "--requests": requests = rest.popFirst().flatMap { Int($0) } ?? 0
                case "--on-loop": isOnLoop = true
                default: return nil
                }
            }
            if socket.isEmpty || callers < 1 || requests < callers { return nil }
        }
    }

    static func run(_ arguments: [String]) async -> Int32 {
        guard let options = Options(arguments) else {
            StandardStreams.writeError(usage)
            return 2
        }
        do {
            let loops = try LoopGroup(count: 1)
            var configuration = RedisConfiguration()
            configuration.connections = 1
            let pool = try RedisPool(
                .unix(path: options.socket),
                configuration,
                loops: loops,
                registry: MetricRegistry(),
                seed: 1
            )
            try await pool.ping()
            for (name, value) in [("set", true), ("get", false)] {
                let rate = try await measure(options, loops.loops[0]) {
                    if value {
                        try await pool.set("key:000000000000", to: [0x56, 0x58, 0x4B], expiresAfter: .seconds(600))
                    } else {
                        _ = try await pool.get("key:000000000000")
                    }
                }
                try StandardStreams.write(Array("\(name) \(rate)\n".utf8))
            }
            try await Task(executorPreference: options.isOnLoop ? loops.loops[0].taskExecutor : nil) {
                try await measurePipelines(options, pool)
            }.value
            await pool.close()
            loops.shutDown()
            return 0
        } catch {
            StandardStreams.writeError("redis-bench: \(error)\n")
            return 1
        }
    }

    /// One caller that sends so many commands at once and waits for all answers, as redis-benchmark does.
    private static func measurePipelines(_ options: Options, _ pool: RedisPool) async throws {
        let set = RedisCommand("SET", .key("key:000000000000"), .bytes([0x56, 0x58, 0x4B]))
        for (name, command) in [("set", set), ("get", RedisCommand("GET", .key("key:000000000000")))] {
            let begun = ContinuousClock.now
            var count = 0
            while count < options.requests {
                let commands = (0..<options.callers).map { _ in command }
                for result in try await pool.pipeline(commands) { _ = try result.get() }
                count += commands.count
            }
            let rate = Int(Double(count) / ((ContinuousClock.now - begun) / .seconds(1)))
            try StandardStreams.write(Array("pipeline-\(name) \(rate)\n".utf8))
        }
    }

    /// Operations in a second.
    private static func measure(
        _ options: Options,
        _ loop: Loop,
        _ operation: @escaping @Sendable () async throws -> Void
    ) async throws -> Int {
        let each = options.requests / options.callers
        let begun = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<options.callers {
                group.addTask(executorPreference: options.isOnLoop ? loop.taskExecutor : nil) {
                    for _ in 0..<each { try await operation() }
                }
            }
            try await group.waitForAll()
        }
        let seconds = (ContinuousClock.now - begun) / .seconds(1)
        return Int(Double(each * options.callers) / seconds)
    }
}
