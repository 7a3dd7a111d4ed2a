/// What agents did, added up in rows of a few bytes that lie together: their own rows, a page for every few agents, were written
/// with each piece of their work. What was added up before stays where it was, and these come on top.
enum Migration12Sums {
    static let up = """
        CREATE TABLE agent_sums (
            agent INTEGER PRIMARY KEY REFERENCES agents (number),
            completed INTEGER NOT NULL, failed INTEGER NOT NULL, seconds REAL NOT NULL, confidence REAL NOT NULL,
            last_active INTEGER NOT NULL, calls INTEGER NOT NULL, input_tokens INTEGER NOT NULL,
            cached_input_tokens INTEGER NOT NULL, cache_write_tokens INTEGER NOT NULL, output_tokens INTEGER NOT NULL,
            reasoning_tokens INTEGER NOT NULL, cost_nano_usd INTEGER NOT NULL
        );
        """

    /// Seconds and confidences to fifteen digits.
    static let down = """
        UPDATE agents SET metrics = json_set(
            metrics,
            '$.completed', (metrics ->> '$.completed') + sums.completed,
            '$.failed', (metrics ->> '$.failed') + sums.failed,
            '$.totalSeconds', (metrics ->> '$.totalSeconds') + sums.seconds,
            '$.totalConfidence', (metrics ->> '$.totalConfidence') + sums.confidence,
            '$.lastActiveTime',
                CAST(max(CAST(coalesce(metrics ->> '$.lastActiveTime', '0') AS INTEGER), sums.last_active) AS TEXT),
            '$.spend.calls', (metrics ->> '$.spend.calls') + sums.calls,
            '$.spend.inputTokens', (metrics ->> '$.spend.inputTokens') + sums.input_tokens,
            '$.spend.cachedInputTokens', (metrics ->> '$.spend.cachedInputTokens') + sums.cached_input_tokens,
            '$.spend.cacheWriteTokens', (metrics ->> '$.spend.cacheWriteTokens') + sums.cache_write_tokens,
            '$.spend.outputTokens', (metrics ->> '$.spend.outputTokens') + sums.output_tokens,
            '$.spend.reasoningTokens', (metrics ->> '$.spend.reasoningTokens') + sums.reasoning_tokens,
            '$.spend.costNanoUSD', (metrics ->> '$.spend.costNanoUSD') + sums.cost_nano_usd
        ) FROM agent_sums AS sums WHERE sums.agent = agents.number;
        DROP TABLE agent_sums;
        """
}
