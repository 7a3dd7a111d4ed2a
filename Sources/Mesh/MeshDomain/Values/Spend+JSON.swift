extension Spend: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("cacheWriteTokens", cacheWriteTokens)
        writer.member("cachedInputTokens", cachedInputTokens)
        writer.member("calls", calls)
        writer.member("costNanoUSD", costNanoUSD)
        writer.member("inputTokens", inputTokens)
        writer.member("outputTokens", outputTokens)
        writer.member("reasoningTokens", reasoningTokens)
        writer.endObject()
    }
}

extension Spend: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        cacheWriteTokens = try reader.member("cacheWriteTokens")
        cachedInputTokens = try reader.member("cachedInputTokens")
        calls = try reader.member("calls")
        costNanoUSD = try reader.member("costNanoUSD")
        inputTokens = try reader.member("inputTokens")
        outputTokens = try reader.member("outputTokens")
        reasoningTokens = try reader.member("reasoningTokens")
        try reader.endObject()
    }
}
