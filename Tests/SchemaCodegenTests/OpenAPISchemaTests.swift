internal import Protobuf
internal import SchemaOptions
internal import Testing

@testable internal import SchemaCodegen

@Suite("Schemas of the OpenAPI document")
struct OpenAPISchemaTests {
    /// The schema of a request with these fields.
    private func request(
        _ fields: [FieldFixture],
        comment: String = "Makes a thing.",
        oneofs: [(name: String, comment: String)] = [],
        enums: [EnumFixture] = []
    ) throws -> JSONDocument {
        let fixture = SchemaFixture(
            messages: [
                MessageFixture("MakeRequest", fields, comment: comment, oneofs: oneofs), MessageFixture("Thing"),
            ],
            enums: enums,
            methods: [MethodFixture("Make", "MakeRequest", "Thing", http: .post("/things"))]
        )
        return try #require(try fixture.document().at("components", "schemas", "MakeRequest"))
    }

    private func property(_ field: FieldFixture, enums: [EnumFixture] = []) throws -> JSONDocument {
        try #require(try request([field], enums: enums).at("properties", field.name))
    }

    @Test("a message is an object with its comment, its required fields and their order")
    func message() throws {
        let schema = try request([
            .text("zone") { $0.required = true },
            FieldFixture("age", .scalar(.int32), comment: "How old\n it is."),
        ])
        #expect(schema.keys == ["type", "description", "required", "properties"])
        #expect(schema.at("description") == "Makes a thing.")
        #expect(schema.at("required") == ["zone"])
        #expect(schema.at("properties")?.keys == ["zone", "age"])
        #expect(schema.at("properties", "age", "description") == "How old it is.")
    }

    @Test(
        "scalars have the types that ProtoJSON writes and reads",
        arguments: [
            (.bool, ["type": "boolean"]),
            (.string, ["type": "string"]),
            (.int32, ["type": "integer", "format": "int32"]),
            (.uint32, ["type": "integer", "format": "uint32", "minimum": 0]),
            (.double, ["type": "number", "format": "double"]),
            (.int64, ["type": ["string", "integer"], "format": "int64", "pattern": "^-?[0-9]+$"]),
            (.bytes, ["type": "string", "contentEncoding": "base64"]),
        ] as [(GoogleFieldDescriptorProto.TypeEnum, JSONObject)]
    )
    func scalars(_ type: GoogleFieldDescriptorProto.TypeEnum, _ expected: JSONObject) throws {
        var expected = expected
        expected["description"] = "A thing."
        #expect(try property(FieldFixture("x", .scalar(type))) == .object(expected))
    }

    @Test("the bounds of a string are keywords")
    func stringBounds() throws {
        let schema = try property(
            FieldFixture("x", .scalar(.string)) {
                $0.required = true
                $0.maxLength = 8
                $0.pattern = "^[a-z]*$"
            }
        )
        #expect(schema.at("minLength") == 1)
        #expect(schema.at("maxLength") == 8)
        #expect(schema.at("pattern") == "^[a-z]*$")
    }

    @Test("the bounds of bytes are counted in base64")
    func byteBounds() throws {
        #expect(try property(FieldFixture("x", .scalar(.bytes)) { $0.maxLength = 4 }).at("maxLength") == 8)
    }

