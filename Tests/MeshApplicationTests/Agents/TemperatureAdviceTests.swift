internal import MeshDomain
import Testing

@testable internal import MeshApplication

@Suite struct TemperatureAdviceTests {
    func temperature(
        _ kind: WorkKind,
        given: Double? = nil,
        _ formality: ModelParameters.Formality? = nil,
        type: AgentType? = .content
    ) -> Double {
        TemperatureAdvice.temperature(given: given, formality: formality, type: type, kind: kind)
    }

    @Test func theTypeAdvisesByKindOfWork() {
        #expect(temperature(.work) == 0.7)
        #expect(temperature(.review) == 0.2)
        #expect(temperature(.work, type: nil) == TemperatureAdvice.fallback(.work))
    }

    @Test func formalTextIsCoolerAndCasualTextWarmer() {
        #expect(abs(temperature(.work, .formal) - 0.5) < 1e-9)
        #expect(abs(temperature(.work, .casual) - 0.85) < 1e-9)
        #expect(temperature(.work, .neutral) == temperature(.work))
    }

    @Test func formalityDoesNotMovePlansAndReviews() {
        for kind in [WorkKind.plan, .review] {
            #expect(temperature(kind, .casual) == temperature(kind))
            #expect(temperature(kind, .formal) == temperature(kind))
        }
    }

    @Test func aGivenTemperatureCountsForWritingAndOnlyCoolsStructuredAnswers() {
        #expect(temperature(.work, given: 1.6, .formal) == 1.6)
        #expect(temperature(.plan, given: 1.6) == 0.3)
        #expect(temperature(.plan, given: 0.1) == 0.1)
    }

    @Test(arguments: WorkKind.allCases, AgentTypeRegistry.builtIn.map(\.type))
    func adviceStaysInItsRange(kind: WorkKind, name: String) throws {
        let type = try #require(try AgentTypeRegistry().type(named: name))
        for formality in [ModelParameters.Formality.casual, .neutral, .formal] {
            #expect(TemperatureAdvice.range.contains(temperature(kind, formality, type: type)))
        }
    }

    @Test func parametersAreFilledFromTheType() {
        let configuration = AgentConfiguration(name: "Ada", type: "content")
        let parameters = TemperatureAdvice.parameters(of: configuration, type: .content, kind: .work)
        #expect(parameters.maxTokens == 6000 && parameters.temperature == 0.7 && parameters.formality == .neutral)
        let custom = TemperatureAdvice.parameters(of: configuration, type: nil, kind: .plan)
        #expect(custom.maxTokens == TemperatureAdvice.maxTokensDefault && custom.temperature == 0.2)
    }
}
