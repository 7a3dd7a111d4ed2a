enum AgentStatements {
    static let insert = """
        INSERT INTO agents (tenant, network, id, name, revision, metrics, body)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING
        """
    static let update = """
        UPDATE agents SET name = ?4, revision = ?5, body = ?6 WHERE tenant = ?1 AND network = ?2 AND id = ?3
        """
    static let delete = "DELETE FROM agents WHERE tenant = ?1 AND network = ?2 AND id = ?3"
    static let count = "SELECT count(*) FROM agents WHERE tenant = ?1 AND network = ?2"
    static let idOfName = "SELECT id FROM agents WHERE tenant = ?1 AND network = ?2 AND name = ?3"
    static let exists = "SELECT 1 FROM agents WHERE tenant = ?1 AND id = ?2"
    static let revision = "SELECT revision FROM agents WHERE tenant = ?1 AND network = ?2 AND id = ?3"
    /// In the order of `AgentMetrics.sums`.
    static let sums =
        [
            "completed", "failed", "seconds", "confidence", "last_active", "calls", "input_tokens",
            "cached_input_tokens", "cache_write_tokens", "output_tokens", "reasoning_tokens", "cost_nano_usd",
        ].map { "sums." + $0 }.joined(separator: ", ")
    static let one = """
        SELECT agents.body, agents.metrics, \(sums) FROM agents LEFT JOIN agent_sums AS sums ON sums.agent = agents.number
        WHERE agents.tenant = ?1 AND agents.network = ?2 AND agents.id = ?3
        """
    static let list = """
        SELECT agents.body, agents.metrics, \(sums) FROM agents LEFT JOIN agent_sums AS sums ON sums.agent = agents.number
        WHERE agents.tenant = ?1 AND agents.network = ?2 ORDER BY agents.number
        """
    static let number = "SELECT number FROM agents WHERE tenant = ?1 AND network = ?2 AND id = ?3"
    /// Nothing when the number is not that of the agent, or when it has no sums yet.
    static let addSums = """
        UPDATE agent_sums SET completed = completed + ?5, failed = failed + ?6, seconds = seconds + ?7,
            confidence = confidence + ?8, last_active = max(last_active, ?9), calls = calls + ?10,
            input_tokens = input_tokens + ?11, cached_input_tokens = cached_input_tokens + ?12,
            cache_write_tokens = cache_write_tokens + ?13, output_tokens = output_tokens + ?14,
            reasoning_tokens = reasoning_tokens + ?15, cost_nano_usd = cost_nano_usd + ?16
        WHERE agent = ?4
            AND EXISTS (SELECT 1 FROM agents WHERE number = ?4 AND tenant = ?1 AND network = ?2 AND id = ?3)
        """
    static let insertSums = """
        INSERT OR IGNORE INTO agent_sums (agent, completed, failed, seconds, confidence, last_active, calls,
            input_tokens, cached_input_tokens, cache_write_tokens, output_tokens, reasoning_tokens, cost_nano_usd)
        SELECT number, 0, 0, 0.0, 0.0, 0, 0, 0, 0, 0, 0, 0, 0 FROM agents
        WHERE tenant = ?1 AND network = ?2 AND id = ?3
        """
    static let deleteSums = """
        DELETE FROM agent_sums
        WHERE agent = (SELECT number FROM agents WHERE tenant = ?1 AND network = ?2 AND id = ?3)
        """

    static let insertWork = "INSERT INTO agent_work (tenant, agent, ended, body) VALUES (?1, ?2, ?3, ?4)"
    /// Of what is placed.
    static let trimWork = [
        """
        DELETE FROM agent_work WHERE number IN (
            SELECT number FROM work_places WHERE tenant = ?1 AND agent = ?2 ORDER BY number DESC LIMIT -1 OFFSET ?3
        )
        """,
        """
        DELETE FROM work_places WHERE tenant = ?1 AND agent = ?2 AND number <= (
            SELECT number FROM work_places WHERE tenant = ?1 AND agent = ?2 ORDER BY number DESC LIMIT 1 OFFSET ?3
        )
        """,
    ]
    static let deleteWork = [
        """
        DELETE FROM agent_work WHERE number IN (SELECT number FROM work_places WHERE tenant = ?1 AND agent = ?2)
        """,
        """
        DELETE FROM agent_work WHERE number > (SELECT value FROM counters WHERE name = 'work_placed')
            AND tenant = ?1 AND agent = ?2
        """,
        "DELETE FROM work_places WHERE tenant = ?1 AND agent = ?2",
    ]
    static let placedWork = """
        SELECT work.body FROM agents JOIN work_places AS place ON place.tenant = agents.tenant AND place.agent = agents.id
            JOIN agent_work AS work ON work.number = place.number
        WHERE agents.tenant = ?1 AND agents.network = ?2 AND agents.id = ?3 ORDER BY place.number DESC LIMIT ?4
        """
    /// All of it is newer than what is placed.
    static let workNotPlaced = """
        SELECT work.body FROM agents JOIN agent_work AS work ON work.tenant = agents.tenant AND work.agent = agents.id
            AND work.number > (SELECT value FROM counters WHERE name = 'work_placed')
        WHERE agents.tenant = ?1 AND agents.network = ?2 AND agents.id = ?3 ORDER BY work.number DESC LIMIT ?4
        """
}
