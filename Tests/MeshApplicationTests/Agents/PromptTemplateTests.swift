import Testing

@testable internal import MeshApplication

@Suite struct PromptTemplateTests {
    @Test func placesAreFilledAndTheRestStays() throws {
        let template = try PromptTemplate("You are {{name}} of {{network}}. {\"a\": {}}", named: "test")
        #expect(template.render([.name: "Ada", .network: "Mail"]) == "You are Ada of Mail. {\"a\": {}}")
    }

    @Test func aPlaceWithAnUnknownNameIsRefused() {
        #expect(throws: PromptTemplate.Fault(template: "test", reason: "there is no place called nmae")) {
            try PromptTemplate("You are {{nmae}}.", named: "test")
        }
    }

    @Test func aPlaceWithoutAnEndIsRefused() {
        #expect(throws: PromptTemplate.Fault.self) { try PromptTemplate("You are {{name", named: "test") }
    }

    @Test func aPlaceInsideAValueStaysText() throws {
        let template = try PromptTemplate("{{name}} {{network}}", named: "test")
        #expect(template.render([.name: "{{network}}", .network: "Mail"]) == "{{network}} Mail")
    }

    @Test func theRevisionChangesWithTheTextAndWithNothingElse() throws {
        let first = try PromptTemplate("Hello {{name}}", named: "one")
        #expect(try PromptTemplate("Hello {{name}}", named: "two").revision == first.revision)
        #expect(try PromptTemplate("Hello {{name}}.", named: "one").revision != first.revision)
        #expect(first.revision.count == 12)
    }

    @Test func theDigestIsTheOneThatIsWrittenDown() {
        // FNV-1a of "a" over 64 bits is af63dc4c8601ec8c.
        #expect(PromptTemplate.digest("a") == "af63dc4c8601")
    }
}
