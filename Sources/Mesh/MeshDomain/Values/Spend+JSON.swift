extension Spend: JSONWritable {
    package func write(to writer: inout JSONWriter) {
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
