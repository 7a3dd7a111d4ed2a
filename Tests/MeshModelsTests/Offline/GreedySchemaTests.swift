internal import MeshApplication
internal import MeshDomain
import Testing

@testable internal import MeshModels

/// Schemas that are small and ask for more than any machine has.
@Suite struct GreedySchemaTests {
    private static let itself: JSONValue = ["$ref": "#"]

    private static func nestedLists(_ depth: Int) -> JSONValue {
        (0..<depth).reduce(["type": "integer"]) { inner, _ in ["type": "array", "minItems": 1_000, "items": inner] }
    }

    @Test(
        arguments: [
            ["type": "object", "properties": ["a": itself, "b": itself, "c": itself], "required": ["a", "b", "c"]],
            ["allOf": .array(Array(repeating: itself, count: 50))],
            ["anyOf": .array(Array(repeating: itself, count: 50)), "required": ["a"]],
            ["allOf": .array(Array(repeating: itself, count: 20)), "required": ["a", "b"], "enum": [1, 2, 3]],
            nestedLists(8),
            [
                "type": "array", "minItems": 100,
                "items": ["type": "array", "minItems": 100, "items": ["minLength": 1e9]],
            ],
        ] as [JSONValue]
    )
    func schemasThatGrowWithoutEndGiveSomethingSmall(schema: JSONValue) async throws {
        let reply = try await OfflineProvider(clock: StillClock()).generate(.of("Say something", schema: schema)) { _ in
        }
        #expect(reply.text.utf8.count < 4_000_000)
    }

    @Test(arguments: ["^((a{1000}){1000}){1000}$", "((((x{99}){99}){99}){99}y){9}", "(ab{900}c){900}{900}"])
    func repetitionsOfRepetitionsStayShort(pattern: String) {
        #expect(PatternSample(pattern).text.utf8.count <= PatternSample.bytesMax)
    }
}
