internal import MeshDomain
internal import Testing

@testable internal import MeshModels

@Suite("Schemas that vendors can hold models to")
struct SchemaSubsetTests {
    private func closed(_ properties: JSONValue, required: [JSONValue], _ more: [String: JSONValue] = [:]) -> JSONValue
    {
        let members: [String: JSONValue] = [
            "type": "object", "properties": properties, "required": .array(required), "additionalProperties": false,
        ]
        return .object(members.merging(more) { first, _ in first })
    }

    @Test("Strict schemas of OpenAI are closed, and require all")
    func openAI() {
        let subset = SchemaSubset.openAIStrict
        let inner = closed(["x": ["type": ["string", "null"], "pattern": "^a"]], required: ["x"])
        #expect(
            subset.permits(closed(["a": inner, "b": ["anyOf": [inner, ["type": "null"]]]], required: ["a", "b"]))
        )
        #expect(subset.permits(closed(["properties": ["type": "number"]], required: ["properties"])))
        let refused: [JSONValue] = [
            ["type": "array", "items": ["type": "string"]], true, ["type": "object"],
            closed(["a": ["type": "string"]], required: []),
            closed(["a": ["type": "string", "minLength": 1]], required: ["a"]),
            closed(["a": ["type": "object", "properties": [:]]], required: ["a"]),
            closed(["a": ["type": "array", "items": ["not": [:]]]], required: ["a"]),
            closed(["a": ["$ref": "#"]], required: ["a"]), closed(["a": "string"], required: ["a"]),
        ]
        for schema in refused { #expect(!subset.permits(schema), "\(schema.text)") }
    }

    @Test("Those of Anthropic may leave members open, and must not lead back to themselves")
    func anthropic() {
        let subset = SchemaSubset.anthropic
        #expect(subset.permits(closed(["a": ["type": "string", "default": "x"]], required: [])))
        #expect(!subset.permits(closed(["a": ["type": "number", "minimum": 1]], required: [])))
        func defined(_ target: JSONValue) -> JSONValue {
            let definitions: JSONValue = [
                "a": closed(["next": ["$ref": "#/$defs/b"]], required: []),
                "b": closed(["next": ["type": "array", "items": target]], required: []),
            ]
            return closed(["root": ["$ref": "#/$defs/a"]], required: [], ["$defs": definitions])
        }
        #expect(subset.permits(defined(["type": "string"])))
        #expect(!subset.permits(defined(["$ref": "#/$defs/a"])))
        #expect(!SchemaSubset.openAIStrict.permits(defined(["$ref": "#/$defs/a"])))
    }

    @Test("Nesting has an end")
    func depth() {
        var schema = closed([:], required: [])
        for _ in 0..<60 { schema = closed(["a": schema], required: ["a"]) }
        #expect(!SchemaSubset.openAIStrict.permits(schema))
    }
}
