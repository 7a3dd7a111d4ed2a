internal import MeshDomain
internal import SeedTestSupport

/// What the fake says to a call, in no vendor's words.
struct Answer {
    struct ToolCall {
        let name: String
        /// A JSON object in tokens.
        let arguments: Pieces
    }

    enum Stop: Equatable {
        case end
        case maxTokens
        case sequence(String)
        case tools
        case refusal
    }

    var thinking = Pieces()
    var text = Pieces()
    var toolCalls: [ToolCall] = []
    var stop = Stop.end
    var usage = Usage()
}

struct Usage {
    /// The whole prompt, with what was read from the cache or written to it.
    var prompt = 0
    var cached = 0
    var cacheWrite = 0
    /// With the reasoning.
    var output = 0
    var reasoning = 0
    var images = 0
}

/// Writes answers: the same to the same prompt with the same seed.
struct AnswerWriter: Sendable {
    let seed: UInt64
    let answerTokens: Int

    func answer(_ ask: Ask) -> Answer {
        var chance = SeededGenerator(seed: seed ^ ask.tally.fingerprint.value)
        let wish = Wish(ask.prompt, tools: ask.tools)
        var answer = Answer()
        if wish.refuses {
            answer.stop = .refusal
        } else {
            if ask.wantsThinking { answer.thinking = Pieces(words: 12, &chance) }
            let calls = calls(ask, wish, chance)
            if calls.isEmpty { answer.text = text(ask, wish, &chance) } else { answer.toolCalls = calls }
        }
        limit(&answer, ask)
        count(&answer, ask)
        return answer
    }

    private func text(_ ask: Ask, _ wish: Wish, _ chance: inout SeededGenerator) -> Pieces {
        if let echo = wish.echo { return Pieces(of: echo.utf8) }
        if let schema = ask.schema { return Pieces(of: SchemaInstance.make(schema, chance).bytes) }
        if ask.wantsJSON {
            let sentence = String(decoding: Pieces(words: 8, &chance).bytes, as: UTF8.self)
            return Pieces(of: JSONValue.object(["answer": .string(sentence)]).bytes)
        }
        return Pieces(words: wish.tokens.map { min(max($0, 0), 100_000) } ?? answerTokens, &chance)
    }

    private func calls(_ ask: Ask, _ wish: Wish, _ chance: SeededGenerator) -> [Answer.ToolCall] {
        var names = wish.calls
        switch ask.toolChoice {
        case .none: return []
        case .named(let name): names = [name]
        case .required: if names.isEmpty { names = ask.tools.prefix(1).map(\.name) }
        // A tool that has answered is not called again, or the two would go on for ever.
        case .auto: if ask.hasToolResult { return [] }
        }
        return names.compactMap { name in ask.tools.first { $0.name == name } }.map { tool in
            let arguments = tool.schema.map { SchemaInstance.make($0, chance) } ?? .object([:])
            return Answer.ToolCall(name: tool.name, arguments: Pieces(of: arguments.bytes))
        }
    }

    private func limit(_ answer: inout Answer, _ ask: Ask) {
        for sequence in ask.stops where !sequence.isEmpty {
            let text = String(decoding: answer.text.bytes, as: UTF8.self)
            guard let range = text.firstRange(of: sequence) else { continue }
            answer.text.cut(atByte: text.utf8.distance(from: text.startIndex, to: range.lowerBound))
            answer.stop = .sequence(sequence)
        }
        if !answer.toolCalls.isEmpty { answer.stop = .tools }
        guard let most = ask.maxTokens else { return }
        let left = max(0, most - answer.thinking.count)
        answer.thinking.truncate(to: most)
        guard answer.text.count > left else { return }
        answer.text.truncate(to: left)
        answer.stop = .maxTokens
    }

    private func count(_ answer: inout Answer, _ ask: Ask) {
        answer.usage.prompt = ask.tally.tokens
        answer.usage.images = ask.tally.imageCount
        answer.usage.reasoning = answer.thinking.count
        answer.usage.output =
            answer.thinking.count + answer.text.count + answer.toolCalls.reduce(0) { $0 + $1.arguments.count }
    }
}
