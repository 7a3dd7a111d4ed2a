internal import MeshDomain
internal import SeedTestSupport
internal import Testing

@testable internal import MeshModels

@Suite("Vectors of every vendor")
struct EmbeddingTests {
    private typealias Answer = ScriptedTransport.Answer

    private func call(_ texts: [String] = ["one", "two"], dimensions: Int? = nil) -> EmbeddingCall {
        var call = EmbeddingCall(model: "embed-1", texts: texts)
        call.dimensions = dimensions
        return call
    }

    @Test("OpenAI sends bytes in base64, and not always in order")
    func openAI() async throws {
        // 1, -2.5 and 0.5, 3 as little-endian floats.
        let body = #"""
            {"object":"list","data":[{"object":"embedding","index":1,"embedding":"AAAAPwAAQEA="},
            {"object":"embedding","index":0,"embedding":"AACAPwAAIMA="}],"model":"e","usage":{"prompt_tokens":4,"total_tokens":4}}
            """#
        let transport = ScriptedTransport(Answer(body))
        let answer = try await DialectSample.openAI.vendor(transport).embed(call(dimensions: 2))
        #expect(answer == EmbeddingAnswer(vectors: [[1, -2.5], [0.5, 3]], inputTokens: 4))
        #expect(transport.requests[0].url == "https://api.openai.com/v1/embeddings")
        #expect(transport.requests[0].header("authorization") != nil)
        let expected: JSONValue = [
            "model": "embed-1", "input": ["one", "two"], "dimensions": 2, "encoding_format": "base64",
        ]
        #expect(try transport.body() == expected)
    }

    @Test("A compatible server sends decimals, and is asked for them")
    func compatible() async throws {
        let transport = ScriptedTransport(Answer(#"{"data":[{"embedding":[1, -2.5e0]},{"embedding":[0.5,3]}]}"#))
        let flavour = OpenAIFlavour.compatible(name: "house", address: "http://h/v1")
        let vendor = Vendors.openAI(flavour, key: nil, over: transport, clock: DialectSample.clock)
        let answer = try await vendor.embed(call())
        #expect(answer.vectors == [[1, -2.5], [0.5, 3]] && answer.inputTokens == 2)
        #expect(try transport.body()["encoding_format"] == "float")
    }

    @Test("Gemini takes a hundred at a time and counts nothing")
    func gemini() async throws {
        func reply(_ count: Int) -> Answer {
            Answer("{\"embeddings\":[\((0..<count).map { "{\"values\":[\($0), 1]}" }.joined(separator: ","))]}")
        }
        let transport = ScriptedTransport(reply(100), reply(3))
        let texts = (0..<103).map { "text \($0)" }
        let answer = try await DialectSample.gemini.vendor(transport).embed(call(texts, dimensions: 2))
        #expect(answer.vectors.count == 103 && answer.vectors[102] == [2, 1] && answer.inputTokens == 206)
        #expect(transport.requests[0].url.hasSuffix("/v1beta/models/embed-1:batchEmbedContents"))
        let last: JSONValue = [
            "model": "models/embed-1", "content": ["parts": [["text": "text 102"]]], "outputDimensionality": 2,
        ]
        #expect(try transport.body(1)["requests"]?.array?.last == last)
    }

    @Test("Ollama")
    func ollama() async throws {
        let transport = ScriptedTransport(Answer(#"{"model":"e","embeddings":[[1,2],[3,4]],"prompt_eval_count":9}"#))
        let answer = try await DialectSample.ollama.vendor(transport).embed(call())
        #expect(answer == EmbeddingAnswer(vectors: [[1, 2], [3, 4]], inputTokens: 9))
        #expect(transport.requests[0].url == "http://localhost:11434/api/embed")
        #expect(try transport.body() == ["model": "embed-1", "input": ["one", "two"]])
    }

    @Test("What is not what was asked for is a fault")
    func checks() async {
        let bodies = [
            #"{"embeddings":[[1,2]]}"#, #"{"embeddings":[[1,2],[3,4],[5,6]]}"#, #"{"embeddings":[[1,2],[3]]}"#,
            #"{"embeddings":[[],[]]}"#, #"{"embeddings":[[1,"x"],[3,4]]}"#, #"{"embeddings":[[1,2],null]}"#,
            #"{"embeddings":[[1,2,3],[3,4,5]]}"#, #"{"embeddings":[[1,2],[3,4"#, "[]", "",
        ]
        for body in bodies {
            let transport = ScriptedTransport(Answer(body))
            let fault = await #expect(throws: VendorFault.self, "\(body)") {
                try await DialectSample.ollama.vendor(transport).embed(call(dimensions: 2))
            }
            #expect(fault?.kind == .streamGarbage)
        }
        let twice = ScriptedTransport(Answer(#"{"data":[{"index":0,"embedding":[1]},{"index":0,"embedding":[2]}]}"#))
        await #expect(throws: VendorFault.self) { try await DialectSample.openAI.vendor(twice).embed(call()) }
    }

    @Test("Faults of vendors and of callers")
    func faults() async {
        let busy = ScriptedTransport(Answer("", status: 429).with("retry-after", "2"))
        var fault = await #expect(throws: VendorFault.self) {
            try await DialectSample.openAI.vendor(busy).embed(call())
        }
        #expect(fault?.kind == .throttled && fault?.retryAfter == .seconds(2))
        for texts in [[], ["a", ""], Array(repeating: "a", count: EmbeddingRules.textsMax + 1)] {
            let silent = ScriptedTransport([])
            fault = await #expect(throws: VendorFault.self) {
                try await DialectSample.openAI.vendor(silent).embed(call(texts))
            }
            #expect(fault?.kind == .callerFault && silent.requests.isEmpty)
        }
        fault = await #expect(throws: VendorFault.self) {
            try await DialectSample.anthropic.vendor(ScriptedTransport([])).embed(call())
        }
        #expect(fault?.kind == .callerFault && fault?.sentence.contains("no embeddings") == true)
    }

    @Test("Long texts are spread over requests")
    func batches() async throws {
        let long = String(repeating: "word ", count: 90_000)
        let one = Answer(#"{"data":[{"index":0,"embedding":[1]}]}"#)
        let two = Answer(#"{"data":[{"index":0,"embedding":[1]},{"index":1,"embedding":[1]}]}"#)
        let transport = ScriptedTransport(two, one)
        let answer = try await DialectSample.openAI.vendor(transport).embed(call([long, long, long]))
        #expect(answer.vectors.count == 3 && transport.requests.count == 2)
    }

    @Test("Base64 of floats, and what is none", arguments: 0..<20)
    func base64(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let floats = (0..<seed).map { _ in Float.random(in: -1...1, using: &random) }
        let bytes = floats.flatMap { float in (0..<4).map { UInt8(float.bitPattern >> (8 * UInt32($0)) & 0xFF) } }
        #expect(VectorReading.base64(Self.encode(bytes)) == floats)
        if !bytes.isEmpty { #expect(VectorReading.base64(Self.encode(bytes.dropLast())) == nil) }
        #expect(VectorReading.base64("AA*A") == nil)
    }

    private static func encode(_ bytes: some Collection<UInt8>) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        let bits = bytes.flatMap { byte in (0..<8).reversed().map { byte >> UInt8($0) & 1 } }
        var text = ""
        for start in stride(from: 0, to: bits.count, by: 6) {
            let six = (0..<6).reduce(0) { $0 << 1 | (start + $1 < bits.count ? Int(bits[start + $1]) : 0) }
            text.append(alphabet[six])
        }
        while text.count % 4 != 0 { text.append("=") }
        return text
    }
}
