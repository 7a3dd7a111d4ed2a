internal import MeshDomain
import Testing

@testable internal import MeshApplication

@Suite struct AgentPromptsTests {
    let types: AgentTypeRegistry
    let prompts: AgentPrompts
    let network = Network(id: "net_1", tenant: "t", owner: "u", name: "Spring mail", createTime: .zero)

    init() throws {
        types = try AgentTypeRegistry()
        prompts = try AgentPrompts(types)
    }

    func agent(_ configuration: AgentConfiguration) -> Agent {
        let complete = AgentDefaults.completed(configuration, types: types)
        return Agent(id: "agt_1", network: network.id, configuration: complete, createTime: .zero)
    }

    @Test(arguments: AgentTypeRegistry.builtIn.map(\.type))
    func aBuiltInAgentGetsThePromptOfItsType(type: String) throws {
        let prompt = prompts.system(for: agent(AgentConfiguration(name: "Ada", type: type)), in: network)
        #expect(prompt.text.contains("You are Ada") && prompt.text.contains("Spring mail"))
        #expect(!prompt.text.contains("{{") && prompt.text.contains("neutral"))
        #expect(prompt.revision == types.type(named: type)?.promptRevision)
    }

    @Test func aCustomAgentGetsItsDescriptionAndCapabilities() {
        var configuration = AgentConfiguration(name: "SEO Specialist", type: "seo")
        configuration.capabilities = ["keyword_analysis", "seo_optimization"]
        configuration.description = "Specializes in search engine optimization"
        configuration.parameters.formality = .formal
        let text = prompts.system(for: agent(configuration), in: network).text
        #expect(text.contains("Specializes in search engine optimization."))
        #expect(text.contains("You can do: keyword analysis, seo optimization."))
        #expect(text.contains("The tone is formal") && text.contains(AgentAnswer.fence))
    }

    @Test func aPromptOfTheClientStandsInTheFrameAndChangesTheRevision() {
        var configuration = AgentConfiguration(name: "Ada", type: "content")
        let plain = prompts.system(for: agent(configuration), in: network)
        configuration.prompt = "Write in the style of {{name}} and {{nobody}}."
        let own = prompts.system(for: agent(configuration), in: network)
        #expect(own.text.contains("Write in the style of {{name}} and {{nobody}}."))
        #expect(own.text.contains(AgentAnswer.fence) && own.revision != plain.revision)
        configuration.prompt = "Write otherwise."
        #expect(prompts.system(for: agent(configuration), in: network).revision != own.revision)
    }

    @Test func whatIsKeptOfAnAgentNeverReachesAnotherOne() {
        var configuration = AgentConfiguration(name: "Ada", type: "content")
        let first = prompts.system(for: agent(configuration), in: network).text
        #expect(prompts.system(for: agent(configuration), in: network).text == first)
        var other = network
        other.name = "Autumn mail"
        #expect(prompts.system(for: agent(configuration), in: other).text.contains("Autumn mail"))
        configuration.name = "Grace"
        #expect(prompts.system(for: agent(configuration), in: other).text.contains("You are Grace"))
        #expect(prompts.review(for: agent(configuration), in: network).text != first)
        configuration.name = "Ada"
        #expect(prompts.system(for: agent(configuration), in: network).text == first)
    }

    @Test func theCoordinatorsThreeTasksHaveTheirOwnPrompts() {
        let coordinator = agent(AgentConfiguration(name: "Cora", type: "coordinator"))
        let plan = prompts.planning(for: coordinator, in: network)
        let review = prompts.review(for: nil, in: network)
        let synthesis = prompts.synthesis(for: coordinator, in: network)
        #expect(plan.text.contains("You are Cora") && plan.text.contains("depends_on"))
        #expect(review.text.contains("You are Critic") && review.text.contains("\"verdict\""))
        #expect(synthesis.text.contains("contributions"))
        #expect(Set([plan.revision, review.revision, synthesis.revision]).count == 3)
        for prompt in [plan, review, synthesis] { #expect(!prompt.text.contains("{{")) }
    }
}
