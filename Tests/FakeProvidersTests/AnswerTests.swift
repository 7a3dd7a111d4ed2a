import MeshDomain
internal import SeedTestSupport
import Testing

@testable import FakeProviders

@Suite("Answers of the fake providers")
struct AnswerTests {
    private let writer = AnswerWriter(seed: 5, answerTokens: 60)

    private func ask(_ prompt: String, _ change: (inout Ask) -> Void = { _ in }) -> Answer {
        var ask = Ask(model: "m")
        ask.prompt = prompt
        ask.tally.add(text: prompt)
        change(&ask)
        return writer.answer(ask)
    }

    private func text(_ answer: Answer) -> String { String(decoding: answer.text.bytes, as: UTF8.self) }

    @Test("the same prompt has the same answer, another prompt or seed another one")
    func isDeterministic() {
        #expect(text(ask("one")) == text(ask("one")))
        #expect(text(ask("one")) != text(ask("two")))
        var same = Ask(model: "m")
        same.prompt = "one"
        same.tally.add(text: "one")
        let other = AnswerWriter(seed: 6, answerTokens: 60).answer(same)
        #expect(text(other) != text(ask("one")))
        #expect(ask("one").text.count == 60)
    }

    @Test("an answer is as long as it is asked to be, and never longer than it may")
    func lengths() {
        #expect(ask("TOKENS: 7").text.count == 7)
        let cut = ask("TOKENS: 7") { $0.maxTokens = 3 }
        #expect(cut.text.count == 3 && cut.stop == .maxTokens && cut.usage.output == 3)
        #expect(ask("TOKENS: 7") { $0.maxTokens = 7 }.stop == .end)
        let stopped = ask("ECHO: one two three") { $0.stops = ["x", "two"] }
        #expect(text(stopped) == "one " && stopped.stop == .sequence("two"))
    }

    @Test(
        "tokens put together are the text, and each is whole characters",
        arguments: [
            "", "a", "hello wonderful world", "  two  spaces ", "Grüße aus Köln – naïve café", "日本語のテキスト", "👨‍👩‍👧‍👦 family",
            "line\nline\n",
        ]
    )
    func pieces(text: String) {
        let pieces = Pieces(of: text.utf8)
        let all = (0..<pieces.count).flatMap { Array(pieces[$0]) }
        #expect(all == Array(text.utf8))
        for index in 0..<pieces.count {
            #expect(String(validating: pieces[index], as: UTF8.self) != nil)
            #expect((1...12).contains(pieces[index].count))
        }
    }

