/// The indexes of tables that only grow, as tables that are filled late. A commit adds a row here and there: to the log of each
/// network in it, to the work of each agent. An index has these on a page of its own for each, and each such page was written
/// with each commit: a fifth of all that goes to the disk. Filled for many rows at once a page is written once for
/// many of them. What is not in them yet is at the end of the table, where readers look besides.
enum Migration9Places {
    static let up = """
        CREATE TABLE log_places (
            tenant TEXT NOT NULL, network TEXT NOT NULL, position INTEGER NOT NULL,
            PRIMARY KEY (tenant, network, position)
        ) WITHOUT ROWID;
        INSERT INTO log_places (tenant, network, position) SELECT tenant, network, position FROM log ORDER BY 1, 2, 3;
        DROP INDEX log_by_network;
        INSERT INTO counters (name, value) SELECT 'log_placed', coalesce(max(position), 0) FROM log;
        CREATE TABLE work_places (
            tenant TEXT NOT NULL, agent TEXT NOT NULL, number INTEGER NOT NULL,
            PRIMARY KEY (tenant, agent, number)
        ) WITHOUT ROWID;
        INSERT INTO work_places (tenant, agent, number) SELECT tenant, agent, number FROM agent_work ORDER BY 1, 2, 3;
        DROP INDEX agent_work_by_agent;
        INSERT INTO counters (name, value) SELECT 'work_placed', coalesce(max(number), 0) FROM agent_work;
        """

    static let down = """
        CREATE INDEX log_by_network ON log (tenant, network, position);
        DROP TABLE log_places;
        CREATE INDEX agent_work_by_agent ON agent_work (tenant, agent, number);
        DROP TABLE work_places;
        DELETE FROM counters WHERE name IN ('log_placed', 'work_placed');
        """
}
