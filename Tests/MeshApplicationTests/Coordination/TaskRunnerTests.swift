internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshApplication

@Suite("A runner brings a task from plan to result")
struct TaskRunnerTests {
    @Test("Plan, parallel work, result: the task completes and its journal tells it")
    func completes() async throws {
        let steps = [
            Script.Step(id: "s1"), Script.Step(id: "s2", type: "design"),
            Script.Step(id: "s3", type: "analytics", needs: ["s1", "s2"]),
        ]
        let world = try await CoordinationWorld(Script.usual(steps))
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        let task = try await world.task()
        #expect(task.status == .completed)
        #expect(task.result?.text.contains("woven") == true)
        #expect(task.result?.isDegraded == false)
        #expect(task.explanation?.summary == "It is done.")
        #expect(task.explanation?.contributions.map(\.agentName) == ["Content", "Design", "Analytics"])
        let weights = task.explanation?.contributions.map(\.weight) ?? []
        #expect(abs(weights.reduce(0, +) - 1) < 1e-9)
        #expect(task.plan?.source == .model)
        // Plan, three parts, result; rules reviewed.
        #expect(task.spend.calls == 5)
        #expect(world.models.calls.count == 5)
        try await world.checkJournal()
    }
}
