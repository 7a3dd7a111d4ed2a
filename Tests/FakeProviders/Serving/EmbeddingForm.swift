internal import MeshDomain
internal import SeedTestSupport

/// The ways to ask for vectors.
enum EmbeddingForm {
    case openai(Dialect)
    case gemini
    case geminiBatch
    case ollama
    case ollamaOld

    var dialect: Dialect {
        switch self {
        case .openai(let dialect): dialect
        case .gemini, .geminiBatch: .gemini
        case .ollama, .ollamaOld: .ollama
        }
    }
}

struct EmbeddingAsk {
    var model: String
    var texts: [String] = []
    var dimensions: Int?
    var isBase64 = false

    var tokens: Int { texts.reduce(0) { $0 + max(1, ($1.utf8.count + 3) / 4) } }

    init(_ json: JSONValue, _ form: EmbeddingForm, model: String?) throws(FakeFailure) {
        self.model = model ?? ""
        switch form {
        case .openai: try readOpenAI(RequestReader(json, OpenAIRequest.complaints))
        case .gemini: try readGemini(RequestReader(json, GeminiRequest.complaints))
        case .geminiBatch:
            let top = try RequestReader(json, GeminiRequest.complaints)
            for request in try top.objects("requests") { try readGemini(request) }
            if texts.isEmpty {
                throw FakeFailure(.badRequest, "* BatchEmbedContentsRequest.requests: at least one is required")
            }
        case .ollama, .ollamaOld: try readOllama(RequestReader(json, OllamaRequest.complaints))
        }
        if let dimensions, !(1...4096).contains(dimensions) {
            throw FakeFailure(.badRequest, "dimensions must be between 1 and 4096", param: "dimensions")
        }
    }

    private mutating func readOpenAI(_ top: RequestReader) throws(FakeFailure) {
        try top.refuseUnknown(["input", "model", "dimensions", "encoding_format", "user"])
        model = try top.requiredString("model")
        guard let input = top.value("input") else { throw OpenAIRequest.complaints.missing("input") }
        if let text = input.string {
            texts = [text]
        } else if let list = input.array, list.first?.number != nil {
            texts = [input.text]
        } else {
            texts = (input.array ?? []).map { $0.string ?? $0.text }
        }
        guard !texts.isEmpty, texts.count <= 2048, texts.allSatisfy({ !$0.isEmpty }) else {
            throw FakeFailure(.badRequest, "'$.input' is invalid. Please check the API reference.", param: "input")
        }
        dimensions = try top.int("dimensions", min: 1)
        if dimensions != nil, !model.hasPrefix("text-embedding-3") {
            throw FakeFailure(.badRequest, "This model does not support specifying dimensions.", param: "dimensions")
        }
        let format = try top.string("encoding_format") ?? "float"
        guard ["float", "base64"].contains(format) else { throw top.wrong("encoding_format", "float or base64") }
        isBase64 = format == "base64"
    }

    private mutating func readGemini(_ request: RequestReader) throws(FakeFailure) {
        guard let content = try request.object("content") else {
            throw FakeFailure(.badRequest, "* EmbedContentRequest.content: contents is not specified")
        }
        var text = ""
        for part in try content.objects("parts") { text += try part.string("text") ?? "" }
        texts.append(text)
        dimensions = try request.int("outputDimensionality", min: 1) ?? dimensions
    }

    private mutating func readOllama(_ top: RequestReader) throws(FakeFailure) {
        model = try top.string("model") ?? ""
        guard !model.isEmpty else { throw FakeFailure(.badRequest, "model is required") }
        if let prompt = try top.string("prompt") {
            texts = [prompt]
        } else {
            texts = try top.stringOrStrings("input")
        }
        dimensions = try top.int("dimensions", min: 1)
    }
}

/// Vectors of length one: the same text has the same.
enum EmbeddingReply {
    static func body(_ ask: EmbeddingAsk, _ form: EmbeddingForm, seed: UInt64) -> [UInt8] {
        let size = ask.dimensions ?? nativeSize(ask.model)
        let vectors = ask.texts.map { vector($0, size, seed) }
        var body: [UInt8] = []
        body.reserveCapacity(vectors.count * size * 14)
        switch form {
        case .openai:
            body.add("{\"object\":\"list\",\"data\":[")
            for (index, vector) in vectors.enumerated() {
                body.add(index > 0 ? ",{" : "{")
                body.add("\"object\":\"embedding\",\"index\":\(index),\"embedding\":")
                if ask.isBase64 { body.quote(Base64.encode(bytes(vector))) } else { list(vector, &body) }
                body.add("}")
            }
            body.add("],\"model\":")
            body.quote(ask.model)
            body.add(",\"usage\":{\"prompt_tokens\":\(ask.tokens),\"total_tokens\":\(ask.tokens)}}")
        case .gemini:
            body.add("{\"embedding\":{\"values\":")
            list(vectors[0], &body)
            body.add("}}")
        case .geminiBatch: wrapped("{\"embeddings\":[", vectors, "{\"values\":", "}", "]}", &body)
        case .ollama:
            body.add("{\"model\":")
            body.quote(ask.model)
            wrapped(",\"embeddings\":[", vectors, "", "", "]", &body)
            body.add(",\"total_duration\":2000000,\"load_duration\":1000000,\"prompt_eval_count\":\(ask.tokens)}")
        case .ollamaOld:
            body.add("{\"embedding\":")
            if let first = vectors.first { list(first, &body) } else { body.add("[]") }
            body.add("}")
        }
        return body
    }

    private static func wrapped(
        _ begin: String,
        _ vectors: [[Float]],
        _ before: String,
        _ after: String,
        _ end: String,
        _ body: inout [UInt8]
    ) {
        body.add(begin)
        for (index, vector) in vectors.enumerated() {
            if index > 0 { body.add(",") }
            body.add(before)
            list(vector, &body)
            body.add(after)
        }
        body.add(end)
    }

    private static func list(_ vector: [Float], _ body: inout [UInt8]) {
        body.add("[")
        for (index, value) in vector.enumerated() {
            if index > 0 { body.add(",") }
            body.add("\(value)")
        }
        body.add("]")
    }

    /// Little-endian.
    private static func bytes(_ vector: [Float]) -> [UInt8] {
        vector.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * UInt32($0))) } }
    }

    private static func vector(_ text: String, _ size: Int, _ seed: UInt64) -> [Float] {
        var fingerprint = Fingerprint()
        fingerprint.add(text)
        var chance = SeededGenerator(seed: seed ^ fingerprint.value)
        let values = (0..<size).map { _ in Float(chance.fraction() * 2 - 1) }
        let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return values.map { $0 / max(length, .leastNormalMagnitude) }
    }

    private static func nativeSize(_ model: String) -> Int {
        if model.hasPrefix("nomic-embed-text") { return 768 }
        return model.contains("3-large") || model.hasPrefix("gemini") ? 3072 : 1536
    }
}
