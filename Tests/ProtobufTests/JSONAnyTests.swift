internal import ConformanceMessages
internal import Protobuf
internal import Testing

@Suite("JSON of google.protobuf.Any")
struct JSONAnyTests {
    private static let foreignURL = "type.googleapis.com/protobuf_test_messages.proto3.ForeignMessage"
    private static let foreign = ConformanceForeignMessage.with { $0.c = 5 }

    private func echo(_ text: String) throws -> String {
        try JSONTest.echo(text, as: GoogleAny.self, options: JSONTest.withTypes)
    }

    private func refusal(_ text: String) -> String? {
        JSONTest.refusal(of: text, as: GoogleAny.self, options: JSONTest.withTypes)?.description
    }

    @Test("a message is packed and unpacked by its type")
    func packing() throws {
        let any = GoogleAny(packing: Self.foreign)
        #expect(any.typeURL == Self.foreignURL)
        #expect(try any.unpack(ConformanceForeignMessage.self) == Self.foreign)
        #expect(try any.unpack(GoogleDuration.self) == nil)
        let elsewhere = any.with { $0.typeURL = "example.com/a/protobuf_test_messages.proto3.ForeignMessage" }
        #expect(try elsewhere.unpack() == Self.foreign)
        let damaged = any.with { $0.value = [0xff] }
        #expect(throws: DecodingError.self) { try damaged.unpack(ConformanceForeignMessage.self) }
    }

    @Test("the fields of a message stand beside its type")
    func fields() throws {
        let text = "{\"@type\":\"\(Self.foreignURL)\",\"c\":5}"
        let any = try GoogleAny(json: text, options: JSONTest.withTypes)
        #expect(any == GoogleAny(packing: Self.foreign))
        #expect(try any.jsonString(options: JSONTest.withTypes) == text)
    }

