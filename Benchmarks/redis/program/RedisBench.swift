internal import DataClients
internal import EventIO
internal import StandardStreams
internal import Telemetry

/// `redis-bench`: what `redis-benchmark` does, with the client of DataClients. So many callers share the connections of a pool;
/// each sends so many commands in one piece, waits for the answers, and begins again.
///
/// Every command is made anew, as a service would. The callers run on the connections' loop, as handlers of a service do.
enum RedisBench {
    private static let usage = """
        usage: redis-bench --socket PATH [--callers N] [--pipeline N] [--requests N] [--connections N]

        """

    private struct Options {
        var socket = ""
        var callers = 50
        var pipeline = 1
        var requests = 100_000
        var connections = RedisConfiguration().connections

        init?(_ arguments: [String]) {
            var rest = arguments[...]
            func number() -> Int { rest.popFirst().flatMap { Int($0) } ?? 0 }
            while let name = rest.popFirst() {
                switch name {
                case "--socket": socket = rest.popFirst() ?? ""
                case "--callers": callers = number()
                case "--pipeline": pipeline = number()
                case "--requests": requests = number()
                case "--connections": connections = number()
                default: return nil
                }
            }
            if socket.isEmpty || callers < 1 || pipeline < 1 || connections < 1 { return nil }
            if requests < callers * pipeline { return nil }
        }
    }

    private enum Kind: String, CaseIterable {
        case set
        case get
        case incr

        /// With the keys and the value of redis-benchmark.
        var command: RedisCommand {
            switch self {
            case .set: RedisCommand("SET", .key("key:__rand_int__"), .bytes([0x56, 0x58, 0x4B]))
            case .get: RedisCommand("GET", .key("key:__rand_int__"))
            case .incr: RedisCommand("INCR", .key("counter:__rand_int__"))
            }
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
            configuration.connections = options.connections
            let pool = try RedisPool(
                .unix(path: options.socket),
                configuration,
                loops: loops,
                registry: MetricRegistry()
            )
            try await pool.ping()
            for kind in Kind.allCases {
                let rate = try await measure(kind, options, pool, loops.loops[0])
                try StandardStreams.write(Array("\(kind.rawValue) \(rate)\n".utf8))
            }
            await pool.close()
            loops.shutDown()
            return 0
        } catch {
            StandardStreams.writeError("redis-bench: \(error)\n")
            return 1
        }
    }

    /// Commands in a second.
    private static func measure(_ kind: Kind, _ options: Options, _ pool: RedisPool, _ loop: Loop) async throws -> Int {
        let rounds = options.requests / options.callers / options.pipeline
        let begun = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<options.callers {
                group.addTask(executorPreference: loop.taskExecutor) {
                    for _ in 0..<rounds { try await ask(kind, options.pipeline, pool) }
                }
            }
            try await group.waitForAll()
        }
        let seconds = (ContinuousClock.now - begun) / .seconds(1)
        return Int(Double(rounds * options.callers * options.pipeline) / seconds)
    }

    private static func ask(_ kind: Kind, _ count: Int, _ pool: RedisPool) async throws {
        if count == 1 {
            _ = try await pool.send(kind.command)
        } else {
            let commands = (0..<count).map { _ in kind.command }
            for result in try await pool.pipeline(commands) { _ = try result.get() }
        }
    }
}
