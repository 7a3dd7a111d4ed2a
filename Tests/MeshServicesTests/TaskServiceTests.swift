internal import GRPCCore
internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import MeshTestSupport
internal import Protobuf
internal import Testing

@Suite("Task service")
struct TaskServiceTests {
    let world: World

    init() throws { world = try World() }

    private func get(_ task: ProtoTask, _ view: ProtoTaskView = .unspecified) async throws -> ProtoTask {
        try await world.tasks.getTask(
            .with {
                $0.networkID = task.networkID
                $0.taskID = task.id
                $0.view = view
            },
            options: World.caller()
        )
    }

    @Test("a task is stored and queued with the network's limits filled in")
    func submits() async throws {
        let network = try await world.network()
        let task = try await world.task(in: network) {
            $0.context = .with { $0.fields = ["product_name": .with { $0.kind = .stringValue("TechPro X1") }] }
            $0.priority = 3
            $0.labels = ["team": "growth"]
        }
        #expect(task.status == .queued && task.version == 1 && task.priority == 3)
        #expect(task.limits?.maxIterations == 10 && task.limits?.timeoutSeconds == 300)
        #expect(task.limits?.confidenceThreshold == 0.7 && task.limits?.maxSubtasks == 16)
        #expect(world.dispatcher.notes.enqueued.map(\.text) == [task.id])
        #expect(try await get(task) == task)
        #expect(try await get(task, .basic).context == nil)
    }

    @Test("the bytes of images are kept as vendors take them: base64 with padding")
    func images() async throws {
        let network = try await world.network()
        let task = try await world.task(in: network) {
            $0.images = ["f", "fo", "foo"].map { text in
                .with {
                    $0.mediaType = "image/png"
                    $0.source = .data(Array(text.utf8))
                }
            }
        }
        let stored = try #require(try await world.store.task(TaskID(task.id), of: "tenant_a"))
        let sources = stored.submission.images.map(\.source)
        #expect(sources == [.base64("Zg=="), .base64("Zm8="), .base64("Zm9v")])
    }

    @Test("the same key submits once")
    func idempotency() async throws {
        let network = try await world.network()
        let first = try await world.task(in: network) { $0.idempotencyKey = "k" }
        let second = try await world.task(in: network) { $0.idempotencyKey = "k" }
        #expect(first == second)
        #expect(world.dispatcher.notes.enqueued.count == 1 && world.dispatcher.notes.reserved == 0)
    }

    @Test("a session's context and a parent's result come with the task; the task's own facts win")
    func contexts() async throws {
        let network = try await world.network()
        let parent = try await world.task(in: network, "First")
        try await world.complete(parent.id)
        let session = try await world.memory.createSession(
            .with {
                $0.networkID = network.id
                $0.context = .with {
                    $0.fields = [
                        "voice": .with { $0.kind = .stringValue("friendly") },
                        "market": .with { $0.kind = .stringValue("EU") },
                    ]
                }
            },
            options: World.caller()
        )
        let task = try await world.task(in: network) {
            $0.sessionID = session.id
            $0.parentTaskID = parent.id
            $0.context = .with { $0.fields = ["voice": .with { $0.kind = .stringValue("formal") }] }
        }
        #expect(task.context?.fields["voice"]?.kind == .stringValue("formal"))
        #expect(task.context?.fields["market"]?.kind == .stringValue("EU"))
        #expect(task.context?.fields["parent_task"] != nil)
        let counted = try await world.memory.getSession(
            .with {
                $0.networkID = network.id
                $0.sessionID = session.id
            },
            options: World.caller()
        )
        #expect(counted.metrics?.taskCount == 1)
    }

    @Test("a held task waits for ProcessTask, which is idempotent")
    func holds() async throws {
        let network = try await world.network()
        let held = try await world.task(in: network) { $0.hold = true }
        #expect(held.status == .held && world.dispatcher.notes.enqueued.isEmpty)
        for _ in 0..<2 {
            let task = try await world.tasks.processTask(
                .with {
                    $0.networkID = network.id
                    $0.taskID = held.id
                },
                options: World.caller()
            )
            #expect(task.status == .queued && task.version == 2)
        }
        #expect(world.dispatcher.notes.woken.count == 2)
    }

    @Test("cancelling ends a task and stops its work; a task that has ended stays as it is")
    func cancels() async throws {
        let network = try await world.network()
        let task = try await world.task(in: network)
        let cancelled = try await world.tasks.cancelTask(
            .with {
                $0.taskID = task.id
                $0.reason = "no longer wanted"
            },
            options: World.caller()
        )
        #expect(cancelled.status == .cancelled && cancelled.error?.message == "no longer wanted")
        #expect(world.dispatcher.notes.stopped.map(\.text) == [task.id])
        let again = try await world.tasks.cancelTask(.with { $0.taskID = task.id }, options: World.caller())
        #expect(again == cancelled)
    }

    @Test("a retry is a new task that keeps finished outputs, unless it starts over")
    func retries() async throws {
        let network = try await world.network()
        let task = try await world.task(in: network)
        try await world.complete(task.id)
        for startsOver in [false, true] {
            let retried = try await world.tasks.retryTask(
                .with {
                    $0.networkID = network.id
                    $0.taskID = task.id
                    $0.startOver = startsOver
                },
                options: World.caller()
            )
            #expect(retried.id != task.id && retried.retryOfTaskID == task.id && retried.status == .queued)
            let stored = try await world.store.task(TaskID(retried.id), of: "tenant_a")
            #expect((stored?.submission.keptPlan == nil) == startsOver)
        }
    }

