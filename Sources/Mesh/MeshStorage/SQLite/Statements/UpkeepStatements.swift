/// The statements that look over all tenants. Nothing that they find reaches a client; no other file has such.
enum UpkeepStatements {
    static let openTasks = """
        SELECT id, tenant, network, priority, status, created, waiting_until FROM tasks
        WHERE is_active = 1 AND id > ?1 ORDER BY id LIMIT ?2
        """
    static let waitsOver = """
        SELECT id, tenant, network, priority, status, created, waiting_until FROM tasks
        WHERE is_active = 1 AND waiting_until <= ?1 ORDER BY waiting_until, id LIMIT ?2
        """
    static let abandonedTask = """
        SELECT id, tenant, network, priority, status, created, waiting_until FROM tasks
        WHERE tenant = ?1 AND id = ?2 AND is_active = 1 AND status <> 'waiting'
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
            SELECT tenant, network, position, time FROM log WHERE position > 0 ORDER BY position LIMIT ?2
        ) WHERE time < ?1 GROUP BY tenant, network
        ON CONFLICT DO UPDATE SET start = max(start, excluded.start)
        """
    /// Positions come in the order of time, so that the oldest are the first.
    static let pruneFeed = [
        """
        DELETE FROM log_places WHERE (tenant, network, position) IN (
            SELECT tenant, network, position FROM (
                SELECT tenant, network, position, time FROM log WHERE position > 0 ORDER BY position LIMIT ?2
            ) WHERE time < ?1
        )
        """,
        """
        DELETE FROM log WHERE position IN (
            SELECT position FROM (
                SELECT position, time FROM log WHERE position > 0 ORDER BY position LIMIT ?2
            ) WHERE time < ?1
        )
        """,
    ]
    /// Everything that the log has is in the table of its places after these.
    static let placeLog = [
        """
        INSERT INTO log_places (tenant, network, position) SELECT tenant, network, position FROM log
        WHERE position > (SELECT value FROM counters WHERE name = 'log_placed')
        """,
        """
        UPDATE counters SET value = max(value, coalesce((SELECT max(position) FROM log), 0)) WHERE name = 'log_placed'
        """,
    ]
    static let pruneKeys = """
        DELETE FROM idempotency WHERE (tenant, scope, key) IN (
            SELECT tenant, scope, key FROM idempotency WHERE expires <= ?1 ORDER BY expires LIMIT ?2
        )
        """
    static let pruneWork = [
        """
        DELETE FROM work_places WHERE (tenant, agent, number) IN (
            SELECT tenant, agent, number FROM (
                SELECT tenant, agent, number, ended FROM agent_work WHERE number > 0 ORDER BY number LIMIT ?2
            ) WHERE ended < ?1
        )
        """,
        """
        DELETE FROM agent_work WHERE number IN (
            SELECT number FROM (
                SELECT number, ended FROM agent_work WHERE number > 0 ORDER BY number LIMIT ?2
            ) WHERE ended < ?1
        )
        """,
    ]
    static let workersNotPlaced = """
        SELECT DISTINCT tenant, agent FROM agent_work
        WHERE number > (SELECT value FROM counters WHERE name = 'work_placed')
        """
    /// As `placeLog`, for the work of agents.
    static let placeWork = [
        """
        INSERT INTO work_places (tenant, agent, number) SELECT tenant, agent, number FROM agent_work
        WHERE number > (SELECT value FROM counters WHERE name = 'work_placed')
        """,
        """
        UPDATE counters SET value = max(value, coalesce((SELECT max(number) FROM agent_work), 0))
        WHERE name = 'work_placed'
        """,
    ]

    /// As `placeLog`, for tasks and for memory.
    static let placeTasks = [
        """
        INSERT INTO task_places (number, tenant, network, id, created, updated, priority)
        SELECT number, tenant, network, id, created, updated, priority FROM tasks
        WHERE number > (SELECT value FROM counters WHERE name = 'tasks_placed')
        """,
        """
        UPDATE counters SET value = max(value, coalesce((SELECT max(number) FROM tasks), 0)) WHERE name = 'tasks_placed'
        """,
    ]
    static let placeMemory = [
        """
        INSERT INTO memory_places (tenant, network, created, id, number)
        SELECT tenant, network, created, id, number FROM memory
        WHERE number > (SELECT value FROM counters WHERE name = 'memory_placed')
        """,
        """
        UPDATE counters SET value = max(value, coalesce((SELECT max(number) FROM memory), 0))
        WHERE name = 'memory_placed'
        """,
    ]

    static let agentSums = """
        SELECT agents.number, agents.metrics, \(AgentStatements.sums) FROM agent_sums AS sums
            JOIN agents ON agents.number = sums.agent WHERE sums.agent > 0
        """
    static let setMetrics = "UPDATE agents SET metrics = ?2 WHERE number = ?1"
    static let forgetSums = "DELETE FROM agent_sums WHERE agent > 0"

    static let embedder = "SELECT value FROM counters WHERE name = 'embedder'"
    static let setEmbedder = """
        INSERT INTO counters VALUES ('embedder', ?1) ON CONFLICT DO UPDATE SET value = excluded.value
        """
    static let forgetVectors = "UPDATE memory SET vector = NULL WHERE vector IS NOT NULL"

    static let nextFences = "UPDATE counters SET value = value + ?1 WHERE name = 'fence' RETURNING value"

    /// Skips a fence, of which there are plenty: what changes nothing SQLite does not write.
    static let tryToWrite = "UPDATE counters SET value = value + 1 WHERE name = 'fence'"
}
