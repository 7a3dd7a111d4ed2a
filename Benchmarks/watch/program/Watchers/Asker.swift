internal import BenchmarkSupport
internal import EventIO
internal import GRPCCore
internal import StandardStreams

/// GetTask at a steady pace beside ten thousand watchers, from a process of its own: who watches and who asks do not wait
/// for each other's loops. Follows the words of `ManyWatchers` on standard input and hands its other lines on.
struct Asker {
    private struct Calls {
        var milliseconds = Percentiles()
        var errors: [String: Int] = [:]

        mutating func note(_ answer: Answer) {
            milliseconds.add(answer.milliseconds)
            if let error = answer.error { errors[error, default: 0] += 1 }
        }
    }

    private struct Answer {
        let milliseconds: Double
        let error: String?
    }

    struct Plan {
        let callsPerSecond: Int
        let prefix: String

        init(_ options: inout BenchmarkOptions) throws(BenchmarkOptions.Fault) {
            callsPerSecond = try options.take("calls-per-second", or: 100, of: 1...10_000)
            prefix = options.takeText("prefix") ?? "mesh.watchers10000"
        }
    }

    private let plan: Plan
    private let lines: [Line]

    init(_ plan: Plan, to address: SocketAddress, _ loops: LoopGroup) {
        self.plan = plan
        lines = Line.lines(4, loops, to: address)
    }

    func run() async throws -> Bool {
        var input = InputLines()
        var network = ""
        var tasks: [String] = []
        var quiet = Calls()
        var busy = Calls()
        while let line = try await input.next() {
            let words = line.split(separator: " ").map(String.init)
            switch words.first {
            case "tasks":
                network = words[1]
                tasks = Array(words.dropFirst(2))
            case "silent": quiet = try await ask(tasks, network, until: &input)
            case "busy": busy = try await ask(tasks, network, until: &input)
            default: try Report.line(line)
            }
        }
        return try report(&quiet, &busy)
    }

    /// Until the next line. A call counts from when it was due, so that one which had to wait for others counts as slow.
    private func ask(_ tasks: [String], _ network: String, until input: inout InputLines) async throws -> Calls {
        let asking = Task { [plan, lines] in
            await withTaskGroup(of: Answer.self) { group in
                var calls = Calls()
                let began = ContinuousClock.now
                for number in 0... {
                    let due = began + .seconds(1) * number / plan.callsPerSecond
                    // Cancelled at the end.
                    guard (try? await Task.sleep(until: due)) != nil else { break }
                    let call = MeshCalls(lines[number % lines.count])
                    let task = tasks[number % tasks.count]
                    group.addTask { await Self.ask(for: task, in: network, call, due) }
                    if number >= 1000, let answer = await group.next() { calls.note(answer) }
                }
                for await answer in group { calls.note(answer) }
                return calls
            }
        }
        do {
            try await input.wait()
        } catch {
            asking.cancel()
            throw error
        }
        asking.cancel()
        return await asking.value
    }

    private static func ask(
        for task: String,
        in network: String,
        _ calls: MeshCalls,
        _ due: ContinuousClock.Instant
    ) async -> Answer {
        // Calls under way are not cancelled with those that would come next.
        await Task {
            var error: String?
            do {
                _ = try await calls.task(task, in: network)
            } catch let failure {
                error = "\(failure)"
            }
            return Answer(milliseconds: (ContinuousClock.now - due) / .milliseconds(1), error: error)
        }.value
    }

    private func report(_ quiet: inout Calls, _ busy: inout Calls) throws -> Bool {
        let errors = quiet.errors.merging(busy.errors, uniquingKeysWith: +)
        let tail = busy.milliseconds.at(0.99)
        try Report.line(
            "GetTask p50 \(busy.milliseconds.at(0.5).text(2)) ms, p99 \(tail.text(2)) ms, longest "
                + "\(busy.milliseconds.at(1).text(2)) ms of \(busy.milliseconds.count); before, in silence, p99 "
                + "\(quiet.milliseconds.at(0.99).text(2)) ms"
        )
        for (error, count) in errors { try Report.line("GetTask failed \(count) times: \(error)") }
        try Report.result("\(plan.prefix).gettask_p99_ms", tail.text(2), "ms")
        try Report.result("\(plan.prefix).gettask_errors", "\(errors.values.reduce(0, +))", "count")
        return busy.milliseconds.count > 0 && errors.isEmpty && tail < 200
    }
}

/// Lines of standard input, looked for from time to time, so that no thread waits.
struct InputLines {
    private var bytes: [UInt8] = []
    private var isAtEnd = false

    /// Nil at the end.
    mutating func next() async throws -> String? {
        try await wait()
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        defer { bytes.removeFirst(end + 1) }
        return String(decoding: bytes[..<end], as: UTF8.self)
    }

    /// Returns when there is a line, or the end.
    mutating func wait() async throws {
        while !isAtEnd, !bytes.contains(UInt8(ascii: "\n")) {
            guard StandardStreams.isInputReady(withinMilliseconds: 0) else {
                try await Task.sleep(for: .milliseconds(20))
                continue
            }
            let more = try StandardStreams.readAvailable(atMost: 65_536)
            isAtEnd = more.isEmpty
            bytes += more
        }
    }
}