    @Test("the bounds of a number are keywords, and a required one is not zero")
    func numberBounds() throws {
        let bounded = try property(
            FieldFixture("x", .scalar(.double)) {
                $0.minimum = 0.5
                $0.maximum = 2
            }
        )
        #expect(bounded.at("minimum") == .number("0.5"))
        #expect(bounded.at("maximum") == 2)
        #expect(
            try property(FieldFixture("x", .scalar(.int32)) { $0.required = true }).at("not") == ["enum": [0, "0"]]
        )
    }

    @Test("a list has bounds of its own and of its elements")
    func list() throws {
        let schema = try property(
            FieldFixture("x", .scalar(.string), isRepeated: true) {
                $0.minItems = 1
                $0.maxItems = 9
                $0.items = .with {
                    $0.minLength = 2
                    $0.maxLength = 3
                    $0.pattern = "^a*$"
                }
            }
        )
        #expect(schema.at("minItems") == 1)
        #expect(schema.at("maxItems") == 9)
        #expect(schema.at("items") == ["type": "string", "minLength": 2, "maxLength": 3, "pattern": "^a*$"])
    }

    @Test("a map is an object whose names are bounded")
    func map() throws {
        let schema = try property(
            FieldFixture("x", .map(.double)) {
                $0.maxItems = 9
                $0.maxBytes = 100
                $0.items = .with { $0.maxLength = 3 }
            }
        )
        #expect(schema.at("additionalProperties") == ["type": "number", "format": "double"])
        #expect(schema.at("propertyNames") == ["maxLength": 3])
        #expect(schema.at("maxProperties") == 9)
        #expect(schema.at("x-max-bytes") == 100)
    }

    @Test(
        "well-known types have their JSON forms",
        arguments: [
            ("Timestamp", ["type": "string", "format": "date-time"]),
            ("Duration", ["type": "string", "pattern": "^-?[0-9]{1,12}([.][0-9]{1,9})?s$"]),
            ("FieldMask", ["type": "string"]),
            ("Struct", ["type": "object", "additionalProperties": true]),
            ("Value", [:]),
            ("Int64Value", ["type": ["string", "integer", "null"], "format": "int64", "pattern": "^-?[0-9]+$"]),
            ("Empty", ["type": "object", "maxProperties": 0]),
        ] as [(String, JSONObject)]
    )
    func wellKnown(_ name: String, _ expected: JSONObject) throws {
        var expected = expected
        expected["description"] = "A thing."
        #expect(try property(FieldFixture("x", .message("google.protobuf." + name))) == .object(expected))
    }

    @Test("an Any is an object with a type")
    func any() throws {
        #expect(try property(FieldFixture("x", .message("google.protobuf.Any"))).at("required") == ["@type"])
    }

    @Test("an enum is written in lower case and read in capitals too")
    func enums() throws {
        let fixture = SchemaFixture(
            messages: [
                MessageFixture("MakeRequest", [FieldFixture("kind", .enumeration("ThingKind"))]),
                MessageFixture("Thing", [FieldFixture("kind", .enumeration("ThingKind"))]),
            ],
            enums: [EnumFixture("ThingKind", ["UNSPECIFIED", "BIG"], comment: "How big it is.")],
            methods: [MethodFixture("Make", "MakeRequest", "Thing", http: .post("/things"))]
        )
        let schemas = try #require(try fixture.document().at("components", "schemas"))
        #expect(schemas.at("ThingKind", "enum") == ["unspecified", "big"])
        #expect(
            schemas.at("ThingKind", "description")
                == "How big it is.\n\n- `unspecified`: The unspecified one.\n- `big`: The big one."
        )
        #expect(schemas.at("ThingKindInput", "anyOf", "1", "enum") == ["BIG"])
        #expect(schemas.at("MakeRequest", "properties", "kind", "$ref") == "#/components/schemas/ThingKindInput")
        #expect(schemas.at("Thing", "properties", "kind", "$ref") == "#/components/schemas/ThingKind")
    }

    @Test(
        "a default is one when it is a value of the field, and else stays in the text",
        arguments: [
            (.int32, "20", 20, "A thing."), (.int64, "20", "20", "A thing."), (.bool, "false", false, "A thing."),
            (.double, "0.7", .number("0.7"), "A thing."), (.int32, "all", nil, "A thing. Default: all."),
            (.string, "20", nil, "A thing. Default: 20."),
        ] as [(GoogleFieldDescriptorProto.TypeEnum, String, JSONDocument?, String)]
    )
    func defaults(
        _ type: GoogleFieldDescriptorProto.TypeEnum,
        _ text: String,
        _ value: JSONDocument?,
        _ description: String
    ) throws {
        let schema = try property(FieldFixture("x", .scalar(type), comment: "A thing.\n Default: \(text)"))
        #expect(schema.at("default") == value)
        #expect(schema.at("description") == .string(description))
    }

    @Test("the default of an enum is its short name, in a list for a list", arguments: [false, true])
    func enumDefault(_ isRepeated: Bool) throws {
        let field = FieldFixture(
            "x",
            .enumeration("Kind"),
            comment: "A thing.\n Default: BIG",
            isRepeated: isRepeated
        )
        let schema = try property(field, enums: [EnumFixture("Kind", ["UNSPECIFIED", "BIG"])])
        #expect(schema.at("default") == (isRepeated ? ["big"] : "big"))
    }

    @Test("an example is one when it is JSON")
    func examples() throws {
        let comment = "A thing.\n Range: up to 9 characters\n Example: \"x1\""
        let schema = try property(FieldFixture("x", .scalar(.string), comment: comment))
        #expect(schema.at("examples") == ["x1"])
        #expect(schema.at("description") == "A thing.")
        #expect(
            try property(FieldFixture("x", .scalar(.string), comment: "A thing.\n Example: x")).at("examples") == nil
        )
    }

    @Test("bounds that JSON Schema cannot say stay in the text")
    func unspeakableBounds() throws {
        let schema = try property(
            FieldFixture("x", .message("google.protobuf.Duration"), comment: "A wait.\n Range: 1 to 60 s") {
                $0.minimum = 1
                $0.maximum = 60
            }
        )
        #expect(schema.at("description") == "A wait. Range: 1 to 60 s.")
        #expect(schema.at("x-minimum-seconds") == 1)
        #expect(schema.at("x-maximum-seconds") == 60)
    }

    @Test("a oneof is in the text and in x-oneof")
    func oneof() throws {
        let schema = try request(
            [
                FieldFixture("left", .scalar(.bool), oneof: "side"),
                FieldFixture("right", .scalar(.bool), oneof: "side"),
            ],
            oneofs: [("side", "Which side.")]
        )
        #expect(schema.at("description") == "Makes a thing.\n\nAt most one of `left`, `right` is set. Which side.")
        #expect(schema.at("x-oneof") == ["side": ["left", "right"]])
    }

    @Test("what only the server sets is readOnly, what is secret is marked")
    func marks() throws {
        let id = FieldFixture("id", .scalar(.string)) { $0.outputOnly = true }
        #expect(try request([id, .text("name")]).at("properties", "id", "readOnly") == true)
        let text = try property(FieldFixture("text", .scalar(.string)) { $0.sensitive = true })
        #expect(text.at("x-sensitive") == true)
        #expect(text.at("format") == nil)
        let key = try property(FieldFixture("api_key", .scalar(.string)) { $0.sensitive = true })
        #expect(key.at("format") == "password")
    }

    @Test("types from elsewhere go by their full names")
    func names() throws {
        let components = try SchemaComponents(SchemaFixture().model())
        #expect(components.name(of: ".aimesh.v1.Task") == "Task")
        #expect(components.name(of: "aimesh.v1.Outer.Inner") == "OuterInner")
        #expect(components.name(of: ".google.rpc.Status") == "GoogleRpcStatus")
    }

    @Test("two types that would share a name are refused")
    func nameClash() throws {
        let fixture = SchemaFixture(messages: [MessageFixture("ErrorResponse")])
        #expect(throws: SchemaError.self) { try fixture.document() }
    }
}
