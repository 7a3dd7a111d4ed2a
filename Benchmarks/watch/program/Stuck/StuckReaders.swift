internal import BenchmarkSupport
internal import EventIO
internal import GRPCCore
internal import MeshProto
internal import Synchronization

/// Whether readers who do not read slow down those who do. Turns without, with one and with fifty of them take turns, on
/// the same connections and the same tasks, so that a slow moment of the machine meets all.
///
/// The delay of an event runs from the time that stands in it, which its writer takes before the commit, until the reader
/// has decoded it. So it has the commit, the ring, the read from the store and the way over the socket in it.
struct StuckReaders {
    struct Plan {
        let rounds: Int
        let tasks: Int
        let readers: Int
        let seed: UInt64

        init(_ options: inout BenchmarkOptions) throws(BenchmarkOptions.Fault) {
            rounds = try options.take("rounds", or: 20, of: 1...1000)
            tasks = try options.take("tasks", or: 8, of: 1...1000)
            readers = try options.take("readers", or: 6, of: 1...1000)
            seed = UInt64(try options.take("seed", or: 1, of: 0...Int.max))
        }
    }

    /// What turns are of. That without anybody stuck is there twice: how far the two are apart is what chance does.
    private enum Kind: Int, CaseIterable {
        case none, noneAgain, one, fifty

        var stuck: Int {
            switch self {
            case .none, .noneAgain: 0
            case .one: 1
            case .fifty: 50
            }
        }
    }

    private let plan: Plan
    private let lines: [Line]
    private let quiet: Line

    init(_ plan: Plan, to address: SocketAddress, _ loops: LoopGroup) {
        self.plan = plan
        // Small windows: whoever does not read is stuck after a few pieces of text, and stays so.
        lines = Line.lines(8, window: 8192, loops, to: address)
        quiet = Line.lines(1, loops, to: address)[0]
    }

    func run() async throws -> Bool {
        let calls = MeshCalls(quiet)
        let network = try await calls.network("Stuck readers")
        var random = SeededRandom(seed: plan.seed)
        Report.progress(
            "stuck: seed \(plan.seed), \(plan.rounds) rounds with 0, 0, 1 and 50 stuck readers, each with \(plan.tasks) tasks and "
                + "\(plan.readers) readers of each"
        )
        _ = try await turn(in: network, stuck: 0)
        var delays: [Kind: Percentiles] = [:]
        /// The p99 of each turn. The middle one counts, so that a slow moment of the machine does not.
        var tails: [Kind: Percentiles] = [:]
        for round in 1...plan.rounds {
            var said: [Kind: Double] = [:]
            for kind in Kind.allCases.shuffled(using: &random) {
                var seen = Percentiles()
                let values = try await turn(in: network, stuck: kind.stuck)
                seen.add(values)
                delays[kind, default: Percentiles()].add(values)
                said[kind] = seen.at(0.99)
                tails[kind, default: Percentiles()].add(seen.at(0.99))
            }
            Report.progress(
                "round \(round): p99 "
                    + Kind.allCases.map { "\(said[$0, default: 0].text(2)) ms with \($0.stuck)" }.joined(
                        separator: ", "
                    )
            )
        }
        return try report(&delays, &tails)
    }

    /// The delays of all events that all good readers got, in milliseconds.
    private func turn(in network: String, stuck: Int) async throws -> [Double] {
        let calls = MeshCalls(quiet)
        var tasks: [String] = []
        for number in 0..<plan.tasks { tasks.append(try await calls.submit(number, to: network, held: true)) }
        var unread: [WatchCall] = []
        for number in 0..<stuck {
            let line = lines[number % lines.count]
            unread.append(try await WatchCall(tasks[number % tasks.count], after: 0, showsText: true, on: line))
        }
        let delays = try await withThrowingTaskGroup(of: [Double].self) { group in
            for reader in 0..<plan.tasks * plan.readers {
                let task = tasks[reader % tasks.count]
                let line = lines[reader / tasks.count % lines.count]
                let call = try await WatchCall(task, after: 0, showsText: true, on: line)
                group.addTask { try await Self.read(call) }
            }
            for task in tasks { try await calls.release(task, in: network) }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        for call in unread { call.reset() }
        return delays
    }

    private static func read(_ call: WatchCall) async throws -> [Double] {
        var delays: [Double] = []
        while let event = try await call.next() {
            // The first event was there before the watcher.
            if event.sequence > 1, let time = event.time { delays.append(WallTime.milliseconds(since: time)) }
        }
        return delays
    }

    private func report(_ delays: inout [Kind: Percentiles], _ tails: inout [Kind: Percentiles]) throws -> Bool {
        func middle(_ kind: Kind) -> Double { tails[kind, default: Percentiles()].at(0.5) }
        let without = (middle(.none) + middle(.noneAgain)) / 2
        func shift(_ kind: Kind) -> Double { (middle(kind) / without - 1) * 100 }
        for kind in Kind.allCases {
            var all = delays[kind] ?? Percentiles()
            try Report.line(
                "\(kind.stuck) stuck: p50 \(all.at(0.5).text(2)) ms, p99 \(all.at(0.99).text(2)) ms of all \(all.count) events; p99 of "
                    + "the middle turn \(middle(kind).text(2)) ms"
            )
        }
        let noise = abs(middle(.noneAgain) / middle(.none) - 1) * 100
        try Report.result("watch.p50_ms", delays[.none, default: Percentiles()].at(0.5).text(2), "ms")
        try Report.result("watch.p99_ms", without.text(2), "ms")
        try Report.result("watch.stuck_p99_shift_percent", shift(.one).text(1), "%")
        try Report.result("watch.stuck50_p99_shift_percent", shift(.fifty).text(1), "%")
        try Report.result("watch.stuck_noise_percent", noise.text(1), "%")
        return shift(.one) < 10
    }
}
