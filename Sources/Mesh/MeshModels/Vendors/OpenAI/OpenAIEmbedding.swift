internal import MeshDomain

/// `POST /embeddings`.
struct OpenAIEmbedding: EmbeddingWording {
    let dialect: OpenAIDialect
    /// The vendor takes 2,048; fewer keep a reply below the bound of bodies.
    let textsMax = 256

    func request(for texts: ArraySlice<String>, _ call: EmbeddingCall) -> VendorRequest {
        var writer = JSONWriter()
        writer.beginObject()
        writer.optionalMember("dimensions", call.dimensions)
        writer.member("encoding_format", dialect.flavour.hasBinaryVectors ? "base64" : "float")
        writer.member("input", Array(texts))
        writer.member("model", call.model)
        writer.endObject()
        return dialect.request("/embeddings", accepting: "application/json", body: writer.bytes)
    }

    func batch(in cursor: inout JSONCursor) throws(JSONError) -> EmbeddingBatch {
        var batch = EmbeddingBatch()
        guard try cursor.enterObject() else { throw JSONError(place: "the reply", reason: "an object is wanted") }
        while let name = try cursor.nextName() {
            switch name {
            case "data":
                guard try cursor.enterArray() else { continue }
                var position = 0
                while try cursor.nextElement() {
                    try readEntry(&cursor, position, into: &batch)
                    position += 1
                }
            case "usage": batch.inputTokens = try OpenAIUsage.read(&cursor)?.input
            default: try cursor.skip()
            }
        }
        return batch
    }

    private func readEntry(
        _ cursor: inout JSONCursor,
        _ position: Int,
        into batch: inout EmbeddingBatch
    ) throws(JSONError) {
        guard try cursor.enterObject() else { return }
        var index = position
        var vector: [Float]?
        while let name = try cursor.nextName() {
            switch name {
            case "index": index = try cursor.integer().flatMap { Int(exactly: $0) } ?? position
            case "embedding": vector = try read(&cursor)
            default: try cursor.skip()
            }
        }
        if let vector { batch.place(vector, at: index, max: textsMax) }
    }

    /// Not every server heeds the form that was asked for.
    private func read(_ cursor: inout JSONCursor) throws(JSONError) -> [Float]? {
        if cursor.isAtString { return try cursor.string().flatMap { VectorReading.base64($0) } }
        return try VectorReading.decimals(&cursor)
    }
}
