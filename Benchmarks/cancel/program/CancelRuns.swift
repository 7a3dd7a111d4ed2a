internal import GRPCCore
internal import GRPCTransport
internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import Protobuf

/// The four measurements, each with the load beside it.
struct CancelRuns: Sendable {
    private let house: CancelHouse
    private let count: Int
    private let load: Int

    /// Cancellations that are under way at the same time.
    private static let atOnce = 20
    private static let timeout: Duration = .milliseconds(100)
    /// A turn of the loop that is busy with other calls.
    private static let tick: Duration = .milliseconds(10)

    init(_ house: CancelHouse, count: Int, load: Int) {
        self.house = house
        self.count = count
        self.load = load
    }

    func report() async throws -> String {
        let working = Task { try await work() }
        defer { working.cancel() }
        let resets = try await series { try await reset($0) }
        let cancels = try await series { try await cancelTask($0) }
        let late = try await series { try await startsAfterwards($0) }
        let deadlines = try await series { try await deadline($0) }
        let lateAnswers = deadlines.count { $0 > Self.tick.inMilliseconds }
        let lines = [
            "rst_to_provider_p50_ms \(Self.text(resets, 0.5)) ms",
            "rst_to_provider_p99_ms \(Self.text(resets, 0.99)) ms",
            "rst_to_provider_max_ms \(Self.text(resets, 1)) ms",
            "task_to_provider_p50_ms \(Self.text(cancels, 0.5)) ms",
            "task_to_provider_p99_ms \(Self.text(cancels, 0.99)) ms",
            "task_to_provider_max_ms \(Self.text(cancels, 1)) ms",
            "calls_started_after \(Int(late.reduce(0, +))) count",
            "deadline_overrun_p99_ms \(Self.text(deadlines, 0.99)) ms",
            "deadline_overrun_max_ms \(Self.text(deadlines, 1)) ms",
            "late_answers \(lateAnswers) count",
        ]
        return lines.map { "RESULT cancel.\($0)\n" }.joined()
    }

    /// Does it so many times, some at once, and returns what each says.
    private func series(_ body: @escaping @Sendable (Int) async throws -> Double) async throws -> [Double] {
        try await withThrowingTaskGroup(of: Double.self) { group in
            var values: [Double] = []
            for number in 0..<count {
                if number >= Self.atOnce, let value = try await group.next() { values.append(value) }
                group.addTask(executorPreference: house.clientExecutor) { try await body(number) }
            }
            for try await value in group { values.append(value) }
            return values.sorted()
        }
    }

    private static func text(_ sorted: [Double], _ part: Double) -> String {
        let place = min(sorted.count - 1, Int((Double(sorted.count) * part).rounded(.up)) - 1)
        let thousandths = Int((sorted[max(0, place)] * 1_000).rounded())
        let rest = String(thousandths % 1_000)
        return "\(thousandths / 1_000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
    }

    // MARK: What is measured

    /// From the sending of RST_STREAM to the provider's cancellation.
    private func reset(_ number: Int) async throws -> Double {
        let prompt = "reset \(number)"
        let stream = try await house.channel(number).open(ProtoModelServiceMethods.generateStream, CallOptions())
        try await stream.send(ProtoGenerateRequest.with { $0.prompt = prompt }.wireBytes(), compressed: nil)
        try await stream.finishRequests()
        // That it began, and what it wrote.
        for _ in 1...2 { _ = try await stream.next() }
        let start = ContinuousClock.now
        stream.cancel()
        let note = await house.models.wait(for: prompt) { !$0.cancellations.isEmpty }
        return (note.cancellations[0] - start).inMilliseconds
    }

    /// From the sending of CancelTask to the cancellation of the last of the task's calls.
    private func cancelTask(_ number: Int) async throws -> Double {
        let id = try await house.submit(.hanging).text
        let calls = 1 + TimedModels.subtaskCount
        _ = await house.models.wait(for: id) { $0.begun == calls }
        let start = ContinuousClock.now
        async let answer = ProtoTaskServiceClient(house.channel(number)).cancelTask(.with { $0.taskID = id })
        let note = await house.models.wait(for: id) { $0.cancellations.count == TimedModels.subtaskCount }
        _ = try await answer
        return (note.cancellations.max().map { $0 - start } ?? .zero).inMilliseconds
    }

    /// Calls of a task that began after the answer of CancelTask, which came at another moment for each task.
    private func startsAfterwards(_ number: Int) async throws -> Double {
        let id = try await house.submit(.working).text
        _ = await house.models.wait(for: id) { $0.begun > number % 7 }
        for _ in 0..<number % 13 { await Task.yield() }
        _ = try await ProtoTaskServiceClient(house.channel(number)).cancelTask(.with { $0.taskID = id })
        house.models.noteOver(id)
        // By then whatever was on its way would have begun.
        try await Task.sleep(for: .milliseconds(20))
        return Double(house.models.note(for: id).begunAfterwards)
    }

    /// How long after the deadline the call was answered, or the provider's call cancelled, whichever was later.
    private func deadline(_ number: Int) async throws -> Double {
        let prompt = "deadline \(number)"
        var options = CallOptions()
        options.timeout = Self.timeout
        let start = ContinuousClock.now
        do {
            let request = ProtoGenerateRequest.with { $0.prompt = prompt }
            _ = try await ProtoModelServiceClient(house.channel(number)).generate(request, options: options)
        } catch let status as Status where status.code == .deadlineExceeded {
            let answer = ContinuousClock.now
            let note = await house.models.wait(for: prompt) { !$0.cancellations.isEmpty }
            return (max(answer, note.cancellations[0]) - start - Self.timeout).inMilliseconds
        }
        throw Status(.internal, "a call without an end was answered")
    }

    // MARK: The load

    /// Tasks that work all the time until it is cancelled.
    private func work() async throws {
        try await withThrowingDiscardingTaskGroup { group in
            for _ in 0..<load {
                group.addTask {
                    while !Task.isCancelled {
                        let id = try await house.submit(.working).text
                        _ = await house.models.wait(for: id) { $0.begun == 3 + TimedModels.subtaskCount }
                    }
                }
            }
        }
    }
}

extension Duration {
    fileprivate var inMilliseconds: Double { inSeconds * 1_000 }
}
