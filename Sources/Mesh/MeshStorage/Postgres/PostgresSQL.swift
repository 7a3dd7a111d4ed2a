/// The statements that have no condition of a client in them. `$1` is the tenant where there is one.
enum PostgresSQL {
    // MARK: What a commit has to know

    /// Ends with the transaction. One key at a time, so that of two requests with one key the second finds the first.
    static let lockClaim = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))"
    static let claim =
        "SELECT fingerprint, result, expires FROM idempotency WHERE tenant = $1 AND scope = $2 AND key = $3"
    /// In one order, so that two commits of several networks do not wait for each other.
    static let lockNetworks = """
        SELECT id, revision FROM networks WHERE tenant = $1 AND id = ANY($2::text[]) ORDER BY id FOR UPDATE
        """
    static let heads = "SELECT network, position FROM log_heads WHERE tenant = $1 AND network = ANY($2::text[])"
    static let knownAgents = """
        SELECT network, id, name, revision, metrics FROM agents
        WHERE tenant = $1 AND (network = ANY($2::text[]) OR id = ANY($3::text[]))
        """
    static let knownTasks = """
        SELECT id, number, version, network, is_active, spend FROM tasks
        WHERE tenant = $1 AND id = ANY($2::text[]) ORDER BY id FOR NO KEY UPDATE
        """
    /// Nobody takes a lease while its holder commits.
    static let knownLeases = """
        SELECT task, fence FROM leases WHERE tenant = $1 AND task = ANY($2::text[]) ORDER BY task FOR SHARE
        """
    static let knownRecords = """
        SELECT id, count FROM (
            SELECT id, (SELECT count(*) FROM task_records WHERE task = tasks.number) AS count
            FROM tasks WHERE tenant = $1 AND id = ANY($2::text[])
        ) AS counted WHERE count > 0
        """
    static let knownMemory = """
        SELECT id, network, CASE WHEN id = ANY($3::text[]) THEN body END FROM memory
        WHERE tenant = $1 AND id = ANY($2::text[])
        """
    static let knownSessions = "SELECT id, network, body FROM sessions WHERE tenant = $1 AND id = ANY($2::text[])"

    // MARK: Networks and agents

    static let insertNetwork = """
        INSERT INTO networks (tenant, id, owner, name_key, labels, created, updated, revision, body)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """
    static let insertTotals = "INSERT INTO network_totals (tenant, network) VALUES ($1, $2)"
    static let insertHead = """
        INSERT INTO log_heads (tenant, network, position) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING
        """
    static let updateNetwork = """
        UPDATE networks SET owner = $3, name_key = $4, labels = $5, created = $6, updated = $7, revision = $8, body = $9
        WHERE tenant = $1 AND id = $2
        """
    static let network = "SELECT body FROM networks WHERE tenant = $1 AND id = $2"
    static let addTotals = """
        UPDATE network_totals SET agents = agents + $3, tasks = tasks + $4, active_tasks = active_tasks + $5,
            memory_items = memory_items + $6, active_sessions = active_sessions + $7, calls = calls + $8,
            input_tokens = input_tokens + $9, cached_input_tokens = cached_input_tokens + $10,
            cache_write_tokens = cache_write_tokens + $11, output_tokens = output_tokens + $12,
            reasoning_tokens = reasoning_tokens + $13, cost_nano_usd = cost_nano_usd + $14
        WHERE tenant = $1 AND network = $2
        """
    static let totals = """
        SELECT agents, tasks, active_tasks, memory_items, active_sessions, calls, input_tokens, cached_input_tokens,
            cache_write_tokens, output_tokens, reasoning_tokens, cost_nano_usd, network
        FROM network_totals WHERE tenant = $1 AND network = ANY($2::text[])
        """
    /// Rows of tasks before their leases, as in every commit.
    static let deleteAll = [
        "DELETE FROM task_records WHERE task IN (SELECT number FROM tasks WHERE tenant = $1 AND network = $2)",
        "DELETE FROM task_events WHERE task IN (SELECT number FROM tasks WHERE tenant = $1 AND network = $2)",
        "DELETE FROM tasks WHERE tenant = $1 AND network = $2",
        "DELETE FROM leases WHERE tenant = $1 AND network = $2",
        """
        DELETE FROM agent_work
        WHERE tenant = $1 AND agent IN (SELECT id FROM agents WHERE tenant = $1 AND network = $2)
        """,
        "DELETE FROM agents WHERE tenant = $1 AND network = $2",
        "DELETE FROM memory WHERE tenant = $1 AND network = $2",
        "DELETE FROM sessions WHERE tenant = $1 AND network = $2",
        "DELETE FROM log WHERE tenant = $1 AND network = $2",
        "DELETE FROM feed_starts WHERE tenant = $1 AND network = $2",
        "DELETE FROM network_totals WHERE tenant = $1 AND network = $2",
        "DELETE FROM networks WHERE tenant = $1 AND id = $2",
    ]

    static let insertAgent = """
        INSERT INTO agents (tenant, network, id, name, revision, metrics, body) VALUES ($1, $2, $3, $4, $5, $6, $7)
        """
    static let updateAgent = """
        UPDATE agents SET name = $4, revision = $5, body = $6 WHERE tenant = $1 AND network = $2 AND id = $3
        """
    static let deleteAgent = "DELETE FROM agents WHERE tenant = $1 AND network = $2 AND id = $3"
    static let setMetrics = "UPDATE agents SET metrics = $4 WHERE tenant = $1 AND network = $2 AND id = $3"
    static let agent = "SELECT body, metrics FROM agents WHERE tenant = $1 AND network = $2 AND id = $3"
    static let agents = "SELECT body, metrics FROM agents WHERE tenant = $1 AND network = $2 ORDER BY number"
    static let insertWork = "INSERT INTO agent_work (tenant, agent, ended, body) VALUES ($1, $2, $3, $4)"
    static let trimWork = """
        DELETE FROM agent_work WHERE number IN (
            SELECT number FROM agent_work WHERE tenant = $1 AND agent = $2 ORDER BY number DESC OFFSET $3
        )
        """
    static let deleteWork = "DELETE FROM agent_work WHERE tenant = $1 AND agent = $2"
    static let work = """
        SELECT work.body FROM agents JOIN agent_work AS work ON work.tenant = agents.tenant AND work.agent = agents.id
        WHERE agents.tenant = $1 AND agents.network = $2 AND agents.id = $3 ORDER BY work.number DESC LIMIT $4
        """

    // MARK: Tasks

    static let insertTask = """
        INSERT INTO tasks (tenant, id, network, owner, session, status, is_active, priority, created, updated, version,
            waiting_until, labels, spend, submission, summary)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        """
    static let updateTask = """
        UPDATE tasks SET status = $3, is_active = $4, updated = $5, version = $6, waiting_until = $7, spend = $8,
            summary = $9
        WHERE tenant = $1 AND id = $2
        """
    static let insertEvents = """
        INSERT INTO task_events (task, sequence, time, kind, body)
        SELECT tasks.number, new.* FROM tasks, unnest($3::int8[], $4::int8[], $5::text[], $6::text[]) AS new
        WHERE tasks.tenant = $1 AND tasks.id = $2
        """
    static let setRecord = """
        INSERT INTO task_records (task, run, part, size, bytes)
        SELECT number, $3::int8, $4::int8, $5::int8, $6::bytea FROM tasks WHERE tenant = $1 AND id = $2
        ON CONFLICT (task, run, part) DO UPDATE SET size = excluded.size, bytes = excluded.bytes
        """
    static let records = """
        SELECT run, part, size, bytes FROM task_records
        WHERE task = (SELECT number FROM tasks WHERE tenant = $1 AND id = $2) ORDER BY run, part
        """
    /// For the statements behind it in the same round trip. Without figures of a table the server takes all rows of a network for
    /// a few, and sorts them rather than walk the index that has them in order. What it must sort all the same it takes for so
    /// dear that it would compile it first.
    static let inOrderOfIndex = "SELECT set_config('enable_sort', 'off', true), set_config('jit', 'off', true)"
    static let version = "SELECT number, version FROM tasks WHERE tenant = $1 AND id = $2"
    static let events = """
        SELECT sequence, time, kind, body FROM task_events
        WHERE task = (SELECT number FROM tasks WHERE tenant = $1 AND id = $2) AND sequence > $3
        ORDER BY sequence LIMIT $4
        """

    // MARK: Memory and sessions

    static let insertMemory = """
        INSERT INTO memory (tenant, network, id, type, tier, session, task, created, expires, is_current, reads,
            confidence, tags, body, tag_words, subject, content, content_bytes, is_compressed, vector, word_count,
            content_words)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::tsvector, $16, $17, $18, $19, $20, $21,
            $22::tsvector)
        """
    static let updateMemory = """
        UPDATE memory SET type = $4, tier = $5, session = $6, task = $7, created = $8, expires = $9, is_current = $10,
            reads = $11, confidence = $12, tags = $13, body = $14, tag_words = $15::tsvector
        WHERE tenant = $1 AND network = $2 AND id = $3
        """
    static let setReads = "UPDATE memory SET reads = $4, body = $5 WHERE tenant = $1 AND network = $2 AND id = $3"
    static let setVector = """
        UPDATE memory SET vector = $4, vector_number = nextval('vector_numbers')
        WHERE tenant = $1 AND network = $2 AND id = $3
        """
    static let newVectors = """
        SELECT id, vector, vector_number FROM memory
        WHERE tenant = $1 AND network = $2 AND vector_number > $3 AND vector IS NOT NULL AND is_current
        ORDER BY vector_number LIMIT $4
        """
    static let lastVector = """
        SELECT coalesce((
            SELECT vector_number FROM memory WHERE tenant = $1 AND network = $2 ORDER BY vector_number DESC LIMIT 1
        ), 0)
        """
    static let deleteMemory = "DELETE FROM memory WHERE tenant = $1 AND network = $2 AND id = $3"
    static let memoryColumns = "body, content, content_bytes, is_compressed"
    /// By their ids, whatever the server believes of the network: of a table that is new and grows fast it has no figures
    /// yet, and would rather walk the whole network. `OFFSET 0` keeps the conditions around it out.
    static let memoryByIDs = "(SELECT * FROM memory WHERE tenant = $1 AND id = ANY($3::text[]) OFFSET 0) AS memory"
    static let someMemory = "SELECT \(memoryColumns) FROM \(memoryByIDs) WHERE tenant = $1 AND network = $2"
    static let memoryHeads = """
        SELECT body, content_bytes, length(content)::int8, is_compressed FROM \(memoryByIDs)
        WHERE tenant = $1 AND network = $2
        """

    static let insertSession = """
        INSERT INTO sessions (tenant, network, id, status, expires, ended, revision, body)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """
    static let updateSession = """
        UPDATE sessions SET status = $4, expires = $5, ended = $6, revision = $7, body = $8
        WHERE tenant = $1 AND network = $2 AND id = $3
        """
    static let session = "SELECT body FROM sessions WHERE tenant = $1 AND network = $2 AND id = $3"

    // MARK: The log, keys

    static let insertLog = """
        INSERT INTO log (tenant, network, time, position, body)
        SELECT $1, new.* FROM unnest($2::text[], $3::int8[], $4::int8[], $5::text[]) AS new
        """
    static let setHeads = """
        UPDATE log_heads SET position = new.position FROM unnest($2::text[], $3::int8[]) AS new (network, position)
        WHERE log_heads.tenant = $1 AND log_heads.network = new.network
        """
    static let logAfter = """
        SELECT position, time, body FROM log
        WHERE tenant = $1 AND network = $2 AND position > $3 ORDER BY position LIMIT $4
        """
    /// Without figures the server takes a network for a few rows, and `max` would read all of them.
    static let logEnd = """
        SELECT position FROM log WHERE tenant = $1 AND network = $2 ORDER BY tenant, network, position DESC LIMIT 1
        """
    static let logStart = "SELECT start FROM feed_starts WHERE tenant = $1 AND network = $2"
    static let setClaim = """
        INSERT INTO idempotency (tenant, scope, key, fingerprint, result, expires) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (tenant, scope, key)
        DO UPDATE SET fingerprint = excluded.fingerprint, result = excluded.result, expires = excluded.expires
        """

    // MARK: Leases

    /// The fence is taken after the row of the task, or of its lease, was locked, so that it grows from holder to holder.
    static let acquire = """
        WITH found AS (SELECT network FROM tasks WHERE tenant = $1 AND id = $2 FOR NO KEY UPDATE)
        INSERT INTO leases (tenant, task, network, worker, fence, expires)
        SELECT $1, $2, network, $3, nextval('lease_fences'), $5 FROM found
        ON CONFLICT (tenant, task) DO UPDATE
        SET worker = excluded.worker, fence = nextval('lease_fences'), expires = excluded.expires
        WHERE leases.worker = excluded.worker OR leases.expires <= $4
        RETURNING fence
        """
    static let taskExists = "SELECT 1 FROM tasks WHERE tenant = $1 AND id = $2"
    static let renew = "UPDATE leases SET expires = $3 WHERE fence = $1 AND task = $2"
    static let release = "DELETE FROM leases WHERE fence = $1 AND task = $2"
}
