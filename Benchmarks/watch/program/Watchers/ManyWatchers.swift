internal import BenchmarkSupport
internal import EventIO
internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import StandardStreams
internal import Synchronization

/// Ten thousand open streams on one server, what they take, and events that flow to all of them. Tells `Asker`, which reads
/// what this prints, when to ask.
struct ManyWatchers {
    struct Plan {
        let watchers: Int
        let connections: Int
        let tasks: Int
        /// Tasks that begin in a minute.
        let tasksPerMinute: Int
        let showsText: Bool
        let serverPID: Int?
        let prefix: String

        init(_ options: inout BenchmarkOptions) throws(BenchmarkOptions.Fault) {
            watchers = try options.take("watchers", or: 10_000, of: 1...100_000)
            connections = try options.take("connections", or: 100, of: 1...10_000)
            tasks = try options.take("tasks", or: 100, of: 1...10_000)
            tasksPerMinute = try options.take("tasks-per-minute", or: 300, of: 1...100_000)
            showsText = try options.take("text", or: 0, of: 0...1) == 1
            serverPID = options.takeText("server-pid").flatMap { Int($0) }
            prefix = options.takeText("prefix") ?? "mesh.watchers10000"
        }
    }

    private let plan: Plan
    private let lines: [Line]
    private let quiet: Line

    init(_ plan: Plan, to address: SocketAddress, _ loops: LoopGroup) {
        self.plan = plan
        lines = Line.lines(plan.connections, loops, to: address)
        quiet = Line.lines(1, loops, to: address)[0]
    }

    func run() async throws -> Bool {
        let calls = MeshCalls(quiet)
        let network = try await calls.network("Many watchers")
        var tasks: [String] = []
        for number in 0..<plan.tasks { tasks.append(try await calls.submit(number, to: network, held: true)) }
        // All connections and one call on each: what comes after is the price of streams.
        for line in lines { _ = try await MeshCalls(line).task(tasks[0], in: network) }
        let before = try residentKiB()
        let delivery = Delivery()
        Report.progress("watchers: \(lines.count) connections are open")
        let seats = try await openAll(tasks)
        let perStream = Double(try residentKiB() - before) / Double(plan.watchers)
        Report.progress("watchers: \(plan.watchers) streams are open on \(plan.connections) connections")
        let watching = Task { try await Self.read(seats, delivery) }
        defer { watching.cancel() }
        let progress = Task { await showProgress(delivery) }
        defer { progress.cancel() }

        try Report.line("tasks \(network) \(tasks.joined(separator: " "))")
        try Report.line("silent")
        try await Task.sleep(for: .seconds(5))
        try Report.line("busy")
        let began = ContinuousClock.now
        for (number, task) in tasks.enumerated() {
            try await Task.sleep(until: began + .seconds(60) * number / plan.tasksPerMinute)
            try await calls.release(task, in: network)
        }
        let lasts = try await watching.value
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        var missing = 0
        for (number, task) in tasks.enumerated() {
            let version = try await calls.task(task, in: network).version
            for last in stride(from: number, to: lasts.count, by: tasks.count).map({ lasts[$0] }) where last != version
            {
                missing += 1
            }
        }
        let delivered = delivery.count
        return try report(perStream, missing, delivered, seconds)
    }

    // MARK: Watchers

    private func openAll(_ tasks: [String]) async throws -> [WatchCall] {
        try await withThrowingTaskGroup(of: (Int, WatchCall).self) { group in
            var seats: [WatchCall?] = Array(repeating: nil, count: plan.watchers)
            for number in 0..<plan.watchers {
                // Some at once, as people come.
                if number >= 200, let (seat, call) = try await group.next() { seats[seat] = call }
                group.addTask {
                    let line = lines[number / tasks.count % lines.count]
                    let task = tasks[number % tasks.count]
                    let call = try await WatchCall(task, after: 0, showsText: plan.showsText, on: line)
                    // A stream is open when it has told what there was.
                    guard let bytes = try await call.bytes(), EventNumber.read(bytes) == 1 else {
                        throw Status(.internal, "a watch did not begin with the first event")
                    }
                    return (number, call)
                }
            }
            for try await (seat, call) in group { seats[seat] = call }
            return seats.compactMap(\.self)
        }
    }

    /// The last sequence of each; -1 for a stream with a hole or in the wrong order.
    private static func read(_ seats: [WatchCall], _ delivery: Delivery) async throws -> [Int32] {
        try await withThrowingTaskGroup(of: (Int, Int32).self) { group in
            for (number, call) in seats.enumerated() {
                group.addTask { (number, try await read(call, delivery)) }
            }
            var lasts: [Int32] = Array(repeating: 0, count: seats.count)
            for try await (number, last) in group { lasts[number] = last }
            return lasts
        }
    }

    private static func read(_ call: WatchCall, _ delivery: Delivery) async throws -> Int32 {
        // The first was read when it was opened.
        var last: Int32 = 1
        while let bytes = try await call.bytes() {
            // Ten thousand readers on the server's own machine read no more than the number of an event.
            guard let sequence = EventNumber.read(bytes) else { continue }
            last = last >= 0 && sequence == last + 1 ? sequence : -1
            delivery.countOne()
        }
        delivery.countEnd()
        return last
    }

    // MARK: What is said

    private func showProgress(_ delivery: Delivery) async {
        let began = ContinuousClock.now
        while (try? await Task.sleep(for: .seconds(5))) != nil {
            let seconds = (ContinuousClock.now - began).components.seconds
            Report.progress("\(seconds) s: \(delivery.count) events, \(delivery.ended) streams ended")
        }
    }

    private func residentKiB() throws -> Int {
        guard let pid = plan.serverPID else { return 0 }
        let text = String(decoding: try StandardStreams.readFile("/proc/\(pid)/smaps_rollup"), as: UTF8.self)
        let line = text.split(separator: "\n").first { $0.hasPrefix("Rss:") }
        return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    }

    private func report(_ perStream: Double, _ missing: Int, _ delivered: Int, _ seconds: Double) throws -> Bool {
        try Report.line(
            "\(plan.watchers) watchers of \(plan.tasks) tasks\(plan.showsText ? " with their texts" : ""): \(delivered) events "
                + "in \(seconds.text(1)) s"
        )
        if plan.serverPID != nil { try Report.result("\(plan.prefix).kib_per_stream", perStream.text(2), "KiB") }
        try Report.result("\(plan.prefix).events_per_s", (Double(delivered) / seconds).text(0), "events/s")
        try Report.result("\(plan.prefix).incomplete_streams", "\(missing)", "streams")
        return missing == 0
    }
}
