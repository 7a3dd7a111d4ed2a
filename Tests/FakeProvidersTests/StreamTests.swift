import MeshDomain
import Testing

@testable import FakeProviders

/// What a dialect's stream says, read by the test's own reader of that dialect.
private struct Heard: Equatable {
    var text = ""
    var thinking = ""
    var arguments = ""
    var stop: String?
    var output: Double?
    var isComplete = false

    init(_ dialect: Dialect, _ bytes: ArraySlice<UInt8>) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        for line in text.split(whereSeparator: \.isNewline) {
            if dialect == .ollama { try note(dialect, JSONValue(parsing: line)) }
            guard line.hasPrefix("data: ") else { continue }
            let data = line.dropFirst(6)
            if data == "[DONE]" { isComplete = true } else { try note(dialect, JSONValue(parsing: data)) }
        }
    }

    private mutating func note(_ dialect: Dialect, _ event: JSONValue) {
        switch dialect {
        case .anthropic:
            text += event["delta"]?["text"]?.string ?? ""
            thinking += event["delta"]?["thinking"]?.string ?? ""
            arguments += event["delta"]?["partial_json"]?.string ?? ""
            stop = event["delta"]?["stop_reason"]?.string ?? stop
            output = event["usage"]?["output_tokens"]?.number ?? output
            if event["type"] == "message_stop" { isComplete = true }
        case .openai, .groq:
            for choice in event["choices"]?.array ?? [] {
                text += choice["delta"]?["content"]?.string ?? ""
                thinking += choice["delta"]?["reasoning"]?.string ?? ""
                for call in choice["delta"]?["tool_calls"]?.array ?? [] {
                    arguments += call["function"]?["arguments"]?.string ?? ""
                }
                stop = choice["finish_reason"]?.string ?? stop
            }
            output = event["usage"]?["completion_tokens"]?.number ?? output
        case .gemini:
            let candidate = event["candidates"]?.array?.first
            for part in candidate?["content"]?["parts"]?.array ?? [] {
                if part["thought"]?.bool == true {
                    thinking += part["text"]?.string ?? ""
                } else {
                    text += part["text"]?.string ?? ""
                }
                arguments += part["functionCall"]?["args"]?.text ?? ""
            }
            stop = candidate?["finishReason"]?.string ?? stop
            let usage = event["usageMetadata"]
            output = (usage?["candidatesTokenCount"]?.number ?? 0) + (usage?["thoughtsTokenCount"]?.number ?? 0)
            if stop != nil { isComplete = true }
        case .ollama:
            text += event["message"]?["content"]?.string ?? ""
            thinking += event["message"]?["thinking"]?.string ?? ""
            for call in event["message"]?["tool_calls"]?.array ?? [] {
                arguments += call["function"]?["arguments"]?.text ?? ""
            }
            stop = event["done_reason"]?.string ?? stop
            output = event["eval_count"]?.number ?? output
            if event["done"]?.bool == true { isComplete = true }
        }
    }
}

@Suite("Streams of the fake providers")
struct StreamTests {
    private func stream(_ dialect: Dialect, _ answer: Answer) -> StreamScript {
        var ask = Ask(model: "m \"quoted\"")
        ask.isStream = true
        ask.streamsUsage = true
        let label = CallLabel(
            dialect: dialect,
            model: ask.model,
            id: "00ff00ff00ff00ff",
            unixNanoseconds: 1_000_000_000
        )
        return dialect.form.stream(answer, ask, label)
    }

    private func answer(_ text: String) -> Answer {
        var answer = Answer()
        answer.text = Pieces(of: text.utf8)
        answer.usage.prompt = 9
        answer.usage.output = answer.text.count
        return answer
    }

    private static let story = "Once \"upon\" a\ttime,\n\\ there was – naïvely – a 👩‍🚀 who wrote newsletters."

    @Test("a stream tells the whole text, how it ended and what it cost", arguments: Dialect.allCases)
    func whole(dialect: Dialect) throws {
        let answer = answer(Self.story)
        let heard = try Heard(dialect, stream(dialect, answer).bytes[...])
        #expect(heard.text == Self.story)
        #expect(heard.isComplete && heard.stop != nil)
        #expect(heard.output == Double(answer.text.count))
    }

    @Test("cut after any token, a stream has told exactly the tokens before, and no end", arguments: Dialect.allCases)
    func cuts(dialect: Dialect) throws {
        let answer = answer(Self.story)
        let script = stream(dialect, answer)
        #expect(script.tokenCount == answer.text.count)
        for count in 0...script.tokenCount {
            let heard = try Heard(dialect, script.bytes[..<script.end(afterTokens: count)])
            let told = (0..<count).flatMap { Array(answer.text[$0]) }
            #expect(heard.text == String(decoding: told, as: UTF8.self), "after \(count)")
            #expect(!heard.isComplete && heard.stop == nil, "after \(count)")
        }
    }

    @Test("calls of tools and reasoning come through in pieces as in one", arguments: Dialect.allCases)
    func toolsAndThinking(dialect: Dialect) throws {
        var answer = answer("")
        answer.thinking = Pieces(of: "let me think".utf8)
        answer.toolCalls = [.init(name: "get", arguments: Pieces(of: #"{"city":"Köln \"west\"","n":3}"#.utf8))]
        answer.stop = .tools
        let heard = try Heard(dialect, stream(dialect, answer).bytes[...])
        #expect(try JSONValue(parsing: heard.arguments) == ["city": "Köln \"west\"", "n": 3])
        // OpenAI counts its reasoning and does not show it.
        #expect(heard.thinking == (dialect == .openai ? "" : "let me think"))
        #expect(heard.isComplete)
        let label = CallLabel(dialect: dialect, model: "m", id: "00", unixNanoseconds: 0)
        let whole = try JSONValue(parsing: dialect.form.whole(answer, label))
        #expect(whole.text.contains("west"))
    }

    @Test("events of errors are JSON, and garbage is not", arguments: Dialect.allCases)
    func brokenEvents(dialect: Dialect) throws {
        let label = CallLabel(dialect: dialect, model: "m", id: "00", unixNanoseconds: 0)
        let event = String(decoding: dialect.form.errorEvent(label), as: UTF8.self)
        let data = event.split(whereSeparator: \.isNewline).last ?? ""
        let json = try JSONValue(parsing: data.hasPrefix("data: ") ? data.dropFirst(6) : data)
        #expect(json["error"] != nil || json["x_groq"]?["error"] != nil)
        #expect(throws: JSONError.self) { try Heard(dialect, dialect.form.garbage[...]) }
    }
}
