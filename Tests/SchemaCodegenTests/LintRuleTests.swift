internal import Protobuf
internal import SchemaOptions
internal import Testing

@testable internal import SchemaCodegen

@Suite("Lint rules")
struct LintRuleTests {
    private static let prefix = "aimesh/v1/test.proto: aimesh.v1."

    /// The lines for a schema in which one method takes these fields, without the part that all have in common.
    private func problems(
        _ fields: [FieldFixture],
        enums: [EnumFixture] = [],
        http: GoogleHttpRule? = nil,
        oneofs: [(name: String, comment: String)] = [],
        configure: (inout MethodFixture) -> Void = { _ in }
    ) throws -> [String] {
        var method = MethodFixture("Make", "MakeRequest", "Thing", http: http)
        configure(&method)
        let messages = [
            MessageFixture("MakeRequest", fields, oneofs: oneofs), MessageFixture("Thing"),
            MessageFixture("Part", [.text("color")]),
        ]
        return try problems(SchemaFixture(messages: messages, enums: enums, methods: [method]))
    }

    private func problems(_ fixture: SchemaFixture) throws -> [String] {
        try fixture.violations().map { line in
            line.hasPrefix(Self.prefix) ? String(line.dropFirst(Self.prefix.utf8.count)) : line
        }
    }

    @Test("a schema that keeps all rules has no violations")
    func clean() throws {
        let fields: [FieldFixture] = [
            .text("name"),
            FieldFixture("kind", .enumeration("Kind"), comment: "`Kind` of it.\n Example: \"BIG\""),
            FieldFixture("size", .scalar(.int32), comment: "A thing.\n Range: 0 to 86,400") {
                $0.minimum = 0
                $0.maximum = 86_400
            },
            FieldFixture("part", .message("Part")),
        ]
        let enums = [EnumFixture("Kind", ["UNSPECIFIED", "BIG"])]
        #expect(try problems(fields, enums: enums, http: .post("/things/{name}")) == [])
    }

    // MARK: Comments

    @Test(
        "a comment is whole sentences",
        arguments: [
            ("", "has no comment"), ("Range: up to 3 items", "has no comment"),
            ("a thing.", "the comment begins neither with a capital letter nor with code in backticks"),
            ("A thing", "the comment does not end with a period"),
        ]
    )
    func comments(_ comment: String, _ problem: String) throws {
        let lines = try problems([FieldFixture("part", .message("Part"), comment: comment)])
        #expect(lines.contains("MakeRequest.part: \(problem)"))
    }

    @Test(
        "a comment may begin with a number or code, and lines for tools may follow",
        arguments: ["95 % of them.", "`ai_topic` of it.", "A thing.\n\n More of it.\n Default: none\n Example: {}"]
    )
    func goodComments(_ comment: String) throws {
        #expect(try problems([FieldFixture("part", .message("Part"), comment: comment)]) == [])
    }

    @Test("everything that has a name needs a comment")
    func allComments() throws {
        var fixture = SchemaFixture(
            messages: [
                MessageFixture(
                    "MakeRequest",
                    [FieldFixture("on", .scalar(.bool), comment: "", oneof: "state")],
                    comment: "",
                    oneofs: [("state", "")]
                )
            ],
            enums: [EnumFixture("Kind", values: [("KIND_UNSPECIFIED", 0, "")])],
            methods: [MethodFixture("Make", "MakeRequest", "MakeRequest")]
        )
        fixture.enums[0].comment = ""
        fixture.serviceComment = ""
        fixture.methods[0].comment = ""
        let elements = [
            "MakeRequest", "MakeRequest.on", "MakeRequest.state", "Kind", "Kind.KIND_UNSPECIFIED", "TestService",
            "TestService.Make",
        ]
        #expect(try problems(fixture) == elements.map { $0 + ": has no comment" })
    }

    // MARK: Names

