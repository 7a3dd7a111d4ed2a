internal import MeshDomain
internal import Testing

@testable internal import MeshApplication

@Suite("Results are held against their schema")
struct SchemaCheckTests {
    private static let schema: JSONValue = [
        "type": "object", "required": ["subject", "variants"], "additionalProperties": false,
        "properties": [
            "subject": ["type": "string", "minLength": 2, "maxLength": 10],
            "tone": ["enum": ["formal", "casual"]],
            "variants": [
                "type": "array", "minItems": 1, "maxItems": 2,
                "items": [
                    "type": "object", "required": ["score"],
                    "properties": ["score": ["type": "integer", "minimum": 0, "maximum": 5]],
                ],
            ],
            "note": ["type": ["string", "null"]],
        ],
    ]

    @Test("What fulfils it has no faults")
    func good() {
        let value: JSONValue = [
            "subject": "Hello", "variants": [["score": 3, "extra": true]], "note": .null, "tone": "casual",
        ]
        #expect(SchemaCheck.faults(of: value, against: Self.schema).isEmpty)
        #expect(SchemaCheck.faults(of: 7, against: [:]).isEmpty)
    }

    @Test(
        "What does not is told where",
        arguments: [
            (["variants": [["score": 1]]], "$.subject is missing"),
            (["subject": 5, "variants": [["score": 1]]], "$.subject is not of type string"),
            (["subject": "H", "variants": [["score": 1]]], "the length of $.subject is below 2.0"),
            (["subject": "Hello", "variants": []], "the number of items of $.variants is below 1.0"),
            (["subject": "Hello", "variants": [["score": 1.5]]], "$.variants[0].score is not of type integer"),
            (["subject": "Hello", "variants": [["score": 9]]], "$.variants[0].score is above 5.0"),
            (["subject": "Hello", "variants": [[:]]], "$.variants[0].score is missing"),
            (["subject": "Hello", "variants": [["score": 1]], "x": 1], "$.x is not wanted"),
            (
                ["subject": "Hello", "variants": [["score": 1]], "tone": "loud"],
                #"$.tone is none of ["formal","casual"]"#
            ),
            ([], "$ is not of type object"),
        ] as [(JSONValue, String)]
    )
    func bad(_ value: JSONValue, _ fault: String) {
        #expect(SchemaCheck.faults(of: value, against: Self.schema) == [fault])
    }
}
