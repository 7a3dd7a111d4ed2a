/// The statements that look over all tenants. Nothing that they find reaches a client; no other file has such.
enum PostgresUpkeepSQL {
    private static let openColumns = "tasks.id, tasks.tenant, tasks.network, priority, status, created, waiting_until"

    static let openTasks = """
        SELECT \(openColumns) FROM tasks WHERE is_active AND id > $1 ORDER BY id LIMIT $2
        """
    static let waitsOver = """
        SELECT \(openColumns) FROM tasks WHERE is_active AND waiting_until <= $1 ORDER BY waiting_until, id LIMIT $2
        """
    static let abandoned = """
        SELECT \(openColumns) FROM leases JOIN tasks ON tasks.tenant = leases.tenant AND tasks.id = leases.task
        WHERE leases.expires <= $1 AND is_active AND status <> 'waiting' ORDER BY leases.fence LIMIT $2
        """
    static let expiredMemory = """
        SELECT tenant, \(PostgresSQL.memoryColumns) FROM memory
        WHERE expires IS NOT NULL AND expires <= $1 ORDER BY expires, id LIMIT $2
        """
    static let memoryWithoutVector = """
        SELECT tenant, \(PostgresSQL.memoryColumns) FROM memory
        WHERE vector IS NULL AND is_current ORDER BY created, id LIMIT $1
        """
    static let memoryToConsolidate = """
        SELECT tenant, \(PostgresSQL.memoryColumns) FROM memory
        WHERE tier = 'shortTerm' AND is_current AND reads >= $1 AND confidence >= $2 ORDER BY created, id LIMIT $3
        """
    static let memoryPastRetention = """
        SELECT tenant, \(PostgresSQL.memoryColumns) FROM memory
        WHERE tier = 'shortTerm' AND expires IS NULL AND created < $1 ORDER BY created, id LIMIT $2
        """
    static let expiredSessions = """
        SELECT tenant, body FROM sessions WHERE status = 'active' AND expires <= $1 ORDER BY expires, id LIMIT $2
        """
    static let pruneSessions = """
        DELETE FROM sessions WHERE (tenant, id) IN (
            SELECT tenant, id FROM sessions WHERE ended IS NOT NULL AND ended < $1 ORDER BY ended, id LIMIT $2
        )
        """
    /// Remembers where the logs begin from then on. Two replicas may do it at once: rows that one has locked are left out.
    static let pruneLog = """
        WITH old AS (
            SELECT tenant, network, position FROM log WHERE time < $1
            ORDER BY time, position LIMIT $2 FOR UPDATE SKIP LOCKED
        ), gone AS (
            DELETE FROM log USING old
            WHERE log.tenant = old.tenant AND log.network = old.network AND log.position = old.position
            RETURNING log.tenant, log.network, log.position
        ), starts AS (
            INSERT INTO feed_starts (tenant, network, start)
            SELECT tenant, network, max(position) + 1 FROM gone GROUP BY tenant, network
            ON CONFLICT (tenant, network) DO UPDATE SET start = greatest(feed_starts.start, excluded.start)
        )
        SELECT count(*) FROM gone
        """
    static let pruneKeys = """
        DELETE FROM idempotency WHERE (tenant, scope, key) IN (
            SELECT tenant, scope, key FROM idempotency WHERE expires <= $1 ORDER BY expires LIMIT $2
        )
        """
    static let pruneWork = """
        DELETE FROM agent_work WHERE number IN (
            SELECT number FROM agent_work WHERE ended < $1 ORDER BY ended, number LIMIT $2
        )
        """
    /// Forgets only when it was another one.
    static let keepVectors = """
        WITH changed AS (
            INSERT INTO settings VALUES ('embedder', $1)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE settings.value <> excluded.value
            RETURNING 1
        )
        UPDATE memory SET vector = NULL WHERE vector IS NOT NULL AND EXISTS (SELECT 1 FROM changed)
        """
}