    @Test("an offered tool is called when the prompt names it, with arguments that its schema accepts")
    func tools() throws {
        let schema: JSONValue = [
            "type": "object", "properties": ["n": ["type": "integer", "minimum": 5, "maximum": 6]],
        ]
        let tools = [Ask.Tool(name: "count", schema: schema), Ask.Tool(name: "sum", schema: nil)]
        let called = ask("please count") { $0.tools = tools }
        #expect(called.stop == .tools && called.toolCalls.map(\.name) == ["count"] && called.text.isEmpty)
        let arguments = try JSONValue(parsing: called.toolCalls[0].arguments.bytes)
        #expect([5, 6].contains(arguments["n"]?.number))
        #expect(ask("CALL: sum, count") { $0.tools = tools }.toolCalls.count == 2)
        #expect(ask("hello") { $0.tools = tools }.toolCalls.isEmpty)
        #expect(
            ask("please count") {
                $0.tools = tools; $0.toolChoice = .none
            }.toolCalls.isEmpty
        )
        #expect(
            ask("hello") {
                $0.tools = tools; $0.toolChoice = .required
            }.toolCalls.count == 1
        )
        #expect(
            ask("please count") {
                $0.tools = tools; $0.hasToolResult = true
            }.toolCalls.isEmpty
        )
    }

    @Test("a schema's instance has what the schema wants, references and recursion too")
    func schemas() throws {
        let schema: JSONValue = [
            "$defs": [
                "node": [
                    "type": "object", "required": ["name"],
                    "properties": ["name": ["type": "string"], "next": ["$ref": "#/$defs/node"]],
                ]
            ],
            "type": "object",
            "properties": [
                "id": ["type": "string", "format": "uuid"],
                "list": ["type": "array", "minItems": 3, "items": ["type": "number"]],
                "choice": ["enum": ["a", "b"]], "maybe": ["type": ["null", "boolean"]],
                "either": ["anyOf": [["type": "integer", "minimum": -3, "maximum": -3], ["type": "null"]]],
                "node": ["$ref": "#/$defs/node"], "upper": ["type": "STRING", "minLength": 40, "maxLength": 50],
                "both": [
                    "allOf": [
                        ["type": "object", "properties": ["x": ["const": 1]]], ["properties": ["y": ["const": 2]]],
                    ]
                ],
                "step": ["type": "integer", "minimum": 5, "multipleOf": 4],
            ],
        ]
        for seed in 0..<20 {
            let value = SchemaInstance.make(schema, SeededGenerator(seed: UInt64(seed)))
            #expect(value["id"]?.string?.count == 36)
            #expect(value["list"]?.array?.count == 3)
            #expect(value["list"]?.array?.allSatisfy { $0.number != nil } == true)
            #expect(["a", "b"].contains(value["choice"]?.string))
            #expect(value["maybe"]?.bool != nil)
            #expect(value["either"]?.number == -3)
            #expect(value["node"]?["name"]?.string != nil)
            #expect((40...50).contains(value["upper"]?.string?.count ?? 0))
            #expect(value["both"] == ["x": 1, "y": 2])
            #expect(value["step"]?.number == 8)
            #expect(value.depth < 20)
        }
    }

    @Test("a schema that wants too much gets what is held to be enough")
    func hostileSchemas() {
        let nested: JSONValue = [
            "$defs": ["n": ["type": "array", "minItems": 9, "items": ["$ref": "#/$defs/n"]]], "$ref": "#/$defs/n",
        ]
        let schemas: [JSONValue] = [
            ["type": "array", "minItems": 1e300], ["type": "string", "minLength": 1e300, "maxLength": 1e301],
            ["type": "integer", "minimum": -1e300, "maximum": 1e300], ["type": "number", "multipleOf": 1e-300],
            ["type": "string", "maxLength": -5], ["$ref": "#"], ["allOf": [["$ref": "#"]]], nested,
        ]
        for schema in schemas {
            #expect(SchemaInstance.make(schema, SeededGenerator(seed: 1)).bytes.count < 10_000_000)
        }
    }

    @Test("a prompt's beginning is free of charge when it was there before")
    func cache() {
        let cache = PromptCache()
        func usage(_ dialect: Dialect, tokens: Int) -> Usage {
            var ask = Ask(model: "m")
            ask.tally.add(text: String(repeating: "a", count: tokens * 4))
            ask.tally.markKeepable()
            var usage = Usage()
            cache.account(ask, dialect, &usage)
            return usage
        }
        #expect(usage(.anthropic, tokens: 10).cacheWrite == 10)
        #expect(usage(.anthropic, tokens: 10).cached == 10)
        #expect(usage(.openai, tokens: 1100).cached == 0)
        #expect(usage(.openai, tokens: 1100).cached == 1024)
        #expect(usage(.gemini, tokens: 1000).cached == 0)
        #expect(usage(.gemini, tokens: 1000).cached == 0)
    }

    @Test("the meter's price is the sheet's: 1,000 in and 500 out of claude-3-7-sonnet are 10,500,000 nano-dollars")
    func prices() {
        var usage = Usage()
        usage.prompt = 1000
        usage.output = 500
        #expect(FakePrices.of("claude-3-7-sonnet-20250219").cost(usage) == 10_500_000)
        usage.cached = 600
        usage.cacheWrite = 100
        #expect(FakePrices.of("claude-sonnet-4-6").cost(usage) == 300 * 3000 + 600 * 300 + 100 * 3750 + 7_500_000)
        #expect(FakePrices.of("gpt-4o-mini-2024").input == 150)
    }
}
