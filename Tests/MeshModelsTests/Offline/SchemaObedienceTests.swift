internal import MeshApplication
internal import MeshDomain
import Testing

@testable internal import MeshModels

@Suite struct SchemaObedienceTests {
    static let schemas: [JSONValue] = [
        AnswerSchemas.plan, AnswerSchemas.review, ["type": "string"], ["type": "integer", "minimum": 3, "maximum": 3],
        ["const": 7],
        ["enum": ["a", 2, .null]], ["type": ["string", "null"], "maxLength": 5], [:], true, ["type": "null"],
        ["type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1],
        ["type": "number", "minimum": -5, "maximum": -2],
        ["type": "integer", "exclusiveMinimum": 9], ["type": "number", "multipleOf": 0.5, "minimum": 0.7],
        ["maximum": -1],
        ["type": "integer", "multipleOf": 7, "minimum": 15, "maximum": 27],
        ["type": "string", "minLength": 300], ["type": "string", "minLength": 2, "maxLength": 2],
        ["type": "string", "pattern": "^[A-Z]{2}-[0-9]{4}$"],
        ["type": "string", "pattern": "^(draft|final)(-v\\d+)?$"],
        ["type": "string", "pattern": "^#[0-9a-f]{6}$"], ["type": "string", "pattern": "\\d{3}"],
        ["pattern": "^[^a]+@x\\.y$"],
        ["type": "array", "items": ["type": "string"], "minItems": 4, "uniqueItems": true],
        ["type": "array", "items": ["type": "number"], "minItems": 3, "maxItems": 3, "uniqueItems": true],
        ["type": "array", "maxItems": 0],
        ["type": "array", "prefixItems": [["type": "string"], ["type": "integer"]], "items": false],
        ["type": "object", "required": ["x"]], ["type": "object", "minProperties": 3],
        ["type": "object", "additionalProperties": ["type": "integer"], "required": ["a", "b"]],
        ["anyOf": [["type": "null"], ["type": "integer"]]],
        ["oneOf": [["type": "string", "maxLength": 3], ["type": "integer"]]],
        ["allOf": [["type": "integer", "minimum": 2], ["maximum": 4], ["minimum": 3]]],
        [
            "allOf": [
                ["type": "object", "properties": ["a": ["type": "string"]], "required": ["a"]],
                ["required": ["b"], "properties": ["b": ["type": "boolean"]]],
            ]
        ],
        [
            "$defs": [
                "node": [
                    "type": "object", "required": ["name"],
                    "properties": ["name": ["type": "string"], "next": ["$ref": "#/$defs/node"]],
                ]
            ],
            "$ref": "#/$defs/node",
        ],
        [
            "type": "object", "required": ["kids"],
            "properties": ["kids": ["type": "array", "items": ["$ref": "#"]]],
        ],
        [
            "type": "object", "required": ["subject", "body", "segments", "send_at", "tags", "budget"],
            "properties": [
                "subject": ["type": "string", "maxLength": 60], "body": ["type": "string"],
                "segments": [
                    "type": "array",
                    "items": [
                        "type": "object", "required": ["name"],
                        "properties": ["name": ["type": "string"], "size": ["type": ["integer", "null"]]],
                    ],
                ],
                "send_at": ["type": "string", "format": "date-time"],
                "tags": ["type": "array", "items": ["enum": ["x", "y"]], "maxItems": 2],
                "budget": ["type": "number", "minimum": 10], "tone": ["enum": ["formal", "neutral"]], "never": false,
            ],
            "additionalProperties": false,
        ],
    ]

    @Test(arguments: schemas.indices)
    func theAnswerFulfilsTheSchema(index: Int) async throws {
        let schema = Self.schemas[index]
        for form in [OfflinePipeline.techPro.workForm(["agent_type": "content"])] {
            let reply = try await OfflinePipeline.techPro.reply(to: form, schema: schema)
            let value = try JSONValue(parsing: reply.text)
            #expect(SchemaChecker(root: schema).faults(value) == [], "\(value.text)")
        }
        let free = try await OfflineProvider(clock: StillClock()).generate(.of("Say something", schema: schema)) { _ in
        }
        #expect(SchemaChecker(root: schema).faults(try JSONValue(parsing: free.text)) == [])
    }

    @Test func propertiesGetTheFactsOfTheirNames() async throws {
        let names = [
            "product_name", "targetAudience", "key_features", "subject_line", "callToAction", "confidence",
            "launch_date",
        ]
        let schema: JSONValue = [
            "type": "object",
            "properties": .object(
                Dictionary(
                    uniqueKeysWithValues: names.map { name in
                        (
                            name,
                            name == "key_features"
                                ? ["type": "array", "items": ["type": "string"]]
                                : name == "confidence" ? ["type": "number"] : ["type": "string"]
                        )
                    }
                )
            ),
        ]
        let form = OfflinePipeline.techPro.workForm(["agent_type": "content"])
        let value = try JSONValue(parsing: try await OfflinePipeline.techPro.reply(to: form, schema: schema).text)
        #expect(
            value["product_name"] == "TechPro X1"
                && value["targetAudience"] == "Software developers and IT professionals"
        )
        #expect(value["key_features"] == ["AI code completion", "Automated testing", "Performance optimization"])
        #expect(
            value["subject_line"]?.string?.contains("TechPro X1") == true
                && value["callToAction"] == "See TechPro X1 at work"
        )
        #expect(value["confidence"]?.number ?? 0 > 0.5 && value["launch_date"] == "[launch date]")
    }

    @Test func planAndReviewAnswerTheirSchemas() async throws {
        let pipeline = OfflinePipeline.techPro
        let plan = try JSONValue(
            parsing: try await pipeline.reply(to: pipeline.planForm, schema: AnswerSchemas.plan).text
        )
        #expect(SchemaChecker(root: AnswerSchemas.plan).faults(plan) == [])
        let review = ReviewForm(
            brief: pipeline.brief,
            context: pipeline.context,
            threshold: 0.7,
            iteration: 1,
            parts: [],
            memory: []
        )
        let verdict = try JSONValue(parsing: try await pipeline.reply(to: review, schema: AnswerSchemas.review).text)
        #expect(SchemaChecker(root: AnswerSchemas.review).faults(verdict) == [])
    }

    @Test func theCheckerNoticesFaults() {
        let schema: JSONValue = [
            "type": "object", "required": ["a"], "properties": ["a": ["type": "integer", "minimum": 2]],
        ]
        #expect(SchemaChecker(root: schema).faults(["a": 1]) != [] && SchemaChecker(root: schema).faults([:]) != [])
        #expect(SchemaChecker(root: schema).faults(["a": 2]) == [])
    }
}
