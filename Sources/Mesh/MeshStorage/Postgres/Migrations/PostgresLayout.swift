internal import DataClients

/// The versions of the database's layout: the tables of the embedded store in PostgreSQL's types. A step is never changed
/// once it has been released; a new one follows.
///
/// Texts stand in the order of their bytes, as in every store, whatever the database's own order is.
enum PostgresLayout {
    /// "mesh" in ASCII.
    static let lockKey: Int64 = 0x6D65_7368

    static let migrations = PostgresMigrations(
        lockKey: lockKey,
        [
            PostgresMigration(version: 1, name: "core", up: core, down: coreDown),
            PostgresMigration(version: 2, name: "lists", up: lists, down: listsDown),
            PostgresMigration(version: 3, name: "steps", up: [], down: stepsDown),
        ]
    )

    private static let core = networks + agents + tasks + memory + log

    private static let networks = [
        """
        CREATE TABLE networks (
            tenant text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, owner text COLLATE "C" NOT NULL,
            name_key text COLLATE "C" NOT NULL, labels jsonb NOT NULL, created int8 NOT NULL, updated int8 NOT NULL,
            revision int8 NOT NULL, body text NOT NULL,
            PRIMARY KEY (tenant, id)
        )
        """,
        "CREATE INDEX networks_by_name ON networks (tenant, name_key, id)",
        "CREATE INDEX networks_by_created ON networks (tenant, created, id)",
        "CREATE INDEX networks_by_updated ON networks (tenant, updated, id)",
        """
        CREATE TABLE network_totals (
            tenant text COLLATE "C" NOT NULL, network text COLLATE "C" NOT NULL,
            agents int8 NOT NULL DEFAULT 0, tasks int8 NOT NULL DEFAULT 0, active_tasks int8 NOT NULL DEFAULT 0,
            memory_items int8 NOT NULL DEFAULT 0, active_sessions int8 NOT NULL DEFAULT 0,
            calls int8 NOT NULL DEFAULT 0, input_tokens int8 NOT NULL DEFAULT 0,
            cached_input_tokens int8 NOT NULL DEFAULT 0, cache_write_tokens int8 NOT NULL DEFAULT 0,
            output_tokens int8 NOT NULL DEFAULT 0, reasoning_tokens int8 NOT NULL DEFAULT 0,
            cost_nano_usd int8 NOT NULL DEFAULT 0,
            PRIMARY KEY (tenant, network)
        ) WITH (fillfactor = 50)
        """,
    ]

    private static let agents = [
        """
        CREATE TABLE agents (
            number int8 GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            tenant text COLLATE "C" NOT NULL, network text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL,
            name text COLLATE "C" NOT NULL, revision int8 NOT NULL, metrics text NOT NULL, body text NOT NULL,
            CONSTRAINT agents_id UNIQUE (tenant, id), CONSTRAINT agents_name UNIQUE (tenant, network, name)
        )
        """,
        "CREATE INDEX agents_by_number ON agents (tenant, network, number)",
        """
        CREATE TABLE agent_work (
            number int8 GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            tenant text COLLATE "C" NOT NULL, agent text COLLATE "C" NOT NULL, ended int8 NOT NULL, body text NOT NULL
        )
        """,
        "CREATE INDEX agent_work_by_agent ON agent_work (tenant, agent, number)",
        "CREATE INDEX agent_work_by_end ON agent_work (ended)",
    ]

    private static let tasks = [
        """
        CREATE TABLE tasks (
            number int8 GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            tenant text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, network text COLLATE "C" NOT NULL,
            owner text COLLATE "C" NOT NULL, session text COLLATE "C", status text NOT NULL, is_active bool NOT NULL,
            priority int8 NOT NULL, created int8 NOT NULL, updated int8 NOT NULL, version int8 NOT NULL,
            waiting_until int8, labels jsonb NOT NULL, spend text NOT NULL, submission text NOT NULL,
            summary text NOT NULL,
            CONSTRAINT tasks_id UNIQUE (tenant, id)
        ) WITH (fillfactor = 80)
        """,
        "CREATE INDEX tasks_by_created ON tasks (tenant, network, created, id)",
        "CREATE INDEX tasks_by_updated ON tasks (tenant, network, updated, id)",
        "CREATE INDEX tasks_by_priority ON tasks (tenant, network, priority, id)",
        "CREATE INDEX tasks_active ON tasks (id) WHERE is_active",
        "CREATE INDEX tasks_waiting ON tasks (waiting_until, id) WHERE is_active AND waiting_until IS NOT NULL",
        """
        CREATE TABLE task_events (
            task int8 NOT NULL, sequence int8 NOT NULL, time int8 NOT NULL, kind text NOT NULL, body text NOT NULL,
            PRIMARY KEY (task, sequence)
        )
        """,
        """
        CREATE TABLE task_records (
            task int8 NOT NULL, run int8 NOT NULL, part int8 NOT NULL, size int8 NOT NULL, bytes bytea NOT NULL,
            PRIMARY KEY (task, run, part)
        )
        """,
        "CREATE SEQUENCE lease_fences",
        """
        CREATE TABLE leases (
            tenant text COLLATE "C" NOT NULL, task text COLLATE "C" NOT NULL, network text COLLATE "C" NOT NULL,
            worker text NOT NULL, fence int8 NOT NULL UNIQUE, expires int8 NOT NULL,
            PRIMARY KEY (tenant, task)
        )
        """,
        "CREATE INDEX leases_by_expiry ON leases (expires)",
    ]

