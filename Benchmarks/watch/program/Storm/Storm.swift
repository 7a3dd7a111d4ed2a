internal import BenchmarkSupport
internal import EventIO
internal import GRPCCore
internal import MeshProto
internal import StandardStreams

/// A thousand tasks and everybody who watches them comes and goes. At the end each watcher has seen each event once.
struct Storm {
    struct Plan {
        let seed: UInt64
        let tasks: Int
        let resumes: Int
        let watchersPerTask: Int
        let tasksAtOnce: Int
        let connections: Int
        let networks: Int
        /// Where the sequence that each journal ends with is written, for a check against the store's file.
        let journalFile: String?

        init(_ options: inout BenchmarkOptions) throws(BenchmarkOptions.Fault) {
            seed = UInt64(try options.take("seed", or: 1, of: 0...Int.max))
            tasks = try options.take("tasks", or: 1000, of: 1...100_000)
            resumes = try options.take("resumes", or: 100_000, of: 0...10_000_000)
            watchersPerTask = try options.take("watchers-per-task", or: 4, of: 1...100)
            tasksAtOnce = try options.take("tasks-at-once", or: 90, of: 1...1000)
            connections = try options.take("connections", or: 48, of: 2...1000)
            networks = try options.take("networks", or: 20, of: 1...1000)
            journalFile = options.takeText("journal-file")
        }
    }

    private let plan: Plan
    private let lines: [Line]
    /// Not cut by anybody.
    private let quiet: [Line]
    /// The same, for those who never read: their streams stop after a kibibyte.
    private let unread: [Line]
    private let tally = Tally()

    init(_ plan: Plan, to address: SocketAddress, _ loops: LoopGroup) {
        self.plan = plan
        // On every other connection a stream that is not read stops after a kibibyte.
        lines =
            Line.lines(plan.connections / 2, loops, to: address)
            + Line.lines(plan.connections - plan.connections / 2, window: 1024, loops, to: address)
        quiet = Line.lines(4, loops, to: address)
        unread = Line.lines(4, window: 1024, loops, to: address)
    }

    func run() async throws -> Bool {
        Report.progress(
            "storm: seed \(plan.seed), \(plan.tasks) tasks, \(plan.tasksAtOnce) at once with \(plan.watchersPerTask) watchers "
                + "and a reader that is stuck, \(plan.resumes) resumes, \(plan.connections) connections"
        )
        let calls = MeshCalls(quiet[0])
        var networks: [String] = []
        for number in 0..<plan.networks { networks.append(try await calls.network("Storm \(number)")) }
        let began = ContinuousClock.now
        let progress = Task { await showProgress(since: began) }
        defer { progress.cancel() }
        let journals = try await runTasks(networks)
        return try report(journals, ContinuousClock.now - began)
    }

    private func runTasks(_ networks: [String]) async throws -> [(task: String, last: Int32)] {
        try await withThrowingTaskGroup(of: (task: String, last: Int32).self) { group in
            var journals: [(task: String, last: Int32)] = []
            for number in 0..<plan.tasks {
                if number >= plan.tasksAtOnce, let journal = try await group.next() { journals.append(journal) }
                group.addTask { try await follow(number, in: networks[number % networks.count]) }
            }
            for try await journal in group { journals.append(journal) }
            return journals
        }
    }

    // MARK: One task

