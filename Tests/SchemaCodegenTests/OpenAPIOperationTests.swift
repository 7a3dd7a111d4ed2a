internal import Protobuf
internal import SchemaOptions
internal import Testing

@testable internal import SchemaCodegen

@Suite("Operations of the OpenAPI document")
struct OpenAPIOperationTests {
    private func fixture(_ method: MethodFixture, _ fields: [FieldFixture] = []) -> SchemaFixture {
        SchemaFixture(
            messages: [
                MessageFixture("MakeRequest", fields), MessageFixture("Thing", [.text("name")]),
                MessageFixture("Part", [.text("color"), FieldFixture("whole", .message("Part"))]),
            ],
            methods: [method]
        )
    }

    private func operation(
        _ http: GoogleHttpRule,
        _ fields: [FieldFixture] = [],
        configure: (inout MethodFixture) -> Void = { _ in }
    ) throws -> JSONDocument {
        var method = MethodFixture("Make", "MakeRequest", "Thing", http: http)
        configure(&method)
        let document = try fixture(method, fields).document()
        guard case .object(let paths)? = document.at("paths"), let item = paths.members.first?.value,
            let verb = item.keys.first, let operation = item.at(verb)
        else { throw SchemaError("no path") }
        return operation
    }

    private func parameters(_ operation: JSONDocument) -> [String] {
        guard case .array(let parameters)? = operation.at("parameters") else { return [] }
        return parameters.map { parameter in
            guard case .string(let place)? = parameter.at("in"), case .string(let name)? = parameter.at("name") else {
                return "?"
            }
            return place + " " + name + (parameter.at("required") == true ? " required" : "")
        }
    }

    @Test("the document names its version, its services and the paths beside the schema")
    func frame() throws {
        let document = try fixture(MethodFixture("Make", "MakeRequest", "Thing", http: .get("/things"))).document()
        #expect(document.keys == ["openapi", "info", "servers", "tags", "paths", "components"])
        #expect(document.at("openapi") == "3.1.0")
        #expect(document.at("info", "version") == "1.2.3")
        #expect(document.at("servers") == [["url": "/"]])
        #expect(document.at("tags", "0") == ["name": "TestService", "description": "A thing."])
        #expect(document.at("paths")?.keys == ["/things", "/metrics", "/openapi.json", "/healthz", "/readyz"])
        #expect(document.at("components", "securitySchemes", "apiKey", "name") == "x-api-key")
        #expect(document.at("components", "securitySchemes", "bearer", "scheme") == "bearer")
    }

    @Test("an operation has a name, a summary, its scope and what it promises")
    func names() throws {
        let operation = try operation(.get("/things")) {
            $0.comment = "Shows the things.\n All of them, sorted.\n\n Really."
            $0.rules.idempotent = true
        }
        #expect(operation.at("operationId") == "TestService_Make")
        #expect(operation.at("tags") == ["TestService"])
        #expect(operation.at("summary") == "Shows the things")
        #expect(operation.at("description") == "Shows the things. All of them, sorted.\n\nReally.")
        #expect(operation.at("security") == [["apiKey": []], ["bearer": []]])
        #expect(operation.at("x-required-scope") == "read")
        #expect(operation.at("x-idempotent") == true)
    }

    @Test("a public operation needs no key")
    func publicOperation() throws {
        let operation = try operation(.get("/things")) { $0.rules.scope = .public }
        #expect(operation.at("security") == [])
        #expect(operation.at("responses")?.keys == ["200", "429", "503", "default"])
    }

    @Test("path variables are required parameters, also with a pattern")
    func pathVariables() throws {
        let document = try fixture(
            MethodFixture("Make", "MakeRequest", "Thing", http: .get("/a/{name=b/*}/{part.color}")),
            [.text("name"), FieldFixture("part", .message("Part"))]
        ).document()
        let operation = try #require(document.at("paths", "/a/{name}/{part.color}", "get"))
        #expect(parameters(operation).prefix(2) == ["path name required", "path part.color required"])
        #expect(operation.at("parameters", "0", "schema", "maxLength") == 64)
        #expect(operation.at("responses")?.keys.contains("404") == true)
    }

