internal import MeshDomain

/// `POST /api/embed`.
struct OllamaEmbedding: EmbeddingWording {
    let dialect: OllamaDialect
    let textsMax = 128

    func request(for texts: ArraySlice<String>, _ call: EmbeddingCall) -> VendorRequest {
        var writer = JSONWriter()
        writer.beginObject()
        writer.optionalMember("dimensions", call.dimensions)
        writer.member("input", Array(texts))
        writer.member("model", call.model)
        writer.endObject()
        return dialect.request("/api/embed", body: writer.bytes)
    }

    func batch(in cursor: inout JSONCursor) throws(JSONError) -> EmbeddingBatch {
        var batch = EmbeddingBatch()
        guard try cursor.enterObject() else { throw JSONError(place: "the reply", reason: "an object is wanted") }
        while let name = try cursor.nextName() {
            switch name {
            case "embeddings":
                guard try cursor.enterArray() else { continue }
                while try cursor.nextElement() { batch.vectors.append(try VectorReading.decimals(&cursor)) }
            case "prompt_eval_count": batch.inputTokens = try cursor.integer()
            default: try cursor.skip()
            }
        }
        return batch
    }
}