    @Test("names follow the style guide")
    func names() throws {
        let fixture = SchemaFixture(
            messages: [
                MessageFixture("makeIt", [FieldFixture("theSize", .scalar(.int32))]),
                MessageFixture(
                    "Thing_2",
                    [FieldFixture("a__b", .scalar(.bool), oneof: "State")],
                    oneofs: [("State", "A thing.")]
                ),
            ],
            enums: [
                EnumFixture(
                    "Kind",
                    values: [("KIND_NONE", 0, "None."), ("BIG", 1, "Big."), ("KIND_small", 2, "Small.")]
                )
            ],
            methods: [MethodFixture("make", "makeIt", "Thing_2")]
        )
        let upperCamel = "a message, enum, service or method is named in UpperCamelCase"
        #expect(
            try problems(fixture) == [
                "makeIt: \(upperCamel)",
                "makeIt.theSize: a field is named in lower_snake_case",
                "Thing_2: \(upperCamel)",
                "Thing_2.a__b: a field is named in lower_snake_case",
                "Thing_2.State: a oneof is named in lower_snake_case",
                "Kind.KIND_NONE: the value 0 is named KIND_UNSPECIFIED",
                "Kind.BIG: a value is named in UPPER_SNAKE_CASE and begins with KIND_",
                "Kind.KIND_small: a value is named in UPPER_SNAKE_CASE and begins with KIND_",
                "TestService.make: \(upperCamel)",
                "TestService.make: takes aimesh.v1.makeIt; a request is named XRequest",
            ]
        )
    }

    // MARK: Methods

    @Test("a method has a scope")
    func scope() throws {
        let lines = try problems([]) { $0.rules.scope = .unspecified }
        #expect(lines == ["TestService.Make: has no scope; set (aimesh.options.v1.method).scope"])
    }

    @Test("path variables are scalar fields of the request")
    func pathVariables() throws {
        let fields: [FieldFixture] = [
            .text("name"), FieldFixture("part", .message("Part")),
            FieldFixture("sizes", .scalar(.int32), comment: "A thing.\n Range: up to 3 items", isRepeated: true) {
                $0.maxItems = 3
            },
        ]
        let path = "/{name}/{part.color}/{id}/{part}/{sizes}"
        let lines = try problems(fields, http: .post(path))
        #expect(
            lines == [
                "TestService.Make: POST \(path): {id} is no field of aimesh.v1.MakeRequest",
                "TestService.Make: POST \(path): {part} is not a scalar",
                "TestService.Make: POST \(path): {sizes} is not a scalar",
            ]
        )
    }

    @Test("bodies are fields of the request and the response")
    func bodies() throws {
        var http = GoogleHttpRule.post("/x", body: "thing")
        http.responseBody = "result"
        #expect(
            try problems([], http: http) == [
                "TestService.Make: POST /x: the body thing is no field of aimesh.v1.MakeRequest",
                "TestService.Make: POST /x: the response body result is no field of the response",
            ]
        )
    }

    @Test("a GET has no body, and a path begins with a slash")
    func getAndSlash() throws {
        var http = GoogleHttpRule.get("x")
        http.body = "*"
        #expect(
            try problems([], http: http) == [
                "TestService.Make: GET x: a path begins with /", "TestService.Make: GET x: a GET has no body",
            ]
        )
    }

    @Test("the query holds no lists of messages, no maps and nothing of free form")
    func query() throws {
        let fields = [
            FieldFixture("parts", .message("Part"), comment: "A thing.\n Range: up to 3 items", isRepeated: true) {
                $0.maxItems = 3
            },
            FieldFixture("labels", .map(.string), comment: "A thing.\n Range: up to 3 items, up to 9 bytes in all") {
                $0.maxItems = 3
                $0.maxBytes = 9
            },
            FieldFixture("free", .message("google.protobuf.Struct"), comment: "A thing.\n Range: up to 9 bytes") {
                $0.maxBytes = 9
            },
        ]
        #expect(
            try problems(fields, http: .get("/x")) == [
                "TestService.Make: GET /x: parts cannot be written in the query",
                "TestService.Make: GET /x: labels cannot be written in the query",
                "TestService.Make: GET /x: free cannot be written in the query",
            ]
        )
        let webSocket = try problems(fields, http: .get("/x")) {
            $0.streamsResponses = true
            $0.rules.streamForms = [.websocket]
        }
        #expect(webSocket == [])
    }

    @Test("a path belongs to one method, whatever its variables are called")
    func conflict() throws {
        let messages = [MessageFixture("MakeRequest", [.text("a"), .text("b")])]
        let methods = [
            MethodFixture("Make", "MakeRequest", "MakeRequest", http: .get("/x/{a}")),
            MethodFixture("Do", "MakeRequest", "MakeRequest", http: .get("/x/{b}")),
        ]
        #expect(
            try problems(SchemaFixture(messages: messages, methods: methods)) == [
                "TestService.Make: GET /x/{a} also belongs to aimesh.v1.TestService.Do",
                "TestService.Do: GET /x/{b} also belongs to aimesh.v1.TestService.Make",
            ]
        )
    }

    @Test("streaming methods say the form of each binding")
    func streamForms() throws {
        let none = try problems([], http: .get("/x")) { $0.streamsResponses = true }
        #expect(none == ["TestService.Make: has 0 stream_forms for 1 HTTP bindings"])
        let unset = try problems([], http: .get("/x")) {
            $0.streamsResponses = true
            $0.rules.streamForms = [.unspecified]
        }
        #expect(unset == ["TestService.Make: has a stream form that is not set"])
        let unary = try problems([], http: .get("/x")) { $0.rules.streamForms = [.sse] }
        #expect(unary == ["TestService.Make: has stream_forms and does not stream"])
        let upload = try problems([], http: .get("/x")) {
            $0.streamsRequests = true
            $0.rules.streamForms = [.sse]
        }
        #expect(upload == ["TestService.Make: streams requests, which over HTTP only a WebSocket can"])
        #expect(try problems([]) { $0.streamsResponses = true } == [])
    }

    // MARK: Bounds

    @Test("what clients send has a greatest size")
    func upperBounds() throws {
        let fields = [
            FieldFixture("a", .scalar(.string)), FieldFixture("b", .scalar(.bytes)),
            FieldFixture("c", .scalar(.string), isRepeated: true), FieldFixture("d", .map(.string)),
            FieldFixture("e", .message("google.protobuf.Struct")),
            FieldFixture("f", .scalar(.string)) { $0.outputOnly = true },
            FieldFixture("g", .scalar(.int32)),
        ]
        #expect(
            try problems(fields) == [
                "MakeRequest.a: a string that clients send needs max_length",
                "MakeRequest.b: a string that clients send needs max_length",
                "MakeRequest.c: a list that clients send needs max_items",
                "MakeRequest.c: a list of strings needs items.max_length",
                "MakeRequest.d: a map that clients send needs max_items",
                "MakeRequest.d: a map that clients send needs max_bytes",
                "MakeRequest.e: a message of free form needs max_bytes",
            ]
        )
    }

    @Test("what clients send is found in nested messages, and what only the server sends is not bounded")
    func reach() throws {
        let fixture = SchemaFixture(
            messages: [
                MessageFixture("MakeRequest", [FieldFixture("part", .message("Part"))]),
                MessageFixture("Part", [FieldFixture("color", .scalar(.string))]),
                MessageFixture("Thing", [FieldFixture("text", .scalar(.string))]),
            ],
            methods: [MethodFixture("Make", "MakeRequest", "Thing")]
        )
        #expect(try problems(fixture) == ["Part.color: a string that clients send needs max_length"])
    }

    @Test("the least is not above the greatest")
    func order() throws {
        let comment = "A thing.\n Range: 3 to 2 characters"
        let lines = try problems([
            FieldFixture("a", .scalar(.string), comment: comment) {
                $0.minLength = 3
                $0.maxLength = 2
            },
            FieldFixture("b", .scalar(.int32), comment: "A thing.\n Range: 1 to 0") {
                $0.minimum = 1
                $0.maximum = 0
            },
        ])
        #expect(lines == ["MakeRequest.a: min_length is above max_length", "MakeRequest.b: minimum is above maximum"])
    }

    @Test("a bound stands where it binds something")
    func kinds() throws {
        let lines = try problems([
            FieldFixture("a", .scalar(.int32)) { $0.maxLength = 1 },
            FieldFixture("b", .scalar(.int32)) { $0.maxItems = 1 },
            FieldFixture("c", .scalar(.bool), comment: "A thing.\n Range: at least 1") { $0.minimum = 1 },
            FieldFixture("d", .scalar(.bool)) { $0.pattern = "^a$" },
            FieldFixture("e", .scalar(.bool)) { $0.maxDepth = 1 },
        ])
        #expect(
            lines == [
                "MakeRequest.a: has a length and is no string", "MakeRequest.b: has a count and is no list or map",
                "MakeRequest.c: has a minimum or maximum and is no number or duration",
                "MakeRequest.d: has a pattern and is no string", "MakeRequest.e: has max_depth and is no message",
            ]
        )
    }

    @Test("a pattern is one of the subset")
    func pattern() throws {
        let comment = "A thing.\n Range: up to 9 characters, matching [a"
        let lines = try problems([
            FieldFixture("a", .scalar(.string), comment: comment) {
                $0.maxLength = 9
                $0.pattern = "[a"
            }
        ])
        #expect(lines == ["MakeRequest.a: the pattern [a does not begin with ^; it must cover the whole string"])
    }

    @Test("the comment says the range that the rules say")
    func range() throws {
        let wrong = FieldFixture("a", .scalar(.string), comment: "A thing.\n Range: up to 9 characters") {
            $0.required = true
            $0.maxLength = 20_000
            $0.pattern = "^a*$"
        }
        let extra = FieldFixture("b", .scalar(.bool), comment: "A thing.\n Range: 0 to 1")
        #expect(
            try problems([wrong, extra]) == [
                "MakeRequest.a: the comment should say Range: 1 to 20,000 characters, matching ^a*$",
                "MakeRequest.b: the comment says Range:, but no rule bounds the field",
            ]
        )
    }

    @Test(
        "an example fits its field",
        arguments: [
            ("x", "is not JSON"), ("7", "has the wrong type"), ("\"\"", "is too short"), ("\"aaaa\"", "is too long"),
            ("\"b\"", "does not match the pattern"),
        ]
    )
    func examples(_ example: String, _ problem: String) throws {
        let field = FieldFixture(
            "a",
            .scalar(.string),
            comment: "A thing.\n Range: 1 to 3 characters, matching ^a*$\n Example: \(example)"
        ) {
            $0.required = true
            $0.maxLength = 3
            $0.pattern = "^a*$"
        }
        let shown = problem == "is not JSON" ? "\(example) \(problem)" : problem
        #expect(try problems([field]) == ["MakeRequest.a: the example \(shown)"])
    }

    @Test("examples of lists, numbers and enums are looked at too")
    func otherExamples() throws {
        let fields = [
            FieldFixture(
                "a",
                .scalar(.string),
                comment: "A.\n Range: up to 1 items, each up to 2 characters\n Example: [\"aaa\"]",
                isRepeated: true
            ) {
                $0.maxItems = 1
                $0.items = .with { $0.maxLength = 2 }
            },
            FieldFixture("b", .scalar(.int32), comment: "A.\n Range: 0 to 9\n Example: 10") {
                $0.minimum = 0
                $0.maximum = 9
            },
            FieldFixture("c", .enumeration("Kind"), comment: "A.\n Example: \"HUGE\""),
        ]
        #expect(
            try problems(fields, enums: [EnumFixture("Kind", ["UNSPECIFIED", "BIG"])]) == [
                "MakeRequest.a: the example is too long", "MakeRequest.b: the example is above the maximum",
                "MakeRequest.c: the example is no value of the enum",
            ]
        )
    }

    // MARK: The run

    @Test("files from elsewhere are left alone")
    func foreignFiles() throws {
        #expect(
            try SchemaFixture(path: "google/x.proto", messages: [MessageFixture("x", comment: "")]).violations() == []
        )
    }

    @Test("the plugin fails with all violations, and makes no file when there is none")
    func plugin() throws {
        let bad = SchemaFixture(messages: [MessageFixture("Thing", comment: ""), MessageFixture("Part", comment: "x.")])
        let failure = try GoogleCodeGeneratorResponse(
            wire: Plugin.respond(to: bad.request("output=lint").wireBytes())
        )
        #expect(
            failure.error == """
                2 violations of the rules of the schema
                aimesh/v1/test.proto: aimesh.v1.Thing: has no comment
                aimesh/v1/test.proto: aimesh.v1.Part: the comment begins neither with a capital letter nor with code in backticks
                """
        )
        let good = SchemaFixture(messages: [MessageFixture("Thing")])
        let success = try GoogleCodeGeneratorResponse(
            wire: Plugin.respond(to: good.request("output=lint").wireBytes())
        )
        #expect(success.error == nil)
        #expect(success.file.isEmpty)
    }
}