    @Test("what is left goes to the query, leaf by leaf, and ends where types repeat")
    func query() throws {
        let operation = try operation(
            .get("/things/{name}"),
            [
                .text("name"),
                .text("zone") { $0.required = true },
                FieldFixture("sizes", .scalar(.int32), isRepeated: true),
                FieldFixture("time", .message("google.protobuf.Timestamp")),
                FieldFixture("part", .message("Part")),
                FieldFixture("free", .message("google.protobuf.Struct")),
                FieldFixture("labels", .map(.string)),
                FieldFixture("id", .scalar(.string)) { $0.outputOnly = true },
            ]
        )
        #expect(
            parameters(operation) == [
                "path name required", "query zone required", "query sizes", "query time", "query part.color",
            ]
        )
        #expect(operation.at("parameters", "2", "explode") == true)
        #expect(operation.at("requestBody") == nil)
    }

    @Test("a whole body is the request without what the path carries")
    func wholeBody() throws {
        let fields = [FieldFixture.text("name"), .text("zone") { $0.required = true }]
        let method = MethodFixture("Make", "MakeRequest", "Thing", http: .post("/things/{name}"))
        let document = try fixture(method, fields).document()
        let body = try #require(document.at("paths", "/things/{name}", "post", "requestBody"))
        #expect(body.at("required") == true)
        #expect(
            body.at("content", "application/json", "schema") == ["$ref": "#/components/schemas/MakeRequestBody"]
        )
        #expect(document.at("components", "schemas", "MakeRequestBody", "properties")?.keys == ["zone"])
        #expect(document.at("components", "schemas", "MakeRequest") == nil)
    }

    @Test("a body of which nothing is left may be left out")
    func emptyBody() throws {
        let operation = try operation(.post("/things/{name}"), [.text("name")])
        #expect(operation.at("requestBody", "required") == false)
        #expect(operation.at("requestBody", "content", "application/json", "schema", "type") == "object")
    }

    @Test("a named body is that field, the rest goes to the query")
    func namedBody() throws {
        let operation = try operation(
            .patch("/things/{name}", body: "part"),
            [
                .text("name"), FieldFixture("part", .message("Part")) { $0.required = true },
                FieldFixture("mask", .message("google.protobuf.FieldMask")),
            ]
        )
        #expect(
            operation.at("requestBody", "content", "application/json", "schema")
                == ["$ref": "#/components/schemas/Part"]
        )
        #expect(operation.at("requestBody", "required") == true)
        #expect(parameters(operation) == ["path name required", "query mask"])
        #expect(operation.at("responses", "409") == ["$ref": "#/components/responses/Conflict"])
    }

    @Test("Empty is answered as an empty object")
    func emptyAnswer() throws {
        let document = try SchemaFixture(
            messages: [MessageFixture("MakeRequest")],
            methods: [MethodFixture("Make", "MakeRequest", "google.protobuf.Empty", http: .get("/x"))]
        ).document()
        #expect(
            document.at("paths", "/x", "get", "responses", "200", "content", "application/json", "schema")
                == ["type": "object", "maxProperties": 0]
        )
    }

    @Test("each form of a stream is described, additional bindings have names of their own")
    func streams() throws {
        var http = GoogleHttpRule.get("/lines")
        http.additionalBindings = [.get("/events"), .get("/socket")]
        var method = MethodFixture("Make", "MakeRequest", "Thing", http: http)
        method.streamsResponses = true
        method.rules.streamForms = [.ndjson, .sse, .websocket]
        let document = try fixture(method, [.text("zone")]).document()
        let paths = try #require(document.at("paths"))

        let line = paths.at("/lines", "get", "responses", "200", "content", "application/x-ndjson", "schema")
        #expect(line == ["$ref": "#/components/schemas/ThingLine"])
        let forms = document.at("components", "schemas", "ThingLine", "oneOf")
        #expect(forms?.at("0", "properties", "result") == ["$ref": "#/components/schemas/Thing"])
        #expect(forms?.at("1") == ["$ref": "#/components/schemas/ErrorResponse"])

        let events = try #require(paths.at("/events", "get"))
        #expect(events.at("operationId") == "TestService_Make_2")
        #expect(parameters(events) == ["query zone", "header Last-Event-ID"])
        #expect(
            events.at(
                "responses",
                "200",
                "content",
                "text/event-stream",
                "schema",
                "properties",
                "data",
                "contentSchema"
            )
                == ["$ref": "#/components/schemas/Thing"]
        )

        let socket = try #require(paths.at("/socket", "get"))
        #expect(socket.at("operationId") == "TestService_Make_3")
        #expect(parameters(socket) == [])
        #expect(socket.at("responses")?.keys.first == "101")
        #expect(socket.at("x-websocket", "send") == ["$ref": "#/components/schemas/MakeRequest"])
        #expect(socket.at("x-websocket", "receive") == ["$ref": "#/components/schemas/Thing"])
    }

    @Test("methods without a path are not in the document, nor what only they use")
    func withoutPath() throws {
        let document = try fixture(MethodFixture("Make", "MakeRequest", "Thing")).document()
        #expect(document.at("paths")?.keys.count == 4)
        #expect(document.at("components", "schemas")?.keys == ["Error", "ErrorDetail", "ErrorResponse"])
    }

    @Test("two methods on one path are refused")
    func conflict() throws {
        var fixture = fixture(MethodFixture("Make", "MakeRequest", "Thing", http: .get("/x")))
        fixture.methods.append(MethodFixture("Do", "MakeRequest", "Thing", http: .get("/x")))
        #expect(throws: SchemaError.self) { try fixture.document() }
    }

    @Test("the plugin answers one file")
    func plugin() throws {
        let fixture = fixture(MethodFixture("Make", "MakeRequest", "Thing", http: .get("/x")))
        let request = fixture.request("output=openapi,version=2.0.0")
        let response = try GoogleCodeGeneratorResponse(wire: Plugin.respond(to: request.wireBytes()))
        #expect(response.error == nil)
        #expect(response.file.map(\.name) == ["openapi.json"])
        let document = JSONDocument(parsing: response.file.first?.content ?? "")
        #expect(document?.at("info", "version") == "2.0.0")
    }
}
