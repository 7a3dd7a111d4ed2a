internal import ConformanceMessages
internal import Protobuf
internal import SeedTestSupport
internal import Testing

@Suite("JSON reading")
struct JSONReadingTests {
    @Test("both spellings of a name are read")
    func names() throws {
        #expect(
            try Everything(json: #"{"optionalInt32":1,"optional_int64":2}"#)
                == .with {
                    $0.optionalInt32 = 1
                    $0.optionalInt64 = 2
                }
        )
        #expect(try Everything(json: #"{"optional\u0049nt32": 1}"#).optionalInt32 == 1)
        #expect(
            try Everything(json: #"{"FieldName8": 1, "_field_name3": 2, "field0name5": 3}"#)
                == .with {
                    $0.fieldName8 = 1
                    $0.fieldName3 = 2
                    $0.field0name5 = 3
                }
        )
    }

    @Test("white space may stand between everything")
    func whiteSpace() throws {
        let text = " \t\r\n{ \"repeatedInt32\" : [ 1 , 2 ] , \"mapBoolBool\" : { \"true\" : false } } \n"
        #expect(
            try Everything(json: text)
                == .with {
                    $0.repeatedInt32 = [1, 2]
                    $0.mapBoolBool = [true: false]
                }
        )
    }

    @Test("null is the same as absent, for fields of every kind")
    func null() throws {
        for field in Everything.schema.fields where !["optional_value", "oneof_null_value"].contains(field.name) {
            #expect(try Everything(json: "{\"\(field.jsonName)\":null}") == Everything())
        }
    }

    @Test("null is a value where a Value or NullValue is expected")
    func nullValues() throws {
        let null = GoogleValue.with { $0.kind = .nullValue(.nullValue) }
        #expect(try Everything(json: #"{"optionalValue":null}"#).optionalValue == null)
        #expect(try Everything(json: #"{"oneofNullValue":null}"#).oneofField == .oneofNullValue(.nullValue))
        #expect(try Everything(json: #"{"oneofNullValue":"NULL_VALUE"}"#).oneofField == .oneofNullValue(.nullValue))
        #expect(try Everything(json: #"{"repeatedValue":[null]}"#).repeatedValue == [null])
        #expect(try GoogleStruct(json: #"{"a":null}"#).fields == ["a": null])
        #expect(try GoogleValue(json: "null") == null)
    }

    @Test("null leaves room for another member of a oneof")
    func nullInOneof() throws {
        let expected = Everything.with { $0.oneofField = .oneofString("test") }
        #expect(try Everything(json: #"{"oneofUint32":null,"oneofString":"test"}"#) == expected)
        #expect(try Everything(json: #"{"oneofString":"test","oneofUint32":null}"#) == expected)
    }

    @Test("a oneof's member is set even to its default")
    func oneofDefault() throws {
        #expect(try Everything(json: #"{"oneofUint32":0}"#).oneofField == .oneofUint32(0))
        #expect(try Everything(json: #"{"oneofBytes":""}"#).oneofField == .oneofBytes([]))
        #expect(try Everything(json: #"{"oneofNestedMessage":{}}"#).oneofField == .oneofNestedMessage(.init()))
    }

    @Test("a field without presence that is given its default is the same as absent, on the wire too")
    func defaults() throws {
        let message = try Everything(
            json: #"{"optionalInt32":0,"optionalString":"","optionalBool":false,"optionalBytes":""}"#
        )
        #expect(message == Everything())
        #expect(message.wireBytes().isEmpty)
    }

    @Test("negative zero is not the default")
    func negativeZero() throws {
        #expect(try Everything(json: #"{"optionalDouble":-0.0}"#).wireBytes().count == 9)
    }

    @Test(
        "whole numbers are read in every notation",
        arguments: [
            ("100000", 100_000), ("1e5", 100_000), ("1E+5", 100_000), ("100000.000", 100_000), ("1.0e5", 100_000),
            ("-1000000e-3", -1000), ("0", 0), ("-0", 0), ("0.0", 0), ("0e999999999999999999999", 0),
            ("\"123\"", 123), (#""1\u0032""#, 12), ("\"1e2\"", 100), ("0.5e1", 5), ("2147483647.0", 2_147_483_647),
            ("-2147483648", -2_147_483_648), ("0.00000000000000000000000000000001e32", 1),
            ("10000000000000000000000000000000e-30", 10),
        ] as [(String, Int32)]
    )
    func integers(text: String, value: Int32) throws {
        #expect(try Everything(json: "{\"optionalInt32\":\(text)}").optionalInt32 == value)
    }

    @Test("64-bit integers are read exactly, as numbers and as strings")
    func exactIntegers() throws {
        for quote in ["", "\""] {
            func wrapped(_ digits: String) -> String { quote + digits + quote }
            #expect(try GoogleInt64Value(json: wrapped("9223372036854775807")).value == .max)
            #expect(try GoogleInt64Value(json: wrapped("-9223372036854775808")).value == .min)
            #expect(try GoogleInt64Value(json: wrapped("9007199254740993")).value == 9_007_199_254_740_993)
            #expect(try GoogleUInt64Value(json: wrapped("18446744073709551615")).value == .max)
            #expect(try GoogleUInt64Value(json: wrapped("18446744073709551615.00")).value == .max)
            #expect(try GoogleUInt64Value(json: wrapped("1.8446744073709551615e19")).value == .max)
            for tooLarge in ["18446744073709551616", "1e20", "-1", "1e9999999999999999999", "99999999999999999999999"] {
                #expect(JSONTest.refusal(of: wrapped(tooLarge), as: GoogleUInt64Value.self) != nil)
            }
            for tooLarge in ["9223372036854775808", "-9223372036854775809", "-18446744073709551615"] {
                #expect(JSONTest.refusal(of: wrapped(tooLarge), as: GoogleInt64Value.self) != nil)
            }
        }
    }

    @Test(
        "what is not a whole number in range is refused",
        arguments: [
            "1.5", ".5", "0.1e0", "1e-1", "2147483648", "-2147483649", "\"\"", "\" 1\"", "\"1 \"", "\"+1\"", "+1",
            "01", "-01", "\"01\"", "\"0x1\"", "\"1.\"", "1.", "1e", "1e+", "-", "\"-\"", "true", "[1]", "{}",
            "\"NaN\"", "0x1", "1_000", "12345678901234567890123.5",
        ]
    )
    func badIntegers(text: String) {
        #expect(JSONTest.refusal(of: "{\"optionalInt32\":\(text)}") != nil)
    }

    @Test("floating point numbers are rounded to the nearest")
    func floatingPoint() throws {
        let doubles: [(String, Double)] = [
            ("1", 1), ("0.1", 0.1), ("\"0.1\"", 0.1), ("1e22", 1e22), ("1e23", 1e23),
            ("123456789012345678", 123_456_789_012_345_680),
            ("2.2250738585072014e-308", .leastNormalMagnitude), ("4.9e-324", .leastNonzeroMagnitude), ("1e-400", 0),
            ("0.000000000000000000000000000000000000001", 1e-39), ("-1.5E3", -1500),
            ("179769313486231570000000000000000000000e270", .greatestFiniteMagnitude),
            ("0." + String(repeating: "3", count: 5000), 1.0 / 3),
        ]
        for (text, value) in doubles { #expect(try GoogleDoubleValue(json: text).value == value) }
        // Half way between two floats as a double, above it as a decimal: two roundings would give the lower one.
        #expect(try GoogleFloatValue(json: "1.000000059604644775390626").value == 1.0000001)
        #expect(try GoogleFloatValue(json: "3.4028235e+38").value == .greatestFiniteMagnitude)
        #expect(try GoogleFloatValue(json: "1.4e-45").value == .leastNonzeroMagnitude)
        #expect(try GoogleFloatValue(json: "\"NaN\"").value.isNaN)
        #expect(try GoogleFloatValue(json: "\"-Infinity\"").value == -.infinity)
    }

    @Test("random doubles and floats survive")
    func randomFloatingPoint() throws {
        var random = SeededGenerator(seed: 42)
        for _ in 0..<20000 {
            let double = Double(bitPattern: random.next())
            if double.isFinite {
                #expect(
                    try GoogleDoubleValue(json: GoogleDoubleValue.with { $0.value = double }.jsonString()).value
                        == double
                )
            }
            let float = Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
            if float.isFinite {
                #expect(
                    try GoogleFloatValue(json: GoogleFloatValue.with { $0.value = float }.jsonString()).value == float
                )
            }
        }
    }

    @Test("short decimals are read as the standard library reads them")
    func decimals() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<20000 {
            let digits = String(random.next() >> (random.next() % 60))
            let text = digits.prefix(1) + "." + digits + "e\(Int(random.next() % 80) - 40)"
            #expect(try GoogleDoubleValue(json: String(text)).value == Double(text))
            if let float = Float(text), float.isFinite {
                #expect(try GoogleFloatValue(json: String(text)).value == float)
            }
        }
    }

    @Test("numbers that no float or double can hold are refused")
    func floatRange() {
        #expect(JSONTest.refusal(of: "3.4028236e+38", as: GoogleFloatValue.self)?.reason == "the number is too large")
        #expect(JSONTest.refusal(of: "-1.8e308", as: GoogleDoubleValue.self)?.reason == "the number is too large")
        #expect(JSONTest.refusal(of: "\"1e400\"", as: GoogleDoubleValue.self) != nil)
        for text in [
            "NaN", "Infinity", "-Infinity", "\"nan\"", "\"inf\"", "\"+Infinity\"", "\"\"", "\" 1\"", "\"0x1p3\"",
        ] {
            #expect(JSONTest.refusal(of: text, as: GoogleDoubleValue.self) != nil)
        }
    }

    @Test(
        "a bool is true or false and nothing else",
        arguments: ["1", "0", "\"true\"", "True", "tru", "truex", "null1"]
    )
    func bools(text: String) {
        #expect(JSONTest.refusal(of: "{\"optionalBool\":\(text)}") != nil)
    }

    @Test("escapes of strings are replaced, pairs of surrogates joined")
    func strings() throws {
        let cases = [
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"), (#""\u8C37\u6b4C""#, "谷歌"), (#""\ud83C\uDF89!""#, "🎉!"),
            (#""a\u0000b""#, "a\0b"), (#""\uFFFF\ue000""#, "\u{ffff}\u{e000}"),
        ]
        for (text, value) in cases { #expect(try GoogleStringValue(json: text).value == value) }
    }

    @Test(
        "broken strings are refused",
        arguments: [
            #""\ud800""#, #""\udc00""#, #""\ud800\ud800""#, #""\ud800x""#, #""\ud800\n""#, #""\u12""#, #""\u12g4""#,
            #""\U8C37""#, #""\x41""#, #""\'""#, #"""#, #""\"#, #""\u"#, "'a'", "\"\n\"", "\"\u{1}\"", "\"\t\"",
        ]
    )
    func badStrings(text: String) {
        #expect(JSONTest.refusal(of: text, as: GoogleStringValue.self)?.code == .malformed)
    }

    @Test("base64 is read in both alphabets, padded or not")
    func bytes() throws {
        let cases: [(String, [UInt8])] = [
            ("", []), ("AQI=", [1, 2]), ("AQI", [1, 2]), ("-_8=", [0xfb, 0xff]), ("+/8", [0xfb, 0xff]),
            ("AQID", [1, 2, 3]),
            (#"AQ\u003d\u003d"#, [1]),
        ]
        for (text, value) in cases { #expect(try GoogleBytesValue(json: "\"\(text)\"").value == value) }
        for text in ["A", "AQ=", "AQ===", "A=Q=", "AQ I", "AQ!D", "=", "é"] {
            #expect(JSONTest.refusal(of: "\"\(text)\"", as: GoogleBytesValue.self)?.reason == "expected base64")
        }
    }

    @Test("enums are read by name, alias and number")
    func enums() throws {
        let cases: [(String, ConformanceTestAllTypesProto3.NestedEnum)] = [
            ("\"BAR\"", .bar), ("1", .bar), ("-1", .neg), ("1.0", .bar), ("123", .unrecognized(123)),
            (#""B\u0041R""#, .bar), ("\"1\"", .bar),
        ]
        for (text, value) in cases {
            #expect(try Everything(json: "{\"optionalNestedEnum\":\(text)}").optionalNestedEnum == value)
        }
        for text in ["\"moo\"", "\"bAz\"", "\"MOO\""] {
            #expect(try Everything(json: "{\"optionalAliasedEnum\":\(text)}").optionalAliasedEnum == .aliasBaz)
        }
        for text in ["\"bar\"", "\"01\"", "\"+1\"", "\"1.0\"", "BAR", "true", "1.5", "2147483648", "\"\""] {
            #expect(JSONTest.refusal(of: "{\"optionalNestedEnum\":\(text)}") != nil)
        }
    }

    @Test("short names of enums are read when the options allow it")
    func shortEnumNames() throws {
        #expect(try Everything(json: #"{"optional_nested_enum":"bar"}"#, options: .rest).optionalNestedEnum == .bar)
        #expect(JSONTest.refusal(of: #"{"optional_nested_enum":"qux"}"#, options: .rest) != nil)
    }

    @Test("keys of maps are read by their type")
    func mapKeys() throws {
        #expect(try Everything(json: #"{"mapInt32Int32":{"\u0031":2}}"#).mapInt32Int32 == [1: 2])
        #expect(
            try Everything(json: #"{"mapBoolBool":{"tr\u0075e":true,"false":true}}"#).mapBoolBool == [
                true: true, false: true,
            ]
        )
        #expect(try Everything(json: #"{"mapInt64Int64":{"-9223372036854775808":1}}"#).mapInt64Int64 == [.min: 1])
        #expect(try Everything(json: #"{"mapStringNestedMessage":{"":{}}}"#).mapStringNestedMessage == ["": .init()])
        for text in [
            #"{"mapInt32Int32":{"a":1}}"#, #"{"mapInt32Int32":{1:1}}"#, #"{"mapBoolBool":{"True":true}}"#,
            #"{"mapUint32Uint32":{"-1":1}}"#, #"{"mapBoolBool":{true:true}}"#,
        ] { #expect(JSONTest.refusal(of: text) != nil) }
    }

    @Test("a list may be long")
    func longList() throws {
        let text = "{\"repeatedInt32\":[" + (0..<10000).map(String.init).joined(separator: ",") + "]}"
        #expect(try Everything(json: text).repeatedInt32 == (0..<10000).map { Int32($0) })
    }

    @Test("unknown keys are skipped when the options allow it")
    func unknownKeys() throws {
        let message = try Everything(
            json: #"{"a":1,"b":{"c":[{}, "\n", 1e5, true, false, null]},"optionalInt32":7,"d":[]}"#,
            options: JSONTest.ignoringUnknown
        )
        #expect(message == .with { $0.optionalInt32 = 7 })
        for text in [#"{"a":tru}"#, #"{"a":[1,]}"#, #"{"a":"\ud800"}"#, #"{"a":01}"#, #"{"a":{"b"}}"#] {
            #expect(JSONTest.refusal(of: text, options: JSONTest.ignoringUnknown)?.code == .malformed)
        }
    }

    @Test("unknown names of enums are passed over when the options allow it")
    func unknownEnumNames() throws {
        let message = try Everything(
            json: """
                {"optionalNestedEnum":"NO","oneofEnum":"NO","oneofUint32":1,"repeatedNestedEnum":["FOO","NO","BAR"],
                "mapStringNestedEnum":{"a":"NO","b":"BAR"}}
                """,
            options: JSONTest.ignoringUnknown
        )
        #expect(
            message
                == .with {
                    $0.oneofField = .oneofUint32(1)
                    $0.repeatedNestedEnum = [.foo, .bar]
                    $0.mapStringNestedEnum = ["b": .bar]
                }
        )
    }
}