    @Test("an answer ends the wait that it is meant for")
    func resumes() async throws {
        let network = try await world.network()
        let task = try await world.task(in: network)
        let now = world.clock.now
        let waiting = Waiting(
            id: "wait_1",
            kind: .question,
            prompt: "Which day?",
            choices: ["Monday", "Friday"],
            since: now,
            deadline: now + .seconds(60)
        )
        try await world.advance(task.id, [.started(worker: "w", run: 1, resumedAfter: 1), .waiting(waiting)])
        #expect(try await get(task).waiting?.choices == ["Monday", "Friday"])
        let wrong: [(ProtoResumeTaskRequest, StatusCode)] = [
            (answer(task, "Sunday"), .invalidArgument),
            (answer(task, "Friday", waiting: "wait_0"), .aborted),
            (
                .with {
                    $0.taskID = task.id
                    $0.decision = .approve(.init())
                }, .invalidArgument
            ),
        ]
        for (request, code) in wrong {
            let status = await #expect(throws: Status.self) {
                _ = try await world.tasks.resumeTask(request, options: World.caller())
            }
            #expect(status?.code == code)
        }
        let resumed = try await world.tasks.resumeTask(answer(task, "Friday"), options: World.caller())
        #expect(resumed.status == .planning && resumed.waiting == nil)
        #expect(world.dispatcher.notes.woken.map(\.text) == [task.id])
    }

    private func answer(_ task: ProtoTask, _ text: String, waiting: String = "wait_1") -> ProtoResumeTaskRequest {
        .with {
            $0.taskID = task.id
            $0.waitingID = waiting
            $0.decision = .answer(text)
        }
    }

    @Test("feedback becomes memory that a search finds")
    func feedback() async throws {
        let network = try await world.network()
        let task = try await world.task(in: network)
        try await world.complete(task.id)
        let response = try await world.tasks.sendFeedback(
            .with {
                $0.taskID = task.id
                $0.subtaskID = "s1"
                $0.rating = 2
                $0.comment = "The subject line shouts"
            },
            options: World.caller()
        )
        #expect(response.memory?.type == .feedback && response.memory?.taskID == task.id)
        let found = try await world.memory.searchMemory(
            .with {
                $0.networkID = network.id
                $0.query = "subject line"
            },
            options: World.caller()
        )
        #expect(found.matches.first?.item?.id == response.memory?.id)
        #expect(try await get(task).status == .completed)
    }

    @Test("each task of a batch is accepted or refused by itself, in order")
    func batches() async throws {
        let network = try await world.network()
        let response = try await world.tasks.batchSubmitTasks(
            .with {
                $0.networkID = network.id
                $0.requests = (0..<100).map { number in
                    .with {
                        $0.task = "Task \(number)"
                        if number == 7 { $0.sessionID = "ses_0" }
                    }
                }
            },
            options: World.caller()
        )
        #expect(response.acceptedCount == 99 && response.refusedCount == 1 && response.items.count == 100)
        for (number, item) in response.items.enumerated() {
            guard case .task(let task) = item.outcome else {
                #expect(number == 7)
                continue
            }
            #expect(task.task == "Task \(number)" && item.index == number)
        }
    }

    @Test("an upload answers each request, and keeps what came before one that breaks a bound")
    func uploads() async throws {
        let network = try await world.network()
        let upload = try await world.tasks.uploadTasks(options: World.caller()) { writer in
            for number in 0..<50 {
                try await writer.send(
                    .with {
                        if number == 0 { $0.networkID = network.id }
                        $0.task = "Upload \(number)"
                        $0.idempotencyKey = "u\(number % 40)"
                    }
                )
            }
        }
        #expect(upload.receivedCount == 50 && upload.refusedCount == 10 && upload.acceptedCount == 40)
        #expect(upload.items.count == 50 && upload.items[3].idempotencyKey == "u3")
        let status = await #expect(throws: Status.self) {
            _ = try await world.tasks.uploadTasks(options: World.caller()) { writer in
                try await writer.send(
                    .with {
                        $0.networkID = network.id
                        $0.task = "Before"
                    }
                )
                try await writer.send(.with { $0.priority = 10 })
            }
        }
        #expect(status?.code == .invalidArgument)
        let tasks = try await world.tasks.listTasks(
            .with {
                $0.networkID = network.id
                $0.pageSize = 200
            },
            options: World.caller()
        )
        #expect(tasks.tasks.contains { $0.task == "Before" } && tasks.tasks.count == 41)
    }

    @Test("a list filters by status, label and owner and walks all pages while tasks are added")
    func lists() async throws {
        let network = try await world.network()
        for number in 0..<7 {
            _ = try await world.task(in: network, "Old \(number)") {
                $0.labels = ["team": number % 2 == 0 ? "even" : "odd"]
                $0.hold = number == 6
            }
        }
        var seen: [String] = []
        var token = ""
        repeat {
            let page = try await world.tasks.listTasks(
                .with {
                    $0.networkID = network.id
                    $0.pageSize = 2
                    $0.labelSelectors = ["team=even"]
                    $0.pageToken = token
                },
                options: World.caller()
            )
            seen += page.tasks.map(\.task)
            token = page.nextPageToken
            _ = try await world.task(in: network, "New") { $0.labels = ["team": "even"] }
        } while !token.isEmpty
        #expect(seen == ["Old 6", "Old 4", "Old 2", "Old 0"])
        let held = try await world.tasks.listTasks(
            .with {
                $0.networkID = network.id
                $0.statuses = [.held]
            },
            options: World.caller()
        )
        #expect(held.tasks.map(\.task) == ["Old 6"])
    }
}
