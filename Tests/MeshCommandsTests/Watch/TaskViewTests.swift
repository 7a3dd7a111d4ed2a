internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import Telemetry
internal import Testing

@testable internal import MeshCommands

@Suite("The picture of a task")
struct TaskViewTests {
    private func view(_ events: [ProtoTaskEvent]) -> TaskView {
        var view = TaskView()
        for event in events { view.apply(event) }
        return view
    }

    private func render(_ events: [ProtoTaskEvent], at tenths: Int64, width: Int = 84, height: Int = 24) -> String {
        view(events).render(width: width, height: height, now: Events.time(tenths)).joined(separator: "\n")
    }

    private let beginning = [
        Events.submitted(1), Events.started(2), Events.planned(3), Events.began(4, at: 12, "s1", "Analyst"),
    ]

    @Test("the plan stands in waves with what each subtask needs, and text arrives under who writes it")
    func running() {
        let events =
            beginning + [
                Events.delta("s1", offset: 0, "Developers read\nin the morning,"),
                Events.delta("s1", offset: 31, " mostly."),
            ]
        #expect(
            render(events, at: 42) == """
                task_1 · running
                Create an email campaign for the launch of TechPro X1
                ◓ s1 Study the audience                           Analyst · claude-3-7-sonnet  3.0 s
                  │ Developers read
                  │ in the morning, mostly.
                  ○ s2 Write the emails ← s1                      content
                  ○ s3 Design the layout ← s1                     design
                    ○ s4 Personalise ← s2, s3                     personalization
                4.1 s · 0 of 4 done · $0.0020 · 1000 tokens · 4 events
                """
        )
    }

    @Test("failures, reviews, revisions and memory are told, the newest first")
    func troubles() {
        let events =
            beginning + [
                Events.done(5, at: 40, "s1"), Events.began(6, at: 41, "s2", "Writer"),
                Events.began(7, at: 41, "s3", "Designer"), Events.delta("s2", offset: 0, "Dear developer,"),
                Events.event(
                    8,
                    at: 45,
                    .memoryAdded(.with { ($0.type, $0.subtaskID, $0.preview) = (.fact, "s1", "They like it short.") })
                ),
                Events.event(
                    9,
                    at: 50,
                    .subtaskFailed(
                        .with {
                            ($0.subtaskID, $0.attempt, $0.error) = ("s3", 1, .with { $0.message = "the model is down" })
                        }
                    )
                ),
                Events.event(
                    10,
                    at: 60,
                    .review(
                        .with {
                            ($0.subtaskIds, $0.verdict, $0.confidence, $0.notes) = (["s1"], .revise, 0.5, "Too vague.")
                        }
                    )
                ),
                Events.event(
                    11,
                    at: 61,
                    .revised(.with { ($0.subtaskIds, $0.iteration, $0.notes) = (["s1"], 2, "Name numbers.") })
                ),
            ]
        #expect(
            render(events, at: 70) == """
                task_1 · running
                Create an email campaign for the launch of TechPro X1
                ↻ s1 Study the audience           Analyst · claude-3-7-sonnet   2.8 s  0.90  $0.0031
                  ◐ s2 Write the emails ← s1      Writer · claude-3-7-sonnet    2.9 s
                    │ Dear developer,
                  ✗ s3 Design the layout ← s1     Designer · claude-3-7-sonnet  0.9 s
                    ○ s4 Personalise ← s2, s3     personalization
                · round 2: s1 again: Name numbers.
                · review of s1: revise (0.50) Too vague.
                · s3 failed: the model is down
                · memory: fact (s1): They like it short.
                6.9 s · 0 of 4 done · $0.0051 · 2000 tokens · 1 memory item · 11 events
                """
        )
    }

    @Test("what the task waits for stands under the plan until it is decided")
    func waiting() {
        let events = beginning + [Events.waiting(5, at: 20, .planApproval, "Shall we?")]
        #expect(render(events, at: 42).contains("task_1 · waiting\n"))
        #expect(render(events, at: 42).contains("\n? Shall we?\n4.1 s"))
        let resumed = Events.event(
            6,
            at: 30,
            .resumed(.with { ($0.userID, $0.decision) = ("ada", .approve(.with { $0.approved = true })) })
        )
        #expect(!render(events + [resumed], at: 42).contains("Shall we?"))
        #expect(render(events + [resumed], at: 42).contains("· approved by ada"))
    }

    @Test("a task that is over shows its own time and the sums that the server tells")
    func completed() {
        #expect(
            render(Events.short, at: 9999) == """
                task_1 · completed
                Create an email campaign for the launch of TechPro X1
                ● s1 Study the audience            Analyst · claude-3-7-sonnet  2.8 s  0.90  $0.0031
                  – s2 Write the emails ← s1       Writer · claude-3-7-sonnet   4.0 s
                  – s3 Design the layout ← s1      design
                    – s4 Personalise ← s2, s3      personalization
                8.0 s · 1 of 4 done · $0.0200 · 1000 tokens · 8 events · confidence 0.88
                """
        )
        let view = view(Events.short)
        #expect(view.exitCode == .done)
        #expect(view.closing(isTerminal: false) == "Dear developer,\nthe launch is near.\n")
    }

    @Test(
        "an end without a result cancels what was under way and says why",
        arguments: [
            (
                ProtoTaskEvent.Event.failed(.with { $0.error = .with { $0.message = "no budget" } }),
                "the task failed: no budget\n"
            ),
            (.cancelled(.with { $0.reason = "moved" }), "the task was cancelled: moved\n"),
            (.timedOut(.with { $0.timeoutSeconds = 300 }), "the time of the task ran out after 300 s\n"),
        ]
    )
    func ends(event: ProtoTaskEvent.Event, closing: String) {
        let view = view(beginning + [Events.event(5, at: 90, event)])
        #expect(view.exitCode == .taskNotCompleted)
        #expect(view.closing(isTerminal: true) == closing)
        #expect(view.subtasks.allSatisfy { $0.stage == .cancelled })
    }

    @Test("who joins late sees a snapshot, and its deltas go on behind it")
    func lateJoin() {
        let events = [
            Events.began(40, at: 12, "s1", "Analyst"), Events.snapshot("s1", "late\nte"),
            Events.delta("s1", offset: 5, "text"),
        ]
        #expect(
            render(events, at: 42) == """
                task_1 · running
                ◓ s1                                              Analyst · claude-3-7-sonnet  3.0 s
                  │ late
                  │ text
                0 of 1 done · $0 · 0 tokens · 1 events
                """
        )
    }

    @Test("events that come again after a reconnect change nothing")
    func repeated() {
        let once = view(Events.short)
        let twice = view(Events.short + Events.short.prefix(6))
        #expect(
            once.render(width: 84, height: 24, now: Events.time(100))
                == twice.render(width: 84, height: 24, now: Events.time(100))
        )
    }

    @Test("a task that was read adds no cost of events before it")
    func costOnce() {
        var view = TaskView()
        var task = Events.task
        task.version = 5
        task.spend = Events.spend(9_000_000)
        view.adopt(task)
        for event in Events.short.prefix(6) { view.apply(event) }
        #expect(view.costNanoUSD == 9_000_000)
    }

    @Test("the picture fits any terminal", arguments: [20, 33, 60, 80, 200], [4, 6, 9, 15, 50])
    func fits(width: Int, height: Int) {
        var events = beginning
        var plan = Events.plan
        plan.subtasks += (5...30).map { Events.subtask("s\($0)", "Überlänge 漢字漢字漢字 \($0)", "content", after: ["s4"]) }
        events[2] = Events.event(3, at: 10, .planned(.with { $0.plan = plan }))
        events += [Events.delta("s1", offset: 0, String(repeating: "word ", count: 100))]
        for count in 1...events.count {
            let lines = view(Array(events.prefix(count))).render(width: width, height: height, now: Events.time(42))
            #expect(lines.count <= height)
            #expect(lines.allSatisfy { TextWidth.columns($0) <= width })
        }
    }

    @Test("in a small terminal those at work are shown and the others are counted")
    func small() {
        let events = beginning + [Events.done(5, at: 40, "s1"), Events.began(6, at: 41, "s2", "Writer")]
        #expect(
            render(events, at: 55, width: 50, height: 6) == """
                task_1 · running
                Create an email campaign for the launch of TechPr…
                  ◐ s2 Write the emails ← s1                 1.4 s
                  ○ s3 Design the layout ← s1
                  … 2 more: 1 over, 1 waiting
                5.4 s · 1 of 4 done · $0.0051 · 2000 tokens · 6 e…
                """
        )
    }

    @Test("what agents write cannot steer the terminal")
    func escapeSequences() {
        let evil = "\u{1B}[2J\u{7}"
        let events =
            beginning + [
                Events.delta("s1", offset: 0, "a\(evil)b"), Events.waiting(5, at: 20, .question, "c\(evil)d"),
                Events.event(6, at: 21, .review(.with { $0.notes = evil })),
            ]
        #expect(!render(events, at: 42).contains("\u{1B}"))
        #expect(!view([Events.result(1, at: 1, evil)]).closing(isTerminal: true).contains("\u{1B}"))
    }
}
