internal import MeshDomain

/// How a vendor is asked for vectors.
protocol EmbeddingWording: Sendable {
    /// Texts in one request, at most.
    var textsMax: Int { get }
    func request(for texts: ArraySlice<String>, _ call: EmbeddingCall) -> VendorRequest
    func batch(in reply: inout JSONCursor) throws(JSONError) -> EmbeddingBatch
}

/// What a request for vectors was answered. Vectors stand in the order of the texts; nil for one that was not there.
struct EmbeddingBatch: Sendable, Hashable {
    var vectors: [[Float]?] = []
    /// Nil when the vendor does not count.
    var inputTokens: Int64?

    /// Places a vector that says where it belongs.
    mutating func place(_ vector: [Float], at index: Int, max indexMax: Int) {
        guard index >= 0, index < indexMax else { return }
        while vectors.count <= index { vectors.append(nil) }
        vectors[index] = vector
    }
}

extension VendorExchange {
    func embed(_ call: EmbeddingCall) async throws(VendorFault) -> EmbeddingAnswer {
        let speaker = speaker(for: call.model)
        guard let wording = dialect.embedding else {
            let words = "it has no embeddings; those of openai, gemini and ollama can be used"
            throw speaker.fault(.callerFault, words: words)
        }
        if let sentence = EmbeddingRules.unsayable(call) { throw speaker.fault(.callerFault, words: sentence) }
        var answer = EmbeddingAnswer(vectors: [], inputTokens: 0)
        var rest = call.texts[...]
        while !rest.isEmpty {
            let texts = EmbeddingRules.batch(of: rest, textsMax: wording.textsMax)
            rest = rest.dropFirst(texts.count)
            var request = wording.request(for: texts, call)
            request.deadline = call.deadline
            let body = try await body(answering: request, model: call.model)
            let read: EmbeddingBatch
            do throws(JSONError) {
                var reply = JSONCursor(body)
                read = try wording.batch(in: &reply)
                try reply.finish()
            } catch {
                throw speaker.fault(.streamGarbage, words: "it is not the JSON that was expected")
            }
            answer.vectors += try EmbeddingRules.checked(read, texts.count, call, speaker)
            answer.inputTokens += read.inputTokens ?? texts.reduce(0) { $0 + UsageEstimate.tokens($1) }
        }
        guard Set(answer.vectors.map(\.count)).count <= 1 else {
            throw speaker.fault(.streamGarbage, words: "its vectors differ in length")
        }
        return answer
    }
}

/// Cuts a call into requests, and holds what comes back against what was asked.
enum EmbeddingRules {
    static let textsMax = 16_384
    /// In one request: a vendor takes 300,000, and an estimate may be a fifth too low.
    private static let tokensMax: Int64 = 200_000

    static func unsayable(_ call: EmbeddingCall) -> String? {
        if call.texts.isEmpty { return "there is no text" }
        if call.texts.count > textsMax { return "more than \(textsMax) texts at once" }
        return call.texts.contains("") ? "one of the texts is empty" : nil
    }

    static func batch(of texts: ArraySlice<String>, textsMax: Int) -> ArraySlice<String> {
        var tokens: Int64 = 0
        let batch = texts.prefix(textsMax).prefix { text in
            tokens += UsageEstimate.tokens(text)
            return tokens <= tokensMax
        }
        // One that is too long alone goes alone, and the vendor says so.
        return batch.isEmpty ? texts.prefix(1) : batch
    }

    static func checked(
        _ batch: EmbeddingBatch,
        _ count: Int,
        _ call: EmbeddingCall,
        _ speaker: VendorSpeaker
    ) throws(VendorFault) -> [[Float]] {
        let vectors = batch.vectors.compactMap { $0 }
        guard vectors.count == count, batch.vectors.count == count else {
            throw speaker.fault(.streamGarbage, words: "\(count) vectors were wanted and \(vectors.count) came")
        }
        guard vectors.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isFinite) }) else {
            throw speaker.fault(.streamGarbage, words: "a vector is empty or holds what is no number")
        }
        if let wanted = call.dimensions, let got = vectors.first(where: { $0.count != wanted }) {
            throw speaker.fault(.streamGarbage, words: "\(wanted) dimensions were wanted and \(got.count) came")
        }
        return vectors
    }
}
