internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import Testing

@testable internal import AIMeshClient

@Suite("Calls for tasks")
struct TaskCallTests {
    private let answer = ProtoTask.with {
        $0.id = "t1"
        $0.status = .running
        $0.context = .with { $0.fields = ["k": .with { $0.kind = .numberValue(1) }] }
    }

    @Test("submit sends brief, context, limits and a key")
    func submits() async throws {
        let seen = Seen<ProtoSubmitTaskRequest>()
        let mesh = FakeMesh([method(ProtoTaskServiceMethods.submitTask, seen, answer)]).client()
        var task = NewTask("Write", context: ["features": ["fast", nil], "x": ["y": true]])
        task.limits.budgetNanoDollars = 5
        task.approvalPoints = [.plan]
        let submitted = try await mesh.tasks.submit(task, to: "n1")
        let request = try #require(seen.last)
        #expect(request.networkID == "n1")
        #expect(request.task == "Write")
        #expect(JSONObject(request.context) == task.context)
        #expect(request.limits?.budgetNanoUsd == 5)
        #expect(request.limits?.maxIterations == nil)
        #expect(request.approvalPoints == [.plan])
        #expect(request.modelSelection == nil)
        #expect(!request.idempotencyKey.isEmpty)
        #expect(submitted.status == .running)
        #expect(submitted.context == ["k": 1])
        task.idempotencyKey = "mine"
        _ = try await mesh.tasks.submit(task, to: "n1")
        #expect(seen.last?.idempotencyKey == "mine")
    }

    @Test("a batch says of each task what became of it")
    func batches() async throws {
        let seen = Seen<ProtoBatchSubmitTasksRequest>()
        let answer = ProtoBatchSubmitTasksResponse.with {
            $0.items = [
                .with { $0.outcome = .task(.with { $0.id = "t1" }) },
                .with { $0.outcome = .error(Status(.invalidArgument, "too long").rpcStatus) },
            ]
        }
        let mesh = FakeMesh([method(ProtoTaskServiceMethods.batchSubmitTasks, seen, answer)]).client()
        let outcomes = try await mesh.tasks.submit([NewTask("a"), NewTask("b")], to: "n1")
        #expect(seen.last?.requests.map(\.task) == ["a", "b"])
        guard case .accepted(let task) = outcomes[0] else { throw MeshError(.unknown, "\(outcomes)") }
        #expect(task.id == "t1")
        #expect(outcomes[1] == .refused(MeshError(.invalidArgument, "too long")))
    }

    @Test("get, process, cancel and retry name the task")
    func steers() async throws {
        let got = Seen<ProtoGetTaskRequest>()
        let processed = Seen<ProtoProcessTaskRequest>()
        let cancelled = Seen<ProtoCancelTaskRequest>()
        let retried = Seen<ProtoRetryTaskRequest>()
        let mesh = FakeMesh([
            method(ProtoTaskServiceMethods.getTask, got, answer),
            method(ProtoTaskServiceMethods.processTask, processed, answer),
            method(ProtoTaskServiceMethods.cancelTask, cancelled, answer),
            method(ProtoTaskServiceMethods.retryTask, retried, answer),
        ]).client()
        #expect(try await mesh.tasks.get("t1", in: "n1").id == "t1")
        #expect(got.last?.view == .full)
        try await mesh.tasks.process("t1", in: "n1")
        #expect(processed.last?.taskID == "t1")
        try await mesh.tasks.cancel("t1", in: "n1", reason: "moved")
        #expect(cancelled.last?.reason == "moved")
        _ = try await mesh.tasks.retry("t1", in: "n1", startsOver: true)
        #expect(retried.last?.startOver == true)
        #expect(retried.last?.idempotencyKey.isEmpty == false)
    }

    @Test("approve and answer end a wait, and feedback is remembered")
    func decides() async throws {
        let resumed = Seen<ProtoResumeTaskRequest>()
        let rated = Seen<ProtoSendFeedbackRequest>()
        let memory = ProtoSendFeedbackResponse.with { $0.memory = .with { $0.id = "m1" } }
        let mesh = FakeMesh([
            method(ProtoTaskServiceMethods.resumeTask, resumed, answer),
            method(ProtoTaskServiceMethods.sendFeedback, rated, memory),
        ]).client()
        try await mesh.tasks.approve("t1", in: "n1", false, comment: "shorter", waitingID: "w1")
        #expect(resumed.last?.waitingID == "w1")
        let refusal = ProtoApproval.with { $0.comment = "shorter" }
        #expect(resumed.last?.decision == .approve(refusal))
        try await mesh.tasks.answer("t1", in: "n1", "blue")
        #expect(resumed.last?.decision == .answer("blue"))
        #expect(try await mesh.tasks.sendFeedback("t1", in: "n1", rating: 5).id == "m1")
        #expect(rated.last?.rating == 5)
    }

    @Test("list filters and pages")
    func lists() async throws {
        let seen = Seen<ProtoListTasksRequest>()
        let page = ProtoListTasksResponse.with { $0.tasks = [answer] }
        let mesh = FakeMesh([method(ProtoTaskServiceMethods.listTasks, seen, page)]).client()
        var filter = TaskFilter()
        filter.statuses = [.running, .waiting]
        filter.from = Moment(seconds: 5)
        #expect(try await mesh.tasks.list(in: "n1", filter).all().map(\.id) == ["t1"])
        #expect(seen.last?.statuses == [.running, .waiting])
        #expect(seen.last?.startTime?.seconds == 5)
        #expect(seen.last?.view == .basic)
    }
}
