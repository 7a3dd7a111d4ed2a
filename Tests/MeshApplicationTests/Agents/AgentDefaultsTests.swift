internal import MeshDomain
import Testing

@testable internal import MeshApplication

@Suite struct AgentDefaultsTests {
    let types: AgentTypeRegistry

    init() throws { types = try AgentTypeRegistry() }

    @Test func aNetworkWithoutAgentsGetsTheDocumentedFive() {
        let team = AgentDefaults.team(types)
        #expect(
            team.map(\.name) == [
                "Coordinator Agent", "Content Specialist", "Design Specialist", "Analytics Specialist",
                "Personalization Specialist",
            ]
        )
        #expect(team.map(\.description).allSatisfy { !$0.isEmpty })
        #expect(AgentDefaults.coordinator(types).type == AgentDefaults.coordinatorType)
    }

    @Test func whatTheClientSaidStays() {
        var given = AgentConfiguration(name: "Max", type: "content", description: "Writes headlines")
        given.capabilities = ["headlines"]
        given.parameters.maxTokens = 100
        given.parameters.temperature = 1.2
        #expect(AgentDefaults.completed(given, types: types).parameters.temperature == 1.2)
        let complete = AgentDefaults.completed(given, types: types)
        #expect(complete.name == "Max" && complete.description == "Writes headlines")
        #expect(complete.capabilities == ["headlines"] && complete.parameters.maxTokens == 100)
    }

    @Test func theTemperatureStaysOpenForTheKindOfWork() {
        let complete = AgentDefaults.configuration(for: "content", types: types)
        #expect(complete.parameters.temperature == nil && complete.parameters.maxTokens == 6000)
    }

    @Test(arguments: [("seo", "SEO Specialist"), ("brand_voice", "Brand voice Specialist")])
    func aCustomTypeGetsANameAndADescription(type: String, name: String) {
        let complete = AgentDefaults.configuration(for: type, types: types)
        #expect(complete.name == name && complete.capabilities == [type])
        #expect(complete.description.hasPrefix("Specializes in "))
        #expect(complete.parameters.maxTokens == TemperatureAdvice.maxTokensDefault)
    }
}