    /// A row takes the next number of vectors when it comes and when its vector comes. Both happen while the row of its network
    /// is locked, so the numbers of a network rise in the order in which its rows become visible, as the positions of its log
    /// do, and whoever has read up to one has missed none below it.
    private static let memory = [
        "CREATE SEQUENCE vector_numbers",
        """
        CREATE TABLE memory (
            tenant text COLLATE "C" NOT NULL, network text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL,
            type text NOT NULL, tier text NOT NULL, session text COLLATE "C", task text COLLATE "C",
            created int8 NOT NULL, expires int8, is_current bool NOT NULL, reads int8 NOT NULL,
            confidence float8 NOT NULL, tags jsonb NOT NULL, subject text COLLATE "C", body text NOT NULL,
            content bytea NOT NULL, content_bytes int8 NOT NULL, is_compressed bool NOT NULL, vector bytea,
            word_count int8 NOT NULL, content_words tsvector NOT NULL, tag_words tsvector NOT NULL,
            vector_number int8 NOT NULL DEFAULT nextval('vector_numbers'),
            PRIMARY KEY (tenant, id)
        )
        """,
        "CREATE INDEX memory_by_created ON memory (tenant, network, created, id)",
        "CREATE INDEX memory_by_vector ON memory (tenant, network, vector_number)",
        "CREATE INDEX memory_by_subject ON memory (tenant, network, subject, created, id) WHERE subject IS NOT NULL",
        "CREATE INDEX memory_by_words ON memory USING gin ((content_words || tag_words))",
        "CREATE INDEX memory_by_expiry ON memory (expires, id) WHERE expires IS NOT NULL",
        "CREATE INDEX memory_without_vector ON memory (created, id) WHERE vector IS NULL AND is_current",
        "CREATE INDEX memory_short_term ON memory (created, id) WHERE tier = 'shortTerm' AND is_current",
        "CREATE INDEX memory_by_age ON memory (created, id) WHERE tier = 'shortTerm' AND expires IS NULL",
        """
        CREATE TABLE sessions (
            tenant text COLLATE "C" NOT NULL, network text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL,
            status text NOT NULL, expires int8 NOT NULL, ended int8, revision int8 NOT NULL, body text NOT NULL,
            PRIMARY KEY (tenant, id)
        )
        """,
        "CREATE INDEX sessions_by_network ON sessions (tenant, network)",
        "CREATE INDEX sessions_by_expiry ON sessions (expires, id) WHERE status = 'active'",
        "CREATE INDEX sessions_by_end ON sessions (ended, id) WHERE ended IS NOT NULL",
    ]

    /// A row of `log_heads` stays when its network goes: positions of a network are never given twice.
    private static let log = [
        """
        CREATE TABLE log (
            tenant text COLLATE "C" NOT NULL, network text COLLATE "C" NOT NULL, position int8 NOT NULL,
            time int8 NOT NULL, body text NOT NULL,
            PRIMARY KEY (tenant, network, position)
        )
        """,
        "CREATE INDEX log_by_time ON log (time, position)",
        """
        CREATE TABLE log_heads (
            tenant text COLLATE "C" NOT NULL, network text COLLATE "C" NOT NULL, position int8 NOT NULL,
            PRIMARY KEY (tenant, network)
        ) WITH (fillfactor = 50)
        """,
        """
        CREATE TABLE feed_starts (
            tenant text COLLATE "C" NOT NULL, network text COLLATE "C" NOT NULL, start int8 NOT NULL,
            PRIMARY KEY (tenant, network)
        )
        """,
        """
        CREATE TABLE idempotency (
            tenant text COLLATE "C" NOT NULL, scope text COLLATE "C" NOT NULL, key text COLLATE "C" NOT NULL,
            fingerprint text NOT NULL, result text NOT NULL, expires int8 NOT NULL,
            PRIMARY KEY (tenant, scope, key)
        )
        """,
        "CREATE INDEX idempotency_by_expiry ON idempotency (expires)",
        """
        CREATE TABLE settings (name text COLLATE "C" PRIMARY KEY, value text NOT NULL)
        """,
    ]

    /// Lists walk one status at a time.
    private static let lists = ["created", "updated", "priority"].flatMap { column in
        [
            "DROP INDEX tasks_by_\(column)",
            "CREATE INDEX tasks_by_\(column) ON tasks (tenant, network, status, \(column), id)",
        ]
    }

    private static let listsDown = ["created", "updated", "priority"].flatMap { column in
        [
            "DROP INDEX tasks_by_\(column)",
            "CREATE INDEX tasks_by_\(column) ON tasks (tenant, network, \(column), id)",
        ]
    }

    /// Rows of several events, which come out of a file, may be there since then: `JournalRow`. Taken apart as text: a text in
    /// JSON may hold what none in the database may.
    private static let stepsDown = [
        """
        CREATE TEMP TABLE steps ON COMMIT DROP AS
        SELECT task, regexp_match(event::text, '^\\{"body":(.*),"sequence":([0-9]+),"time":"?(-?[0-9]+)"?\\}$') AS parts
        FROM task_events, json_array_elements(body::json) AS event WHERE kind = 'steps'
        """,
        "DELETE FROM task_events WHERE kind = 'steps'",
        """
        INSERT INTO task_events (task, sequence, time, kind, body)
        SELECT task, parts[2]::int8, parts[3]::int8, (regexp_match(parts[1], '^\\{"([a-zA-Z]+)"'))[1], parts[1]
        FROM steps
        """,
        "DROP TABLE steps",
    ]

    private static let coreDown = [
        """
        DROP TABLE settings, idempotency, feed_starts, log_heads, log, sessions, memory, leases, task_records, task_events, tasks,
            agent_work, agents, network_totals, networks
        """,
        "DROP SEQUENCE lease_fences, vector_numbers",
    ]
}
