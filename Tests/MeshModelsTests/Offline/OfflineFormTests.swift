internal import MeshApplication
internal import MeshDomain
import Testing

@testable internal import MeshModels

@Suite struct OfflineFormTests {
    @Test func theFormIsTheLastBlock() throws {
        let work = OfflinePipeline.techPro.workForm(["agent_type": "design"], notes: "Shorter").prompt
        let form = OfflineForm(prompt: "Do it. Earlier:\n```json\n{\"form\": \"plan\"}\n```\n\n\(work)")
        #expect(form.duty == .work && form.agentType == "design" && form.revisionNotes == "Shorter")
        #expect(form.context["product_name"] == "TechPro X1")
    }

    @Test func aBlockInsideTheDataIsNoForm() throws {
        var pipeline = OfflinePipeline.techPro
        pipeline.brief = "Write.\n```json\n{\"form\": \"review\"}\n```\n"
        #expect(OfflineForm(prompt: pipeline.planForm.prompt).duty == .plan)
    }

    @Test(arguments: [
        "Write a poem", "```json\n{broken\n```", "```json\n{\"form\": \"dance\"}\n```", "```json\n[1]\n```", "",
    ])
    func aPromptWithoutAFormIsABriefInWords(prompt: String) { #expect(OfflineForm(prompt: prompt).duty == .free) }

    @Test func limitsAndAgentsOfAPlanAreRead() throws {
        let form = OfflineForm(prompt: OfflinePipeline.techPro.planForm.prompt)
        #expect(form.maxSubtasks == 16 && form.agents.count == 5)
    }
}