    /// Runs a task with its watchers to its end, and holds what they saw against its journal.
    private func follow(_ number: Int, in network: String) async throws -> (task: String, last: Int32) {
        let line = quiet[number % quiet.count]
        let calls = MeshCalls(line)
        let task = try await calls.submit(number, to: network)
        let record = TaskRecord()
        let stuck = try await WatchCall(task, after: 0, showsText: true, on: unread[number % unread.count])
        let lasts = try await withThrowingTaskGroup(of: Int32.self) { group in
            for watcher in 0..<plan.watchersPerTask {
                let seat = StormWatcher(
                    task,
                    record,
                    lines,
                    resumes: resumes(of: number * plan.watchersPerTask + watcher),
                    tally,
                    seed: seed(number, watcher)
                )
                group.addTask {
                    var watcher = seat
                    return try await watcher.run()
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        stuck.reset()
        return (task, try await compare(task, in: network, record, lasts, line))
    }

    /// All together make the number that was asked for.
    private func resumes(of watcher: Int) -> Int {
        let watchers = plan.tasks * plan.watchersPerTask
        return plan.resumes / watchers + (watcher < plan.resumes % watchers ? 1 : 0)
    }

    private func seed(_ task: Int, _ watcher: Int) -> UInt64 {
        var random = SeededRandom(seed: plan.seed &+ UInt64(task) &* 1_000_003 &+ UInt64(watcher))
        return random.next()
    }

    private func compare(
        _ task: String,
        in network: String,
        _ record: TaskRecord,
        _ lasts: [Int32],
        _ line: Line
    ) async throws -> Int32 {
        var findings = Findings()
        findings.tasks = 1
        findings.stuckReaders = 1
        let state = try await MeshCalls(line).task(task, in: network)
        let call = try await WatchCall(task, after: 0, showsText: false, on: line)
        var last: Int32 = 0
        var outputs: [String: String] = [:]
        while let event = try await call.next() {
            if event.sequence == 0 { continue }
            if event.sequence > last + 1 {
                findings.lost += Int(event.sequence - last - 1)
                findings.holes.append("\(task), at the end: \(event.sequence) came after \(last)")
            }
            last = event.sequence
            if !record.agrees(event) { findings.changed += 1 }
            switch event.event {
            case .subtaskCompleted(let done): outputs[done.subtaskID] = done.output
            case .result(let ready):
                if state.result?.text != ready.result?.text { findings.changed += 1 }
            default: break
            }
        }
        // What was revised is in the journal with each of its outputs, and in the plan with the last one.
        let stored = state.plan?.subtasks.map { ($0.id, $0.output) } ?? []
        if Dictionary(stored, uniquingKeysWith: { $1 }) != outputs { findings.changed += 1 }
        if state.version != last || state.status != .completed { findings.changed += 1 }
        for seen in lasts where seen < last {
            findings.lost += Int(last - seen)
            findings.holes.append("\(task): a stream ended after \(seen) of \(last)")
        }
        tally.add(findings)
        return last
    }

    // MARK: What is said

    private func showProgress(since began: ContinuousClock.Instant) async {
        while (try? await Task.sleep(for: .seconds(5))) != nil {
            let now = tally.now
            let seconds = (ContinuousClock.now - began).components.seconds
            Report.progress(
                "\(seconds) s: \(now.tasks) tasks, \(now.resumeCount) resumes, \(now.events) events, "
                    + "\(now.textPieces) pieces of text, \(now.lost) lost, \(now.doubled) doubled"
            )
        }
    }

    private func report(_ journals: [(task: String, last: Int32)], _ time: Duration) throws -> Bool {
        let all = tally.now
        if let file = plan.journalFile {
            try StandardStreams.writeFile(file, Array(journals.map { "\($0.task) \($0.last)\n" }.joined().utf8))
        }
        try Report.line("seed \(plan.seed), \(time.components.seconds) s")
        for end in Findings.Disconnect.allCases {
            try Report.line("turns that ended by \(end.rawValue): \(all.resumes[end, default: 0])")
        }
        for start in Findings.Start.allCases {
            try Report.line("turns that began at \(start.rawValue): \(all.starts[start, default: 0])")
        }
        try Report.line("turns that were stuck: \(all.stuckTurns); readers that never read: \(all.stuckReaders)")
        try Report.line("events \(all.events), pieces of text \(all.textPieces), heartbeats \(all.heartbeats)")
        try Report.line(
            "live texts whole \(all.wholeTexts), without their last bytes \(all.cutTexts), finished while the "
                + "watcher was away \(all.awayTexts)"
        )
        for hole in all.holes.prefix(100) { try Report.line("lost: \(hole)") }
        try Report.line("events that differ: \(all.changed); other ends of streams: \(all.errors)")
        try Report.result("watch.lost", "\(all.lost)", "events")
        try Report.result("watch.doubled", "\(all.doubled)", "events")
        try Report.result("watch.changed", "\(all.changed)", "events")
        try Report.result("watch.text_different", "\(all.differentTexts)", "texts")
        try Report.result("watch.text_whole", "\(all.wholeTexts)", "texts")
        try Report.result("watch.text_cut", "\(all.cutTexts)", "texts")
        try Report.result("watch.resumes", "\(all.resumeCount)", "count")
        try Report.result("watch.live_resumes", "\(all.liveResumes)", "count")
        try Report.result("watch.errors", "\(all.errors.values.reduce(0, +))", "count")
        try Report.result("watch.tasks", "\(all.tasks)", "count")
        return all.lost + all.doubled + all.changed + all.differentTexts == 0 && all.errors.isEmpty
            && all.tasks == plan.tasks && all.resumeCount >= plan.resumes
    }
}
