internal import ConformanceMessages
internal import Protobuf
internal import Testing

@Suite("JSON errors")
struct JSONErrorTests {
    private static let type = JSONTest.typeName

    @Test(
        "an error names the field as the client wrote it, and no value",
        arguments: [
            (#"{"optionalInt32":"x"}"#, "optionalInt32: expected a number, found a string"),
            (#"{"optional_int32":{}}"#, "optional_int32: expected a number, found an object"),
            (#"{"optionalUint32":-1}"#, "optionalUint32: the number is outside of 0 to 4294967295"),
            (#"{"optionalInt64":1.5}"#, "optionalInt64: expected a whole number"),
            (#"{"optionalBool":"true"}"#, "optionalBool: expected a boolean, found a string"),
            (#"{"optionalString":5}"#, "optionalString: expected a string, found a number"),
            (#"{"optionalBytes":"!"}"#, "optionalBytes: expected base64"),
            (#"{"optionalNestedEnum":"NO"}"#, "optionalNestedEnum: the name is not one of \(type).NestedEnum"),
            (#"{"optionalNestedEnum":true}"#, "optionalNestedEnum: expected a name or number, found a boolean"),
            (#"{"optionalNestedMessage":[]}"#, "optionalNestedMessage: expected an object, found a list"),
            (#"{"repeatedInt32":{}}"#, "repeatedInt32: expected a list, found an object"),
            (#"{"repeatedInt32":[1,"x"]}"#, "repeatedInt32[1]: expected a number, found a string"),
            (#"{"repeatedInt32":[null]}"#, "repeatedInt32[0]: null stands for no value here"),
            (#"{"repeatedBoolWrapper":[null]}"#, "repeatedBoolWrapper[0]: null stands for no value here"),
            (
                #"{"repeatedNestedMessage":[{},{"corecursive":{"optionalInt32":[]}}]}"#,
                "repeatedNestedMessage[1].corecursive.optionalInt32: expected a number, found a list"
            ),
            (
                #"{"mapStringNestedMessage":{"a\nb":{"a":""}}}"#,
                "mapStringNestedMessage[\"a?b\"].a: expected a number, found a string"
            ),
            (#"{"mapInt32Int32":{"1":null}}"#, "mapInt32Int32[\"1\"]: null stands for no value here"),
            (#"{"mapInt32Int32":{"x":1}}"#, "mapInt32Int32[\"x\"]: expected a key from -2147483648 to 2147483647"),
            (#"{"mapBoolBool":{"x":true}}"#, "mapBoolBool[\"x\"]: expected the key \"true\" or \"false\""),
            (
                #"{"optionalTimestamp":"x"}"#,
                "optionalTimestamp: expected a time of RFC 3339 in the years 0001 to 9999"
            ),
            (
                #"{"optionalDuration":"1"}"#,
                "optionalDuration: expected seconds such as \"1.5s\", at most 315576000000"
            ),
            (
                #"{"optionalFieldMask":"a_b"}"#,
                "optionalFieldMask: expected paths in lowerCamelCase, separated by commas"
            ),
            (#"{"optionalStruct":{"a":{"b":[1e999]}}}"#, "optionalStruct[\"a\"][\"b\"][0]: the number is too large"),
            (#"{"optionalNestedMessage":{"b":1}}"#, "optionalNestedMessage: there is no field `b`; did you mean `a`?"),
        ]
    )
    func paths(text: String, expected: String) {
        let error = JSONTest.refusal(of: text)
        #expect(error?.description == "\(Self.type), field \(expected)")
        #expect(error?.code == .invalidValue)
    }

    @Test(
        "keys that are given twice are refused",
        arguments: [
            (#"{"optionalInt32":1,"optionalInt32":1}"#, "optionalInt32: the field is given twice"),
            (#"{"optionalInt32":1,"optional_int32":1}"#, "optional_int32: the field is given twice"),
            (#"{"optionalInt32":null,"optionalInt32":1}"#, "optionalInt32: the field is given twice"),
            (#"{"fieldName18":1,"FieldName18__":1}"#, nil),
            (#"{"mapInt32Int32":{"1":1,"1":2}}"#, "mapInt32Int32[\"1\"]: the key is given twice"),
            (#"{"mapInt32Int32":{"1":1,"1e0":2}}"#, "mapInt32Int32[\"1e0\"]: the key is given twice"),
            (#"{"mapBoolBool":{"true":true,"true":true}}"#, "mapBoolBool[\"true\"]: the key is given twice"),
            (#"{"optionalStruct":{"a":1,"\u0061":1}}"#, "optionalStruct[\"a\"]: the key is given twice"),
            (#"{"oneofUint32":1,"oneofString":"a"}"#, "oneofString: another member of `oneof_field` is given as well"),
            (
                #"{"oneofUint32":1,"oneofNullValue":null}"#,
                "oneofNullValue: another member of `oneof_field` is given as well"
            ),
        ] as [(String, String?)]
    )
    func duplicates(text: String, expected: String?) {
        let error = JSONTest.refusal(of: text)
        if let expected {
            #expect(error?.description == "\(Self.type), field \(expected)")
        } else {
            #expect(error != nil)
        }
    }

    @Test("the same key may stand in different objects")
    func noDuplicates() {
        #expect(
            JSONTest.refusal(of: #"{"optionalStruct":{"a":{"a":1},"b":{"a":1}},"repeatedStruct":[{"a":1},{"a":1}]}"#)
                == nil
        )
    }

    @Test(
        "an unknown key is named in a form that is safe to show, with the closest known one",
        arguments: [
            (#"{"optionalInt3":1}"#, "there is no field `optionalInt3`; did you mean `optionalInt32`?"),
            (#"{"OptionalBool":1}"#, "there is no field `OptionalBool`; did you mean `optionalBool`?"),
            (#"{"nothingLikeThis":1}"#, "there is no field `nothingLikeThis`"),
            (#"{"a\u0000\u00e9\"":1}"#, "there is no field `a???`"),
            (#"{"":1}"#, "there is no field ``"),
        ]
    )
    func unknownKeys(text: String, expected: String) {
        #expect(JSONTest.refusal(of: text)?.description == "\(Self.type): \(expected)")
    }

    @Test("a long unknown key is cut")
    func longUnknownKey() {
        let error = JSONTest.refusal(of: "{\"\(String(repeating: "k", count: 100_000))\":1}")
        #expect(error?.reason == "there is no field `\(String(repeating: "k", count: 64))…`")
    }

    @Test("the suggestion is spelled like the options write names")
    func suggestionSpelling() {
        #expect(
            JSONTest.refusal(of: #"{"optional_int3":1}"#, options: .rest)?.reason
                == "there is no field `optional_int3`; did you mean `optional_int32`?"
        )
    }

    @Test(
        "text that is not JSON is refused with its place",
        arguments: [
            ("", "the text ends too early at byte 0"),
            ("  ", "the text ends too early at byte 2"),
            ("{", "the text ends too early at byte 1"),
            (#"{"a"#, "the text ends too early at byte 3"),
            (#"{"optionalInt32""#, "the text ends too early at byte 16"),
            (#"{"optionalInt32":"#, "the text ends too early at byte 17"),
            (#"{"optionalInt32":1"#, "the text ends too early at byte 18"),
            (#"{"optionalInt32":1,}"#, "expected a name in quotes at byte 19"),
            (#"{,"optionalInt32":1}"#, "expected a name in quotes at byte 1"),
            (#"{"optionalInt32" 1}"#, "expected ':' at byte 17"),
            (#"{"optionalInt32":1 "a":2}"#, "expected ',' or '}' at byte 19"),
            (#"{'optionalInt32':1}"#, "expected a name in quotes at byte 1"),
            (#"{optionalInt32:1}"#, "expected a name in quotes at byte 1"),
            (#"{"repeatedInt32":[1,]}"#, "expected a value at byte 20"),
            (#"{"repeatedInt32":[,1]}"#, "expected a value at byte 18"),
            (#"{"repeatedInt32":[1 2]}"#, "expected ',' or ']' at byte 20"),
            (#"{"repeatedInt32":[1}"#, "expected ',' or ']' at byte 19"),
            ("{} {}", "something follows the value at byte 3"),
            ("{}\u{0}", "something follows the value at byte 2"),
            ("{} // no", "something follows the value at byte 3"),
            ("/**/{}", "expected a value at byte 0"),
            ("\u{feff}{}", "expected a value at byte 0"),
            ("\u{a0}{}", "expected a value at byte 0"),
            (#"{"optionalString":"a\qb"}"#, "an escape is not lawful at byte 20"),
            ("{\"optionalString\":\"a\nb\"}", "a control character stands in a string at byte 20"),
            (#"{"optionalInt32":01}"#, "expected ',' or '}' at byte 18"),
            (#"{"optionalInt32":-}"#, "a number is not well-formed at byte 17"),
            (#"{"optionalDouble":NaN}"#, "expected a value at byte 18"),
        ]
    )
    func syntax(text: String, expected: String) {
        let error = JSONTest.refusal(of: text)
        #expect(error?.reason == expected)
        #expect(error?.code == .malformed)
    }

    @Test(
        "text that is not UTF-8 is refused",
        arguments: [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82]] as [[UInt8]]
    )
    func utf8(bytes: [UInt8]) {
        let error = JSONTest.refusal(of: Array(#"{"optionalString":""#.utf8) + bytes + Array(#""}"#.utf8))
        #expect(error?.code == .invalidUTF8)
        #expect(error?.reason == "the text is not valid UTF-8 at byte 19")
    }

    @Test("a message that is not an object is refused", arguments: ["null", "1", "[]", "\"\"", "true"])
    func notAnObject(text: String) {
        #expect(JSONTest.refusal(of: text)?.reason.hasPrefix("expected an object, found") == true)
    }
}
