/// Finds the waits that are over without walking through all tasks that are open.
enum Migration6Due {
    static let up = """
        CREATE INDEX tasks_waiting ON tasks (waiting_until, id) WHERE is_active = 1 AND waiting_until IS NOT NULL;
        """

    static let down = "DROP INDEX tasks_waiting;"
}
