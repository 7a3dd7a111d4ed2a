enum TaskStatements {
    static let insert = """
        INSERT INTO tasks (tenant, id, network, owner, session, status, is_active, priority, created, updated, version,
            waiting_until, labels, spend, submission, summary)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) ON CONFLICT DO NOTHING
        """
    static let update = """
        UPDATE tasks SET status = ?2, updated = ?3, version = ?4, spend = ?5, summary = ?6, is_active = ?8,
            waiting_until = ?9
        WHERE tenant = ?1 AND number = ?7
        """
    /// For a step that leaves as it is whether the task is active and until when it waits: the indexes of these stay
    /// untouched, which SQLite does not find out by itself.
    static let updateAtWork = """
        UPDATE tasks SET status = ?2, updated = ?3, version = ?4, spend = ?5, summary = ?6
        WHERE tenant = ?1 AND number = ?7
        """
    static let state = """
        SELECT number, version, network, is_active, spend, waiting_until,
            number <= (SELECT value FROM counters WHERE name = 'tasks_placed')
        FROM tasks WHERE tenant = ?1 AND id = ?2
        """
    static let version = "SELECT number, version FROM tasks WHERE tenant = ?1 AND id = ?2"
    /// A page of those that are placed, in one of the orders that places have.
    static let placed = """
        SELECT tasks.id, tasks.number, tasks.version, tasks.submission, tasks.summary, place.created, place.updated,
            place.priority
        FROM task_places AS place CROSS JOIN tasks ON tasks.number = place.number
        WHERE place.tenant = ? AND place.network = ?
        """
    /// Of those that are not. The planner would look at all tasks of the tenant instead.
    static let notPlaced = """
        SELECT place.id, place.number, place.version, place.submission, place.summary, place.created, place.updated,
            place.priority
        FROM tasks AS place NOT INDEXED
        WHERE place.number > (SELECT value FROM counters WHERE name = 'tasks_placed')
            AND place.tenant = ? AND place.network = ?
        """
    /// Of a task that is placed.
    static let movePlace = "UPDATE task_places SET updated = ?3 WHERE tenant = ?1 AND number = ?2"
    /// A row, which nearly always has all events of a commit.
    static let insertEvents = "INSERT INTO journal (place, time, kind, body) VALUES (?1, ?2, ?3, ?4)"
    static let events = """
        SELECT journal.place & 1048575, journal.time, journal.kind, journal.body
        FROM tasks JOIN journal
            ON journal.place > (tasks.number << 20) + ?3 AND journal.place < (tasks.number + 1) << 20
        WHERE tasks.tenant = ?1 AND tasks.id = ?2 ORDER BY journal.place LIMIT ?4
        """
}
