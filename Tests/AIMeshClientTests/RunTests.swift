internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import Testing

@testable internal import AIMeshClient

@Suite("Running a task, and watching the memory")
struct RunTests {
    private func mesh(ending event: ProtoTaskEvent) -> MeshClient {
        FakeMesh([
            .serverStreaming(ProtoTaskServiceMethods.submitAndWatchTask) {
                (request: ProtoSubmitTaskRequest, responses: ResponseWriter<ProtoTaskEvent>, _) in
                try await responses.send(Events.submitted())
                try await responses.send(event)
            },
            .unary(ProtoTaskServiceMethods.getTask) { (request: ProtoGetTaskRequest, _) in
                ProtoTask.with {
                    $0.id = request.taskID
                    $0.status = .completed
                    $0.confidence = 0.9
                    $0.result = .with { $0.text = "Dear developers" }
                }
            },
        ]).client()
    }

    @Test("run returns the result, and tells its progress")
    func runs() async throws {
        let seen = Seen<TaskUpdate>()
        let finished = try await mesh(ending: Events.completed(2)).run(brief: "Write", in: "n1") { seen.add($0) }
        #expect(finished.id == "t1")
        #expect(finished.text == "Dear developers")
        #expect(finished.confidence == 0.9)
        #expect(seen.values.map(\.sequence) == [1, 2])
    }

    @Test("run throws why a task has no result")
    func fails() async throws {
        let failed = Events.journal(2, .failed(.with { $0.error = Status(.resourceExhausted, "no money").rpcStatus }))
        let error = await #expect(throws: MeshError.self) { try await mesh(ending: failed).run(brief: "x", in: "n1") }
        #expect(error == MeshError(.resourceExhausted, "no money"))
        let late = Events.journal(2, .timedOut(.with { $0.timeoutSeconds = 5 }))
        let other = await #expect(throws: MeshError.self) { try await mesh(ending: late).run(brief: "x", in: "n1") }
        #expect(other?.code == .deadlineExceeded)
    }

    @Test("a watch of the memory goes on after its last cursor, a heartbeat's too")
    func watchesMemory() async throws {
        let opened = Seen<ProtoWatchMemoryRequest>()
        let mesh = FakeMesh([
            .serverStreaming(ProtoMemoryServiceMethods.watchMemory) {
                (request: ProtoWatchMemoryRequest, responses: ResponseWriter<ProtoMemoryEvent>, _) in
                if opened.add(request) == 1 {
                    let added = ProtoMemoryEvent.with {
                        $0.cursor = "c1"
                        $0.event = .added(.with { $0.id = "m1" })
                    }
                    try await responses.send(added)
                    try await responses.send(.with { $0.event = .heartbeat(.with { $0.cursor = "c2" }) })
                    throw Status(.unavailable, "away")
                }
                let removed = ProtoMemoryEvent.with {
                    $0.cursor = "c3"
                    $0.event = .removed(.with { $0.memoryID = "m1" })
                }
                try await responses.send(removed)
            }
        ]).client()
        var updates: [MemoryUpdate] = []
        for try await update in mesh.memory.watch(in: "n1", types: [.fact]) { updates.append(update) }
        #expect(updates.map(\.cursor) == ["c1", "c3"])
        #expect(opened.values.map(\.cursor) == ["", "c2"])
        #expect(opened.values.allSatisfy { $0.types == [.fact] })
        #expect(updates.last?.kind == .removed(id: "m1", type: .unknown, .unknown))
    }
}
