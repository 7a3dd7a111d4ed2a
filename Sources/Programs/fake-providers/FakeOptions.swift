internal import FakeProviders

/// What `fake-providers` was asked for: `--name VALUE` each, and nothing else.
struct FakeOptions {
    static let usage = """
        usage: fake-providers --port N [OPTION VALUE]...

        Speaks as Anthropic, OpenAI, Groq, Gemini and Ollama do, on one port under their own paths. Any key is good.

          --port N                  where to listen on 127.0.0.1; 0 takes a free port
          --seed S                  of answers, ids and chances (1)
          --delay-ms N              before each answer (0)
          --tokens-per-s N          the pace of streams; 0 writes them at once (0)
          --answer-tokens N         the length of an answer that is not asked for another (60)
          --faults LIST             faults by chance, such as cut:0.05,500:0.1
          --script FILE             faults in a row: {"faults": ["cut;after=12", "none"], "dialect": "openai", "repeat": true}
          --requests-per-minute N   what each vendor allows; more is answered with 429
          --tokens-per-minute N
          --threads N               (1)

        A call chooses its fault with the header x-fake-fault: cut;after=12, or by a model named fake-cut-12.
        Pages: GET /_fake/meter, POST /_fake/script, POST /_fake/reset.

        """

    var port: UInt16?
    var seed: UInt64 = 1
    var delay = 0
    var tokensPerSecond = 0
    var answerTokens = 60
    var chances: [FaultChance] = []
    var scriptPath: String?
    var requestsPerMinute: Int?
    var tokensPerMinute: Int?
    var threads = 1

    init(_ arguments: [String]) throws(UsageError) {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            guard let value = rest.popFirst() else { throw UsageError("\(name) wants a value") }
            try set(name, value)
        }
    }

    private mutating func set(_ name: String, _ value: String) throws(UsageError) {
        switch name {
        case "--port": port = UInt16(try Self.number(name, value, 0...65_535))
        case "--seed": seed = UInt64(try Self.number(name, value, 0...Int.max))
        case "--delay-ms": delay = try Self.number(name, value, 0...3_600_000)
        case "--tokens-per-s": tokensPerSecond = try Self.number(name, value, 0...1_000_000)
        case "--answer-tokens": answerTokens = try Self.number(name, value, 1...100_000)
        case "--script": scriptPath = value
        case "--requests-per-minute": requestsPerMinute = try Self.number(name, value, 1...Int.max)
        case "--tokens-per-minute": tokensPerMinute = try Self.number(name, value, 1...Int.max)
        case "--threads": threads = try Self.number(name, value, 1...64)
        case "--faults":
            guard let list = FaultChance.list(value) else { throw UsageError("--faults \(value) is no list of faults") }
            chances = list
        default: throw UsageError("\(name) is not an option")
        }
    }

    private static func number(_ name: String, _ text: String, _ range: ClosedRange<Int>) throws(UsageError) -> Int {
        guard let number = Int(text), range.contains(number) else {
            throw UsageError("\(name) wants a number of \(range.lowerBound) to \(range.upperBound), not \(text)")
        }
        return number
    }
}

/// A call of the program that it does not understand. The description names the option.
struct UsageError: Error {
    let description: String
    init(_ description: String) { self.description = description }
}
