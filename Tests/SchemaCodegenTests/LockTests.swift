internal import Protobuf
internal import SchemaOptions
internal import Testing

@testable internal import SchemaCodegen

@Suite("Schema lock")
struct LockTests {
    @Test("each kind of field is a promise of its own kind")
    func fields() throws {
        let fixture = SchemaFixture(
            messages: [
                MessageFixture(
                    "Thing",
                    [
                        FieldFixture("zone_id", .scalar(.string)),
                        FieldFixture("size", .scalar(.int32), isOptional: true),
                        FieldFixture("tags", .scalar(.string), isRepeated: true),
                        FieldFixture("prices", .map(.double)),
                        FieldFixture("kind", .enumeration("Kind")),
                        FieldFixture("time", .message("google.protobuf.Timestamp")),
                        FieldFixture("text", .scalar(.string), oneof: "content"),
                    ],
                    oneofs: [("content", "A thing.")]
                )
            ],
            enums: [EnumFixture("Kind", ["UNSPECIFIED", "BIG"])]
        )
        #expect(
            try fixture.promises() == [
                "enum aimesh.v1.Kind",
                "field aimesh.v1.Thing 1 zone_id string singular json=zoneId",
                "field aimesh.v1.Thing 2 size int32 optional json=size",
                "field aimesh.v1.Thing 3 tags string repeated json=tags",
                "field aimesh.v1.Thing 4 prices map<string,double> map json=prices",
                "field aimesh.v1.Thing 5 kind aimesh.v1.Kind singular json=kind",
                "field aimesh.v1.Thing 6 time google.protobuf.Timestamp optional json=time",
                "field aimesh.v1.Thing 7 text string optional json=text oneof=content",
                "message aimesh.v1.Thing",
                "value aimesh.v1.Kind 0 KIND_UNSPECIFIED",
                "value aimesh.v1.Kind 1 KIND_BIG",
            ]
        )
    }

    @Test("a method promises its types, its streams, its scope and its paths")
    func methods() throws {
        var http = GoogleHttpRule.post("/things")
        http.additionalBindings = [.get("/events")]
        var method = MethodFixture("Make", "MakeRequest", "MakeRequest", http: http)
        method.streamsResponses = true
        method.rules.streamForms = [.ndjson, .sse]
        method.rules.idempotent = true
        let fixture = SchemaFixture(messages: [MessageFixture("MakeRequest")], methods: [method])
        #expect(
            try fixture.promises() == [
                "http aimesh.v1.TestService Make GET /events stream=sse",
                "http aimesh.v1.TestService Make POST /things body=* stream=ndjson",
                "idempotent aimesh.v1.TestService Make",
                "message aimesh.v1.MakeRequest",
                "rpc aimesh.v1.TestService Make aimesh.v1.MakeRequest -> stream aimesh.v1.MakeRequest",
                "scope aimesh.v1.TestService Make read",
                "service aimesh.v1.TestService",
            ]
        )
    }

    @Test("comments, bounds and the order of declarations are not promised")
    func freedom() throws {
        let first = SchemaFixture(messages: [MessageFixture("A"), MessageFixture("B", [.text("x")])])
        let second = SchemaFixture(messages: [
            MessageFixture("B", [FieldFixture("x", .scalar(.string), comment: "Other.")]),
            MessageFixture("A", comment: "Other."),
        ])
        #expect(try first.promises() == second.promises())
    }

    @Test("the plugin answers one file that ends with a line break")
    func plugin() throws {
        let fixture = SchemaFixture(messages: [MessageFixture("Thing")])
        let response = try GoogleCodeGeneratorResponse(
            wire: Plugin.respond(to: fixture.request("output=lock").wireBytes())
        )
        #expect(response.error == nil)
        #expect(response.file.map(\.name) == ["schema.lock"])
        #expect(response.file.first?.content?.hasSuffix("\nmessage aimesh.v1.Thing\n") == true)
    }
}
