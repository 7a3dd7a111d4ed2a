internal import ConformanceMessages
internal import Protobuf
internal import Testing

@Suite("JSON writing")
struct JSONWritingTests {
    @Test("an empty message is an empty object")
    func emptyMessage() throws {
        #expect(try Everything().jsonString() == "{}")
        #expect(try GoogleEmpty().jsonString() == "{}")
    }

    @Test("fields come in the order of their numbers, without white space")
    func order() throws {
        let message = Everything.with {
            $0.repeatedInt32 = [1, 2]
            $0.optionalBool = true
            $0.optionalString = "x"
        }
        #expect(try message.jsonString() == #"{"optionalBool":true,"optionalString":"x","repeatedInt32":[1,2]}"#)
    }

    @Test("names are written in the spelling that is asked for")
    func names() throws {
        let message = Everything.with { $0.optionalInt32 = 1 }
        #expect(try message.jsonString(options: .rest) == #"{"optional_int32":1}"#)
    }

    @Test("64-bit integers are strings, others are numbers")
    func integers() throws {
        let message = Everything.with {
            $0.optionalInt32 = .min
            $0.optionalInt64 = .min
            $0.optionalUint32 = .max
            $0.optionalUint64 = .max
        }
        #expect(
            try message.jsonString() == """
                {"optionalInt32":-2147483648,"optionalInt64":"-9223372036854775808","optionalUint32":4294967295,\
                "optionalUint64":"18446744073709551615"}
                """
        )
    }

    @Test(
        "doubles have the shortest digits that read back",
        arguments: [
            (1, "1"), (-0.0, "-0"), (0.1, "0.1"), (1e30, "1e+30"), (.leastNonzeroMagnitude, "5e-324"), (1.5, "1.5"),
            (-3, "-3"),
            (9_007_199_254_740_992, "9007199254740992"), (.greatestFiniteMagnitude, "1.7976931348623157e+308"),
            (.nan, "\"NaN\""), (.infinity, "\"Infinity\""), (-.infinity, "\"-Infinity\""),
            (123_456_789.25, "123456789.25"), (1e15, "1000000000000000"), (1e-5, "1e-05"),
        ] as [(Double, String)]
    )
    func doubles(value: Double, text: String) throws {
        let message = GoogleDoubleValue.with { $0.value = value }
        #expect(try message.jsonString() == text)
        let back = try GoogleDoubleValue(json: text).value
        #expect(back == value || value.isNaN && back.isNaN)
        #expect(back.sign == value.sign)
    }

    @Test(
        "floats have their own shortest digits",
        arguments: [
            (1.1, "1.1"), (16_777_216, "16777216"), (3.4028235e38, "3.4028235e+38"), (.leastNonzeroMagnitude, "1e-45"),
            (-2, "-2"),
            (1e9, "1e+09"),
        ] as [(Float, String)]
    )
    func floats(value: Float, text: String) throws {
        let message = GoogleFloatValue.with { $0.value = value }
        #expect(try message.jsonString() == text)
        #expect(try GoogleFloatValue(json: text).value == value)
    }

    @Test("only quotes, backslashes and control characters are escaped")
    func escapes() throws {
        let message = GoogleStringValue.with { $0.value = "\"\\/\u{8}\u{c}\n\r\t\u{0}\u{1f}\u{7f}é🎉<>&\u{2028}" }
        let text = #""\"\\/\b\f\n\r\t\u0000\u001f"# + "\u{7f}é🎉<>&\u{2028}\""
        #expect(try message.jsonString() == text)
        #expect(try GoogleStringValue(json: text) == message)
    }

    @Test("an escape is found at every offset of a long string", arguments: 0..<40)
    func escapeOffsets(offset: Int) throws {
        for special in ["\"", "\\", "\n", "\u{1}"] {
            let plain = String(repeating: "é#!\u{7f}", count: 10)
            let text = String(plain.unicodeScalars.prefix(offset)) + special + plain
            let message = GoogleStringValue.with { $0.value = text }
            let written = try message.jsonString()
            #expect(written.utf8.count > text.utf8.count + 2)
            #expect(try GoogleStringValue(json: written).value == text)
        }
    }

    @Test("bytes are base64 with padding")
    func bytes() throws {
        for (bytes, text) in [([], ""), ([0xff], "/w=="), ([0xff, 0xfe], "//4="), ([1, 2, 3], "AQID")]
            as [([UInt8], String)]
        {
            #expect(try GoogleBytesValue.with { $0.value = bytes }.jsonString() == "\"\(text)\"")
        }
    }

    @Test("enums are names, unknown ones numbers, and an alias gives way to the first name")
    func enums() throws {
        let message = Everything.with {
            $0.optionalNestedEnum = .neg
            $0.optionalForeignEnum = .unrecognized(99)
            $0.optionalAliasedEnum = .aliasBaz
        }
        #expect(
            try message.jsonString()
                == #"{"optionalNestedEnum":"NEG","optionalForeignEnum":99,"optionalAliasedEnum":"ALIAS_BAZ"}"#
        )
        #expect(
            try message.jsonString(options: .rest)
                == #"{"optional_nested_enum":"neg","optional_foreign_enum":99,"optional_aliased_enum":"alias_baz"}"#
        )
    }

    @Test("keys of maps are sorted: strings by their bytes, numbers by their values")
    func maps() throws {
        let message = Everything.with {
            $0.mapInt32Int32 = [10: 1, -2: 2, 9: 3]
            $0.mapUint64Uint64 = [.max: 1, 2: 2]
            $0.mapBoolBool = [true: false, false: true]
            $0.mapStringString = ["b": "1", "": "2", "aa": "3", "a": "4", "é": "5"]
        }
        #expect(
            try message.jsonString() == """
                {"mapInt32Int32":{"-2":2,"9":3,"10":1},"mapUint64Uint64":{"2":"2","18446744073709551615":"1"},\
                "mapBoolBool":{"false":true,"true":false},"mapStringString":{"":"2","a":"4","aa":"3","b":"1","é":"5"}}
                """
        )
    }

    @Test("a member of a oneof is written even when it is its default")
    func oneofs() throws {
        #expect(try Everything.with { $0.oneofField = .oneofUint32(0) }.jsonString() == #"{"oneofUint32":0}"#)
        #expect(try Everything.with { $0.oneofField = .oneofString("") }.jsonString() == #"{"oneofString":""}"#)
        #expect(
            try Everything.with { $0.oneofField = .oneofNullValue(.nullValue) }.jsonString()
                == #"{"oneofNullValue":null}"#
        )
    }

    @Test("defaults and empty lists are written when asked for, absent messages are not")
    func defaults() throws {
        let options = JSONTest.options { $0.writesDefaults = true }
        #expect(try GoogleEmpty().jsonString(options: options) == "{}")
        #expect(try ConformanceForeignMessage().jsonString(options: options) == #"{"c":0}"#)
        let text = try Everything().jsonString(options: options)
        #expect(text.hasPrefix(#"{"optionalInt32":0,"optionalInt64":"0","#))
        for part in [
            #""optionalString":"""#, #""optionalNestedEnum":"FOO""#, #""repeatedInt32":[]"#, #""mapBoolBool":{}"#,
            #""optionalBool":false"#, #""optionalNullValue":null"#,
        ] { #expect(text.contains(part)) }
        for part in ["oneof", "Wrapper\":n", "optionalTimestamp", "recursiveMessage"] { #expect(!text.contains(part)) }
        #expect(try Everything(json: text) == Everything())
    }

    @Test("unknown fields are left out")
    func unknownFields() throws {
        let message = Everything.with { $0.unknownFields = UnknownFields(bytes: [0xf8, 0x7f, 1]) }
        #expect(try message.jsonString() == "{}")
    }

    @Test("a message with everything in it survives")
    func everything() throws {
        var message = try Samples.everything()
        message.optionalAny = GoogleAny(packing: GoogleDuration.with { $0.seconds = 3 })
        message.unknownFields = UnknownFields()
        for preset in [JSONOptions.standard, .rest] {
            var options = preset
            for writesDefaults in [false, true] {
                options.writesDefaults = writesDefaults
                #expect(try Everything(json: try message.jsonBytes(options: options), options: options) == message)
            }
        }
    }

    @Test("messages nested deeper than can be read are refused")
    func depth() throws {
        func nested(_ depth: Int) -> Everything {
            (0..<depth).reduce(Everything()) { inner, _ in Everything.with { $0.recursiveMessage = inner } }
        }
        let deepest = nested(100)
        #expect(try Everything(json: deepest.jsonBytes()) == deepest)
        #expect(try Everything(wire: deepest.wireBytes()) == deepest)
        #expect(JSONTest.refusal(of: nested(101))?.reason == "messages are nested deeper than 100 levels")
    }
}
