enum RecordStatements {
    static let count = """
        SELECT count(*) FROM tasks JOIN task_records ON task_records.task = tasks.number
        WHERE tasks.tenant = ?1 AND tasks.id = ?2
        """
    static let set = """
        INSERT OR REPLACE INTO task_records (task, run, part, size, bytes)
        SELECT number, ?3, ?4, ?5, ?6 FROM tasks WHERE tenant = ?1 AND id = ?2
        """
    static let all = """
        SELECT task_records.run, task_records.part, task_records.size, task_records.bytes
        FROM tasks JOIN task_records ON task_records.task = tasks.number
        WHERE tasks.tenant = ?1 AND tasks.id = ?2 ORDER BY task_records.run, task_records.part
        """
}
