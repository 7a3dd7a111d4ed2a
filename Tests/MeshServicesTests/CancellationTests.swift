internal import GRPCCore
internal import GRPCTransport
internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import MeshTestSupport
internal import Protobuf
internal import Testing

@Suite("Who leaves takes the model's call along")
struct CancellationTests {
    private static let request = ProtoGenerateRequest.with { $0.prompt = "Write a subject line." }

    private static func hangs(_ request: ModelRequest) -> WatchedModels.Answer { .hang(showing: "Dear ") }

    private func status(_ body: () async throws -> Void) async -> Status? {
        do {
            try await body()
            return nil
        } catch {
            return error as? Status ?? Status(ending: error)
        }
    }

    @Test("RST_STREAM of a stream of text reaches the provider's call")
    func reset() async throws {
        let house = try WorkingHouse(Self.hangs)
        try await house.served { channel in
            let options = World.caller()
            let stream = try await channel.open(ProtoModelServiceMethods.generateStream, options)
            try await stream.send(Self.request.wireBytes(), compressed: nil)
            try await stream.finishRequests()
            // That it began, and what it wrote.
            for _ in 1...2 { #expect(try await stream.next() != nil) }
            #expect(house.models.notes.inFlight == 1 && house.models.notes.cancelled == 0)
            stream.cancel()
            await house.models.wait { $0.cancelled == 1 && $0.inFlight == 0 }
        }
        #expect(house.models.notes.begun.count == 1)
    }

    @Test("RST_STREAM of a unary call reaches the provider's call")
    func resetUnary() async throws {
        let house = try WorkingHouse(Self.hangs)
        try await house.served { channel in
            let call = Task {
                try await ProtoModelServiceClient(channel).generate(Self.request, options: World.caller())
            }
            await house.models.wait { $0.inFlight == 1 }
            call.cancel()
            await house.models.wait { $0.cancelled == 1 && $0.inFlight == 0 }
            #expect(await status { _ = try await call.value }?.code == .cancelled)
        }
    }

    @Test("a connection that is lost takes all its calls along")
    func lostConnection() async throws {
        let house = try WorkingHouse(Self.hangs)
        try await house.served { channel in
            let client = ProtoModelServiceClient(channel)
            let calls = (1...5).map { _ in
                Task { try await client.generate(Self.request, options: World.caller()) }
            }
            await house.models.wait { $0.inFlight == 5 }
            await channel.close(within: .zero)
            await house.models.wait { $0.cancelled == 5 && $0.inFlight == 0 }
            for call in calls { #expect(await status { _ = try await call.value } != nil) }
        }
    }

    @Test("grpc-timeout ends the call with DEADLINE_EXCEEDED and the provider's call with it")
    func deadline() async throws {
        let house = try WorkingHouse(Self.hangs)
        try await house.served { channel in
            var options = World.caller()
            options.timeout = .milliseconds(200)
            let client = ProtoModelServiceClient(channel)
            let answer = await status { _ = try await client.generate(Self.request, options: options) }
            #expect(answer?.code == .deadlineExceeded)
            // A machine that is slow enough may not have begun it at all.
            await house.models.wait { $0.inFlight == 0 && $0.cancelled == $0.begun.count }
        }
    }

    @Test("timeout_seconds ends the call at that moment, and the provider's call with it")
    func timeout() async throws {
        let house = try WorkingHouse(Self.hangs)
        let client = ProtoModelServiceClient(house.inProcess)
        var request = Self.request
        request.timeoutSeconds = 7
        let call = Task { [request] in try await client.generate(request, options: World.caller()) }
        await house.models.wait { $0.inFlight == 1 }
        await house.clock.waitForSleepers(1)
        house.clock.advance(by: .seconds(7) - .nanoseconds(1))
        #expect(house.models.notes.cancelled == 0)
        house.clock.advance(by: .nanoseconds(1))
        #expect(await status { _ = try await call.value }?.code == .deadlineExceeded)
        #expect(house.models.notes.cancelled == 1 && house.models.notes.inFlight == 0)
    }

    @Test("leaving a watch, by reset or by deadline, stops no work; CancelTask stops it down to the calls in flight")
    func watch() async throws {
        let house = try WorkingHouse { request in
            request.attribution.subtask == nil ? .text(WatchedModels.flowText(for: request)) : .hang(showing: "")
        }
        try await house.working {
            try await house.served { channel in
                let network = try await house.network()
                let request = ProtoSubmitTaskRequest.with {
                    $0.networkID = network.text
                    $0.task = "Write a launch mail"
                }
                let stream = try await channel.open(ProtoTaskServiceMethods.submitAndWatchTask, World.caller())
                try await stream.send(request.wireBytes(), compressed: nil)
                try await stream.finishRequests()
                let first = try #require(try await stream.next())
                let id = TaskID(try ProtoTaskEvent(wire: first.bytes.span).taskID)
                await house.models.wait { $0.inFlight == 2 }
                stream.cancel()
                var options = World.caller()
                options.timeout = .milliseconds(20)
                let client = ProtoTaskServiceClient(channel)
                let watched = await status {
                    for try await _ in client.watchTask(.with { $0.taskID = id.text }, options: options) {}
                }
                #expect(watched?.code == .deadlineExceeded)
                #expect(house.models.notes.inFlight == 2 && house.models.notes.cancelled == 0)
                let task = try await client.cancelTask(.with { $0.taskID = id.text }, options: World.caller())
                #expect(task.status == .cancelled)
                await house.models.wait { $0.inFlight == 0 && $0.cancelled == 2 }
                #expect(house.models.notes.begun(for: id) == 3)
            }
        }
    }

    /// The calls of a task: plan, two subtasks, review, result.
    @Test("after CancelTask has answered no call begins, whatever the task did just then", arguments: 0..<200)
    func noCallAfterwards(seed: UInt64) async throws {
        let random = SeedBox(seed)
        let house = try WorkingHouse { request in
            .delayed(WatchedModels.flowText(for: request), yields: random.next(below: 4))
        }
        try await house.working {
            let network = try await house.network()
            let client = ProtoTaskServiceClient(house.inProcess)
            var tasks: [TaskID] = []
            for _ in 0..<4 { tasks.append(try await house.submit(to: network)) }
            try await withThrowingDiscardingTaskGroup { group in
                for id in tasks {
                    let calls = 1 + random.next(below: 5)
                    let yields = random.next(below: 40)
                    group.addTask {
                        await house.models.wait { $0.begun(for: id) >= calls }
                        for _ in 0..<yields { await Task.yield() }
                        let request = ProtoCancelTaskRequest.with { $0.taskID = id.text }
                        _ = try await client.cancelTask(request, options: World.caller())
                        house.models.noteOver(id)
                    }
                }
            }
            while house.scheduler.runningCount > 0 { await Task.yield() }
            #expect(house.models.notes.begunAfterwards == 0, "seed \(seed)")
            #expect(house.models.notes.inFlight == 0, "seed \(seed)")
            for id in tasks {
                let journal = try await house.journal(id)
                let ends = journal.count { if case .cancelled = $0.body { true } else { false } }
                let task = try await house.task(id)
                #expect(task?.status == .completed || (task?.status == .cancelled && ends == 1), "seed \(seed)")
                #expect(try TaskLifecycle.replay(journal) == task, "seed \(seed)")
            }
        }
    }

    @Test("a task ends at its deadline, whichever of its calls does not answer", arguments: Stage.allCases)
    func taskDeadline(stage: Stage) async throws {
        let house = try WorkingHouse { request in
            Stage(request) == stage ? .hang(showing: "") : .text(WatchedModels.flowText(for: request))
        }
        try await house.working {
            let network = try await house.network()
            var limits = RequestedLimits()
            limits.timeoutSeconds = 60
            let id = try await house.submit(to: network, limits: limits)
            let start = house.clock.now
            let end = start + .seconds(60)
            // Calls are cut off at their share of the time and tried again after a pause; the clock goes from one such
            // moment to the next, when a call hangs or nothing has moved for long, and never beyond the deadline.
            var quietTurns = 0
            while try await house.task(id)?.status.isFinal == false {
                quietTurns += 1
                if house.models.notes.inFlight > 0 || quietTurns > 500, let next = house.clock.nextMoment, next <= end {
                    house.clock.advance(to: next)
                    quietTurns = 0
                }
                await Task.yield()
            }
            let last = try #require(try await house.journal(id).last)
            #expect(last.time <= end)
            await house.models.wait { $0.inFlight == 0 }
        }
    }

    enum Stage: CaseIterable {
        case plan
        case work
        case review
        case result

        init(_ request: ModelRequest) {
            if request.attribution.subtask != nil {
                self = .work
            } else if let schema = request.outputSchema {
                self = schema == AnswerSchemas.plan ? .plan : .review
            } else {
                self = .result
            }
        }
    }
}
