internal import GRPCCore
internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import MeshTestSupport
internal import Protobuf
internal import Testing

@Suite("Watching")
struct WatchTests {
    let world: World

    init() throws { world = try World() }

    private func names(_ events: ResponseStream<ProtoTaskEvent>) async throws -> [String] {
        var names: [String] = []
        for try await event in events { names.append(Self.name(event)) }
        return names
    }

    private static func name(_ event: ProtoTaskEvent) -> String {
        guard let kind = event.event else { return "-" }
        let text = String(String(describing: kind).prefix { $0 != "(" })
        return event.sequence == 0 ? text : "\(event.sequence) \(text)"
    }

    private static let life = [
        "1 submitted", "2 started", "3 planned", "4 subtaskReady", "5 subtaskStarted", "6 subtaskCompleted", "7 result",
        "8 completed",
    ]

    @Test("a watcher that comes late gets the whole journal and the end")
    func late() async throws {
        let task = try await world.task(in: try await world.network())
        try await world.complete(task.id)
        let request = ProtoWatchTaskRequest.with { $0.taskID = task.id }
        #expect(try await names(world.tasks.watchTask(request, options: World.caller())) == Self.life)
    }

    @Test("a watcher that comes back after any sequence misses nothing and sees nothing twice", arguments: 0...8)
    func resumes(after sequence: Int) async throws {
        let task = try await world.task(in: try await world.network())
        try await world.complete(task.id)
        let request = ProtoWatchTaskRequest.with {
            $0.taskID = task.id
            $0.afterSequence = Int32(sequence)
        }
        let events = world.tasks.watchTask(request, options: World.caller())
        #expect(try await names(events) == Array(Self.life.dropFirst(sequence)))
    }

    @Test("events arrive as they happen, with the sums of the task in the last one")
    func live() async throws {
        let task = try await world.task(in: try await world.network())
        let events = world.tasks.watchTask(.with { $0.taskID = task.id }, options: World.caller())
        var iterator = events.makeAsyncIterator()
        let first = try await iterator.next()
        #expect(first.map { Self.name($0) } == "1 submitted")
        try await world.complete(task.id)
        var last: ProtoTaskEvent?
        while let event = try await iterator.next() { last = event }
        guard case .completed(let completed) = last?.event else {
            Issue.record("the last event is \(String(describing: last))")
            return
        }
        #expect(completed.confidence == 0.8 && completed.spend?.callCount == 2)
    }

    @Test("SubmitAndWatchTask begins with the task and ends with its end")
    func submitAndWatch() async throws {
        let network = try await world.network()
        let request = ProtoSubmitTaskRequest.with {
            $0.networkID = network.id
            $0.task = "Write"
        }
        let events = world.tasks.submitAndWatchTask(request, options: World.caller())
        var iterator = events.makeAsyncIterator()
        let first = try #require(try await iterator.next())
        guard case .submitted(let submitted) = first.event else {
            Issue.record("the first event is \(first)")
            return
        }
        #expect(submitted.task?.task == "Write" && submitted.task?.id == first.taskID)
        try await world.complete(first.taskID)
        var names = [Self.name(first)]
        while let event = try await iterator.next() { names.append(Self.name(event)) }
        #expect(names == Self.life)
    }

