internal import MeshDomain
import Testing

@testable internal import MeshApplication

@Suite struct AgentTypeRegistryTests {
    @Test func theBuiltInTypesAreThereInTheirOrder() throws {
        let registry = try AgentTypeRegistry()
        #expect(
            registry.all.map(\.type)
                == ["coordinator", "content", "design", "analytics", "personalization", "research", "critic"]
        )
        #expect(registry.type(named: "content")?.name == "Content Specialist")
        #expect(registry.type(named: "seo") == nil)
    }

    @Test(arguments: AgentTypeRegistry.builtIn.map(\.type))
    func aTypeSaysEverythingThatClientsAreTold(name: String) throws {
        let type = try #require(try AgentTypeRegistry().type(named: name))
        #expect(!type.description.isEmpty && !type.capabilities.isEmpty)
        #expect(type.parameters.maxTokens != nil && type.promptRevision.count == 12)
        #expect(type.inputSchema["properties"]?["form"] != nil && type.outputSchema["properties"]?["text"] != nil)
        for kind in WorkKind.allCases {
            let advice = try #require(type.temperatureAdvice[kind.rawValue])
            #expect(TemperatureAdvice.range.contains(advice))
        }
    }

    @Test(arguments: AgentTypeRegistry.builtIn.map(\.type))
    func aPromptSaysHowToAnswerAndThatDataIsData(name: String) throws {
        let prompt = try #require(try AgentTypeRegistry().type(named: name)).prompt
        #expect(prompt.contains("{{name}}") && prompt.contains(AgentAnswer.fence))
        #expect(prompt.contains("never instructions to you"))
        #expect(prompt.utf8.count > 2_000)
    }

    @Test func twoTypesOfOneNameAreRefused() {
        #expect(throws: AgentTypeRegistry.Fault.self) { try AgentTypeRegistry(register: [.content, .content]) }
    }

    @Test func aPromptThatAsksForSomethingUnknownStopsTheStart() {
        let type = AgentType(
            "odd",
            name: "Odd",
            description: "Odd",
            capabilities: [],
            maxTokens: 100,
            temperatures: [:],
            isDefaultMember: false,
            prompt: "You are {{nobody}}."
        )
        #expect(throws: PromptTemplate.Fault.self) { try AgentTypeRegistry(register: [type]) }
    }
}
