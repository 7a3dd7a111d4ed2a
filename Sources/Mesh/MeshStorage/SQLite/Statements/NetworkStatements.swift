enum NetworkStatements {
    static let insert = """
        INSERT INTO networks (tenant, id, owner, name_key, labels, created, updated, revision, body)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING
        """
    static let update = """
        UPDATE networks SET owner = ?3, name_key = ?4, labels = ?5, created = ?6, updated = ?7, revision = ?8, body = ?9
        WHERE tenant = ?1 AND id = ?2
        """
    static let revision = "SELECT revision FROM networks WHERE tenant = ?1 AND id = ?2"
    static let body = "SELECT body FROM networks WHERE tenant = ?1 AND id = ?2"
    static let list = "SELECT body FROM networks WHERE tenant = ?"

    static let insertTotals = "INSERT OR REPLACE INTO network_totals (tenant, network) VALUES (?1, ?2)"
    static let addTotals = """
        UPDATE network_totals SET agents = agents + ?3, tasks = tasks + ?4, active_tasks = active_tasks + ?5,
            memory_items = memory_items + ?6, active_sessions = active_sessions + ?7, calls = calls + ?8,
            input_tokens = input_tokens + ?9, cached_input_tokens = cached_input_tokens + ?10,
            cache_write_tokens = cache_write_tokens + ?11, output_tokens = output_tokens + ?12,
            reasoning_tokens = reasoning_tokens + ?13, cost_nano_usd = cost_nano_usd + ?14
        WHERE tenant = ?1 AND network = ?2
        """
    static let totals = """
        SELECT agents, tasks, active_tasks, memory_items, active_sessions, calls, input_tokens, cached_input_tokens,
            cache_write_tokens, output_tokens, reasoning_tokens, cost_nano_usd
        FROM network_totals WHERE tenant = ?1 AND network = ?2
        """

    /// In an order in which each still finds what it looks for: by the places, and behind the last that is placed.
    static let deleteAll = [
        """
        DELETE FROM task_records
        WHERE task IN (SELECT number FROM task_places WHERE tenant = ?1 AND network = ?2)
        """,
        """
        DELETE FROM task_records WHERE task IN (
            SELECT number FROM tasks NOT INDEXED WHERE number > (SELECT value FROM counters WHERE name = 'tasks_placed')
                AND tenant = ?1 AND network = ?2
        )
        """,
        """
        DELETE FROM journal WHERE place IN (
            SELECT journal.place FROM task_places AS task JOIN journal
                ON journal.place > task.number << 20 AND journal.place < (task.number + 1) << 20
            WHERE task.tenant = ?1 AND task.network = ?2
        )
        """,
        """
        DELETE FROM journal WHERE place IN (
            SELECT journal.place FROM tasks AS task NOT INDEXED JOIN journal
                ON journal.place > task.number << 20 AND journal.place < (task.number + 1) << 20
            WHERE task.number > (SELECT value FROM counters WHERE name = 'tasks_placed')
                AND task.tenant = ?1 AND task.network = ?2
        )
        """,
        "DELETE FROM tasks WHERE number IN (SELECT number FROM task_places WHERE tenant = ?1 AND network = ?2)",
        """
        DELETE FROM tasks NOT INDEXED WHERE number > (SELECT value FROM counters WHERE name = 'tasks_placed')
            AND tenant = ?1 AND network = ?2
        """,
        "DELETE FROM task_places WHERE tenant = ?1 AND network = ?2",
        """
        DELETE FROM agent_work WHERE number IN (
            SELECT place.number FROM agents JOIN work_places AS place
                ON place.tenant = agents.tenant AND place.agent = agents.id
            WHERE agents.tenant = ?1 AND agents.network = ?2
        )
        """,
        """
        DELETE FROM agent_work WHERE number > (SELECT value FROM counters WHERE name = 'work_placed')
            AND tenant = ?1 AND agent IN (SELECT id FROM agents WHERE tenant = ?1 AND network = ?2)
        """,
        """
        DELETE FROM work_places
        WHERE tenant = ?1 AND agent IN (SELECT id FROM agents WHERE tenant = ?1 AND network = ?2)
        """,
        "DELETE FROM agent_sums WHERE agent IN (SELECT number FROM agents WHERE tenant = ?1 AND network = ?2)",
        "DELETE FROM agents WHERE tenant = ?1 AND network = ?2",
        "DELETE FROM memory WHERE number IN (SELECT number FROM memory_places WHERE tenant = ?1 AND network = ?2)",
        """
        DELETE FROM memory NOT INDEXED WHERE number > (SELECT value FROM counters WHERE name = 'memory_placed')
            AND tenant = ?1 AND network = ?2
        """,
        "DELETE FROM memory_places WHERE tenant = ?1 AND network = ?2",
        "DELETE FROM sessions WHERE tenant = ?1 AND network = ?2",
        """
        DELETE FROM log WHERE position IN (SELECT position FROM log_places WHERE tenant = ?1 AND network = ?2)
        """,
        """
        DELETE FROM log WHERE position > (SELECT value FROM counters WHERE name = 'log_placed')
            AND tenant = ?1 AND network = ?2
        """,
        "DELETE FROM log_places WHERE tenant = ?1 AND network = ?2",
        "DELETE FROM feed_starts WHERE tenant = ?1 AND network = ?2",
        "DELETE FROM network_totals WHERE tenant = ?1 AND network = ?2",
        "DELETE FROM networks WHERE tenant = ?1 AND id = ?2",
    ]
}