    @Test("live text is spliced: a watcher joins with what there is, then gets what follows")
    func text() async throws {
        let network = try await world.network()
        let task = try await world.task(in: network)
        try await world.advance(task.id, [.started(worker: "w", run: 1, resumedAfter: 1)])
        let text = LiveTextID(
            task: TaskID(task.id),
            network: NetworkID(network.id),
            subtask: nil,
            of: "tenant_a"
        )
        world.board.begin(text, attempt: 1, afterSequence: 2, reason: "")
        world.board.append(text, attempt: 1, "Grüße ")
        let events = world.tasks.watchTask(
            .with {
                $0.taskID = task.id
                $0.afterSequence = 2
            },
            options: World.caller()
        )
        var iterator = events.makeAsyncIterator()
        var seen = ""
        while let event = try await iterator.next() {
            switch event.event {
            case .textSnapshot(let snapshot):
                #expect(snapshot.text == "Grüße " && snapshot.endOffset == 8)
                seen += snapshot.text
                world.board.append(text, attempt: 1, "an alle")
            case .textDelta(let delta):
                #expect(Int(delta.offset) == seen.utf8.count)
                seen += delta.text
                if delta.attempt == 1 {
                    world.board.begin(text, attempt: 2, afterSequence: 2, reason: "another model")
                    world.board.append(text, attempt: 2, "Neu")
                } else {
                    try await world.advance(task.id, [.cancelled(user: "u", reason: "")])
                }
            case .textReset(let reset):
                #expect(reset.reason == "another model")
                seen = ""
            case .cancelled: break
            default: Issue.record("unexpected: \(event)")
            }
        }
        #expect(seen == "Neu")
    }

    @Test("a network's stream tells of its tasks, agents and memory, and can be taken up at a cursor")
    func network() async throws {
        let network = try await world.network()
        let request = ProtoWatchNetworkRequest.with { $0.networkID = network.id }
        var iterator = world.tasks.watchNetwork(request, options: World.caller()).makeAsyncIterator()
        async let first = iterator.next()
        // The stream shows what happens from now on, so it must be open: its listener is at the bell.
        while world.bell.listenerCount == 0 { await Task.yield() }
        let task = try await world.task(in: network)
        let event = try #require(try await first)
        guard case .taskEvent(let submitted) = event.event else {
            Issue.record("the first event is \(event)")
            return
        }
        #expect(submitted.taskID == task.id && submitted.sequence == 1)
        _ = try await world.memory.addMemory(
            .with {
                $0.networkID = network.id
                $0.type = .decision
                $0.content = "We write in English"
            },
            options: World.caller()
        )
        _ = try await world.networks.updateNetwork(
            .with {
                $0.networkID = network.id
                $0.network = .with { $0.name = "New name" }
            },
            options: World.caller()
        )
        let again = ProtoWatchNetworkRequest.with {
            $0.networkID = network.id
            $0.cursor = event.cursor
        }
        var resumed = world.tasks.watchNetwork(again, options: World.caller()).makeAsyncIterator()
        let second = try await resumed.next()
        guard case .memoryEvent(let memory) = second?.event, case .added(let item) = memory.event else {
            Issue.record("the second event is \(String(describing: second))")
            return
        }
        #expect(item.content == "We write in English")
        guard case .networkChanged(let change) = try await resumed.next()?.event else {
            Issue.record("the third event is no change of the network")
            return
        }
        #expect(change.change == .updated && change.etag == "r2")
        _ = try await world.networks.deleteNetwork(.with { $0.networkID = network.id }, options: World.caller())
        guard case .networkChanged(let end) = try await resumed.next()?.event else {
            Issue.record("the last event is no change of the network")
            return
        }
        #expect(end.change == .deleted)
        #expect(try await resumed.next() == nil)
    }

    @Test("a watch of memory shows the wanted types only, additions and removals")
    func memory() async throws {
        let network = try await world.network()
        let request = ProtoWatchMemoryRequest.with {
            $0.networkID = network.id
            $0.types = [.fact]
            $0.cursor = "c_0"
        }
        for type in [ProtoMemoryType.decision, .fact] {
            let item = try await world.memory.addMemory(
                .with {
                    $0.networkID = network.id
                    $0.type = type
                    $0.content = "Something"
                },
                options: World.caller()
            )
            _ = try await world.memory.deleteMemory(
                .with {
                    $0.networkID = network.id
                    $0.memoryID = item.id
                },
                options: World.caller()
            )
        }
        var iterator = world.memory.watchMemory(request, options: World.caller()).makeAsyncIterator()
        // What is gone by now is not shown as added.
        guard case .removed(let removed) = try await iterator.next()?.event else {
            Issue.record("no removal")
            return
        }
        #expect(removed.type == .fact && removed.reason == .deleted)
    }

