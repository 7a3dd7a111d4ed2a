internal import MeshDomain
internal import SeedTestSupport
internal import Testing

@Suite("Foreign JSON, read in one pass")
struct JSONCursorTests {
    @Test("Members come in any order, unknown ones are skipped, other types read as nil")
    func tolerance() throws {
        let text = """
            { "other" : {"a":[1,{"b":"\\u00e9\\"}"}],"c":null} , "count":3, "text" : "ja\\nnein",
              "list":[ 1 , "two", {"x":[]} , 4 ], "flag":true, "big":"9007199254740993", "count2":1.5 }
            """
        var cursor = JSONCursor(Array(text.utf8))
        var seen: [String] = []
        var numbers: [Double?] = []
        #expect(try cursor.enterObject())
        while let name = try cursor.nextName() {
            seen.append(name)
            switch name {
            case "text": #expect(try cursor.string() == "ja\nnein")
            case "count": #expect(try cursor.string() == nil)
            case "count2": #expect(try cursor.integer() == nil)
            case "big": #expect(try cursor.integer() == 9_007_199_254_740_993)
            case "flag": #expect(try cursor.bool() == true)
            case "list":
                #expect(try cursor.enterArray())
                while try cursor.nextElement() { numbers.append(try cursor.number()) }
            default: try cursor.skip()
            }
        }
        try cursor.finish()
        #expect(seen == ["other", "count", "text", "list", "flag", "big", "count2"])
        #expect(numbers == [1, nil, nil, 4])
    }

    @Test("An object where a list is wanted is skipped")
    func otherShape() throws {
        var cursor = JSONCursor(Array("[{\"a\":1}, 2]".utf8))
        #expect(try cursor.enterObject() == false)
        try cursor.finish()
    }

    @Test(
        "What is no JSON is an error",
        arguments: [
            "", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}", "[1 2]", "[1,]", "{\"a\":1 \"b\":2}", "nul", "{\"a",
            "{\"a\":\"", "{\"a\":\"\u{1}\"}", "1 2", "{\"a\":1}x", "{a:1}", "[", "\"\\",
            String(repeating: "[", count: 200),
        ]
    )
    func errors(text: String) {
        #expect(throws: JSONError.self) {
            var cursor = JSONCursor(Array(text.utf8))
            try cursor.skip()
            try cursor.finish()
        }
    }

    /// Walks by a random mix of skipping, entering and reading.
    private func walk(_ cursor: inout JSONCursor, _ random: inout SeededGenerator) throws(JSONError) {
        switch UInt8.random(in: 0..<6, using: &random) {
        case 0: try cursor.skip()
        case 1: _ = try cursor.value()
        case 2: _ = try cursor.string()
        case 3: _ = try cursor.integer()
        case 4:
            guard try cursor.enterArray() else { return }
            while try cursor.nextElement() { try walk(&cursor, &random) }
        default:
            guard try cursor.enterObject() else { return }
            while try cursor.nextName() != nil { try walk(&cursor, &random) }
        }
    }

    @Test("However a text is walked, what the tree reads the cursor reads", arguments: 0..<40)
    func agreement(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let values: [JSONValue] = [
            ["a": [1, ["b": "x\n"], []], "c": ["d": ["e": .null]], "f": true, "g": -1.5e3], [], ["": ""], "\"\\", 0,
            [[[[]]]],
        ]
        for value in values {
            for text in [value.text, value.indentedText] {
                var cursor = JSONCursor(Array(text.utf8))
                try walk(&cursor, &random)
                try cursor.finish()
            }
        }
    }

    @Test("Damaged text never traps", arguments: 0..<40)
    func damage(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let whole: JSONValue = ["a": [1, ["b": "x\n"], []], "c": ["d": ["e": .null]], "f": true, "g": -1.5e3]
        for _ in 0..<200 {
            var bytes = whole.bytes
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            bytes.removeLast(Int.random(in: 0...3, using: &random))
            do throws(JSONError) {
                var cursor = JSONCursor(bytes)
                try walk(&cursor, &random)
                try cursor.finish()
            } catch {
                #expect(!error.reason.isEmpty)
            }
        }
    }
}
