enum TaskStatements {
    static let insert = """
        INSERT INTO tasks (tenant, id, network, owner, session, status, is_active, priority, created, updated, version,
            waiting_until, labels, spend, submission, summary)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) ON CONFLICT DO NOTHING
        RETURNING number
        """
    static let update = """
        UPDATE tasks SET status = ?3, is_active = ?4, updated = ?5, version = ?6, waiting_until = ?7, spend = ?8,
            summary = ?9
        WHERE tenant = ?1 AND id = ?2
        """
    static let state = """
        SELECT number, version, network, is_active, spend FROM tasks WHERE tenant = ?1 AND id = ?2
        """
    static let version = "SELECT number, version FROM tasks WHERE tenant = ?1 AND id = ?2"
    static let list = "SELECT id, number, version, submission, summary FROM tasks WHERE tenant = ? AND network = ?"
    static let events = """
        SELECT events.sequence, events.time, events.body
        FROM tasks JOIN task_events AS events ON events.task = tasks.number
        WHERE tasks.tenant = ?1 AND tasks.id = ?2 AND events.sequence > ?3 ORDER BY events.sequence LIMIT ?4
        """
}
