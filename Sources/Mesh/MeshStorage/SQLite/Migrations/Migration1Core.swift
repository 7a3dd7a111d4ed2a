/// The things of the mesh: networks with what is in them, and the journals of tasks.
///
/// Texts are ids, keys and JSON; moments are nanoseconds since 1970. A `body` is the whole value of the domain, the columns
/// beside it are what lists are ordered and filtered by. Numbers are `AUTOINCREMENT` where something outside of the row
/// remembers them: they are never given twice.
enum Migration1Core {
    static let up = """
        CREATE TABLE networks (
            tenant TEXT NOT NULL, id TEXT NOT NULL, owner TEXT NOT NULL, name_key TEXT NOT NULL, labels TEXT NOT NULL,
            created INTEGER NOT NULL, updated INTEGER NOT NULL, revision INTEGER NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY (tenant, id)
        );
        CREATE INDEX networks_by_name ON networks (tenant, name_key, id);
        CREATE INDEX networks_by_created ON networks (tenant, created, id);
        CREATE INDEX networks_by_updated ON networks (tenant, updated, id);

        CREATE TABLE network_totals (
            tenant TEXT NOT NULL, network TEXT NOT NULL,
            agents INTEGER NOT NULL DEFAULT 0, tasks INTEGER NOT NULL DEFAULT 0,
            active_tasks INTEGER NOT NULL DEFAULT 0, memory_items INTEGER NOT NULL DEFAULT 0,
            active_sessions INTEGER NOT NULL DEFAULT 0, calls INTEGER NOT NULL DEFAULT 0,
            input_tokens INTEGER NOT NULL DEFAULT 0, cached_input_tokens INTEGER NOT NULL DEFAULT 0,
            cache_write_tokens INTEGER NOT NULL DEFAULT 0, output_tokens INTEGER NOT NULL DEFAULT 0,
            reasoning_tokens INTEGER NOT NULL DEFAULT 0, cost_nano_usd INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (tenant, network)
        ) WITHOUT ROWID;

        CREATE TABLE agents (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            tenant TEXT NOT NULL, network TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
            revision INTEGER NOT NULL, metrics TEXT NOT NULL, body TEXT NOT NULL,
            UNIQUE (tenant, id), UNIQUE (tenant, network, name)
        );
        CREATE INDEX agents_by_number ON agents (tenant, network, number);

        CREATE TABLE agent_work (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            tenant TEXT NOT NULL, agent TEXT NOT NULL, ended INTEGER NOT NULL, body TEXT NOT NULL
        );
        CREATE INDEX agent_work_by_agent ON agent_work (tenant, agent, number);
        CREATE INDEX agent_work_by_end ON agent_work (ended);

        CREATE TABLE tasks (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            tenant TEXT NOT NULL, id TEXT NOT NULL, network TEXT NOT NULL, owner TEXT NOT NULL, session TEXT,
            status TEXT NOT NULL, is_active INTEGER NOT NULL, priority INTEGER NOT NULL, created INTEGER NOT NULL,
            updated INTEGER NOT NULL, version INTEGER NOT NULL, waiting_until INTEGER, labels TEXT NOT NULL,
            spend TEXT NOT NULL, submission TEXT NOT NULL, summary TEXT NOT NULL,
            UNIQUE (tenant, id)
        );
        CREATE INDEX tasks_by_created ON tasks (tenant, network, created, id);
        CREATE INDEX tasks_by_updated ON tasks (tenant, network, updated, id);
        CREATE INDEX tasks_by_priority ON tasks (tenant, network, priority, id);
        CREATE INDEX tasks_active ON tasks (id) WHERE is_active = 1;

        CREATE TABLE task_events (
            task INTEGER NOT NULL REFERENCES tasks (number), sequence INTEGER NOT NULL, time INTEGER NOT NULL,
            kind TEXT NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY (task, sequence)
        ) WITHOUT ROWID;

        CREATE TABLE memory (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            tenant TEXT NOT NULL, network TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, tier TEXT NOT NULL,
            session TEXT, task TEXT, created INTEGER NOT NULL, expires INTEGER, is_current INTEGER NOT NULL,
            reads INTEGER NOT NULL, confidence REAL NOT NULL, tags TEXT NOT NULL, body TEXT NOT NULL,
            content BLOB NOT NULL, content_bytes INTEGER NOT NULL, is_compressed INTEGER NOT NULL, vector BLOB,
            UNIQUE (tenant, id)
        );
        CREATE INDEX memory_by_created ON memory (tenant, network, created, id);
        CREATE INDEX memory_by_expiry ON memory (expires, id) WHERE expires IS NOT NULL;
        CREATE INDEX memory_without_vector ON memory (created, id) WHERE vector IS NULL AND is_current = 1;
        CREATE INDEX memory_short_term ON memory (created, id) WHERE tier = 'shortTerm' AND is_current = 1;
        CREATE INDEX memory_by_age ON memory (created, id) WHERE tier = 'shortTerm' AND expires IS NULL;

        CREATE TABLE sessions (
            number INTEGER PRIMARY KEY,
            tenant TEXT NOT NULL, network TEXT NOT NULL, id TEXT NOT NULL, status TEXT NOT NULL,
            expires INTEGER NOT NULL, ended INTEGER, revision INTEGER NOT NULL, body TEXT NOT NULL,
            UNIQUE (tenant, id)
        );
        CREATE INDEX sessions_by_network ON sessions (tenant, network);
        CREATE INDEX sessions_by_expiry ON sessions (expires, id) WHERE status = 'active';
        CREATE INDEX sessions_by_end ON sessions (ended, id) WHERE ended IS NOT NULL;
        """

    /// Everything goes.
    static let down = """
        DROP TABLE sessions;
        DROP TABLE memory;
        DROP TABLE task_events;
        DROP TABLE tasks;
        DROP TABLE agent_work;
        DROP TABLE agents;
        DROP TABLE network_totals;
        DROP TABLE networks;
        """
}