    @Test("the type may stand anywhere, and be spelled with escapes")
    func order() throws {
        let expected = "{\"@type\":\"\(Self.foreignURL)\",\"c\":5}"
        #expect(try echo("{\"c\":5,\"@type\":\"\(Self.foreignURL)\"}") == expected)
        #expect(
            try echo("{\"c\":5, \"\\u0040type\" : \"\(Self.foreignURL.replacing("/", with: "\\/"))\" } ") == expected
        )
    }

    @Test("types with a JSON form of their own stand in `value`")
    func wellKnownTypes() throws {
        for (type, value) in [
            ("Duration", "\"1.500s\""), ("Timestamp", "\"1970-01-01T00:00:00Z\""), ("FieldMask", "\"a.bC\""),
            ("Struct", "{\"@type\":1,\"a\":[]}"), ("Value", "null"), ("Value", "{\"a\":1}"), ("ListValue", "[1]"),
            ("Int32Value", "7"),
            ("Int64Value", "\"7\""), ("StringValue", "\"\""), ("BoolValue", "false"), ("BytesValue", "\"AQ==\""),
            ("Any", "{}"),
            ("Any", "{\"@type\":\"\(Self.foreignURL)\",\"c\":5}"),
        ] {
            let text = "{\"@type\":\"type.googleapis.com/google.protobuf.\(type)\",\"value\":\(value)}"
            #expect(try echo(text) == text)
            #expect(try echo("{\"value\":\(value),\"@type\":\"type.googleapis.com/google.protobuf.\(type)\"}") == text)
        }
    }

    @Test("an Any in a message in an Any is read")
    func nested() throws {
        let text = """
            {"@type":"\(JSONTest.typeURL)","optionalInt32":1,"optionalAny":{"@type":"\(JSONTest.typeURL)",\
            "repeatedAny":[{},{"@type":"\(Self.foreignURL)"}]}}
            """
        #expect(try echo(text) == text)
        #expect(
            try echo("{\"@type\":\"type.googleapis.com/google.protobuf.Empty\"}")
                == "{\"@type\":\"type.googleapis.com/google.protobuf.Empty\"}"
        )
    }

    @Test("an empty Any is an empty object")
    func empty() throws {
        #expect(try echo("{}") == "{}")
        #expect(try GoogleAny(json: " { } ") == GoogleAny())
    }

    @Test("what is wrong in an Any is named")
    func refusals() {
        let url = Self.foreignURL
        let cases = [
            ("{\"c\":1}", ": `@type` is missing"),
            ("{\"@type\":1}", ", field @type: expected a string, found a number"),
            ("{\"@type\":\"type.googleapis.com/no.Such\"}", ", field @type: the message type is not known here"),
            (
                "{\"@type\":\"protobuf_test_messages.proto3.ForeignMessage\"}",
                ", field @type: the message type is not known here"
            ),
            ("{\"@type\":\"\"}", ", field @type: the message type is not known here"),
            ("{\"@type\":\"\(url)\",\"c\":\"x\"}", ", field c: expected a number, found a string"),
            ("{\"@type\":\"\(url)\",\"c\":1,\"@type\":\"\(url)\"}", ", field @type: the field is given twice"),
            ("{\"@type\":\"\(url)\",\"value\":1}", ": there is no field `value`"),
            ("{\"@type\":\"type.googleapis.com/google.protobuf.Duration\"}", ": `value` is missing"),
            (
                "{\"@type\":\"type.googleapis.com/google.protobuf.Duration\",\"value\":1}",
                ", field value: expected a string, found a number"
            ),
            (
                "{\"@type\":\"type.googleapis.com/google.protobuf.Value\",\"value\":1,\"value\":1}",
                ", field value: the field is given twice"
            ),
            (
                "{\"@type\":\"type.googleapis.com/google.protobuf.BoolValue\",\"value\":null}",
                ", field value: expected a boolean, found null"
            ),
            ("[]", ": expected an object, found a list"),
        ]
        for (text, expected) in cases { #expect(refusal(text) == "google.protobuf.Any" + expected) }
        let inList = JSONTest.refusal(
            of: "{\"repeatedAny\":[{},{\"@type\":\"\(url)\",\"c\":\"x\"}]}",
            options: JSONTest.withTypes
        )
        #expect(inList?.path == "repeatedAny[1].c")
    }

    @Test("unknown keys beside the type are skipped when the options allow it")
    func unknownKeys() throws {
        var options = JSONTest.withTypes
        options.ignoresUnknownFields = true
        let any = try GoogleAny(json: "{\"x\":[{}],\"@type\":\"\(Self.foreignURL)\",\"c\":5,\"y\":1}", options: options)
        #expect(any == GoogleAny(packing: Self.foreign))
        let duration = "{\"x\":1,\"@type\":\"type.googleapis.com/google.protobuf.Duration\",\"value\":\"1s\"}"
        #expect(try GoogleAny(json: duration, options: options).unpack(GoogleDuration.self)?.seconds == 1)
    }

    @Test("an Any that is damaged or of an unknown type is not written")
    func unwritable() {
        func message(_ any: GoogleAny) -> Everything { .with { $0.repeatedAny = [GoogleAny(), any] } }
        let unknown = JSONTest.refusal(of: message(GoogleAny(packing: Self.foreign)))
        #expect(
            unknown?.description
                == "\(JSONTest.typeName), field repeated_any[1]: the message type inside is not known here"
        )
        let damaged = GoogleAny(packing: Self.foreign).with { $0.value = [0xff] }
        #expect(
            JSONTest.refusal(of: message(damaged), options: JSONTest.withTypes)?.description
                == "\(JSONTest.typeName), field repeated_any[1]: the bytes inside are not a message of their type"
        )
        let badString = GoogleAny(packing: GoogleStringValue.with { $0.value = "a" }).with { $0.value[2] = 0xff }
        #expect(JSONTest.refusal(of: badString)?.reason == "the bytes inside are not a message of their type")
        #expect(JSONTest.refusal(of: GoogleAny.with { $0.value = [8, 1] }) != nil)
    }

    @Test("an Any in an Any in an Any counts as nesting, for reading and for writing")
    func depth() throws {
        let url = "type.googleapis.com/google.protobuf.Any"
        func text(_ depth: Int, typeLast: Bool) -> String {
            (0..<depth).reduce("{}") { inner, _ in
                typeLast ? "{\"value\":\(inner),\"@type\":\"\(url)\"}" : "{\"@type\":\"\(url)\",\"value\":\(inner)}"
            }
        }
        for typeLast in [false, true] {
            #expect(try JSONTest.echo(text(100, typeLast: typeLast), as: GoogleAny.self) == text(100, typeLast: false))
            #expect(JSONTest.refusal(of: text(101, typeLast: typeLast), as: GoogleAny.self)?.code == .tooDeep)
            #expect(JSONTest.refusal(of: text(5000, typeLast: typeLast), as: GoogleAny.self)?.code == .tooDeep)
        }
        let nested = (0..<101).reduce(GoogleAny()) { inner, _ in GoogleAny(packing: inner) }
        #expect(JSONTest.refusal(of: nested) != nil)
    }
}

extension GoogleAny {
    fileprivate func with(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }
}
