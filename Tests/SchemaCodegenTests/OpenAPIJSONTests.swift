internal import Testing

@testable internal import SchemaCodegen

@Suite("JSON of the OpenAPI document")
struct OpenAPIJSONTests {
    @Test("keys keep the order in which they were set")
    func order() {
        var object: JSONObject = ["zebra": 1, "ant": 2]
        object["zebra"] = 3
        object["bee"] = true
        object["ant"] = nil
        #expect(object.keys == ["zebra", "bee"])
        #expect(object["zebra"] == 3)
        #expect(object["ant"] == nil)
    }

    @Test("a document is printed with two spaces and a line break at its end")
    func layout() {
        let document: JSONDocument = ["a": [1, .null], "b": [:], "c": [], "d": ["e": "f"]]
        #expect(
            document.text == """
                {
                  "a": [
                    1,
                    null
                  ],
                  "b": {},
                  "c": [],
                  "d": {
                    "e": "f"
                  }
                }

                """
        )
    }

    @Test("strings are escaped")
    func escapes() {
        #expect(JSONDocument.string("\"\\\n\t\u{1}é").text == "\"\\\"\\\\\\n\\t\\u0001é\"\n")
    }

    @Test("whole numbers have no fraction", arguments: [(1.0, "1"), (0.5, "0.5"), (1e12, "1000000000000"), (-3, "-3")])
    func numbers(_ value: Double, _ text: String) {
        #expect(JSONDocument.number(value) == .number(text))
    }

    @Test(
        "what is JSON is read",
        arguments: [
            ("20", .number("20")), ("-0.5e+3", .number("-0.5e+3")), (" [true, false , null]", [true, false, .null]),
            (#"{"a": {"b": "c"}}"#, ["a": ["b": "c"]]), (#""\u00e9\ud83d\ude00\/""#, "é😀/"), ("{}", [:]), ("[]", []),
        ] as [(String, JSONDocument)]
    )
    func reads(_ text: String, _ document: JSONDocument) {
        #expect(JSONDocument(parsing: text) == document)
    }

    @Test(
        "what is not JSON is not read",
        arguments: [
            "", "none", "15 s", "01", "1.", "-", "1e", "[1,]", "[1", "{1: 2}", #"{"a" 1}"#, "\"a", #""\x""#,
            #""\ud83d""#,
            "\"\n\"", "true false", String(repeating: "[", count: 40),
        ]
    )
    func refuses(_ text: String) {
        #expect(JSONDocument(parsing: text) == nil)
    }
}
