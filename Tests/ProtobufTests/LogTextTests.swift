internal import ConformanceMessages
internal import Testing

@testable internal import Protobuf

@Suite("Text for logs")
struct LogTextTests {
    @Test("a message is one line with the names of the schema")
    func line() {
        let message = Everything.with {
            $0.optionalInt32 = -5
            $0.optionalDouble = 0.5
            $0.optionalString = "a\"\n"
            $0.optionalBytes = [1, 2]
            $0.optionalNestedMessage = .with { $0.a = 1 }
            $0.optionalNestedEnum = .bar
            $0.optionalForeignEnum = .unrecognized(9)
            $0.repeatedString = ["a", "b"]
            $0.mapInt32Int32 = [2: 1, 1: 0]
            $0.mapStringNestedMessage = ["k": .init()]
            $0.oneofField = .oneofBool(false)
            $0.unknownFields = UnknownFields(bytes: [0xf8, 0x7f, 1])
        }
        #expect(
            message.debugDescription == """
                protobuf_test_messages.proto3.TestAllTypesProto3{optional_int32: -5, optional_double: 0.5, \
                optional_string: "a\\"\\n", optional_bytes: <2 bytes>, optional_nested_message: {a: 1}, \
                optional_nested_enum: BAR, optional_foreign_enum: 9, repeated_string: ["a", "b"], \
                map_int32_int32: {1: 0, 2: 1}, map_string_nested_message: {"k": {}}, oneof_bool: false, \
                <3 bytes of unknown fields>}
                """
        )
        #expect("\(message)" == message.debugDescription)
        #expect("\(GoogleEmpty())" == "google.protobuf.Empty{}")
    }

    @Test("long strings, long lists and deep messages are cut")
    func cuts() {
        #expect(
            "\(GoogleStringValue.with { $0.value = String(repeating: "é", count: 205) })"
                == "google.protobuf.StringValue{value: \"\(String(repeating: "é", count: 200))\"… +5 characters}"
        )
        #expect("\(GoogleStringValue.with { $0.value = String(repeating: "é", count: 200) })".hasSuffix("é\"}"))
        let list = Everything.with { $0.repeatedInt32 = Array(repeating: 1, count: 25) }
        #expect("\(list)".hasSuffix("1, 1, … +5]}"))
        let deep = (0..<20).reduce(Everything()) { inner, _ in .with { $0.recursiveMessage = inner } }
        let levels = String(repeating: "recursive_message: {", count: 8)
        #expect("\(deep)" == "\(JSONTest.typeName){" + levels + "…" + String(repeating: "}", count: 9))
    }

    @Test("the whole line is bounded")
    func bound() {
        let long = String(repeating: "x", count: 200)
        let inner = Everything.with { message in
            message.repeatedString = Array(repeating: long, count: 20)
            message.repeatedBytes = Array(repeating: [1], count: 20)
            message.optionalInt32 = 1
        }
        let wide = (0..<2).reduce(inner) { inner, _ in
            .with { $0.repeatedNestedMessage = Array(repeating: .with { $0.corecursive = inner }, count: 20) }
        }
        #expect(wide.debugDescription.utf8.count < 6000)
        #expect(wide.debugDescription.hasSuffix("}"))
    }

    @Test("sensitive fields show that they are set and nothing else, in dumps too")
    func sensitive() {
        let message = Secrets.with {
            $0.name = "visible"
            $0.password = "hidden"
            $0.tokens = ["hidden"]
            $0.details = .with { $0.fields["hidden"] = .with { $0.kind = .stringValue("hidden") } }
        }
        let line = "test.Secrets{name: \"visible\", password: <redacted>, tokens: <redacted>, details: <redacted>}"
        #expect(message.debugDescription == line)
        var dumped = ""
        dump(message, to: &dumped)
        dump([message], to: &dumped)
        dump(Indirect(message), to: &dumped)
        #expect(dumped.contains("visible"))
        #expect(!dumped.contains("hidden"))
        #expect(!String(reflecting: Optional(message)).contains("hidden"))
        #expect("\(Secrets())" == "test.Secrets{}")
    }
}

/// What the generator makes of a message with sensitive fields.
private struct Secrets: Message {
    var name = ""
    var password = ""
    var tokens: [String] = []
    var details: GoogleStruct?
    var unknownFields = UnknownFields()

    static let schema = MessageSchema(
        "test.Secrets",
        size: 88,
        fields: [
            .field(1, "name", .string, at: 24, has: 80),
            .field(2, "password", .string, at: 40, has: 84, sensitive: true),
            .repeated(3, "tokens", .string, at: 64, count: 56, sensitive: true),
            .message(4, "details", at: 72, sensitive: true) { GoogleStruct.schema },
        ]
    )

    init() {}

    init(reading reader: MessageReader) {
        name = reader.string(at: 24)
        password = reader.string(at: 40)
        tokens = reader.strings(at: 64, count: 56)
        details = reader.message(at: 72)
        unknownFields = reader.unknownFields()
    }

    func write(to writer: MessageWriter) {
        writer.string(name, at: 24, has: 80)
        writer.string(password, at: 40, has: 84)
        writer.strings(tokens, at: 64, count: 56)
        writer.message(details, at: 72)
        writer.unknownFields(unknownFields)
    }
}
