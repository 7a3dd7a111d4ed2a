internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import Testing

@testable internal import MeshCommands

@Suite("A task is explained from its journal", .timeLimit(.minutes(2)))
struct ExplainCommandTests {
    private static func completed(_ sequence: Int32, at tenths: Int64) -> ProtoTaskEvent {
        Events.event(
            sequence,
            at: tenths,
            .subtaskCompleted(
                .with {
                    ($0.subtaskID, $0.confidence, $0.spend) = ("s2", 0.8, Events.spend(5_000_000))
                    $0.provenance = .with {
                        ($0.model, $0.provider, $0.temperature, $0.offline) = ("model-b", "offline", 0.7, true)
                        ($0.inputSubtaskIds, $0.memoryIds) = (["s1"], ["mem_1", "mem_0"])
                        $0.failedModels = ["model-a"]
                    }
                }
            )
        )
    }

    private static let whole: [ProtoTaskEvent] = [
        Events.submitted(1), Events.started(2), Events.planned(3), Events.began(4, at: 12, "s1", "Analyst"),
        Events.event(
            5,
            at: 40,
            .memoryAdded(
                .with {
                    ($0.memoryID, $0.type, $0.subtaskID, $0.preview) = ("mem_1", .fact, "s1", "They read at night.")
                }
            )
        ), Events.done(6, at: 40, "s1"), Events.began(7, at: 41, "s2", "Writer"),
        Events.event(
            8,
            at: 50,
            .subtaskFailed(
                .with { event in
                    (event.subtaskID, event.attempt, event.willRetry) = ("s2", 1, true)
                    event.error = .with { $0.message = "the model is down" }
                }
            )
        ), Events.began(9, at: 51, "s2", "Writer", attempt: 2), completed(10, at: 60),
        Events.event(
            11,
            at: 65,
            .review(
                .with {
                    ($0.subtaskIds, $0.verdict, $0.notes) = (["s2"], .revise, "name the date")
                    ($0.confidence, $0.iteration) = (0.4, 1)
                }
            )
        ),
        Events.event(
            12,
            at: 66,
            .revised(.with { ($0.subtaskIds, $0.iteration, $0.notes) = (["s2"], 2, "name the date") })
        ),
        Events.waiting(13, at: 70, .resultApproval, "Is this result right?"),
        Events.event(
            14,
            at: 100,
            .resumed(.with { ($0.userID, $0.decision) = ("anna", .approve(.with { $0.approved = true })) })
        ), Events.result(15, at: 110, "Dear developer"), Events.completed(16, at: 111),
    ]

    @Test("who was given what and why, what was read, models, reviews, people, cost and time")
    func text() async throws {
        try await withServer([FakeMesh(journal: Self.whole, waitsForPeople: false)]) { server in
            let ran = await mesh(["explain", "task_1"], at: server)
            #expect(ran.code == 0)
            let wanted = [
                "completed, 11.1 s, 3 calls, 3000 tokens, $0.0101",
                "planned by gpt-4o in 0.9 s, 1000 tokens, $0.0020",
                "s2 Write the emails for content, after s1",
                "s1 given to Analyst with claude-3-7-sonnet",
                "fact remembered as mem_1 by s1",
                "s2 failed with Writer; it is tried again", "because: the model is down",
                "s2 given to Writer with claude-3-7-sonnet, attempt 2",
                "s2 done by Writer in 0.9 s: confidence 0.80, 1000 tokens, $0.0050",
                "model model-b of offline at temperature 0.70, offline", "failed before: model-a",
                "read the outputs of s1", "read mem_1: fact of s1", "read mem_0: from before this task",
                "reviewed by rules: s2 revise, confidence 0.40, round 1", "notes: name the date", "round 2 for s2",
                "waits for a person (result_approval)", "approved by anna after 3.0 s",
                "plan 0.9 s → s1 2.8 s → s2 0.9 s → review 0.5 s → a person 3.0 s → result 1.0 s",
            ]
            for line in wanted { #expect(ran.output.contains(line), "\(line)\n\(ran.output)") }
            #expect(ran.lines.contains { $0.hasPrefix("Writer") && $0.contains("s2") && $0.hasSuffix("model-b") })
        }
    }

    @Test("--json is one object with the same")
    func json() async throws {
        try await withServer([FakeMesh(journal: Self.whole, waitsForPeople: false)]) { server in
            let ran = await mesh(["explain", "task_1", "--json"], at: server)
            #expect(ran.code == 0)
            let object = try GoogleStruct(json: Array(ran.output.utf8))
            #expect(object.fields["end"]?.kind == .stringValue("completed"))
            guard case .listValue(let steps)? = object.fields["steps"]?.kind else {
                Issue.record("no steps")
                return
            }
            #expect(steps.values.count == 16)
        }
    }

    @Test("a task that is under way is told up to now, and one that is not there is an error")
    func others() async throws {
        try await withServer([FakeMesh(journal: Array(Self.whole.prefix(7)))]) { server in
            let ran = await mesh(["explain", "task_1"], at: server)
            #expect(ran.code == 0)
            #expect(ran.output.contains("under way, 4.1 s"))
            #expect(await mesh(["explain", "task_9"], at: server).code == 3)
        }
    }
}
