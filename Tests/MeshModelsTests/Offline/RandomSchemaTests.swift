internal import MeshApplication
internal import MeshDomain
internal import SeedTestSupport
import Testing

@testable internal import MeshModels

@Suite struct RandomSchemaTests {
    @Test(arguments: 0..<300)
    func anySchemaThatCanBeFulfilledIs(seed: Int) async throws {
        var maker = SchemaMaker(random: SeededGenerator(seed: UInt64(seed)))
        let schema = maker.schema(depth: 0)
        let form = OfflinePipeline.techPro.workForm(["agent_type": "content"])
        let value = try JSONValue(parsing: try await OfflinePipeline.techPro.reply(to: form, schema: schema).text)
        #expect(SchemaChecker(root: schema).faults(value) == [], "\(schema.text) gave \(value.text)")
    }
}

/// Makes schemas that some value fulfils.
private struct SchemaMaker {
    var random: SeededGenerator

    private let names = ["name", "subject", "price", "features", "count", "x", "launch_date", "body", "tags"]

    mutating func schema(depth: Int) -> JSONValue {
        switch Int.random(in: depth < 3 ? 0...8 : 0...4, using: &random) {
        case 0: text()
        case 1: number()
        case 2: ["type": "boolean"]
        case 3: ["enum": ["red", 3, false]]
        case 4: ["type": ["null", "string"]]
        case 5, 6: object(depth)
        case 7: list(depth)
        default: ["allOf": [object(depth), ["type": "object"]]]
        }
    }

    private mutating func text() -> JSONValue {
        let least = Int.random(in: 0...30, using: &random)
        var members: [String: JSONValue] = ["type": "string", "minLength": .number(Double(least))]
        if Bool.random(using: &random) {
            members["maxLength"] = .number(Double(least + Int.random(in: 0...20, using: &random)))
        }
        if least == 0 {
            members = [
                "type": "string",
                "pattern": ["^[a-z]+$", "^\\d{2,4}$", "^(a|b)-[^x]*$", "^v\\d+\\.\\d+$"].randomElement(using: &random)
                    .map { .string($0) } ?? "",
            ]
        }
        return .object(members)
    }

    private mutating func number() -> JSONValue {
        let low = Double(Int.random(in: -20...20, using: &random))
        var members: [String: JSONValue] = ["type": Bool.random(using: &random) ? "integer" : "number"]
        members[Bool.random(using: &random) ? "minimum" : "exclusiveMinimum"] = .number(low)
        if Bool.random(using: &random) {
            members["maximum"] = .number(low + Double(Int.random(in: 3...9, using: &random)))
        }
        if Bool.random(using: &random) { members["multipleOf"] = [1, 2, 3].randomElement(using: &random) ?? 1 }
        return .object(members)
    }

    private mutating func object(_ depth: Int) -> JSONValue {
        var properties: [String: JSONValue] = [:]
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            properties[names.randomElement(using: &random) ?? "x"] = schema(depth: depth + 1)
        }
        let required = properties.keys.sorted().filter { _ in Bool.random(using: &random) }
        return [
            "type": "object", "properties": .object(properties), "required": .array(required.map { .string($0) }),
            "additionalProperties": false,
        ]
    }

    private mutating func list(_ depth: Int) -> JSONValue {
        let least = Int.random(in: 0...4, using: &random)
        return [
            "type": "array", "items": schema(depth: depth + 1), "minItems": .number(Double(least)),
            "maxItems": .number(Double(least + Int.random(in: 0...3, using: &random))),
        ]
    }
}
