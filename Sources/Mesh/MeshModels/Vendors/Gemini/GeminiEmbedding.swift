internal import MeshDomain

/// `POST …:batchEmbedContents`. The vendor does not say what it counted.
struct GeminiEmbedding: EmbeddingWording {
    let dialect: GeminiDialect
    let textsMax = 100

    func request(for texts: ArraySlice<String>, _ call: EmbeddingCall) -> VendorRequest {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("requests")
        writer.beginArray()
        for text in texts {
            writer.beginElement()
            writer.beginObject()
            writer.member("content", ["parts": [["text": .string(text)]]] as JSONValue)
            writer.member("model", "models/" + GeminiModel.bareName(call.model))
            writer.optionalMember("outputDimensionality", call.dimensions)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return dialect.request(call.model, "batchEmbedContents", body: writer.bytes)
    }

    func batch(in cursor: inout JSONCursor) throws(JSONError) -> EmbeddingBatch {
        var batch = EmbeddingBatch()
        guard try cursor.enterObject() else { throw JSONError(place: "the reply", reason: "an object is wanted") }
        while let name = try cursor.nextName() {
            guard name == "embeddings" else {
                try cursor.skip()
                continue
            }
            guard try cursor.enterArray() else { continue }
            while try cursor.nextElement() { batch.vectors.append(try readEntry(&cursor)) }
        }
        return batch
    }

    private func readEntry(_ cursor: inout JSONCursor) throws(JSONError) -> [Float]? {
        guard try cursor.enterObject() else { return nil }
        var vector: [Float]?
        while let name = try cursor.nextName() {
            if name == "values" { vector = try VectorReading.decimals(&cursor) } else { try cursor.skip() }
        }
        return vector
    }
}
