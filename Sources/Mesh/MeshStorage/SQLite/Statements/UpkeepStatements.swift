/// The statements that look over all tenants. Nothing that they find reaches a client; no other file has such.
enum UpkeepStatements {
    static let openTasks = """
        SELECT id, tenant, network, priority, status, created, waiting_until FROM tasks
        WHERE is_active = 1 AND id > ?1 ORDER BY id LIMIT ?2
        """
    static let expiredMemory = """
        SELECT memory.tenant, \(MemoryStatements.columns) FROM memory
        WHERE expires IS NOT NULL AND expires <= ?1 ORDER BY expires, id LIMIT ?2
        """
    static let memoryWithoutVector = """
        SELECT memory.tenant, \(MemoryStatements.columns) FROM memory
        WHERE vector IS NULL AND is_current = 1 ORDER BY created, id LIMIT ?1
        """
    static let memoryToConsolidate = """
        SELECT memory.tenant, \(MemoryStatements.columns) FROM memory
        WHERE tier = 'shortTerm' AND is_current = 1 AND reads >= ?1 AND confidence >= ?2 ORDER BY created, id LIMIT ?3
        """
    static let memoryPastRetention = """
        SELECT memory.tenant, \(MemoryStatements.columns) FROM memory
        WHERE tier = 'shortTerm' AND expires IS NULL AND created < ?1 ORDER BY created, id LIMIT ?2
        """
    static let pruneSessions = """
        DELETE FROM sessions WHERE number IN (
            SELECT number FROM sessions WHERE ended IS NOT NULL AND ended < ?1 ORDER BY ended, id LIMIT ?2
        )
        """
    static let expiredSessions = """
        SELECT tenant, body FROM sessions WHERE status = 'active' AND expires <= ?1 ORDER BY expires, id LIMIT ?2
        """

    /// Remembers where the logs begin from now on; `pruneFeed` with the same arguments follows.
    static let moveFeedStarts = """
        INSERT INTO feed_starts (tenant, network, start)
        SELECT tenant, network, max(position) + 1 FROM (
            SELECT tenant, network, position FROM feed WHERE time < ?1 ORDER BY time, position LIMIT ?2
        ) WHERE true GROUP BY tenant, network
        ON CONFLICT DO UPDATE SET start = max(start, excluded.start)
        """
    static let pruneFeed = """
        DELETE FROM feed WHERE position IN (
            SELECT position FROM feed WHERE time < ?1 ORDER BY time, position LIMIT ?2
        )
        """
    static let pruneKeys = """
        DELETE FROM idempotency WHERE (tenant, scope, key) IN (
            SELECT tenant, scope, key FROM idempotency WHERE expires <= ?1 ORDER BY expires LIMIT ?2
        )
        """
    static let pruneWork = """
        DELETE FROM agent_work WHERE number IN (
            SELECT number FROM agent_work WHERE ended < ?1 ORDER BY ended LIMIT ?2
        )
        """

    static let nextFences = "UPDATE counters SET value = value + ?1 WHERE name = 'fence' RETURNING value"
}
