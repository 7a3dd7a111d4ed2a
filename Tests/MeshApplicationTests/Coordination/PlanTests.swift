internal import MeshDomain
internal import MeshTestSupport
internal import SeedTestSupport
internal import Testing

@testable internal import MeshApplication

@Suite("Plans are read, checked and mended")
struct PlanTests {
    private static let seo = PlanRules.Member(
        name: "SEO Specialist",
        type: "seo",
        description: "",
        capabilities: ["keyword_analysis", "seo_optimization"]
    )
    private static let content = PlanRules.Member(
        name: "Writer",
        type: "content",
        description: "",
        capabilities: ["copywriting", "email_copy"]
    )
    private static let rules = PlanRules(team: [content, seo], subtasksMax: 4, chainMax: 3)

    private func step(
        _ id: String,
        _ type: String = "content",
        needs: [String] = [],
        _ can: [String] = []
    )
        -> PlanDraft.Step
    {
        PlanDraft.Step(
            id: id,
            title: "Part \(id)",
            instruction: "Do it.",
            agentType: type,
            capabilities: can,
            dependsOn: needs
        )
    }

    private func draft(_ steps: PlanDraft.Step...) -> PlanDraft { PlanDraft(rationale: "why", steps: steps) }

    @Test("JSON is found in fences and sentences; numbers as ids are text; what is no plan is said to be none")
    func reading() throws {
        let text = """
            Here is the plan:
            ```json
            {"rationale": "r", "subtasks": [{"id": 1, "title": " A ", "instruction": "B", "agent_type": "Content",
             "capabilities": ["x", 2], "depends_on": [2]}]}
            ```
            """
        let draft = try PlanReading.draft(from: text)
        #expect(
            draft.steps == [
                PlanDraft.Step(
                    id: "1",
                    title: "A",
                    instruction: "B",
                    agentType: "content",
                    capabilities: ["x"],
                    dependsOn: ["2"]
                )
            ]
        )
        for bad in ["", "no", "[]", "{}", #"{"subtasks": 3}"#, #"{"subtasks": [}"#] {
            #expect(throws: PlanFault.unreadable, "\(bad)") { try PlanReading.draft(from: bad) }
        }
        #expect(throws: PlanFault.empty) { try PlanReading.draft(from: #"{"subtasks": []}"#) }
    }

    @Test("A good plan is used as it came")
    func good() {
        let plan = PlanRepair.plan(from: draft(step("s1"), step("s2", "seo", needs: ["s1"])), Self.rules, revision: 3)
        #expect(plan?.source == .model)
        #expect(plan?.repairs == [])
        #expect(plan?.revision == 3)
    }

    @Test(
        "Small faults are mended, and each repair is said",
        arguments: [
            ("unknown type", "s1 goes to seo instead of search"),
            ("manager", "s1 goes to content instead of coordinator"),
            ("duplicate", "a subtask was given the id s2"),
            ("missing", "s1 no longer waits for s9, which is not in the plan"),
            ("itself", "s1 no longer waits for itself"),
            ("order", "the subtasks were put in the order of their work"),
            ("many", "1 subtasks beyond the limits of the task were left out"),
            ("chain", "1 subtasks beyond the limits of the task were left out"),
            ("capability", "s1 goes to content instead of knitting"),
            ("bad id", "a subtask was given the id s1"),
        ]
    )
    func mends(_ fault: String, _ repair: String) throws {
        let broken =
            switch fault {
            case "unknown type": draft(step("s1", "search", ["SEO optimization"]))
            case "manager": draft(step("s1", "coordinator"))
            case "duplicate": draft(step("s1"), step("s1", "seo"))
            case "missing": draft(step("s1", needs: ["s9"]))
            case "itself": draft(step("s1", needs: ["s1"]))
            case "order": draft(step("s2", needs: ["s1"]), step("s1"))
            case "many": draft(step("s1"), step("s2"), step("s3"), step("s4"), step("s5"))
            case "chain":
                draft(step("s1"), step("s2", needs: ["s1"]), step("s3", needs: ["s2"]), step("s4", needs: ["s3"]))
            case "capability": draft(step("s1", "", ["knitting"]))
            default: draft(step("the first!"), step("s2", needs: ["the first!"]))
            }
        #expect(!PlanCheck.faults(of: broken, Self.rules).isEmpty)
        let plan = try #require(PlanRepair.plan(from: broken, Self.rules, revision: 1))
        #expect(plan.source == .repaired)
        #expect(plan.repairs.contains(repair), "\(plan.repairs)")
    }

    @Test("A circle is named and not mended")
    func circle() {
        let round = draft(
            step("s1", needs: ["s3"]),
            step("s2", needs: ["s1"]),
            step("s3", needs: ["s2"]),
            step("s4", needs: ["s3"])
        )
        #expect(PlanCheck.faults(of: round, Self.rules) == [.circle(["s1", "s3", "s2"])])
        #expect(PlanRepair.plan(from: round, Self.rules, revision: 1) == nil)
    }

    @Test("Whatever a model writes: what comes out keeps the rules, or nothing comes out", arguments: 0..<40)
    func anyDraft(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<50 {
            let count = Int.random(in: 1...7, using: &random)
            let ids = ["s1", "s2", "s3", "s4", "a b", "", "s3"]
            let types = ["content", "seo", "coordinator", "critic", "nobody", ""]
            let steps = (0..<count).map { _ in
                PlanDraft.Step(
                    id: ids.randomElement(using: &random) ?? "",
                    title: Bool.random(using: &random) ? "T" : "",
                    instruction: Bool.random(using: &random) ? String(repeating: "i", count: 9_000) : "",
                    agentType: types.randomElement(using: &random) ?? "",
                    capabilities: Bool.random(using: &random) ? ["copywriting"] : [],
                    dependsOn: (0..<Int.random(in: 0...2, using: &random)).map { _ in
                        ids.randomElement(using: &random) ?? ""
                    }
                )
            }
            guard let plan = PlanRepair.plan(from: PlanDraft(rationale: "", steps: steps), Self.rules, revision: 1)
            else { continue }
            let started = try TaskChange(
                Samples.task(),
                [.started(worker: "w", run: 1, resumedAfter: 1), .planned(plan, model: "m", spend: .none)],
                at: Samples.start
            )
            #expect(started.task.status == .running, "seed \(seed)")
            #expect(plan.subtasks.count <= 4, "seed \(seed)")
            #expect(plan.subtasks.allSatisfy { ["content", "seo", ""].contains($0.agentType) }, "seed \(seed)")
        }
    }

    @Test("The plan by rules gives every kind of agent its part, the copy before what builds on it")
    func byRules() throws {
        let team = ["analytics", "design", "content", "seo", "research"].map {
            PlanRules.Member(name: $0, type: $0, description: "", capabilities: [$0])
        }
        let plan = try #require(
            RulePlan(PlanRules(team: team, subtasksMax: 16), brief: "A mail").plan(revision: 1, because: "no model")
        )
        #expect(plan.subtasks.map(\.agentType) == ["research", "content", "analytics", "design", "seo"])
        #expect(plan.subtasks.map(\.dependsOn) == [[], ["s1"], ["s2"], ["s2"], ["s2"]])
        #expect(plan.subtasks.allSatisfy { $0.instruction.contains("A mail") })
        let short = RulePlan(PlanRules(team: team, subtasksMax: 2, chainMax: 1), brief: "A mail")
        #expect(short.plan(revision: 1, because: "x")?.subtasks.map(\.dependsOn) == [[], []])
        #expect(RulePlan(PlanRules(team: [], subtasksMax: 2), brief: "").plan(revision: 1, because: "x") == nil)
    }
}
