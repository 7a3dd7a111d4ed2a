internal import MeshApplication
internal import MeshDomain
internal import SeedTestSupport
import Testing

@testable internal import MeshModels

@Suite struct OfflinePlannerTests {
    func steps(_ form: PlanForm) throws -> [OfflinePlanner.Step] {
        let read = OfflineForm(prompt: form.prompt)
        return OfflinePlanner(FactSheet(read), read).steps
    }

    @Test func theCampaignIsPlannedSideBySideAndTheLayoutWaitsForTheCopy() throws {
        let steps = try steps(OfflinePipeline.techPro.planForm)
        #expect(steps.map(\.agentType) == ["content", "personalization", "analytics", "design"])
        #expect(steps.map(\.dependsOn) == [[], [], [], ["s1"]])
        #expect(steps[0].instruction.contains("TechPro X1") && steps[0].instruction.contains("AI code completion"))
    }

    @Test func researchGoesFirst() throws {
        var form = OfflinePipeline.techPro.planForm
        form.agents.append(Self.note("research", ["research"]))
        let steps = try steps(form)
        #expect(
            steps[0].agentType == "research" && steps.dropFirst().prefix(3).allSatisfy { $0.dependsOn.contains("s1") }
        )
    }

    @Test func aCustomAgentIsAskedForByWhatItCanDo() throws {
        var form = OfflinePipeline.techPro.planForm
        form.agents.append(Self.note("seo", ["keyword_analysis", "seo_optimization", "content_recommendations"]))
        form.agents.append(Self.note("legal", ["compliance_check"]))
        let steps = try steps(form)
        let seo = try #require(steps.first { $0.agentType == "seo" })
        let legal = try #require(steps.first { $0.agentType == "legal" })
        let content = try #require(steps.first { $0.agentType == "content" })
        #expect(seo.capabilities == ["keyword_analysis", "seo_optimization"] && content.dependsOn.contains(seo.id))
        #expect(legal.dependsOn.contains(content.id) && legal.capabilities == ["compliance_check"])
    }

    @Test func aRefusedPlanIsFollowedByAnotherThatAnswersTheComment() throws {
        var form = OfflinePipeline.techPro.planForm
        let first = try steps(form)
        form.rejected = [PlanForm.RejectedPlan(titles: first.map(\.title), comment: "No analytics, please.")]
        let second = try steps(form)
        #expect(second.map(\.title) != first.map(\.title) && !second.contains { $0.agentType == "analytics" })
        #expect(second.allSatisfy { $0.instruction.contains("No analytics, please.") })
    }

    @Test func faultsGiveThePlainestPlan() throws {
        var form = OfflinePipeline.techPro.planForm
        form.faults = ["s2 needs an agent that is not there"]
        let steps = try steps(form)
        #expect(steps.count <= 3 && steps.allSatisfy { $0.capabilities.isEmpty })
    }

    @Test func aSmallBriefGetsASmallPlan() throws {
        var pipeline = OfflinePipeline.techPro
        pipeline.brief = "Write a product description"
        #expect(try steps(pipeline.planForm).map(\.agentType) == ["content", "personalization"])
    }

    @Test(arguments: 0..<200)
    func anyAgentsAndLimitsGiveAPlanThatHolds(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var form = OfflinePipeline.techPro.planForm
        let types = [
            "coordinator", "critic", "content", "design", "analytics", "personalization", "research", "seo", "legal",
            "x",
        ]
        form.agents = (0..<Int.random(in: 1...12, using: &random)).map { _ in
            Self.note(types.randomElement(using: &random) ?? "x", ["a", "b"])
        }
        form.limits.maxSubtasks = Int.random(in: 1...6, using: &random)
        form.brief = ["Write a blog post", "Analyze this", "hi", form.brief].randomElement(using: &random) ?? ""
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            form.rejected.append(PlanForm.RejectedPlan(titles: [], comment: "without design"))
        }
        if Bool.random(using: &random) { form.faults = ["something"] }
        let steps = try steps(form)
        let offered = Set(form.agents.map(\.type)).subtracting(["coordinator", "critic"])
        #expect(steps.count <= form.limits.maxSubtasks)
        #expect(Set(steps.map(\.id)).count == steps.count && steps.allSatisfy { offered.contains($0.agentType) })
        for (position, step) in steps.enumerated() {
            #expect(Set(step.dependsOn).isSubset(of: Set(steps[..<position].map(\.id))))
            #expect(!step.title.isEmpty && !step.instruction.isEmpty)
        }
        let onlyDesign = offered == ["design"] && !form.rejected.isEmpty
        #expect(!steps.isEmpty || offered.isEmpty || onlyDesign)
    }

    static func note(_ type: String, _ capabilities: [String]) -> PlanForm.AgentNote {
        PlanForm.AgentNote(name: type, type: type, description: "", capabilities: capabilities)
    }
}