    @Test("a conversation answers each message once and sends the events of its tasks between")
    func collaborates() async throws {
        let network = try await world.network()
        let responses = world.tasks.collaborate(options: World.caller()) { writer in
            try await writer.send(
                .with {
                    $0.networkID = network.id
                    $0.clientRef = "m1"
                    $0.message = .submit(.with { $0.task = "Write" })
                }
            )
            try await writer.send(
                .with {
                    $0.clientRef = "m2"
                    $0.message = .submit(.with { $0.priority = 11 })
                }
            )
            try await writer.send(
                .with {
                    $0.clientRef = "m3"
                    $0.message = .cancel(.with { $0.taskID = "task_0" })
                }
            )
            try await writer.send(.with { $0.clientRef = "m4" })
        }
        var answers: [String] = []
        var events: [String] = []
        for try await response in responses {
            switch response.message {
            case .ack(let ack):
                answers.append("\(response.clientRef) ack \(ack.task?.task ?? "")")
            case .error(let error):
                answers.append("\(response.clientRef) \(StatusCode(rawValue: error.code) ?? .unknown)")
            case .event(let event):
                events.append("\(response.clientRef) \(Self.name(event))")
                if events.count == 1 {
                    // All messages are answered before the task goes on, so the order below is certain.
                    try await world.complete(event.taskID)
                }
            case nil: Issue.record("an empty response")
            }
        }
        #expect(answers == ["m1 ack Write", "m2 invalidArgument", "m3 notFound", "m4 invalidArgument"])
        #expect(events == Self.life.map { "m1 \($0)" })
    }

    @Test("the sums at the end are those of the task, whenever the watcher came")
    func sums() async throws {
        let network = try await world.network()
        let submitted = try await world.task(in: network)
        try await world.complete(submitted.id)
        let task = try await world.tasks.getTask(
            .with {
                $0.networkID = network.id
                $0.taskID = submitted.id
            },
            options: World.caller()
        )
        #expect((task.spend?.callCount ?? 0) > 0)
        for sequence in 0..<Int32(Self.life.count) {
            let request = ProtoWatchTaskRequest.with {
                $0.taskID = task.id
                $0.afterSequence = sequence
            }
            var last: ProtoTaskEvent?
            for try await event in world.tasks.watchTask(request, options: World.caller()) { last = event }
            guard case .completed(let completed)? = last?.event else {
                Issue.record("no end")
                continue
            }
            #expect(completed.spend == task.spend)
        }
    }

    @Test("a conversation ends when the server ends its watches, although the client says nothing more")
    func conversationEndsWithServer() async throws {
        let network = try await world.network()
        let (silence, end) = AsyncStream.makeStream(of: Void.self)
        let responses = world.tasks.collaborate(options: World.caller()) { writer in
            try await writer.send(
                .with {
                    $0.networkID = network.id
                    $0.message = .submit(.with { $0.task = "Write" })
                }
            )
            for await _ in silence {}
        }
        let status = await #expect(throws: Status.self) {
            for try await response in responses {
                if case .event = response.message { world.mesh.stopWatching() }
            }
        }
        #expect(status?.code == .unavailable)
        end.finish()
    }

    @Test("a heartbeat names what the watcher has seen, also before it came")
    func heartbeatCursor() async throws {
        let task = try await world.task(in: try await world.network())
        let events = world.tasks.watchTask(
            .with {
                $0.taskID = task.id
                $0.afterSequence = 1
                $0.heartbeatInterval = .with { $0.seconds = 1 }
            },
            options: World.caller()
        )
        let first = Task { try await events.first { _ in true } }
        await world.clock.waitForSleepers()
        world.clock.advance(by: .seconds(1))
        guard case .heartbeat(let heartbeat)? = try await first.value?.event else {
            Issue.record("no heartbeat")
            return
        }
        #expect(heartbeat.cursor == "1")
        try await world.complete(task.id)
    }
}
