/// The whole configuration, in the order of the example file.
extension ConfigurationKey {
    package static let all: [ConfigurationKey] = [
        .texts("listen.addresses", \.listen.addresses, "IP addresses to listen on. Without keys only loopback ones."),
        .integer("listen.port", \.listen.port, 0...65535, "The port for gRPC; 0 takes a free one."),
        .text("listen.unix_socket", \.listen.unixSocket, "The path of a Unix socket to listen on too; empty for none."),

        .text("tls.certificate", \.tls.certificate, "The certificate chain, a PEM file; empty for no TLS."),
        .text("tls.key", \.tls.key, "The private key of the certificate, a PEM file."),
        .text(
            "tls.client_authorities",
            \.tls.clientAuthorities,
            "Clients have to show a certificate of these authorities, a PEM file; empty when they need none."
        ),

        .flag(
            "security.open_mode",
            \.security.openMode,
            "Calls need no API key. Then the server listens on loopback addresses only."
        ),

        .text(
            "storage.path",
            \.storage.path,
            "The SQLite file; empty for aimesh/mesh.db in the folder for state ($XDG_STATE_HOME, ~/.local/state)."
        ),
        .integer(
            "storage.log_mib",
            \.storage.logMiB,
            1...1024,
            "How much SQLite's log beside the file holds, in MiB, before it is moved into the file; up to eight times as much "
                + "under a constant stream of writes."
        ),
        .flag("storage.in_memory", \.storage.isInMemory, "Keeps nothing beyond the process, for trials."),
        .text(
            "storage.url",
            \.storage.url,
            isSecret: true,
            "The PostgreSQL database that everything is kept in, for one replica or many: "
                + "postgresql://user:password@host:5432/database?sslmode=verify-full. Counts before storage.path; empty for "
                + "the SQLite file. In the variable it is out of sight of others; PGPASSWORD and ~/.pgpass count too."
        ),
        .integer(
            "storage.connections",
            \.storage.connections,
            1...200,
            "Connections to the database that this process may open, beside two that listen and look after it."
        ),
        .duration(
            "storage.statement_timeout",
            \.storage.statementTimeout,
            .seconds(1)...(.seconds(3600)),
            "The database ends a statement that takes longer."
        ),
        .duration(
            "storage.start_timeout",
            \.storage.startTimeout,
            .zero...(.seconds(3600)),
            "How long the server waits at its start for a database that is away."
        ),

        .text(
            "redis.url",
            \.redis.url,
            isSecret: true,
            "A Redis that replicas share what is short-lived in (bells, live text, answers): redis://user:password@host:6379/0, "
                + "rediss:// for TLS, unix:///path. Empty for none."
        ),
        .text("redis.prefix", \.redis.prefix, "What all names in Redis begin with, for several deployments on one."),

        .integer("limits.tasks_per_process", \.limits.tasksPerProcess, 1...10_000, "Tasks that run at once."),
        .integer("limits.tasks_per_tenant", \.limits.tasksPerTenant, 1...10_000, "Tasks of a tenant that run at once."),
        .integer(
            "limits.tasks_per_network",
            \.limits.tasksPerNetwork,
            1...1000,
            "Tasks of a network that run at once."
        ),
        .integer(
            "limits.queued_tasks_per_process",
            \.limits.queuedTasksPerProcess,
            1...1_000_000,
            "Tasks that wait; one more is refused with RESOURCE_EXHAUSTED."
        ),
        .integer(
            "limits.queued_tasks_per_tenant",
            \.limits.queuedTasksPerTenant,
            1...1_000_000,
            "Tasks of a tenant that wait; one more is refused."
        ),
        .integer(
            "limits.request_bytes_max",
            \.limits.requestBytesMax,
            1024...67_108_864,
            "Bytes of the largest request message."
        ),
        .integer("limits.connections", \.limits.connections, 1...1_000_000, "Connections that are open at once."),

        .choice(
            "models.provider",
            \.models.provider,
            ["auto", "offline"],
            "Who writes. auto: the models whose keys are in the environment (ANTHROPIC_API_KEY, OPENAI_API_KEY, "
                + "GEMINI_API_KEY, GROQ_API_KEY, OLLAMA_HOST, OPENAI_BASE_URL), without any as offline. offline: rules in "
                + "this process, from the facts of the brief; no model is called."
        ),
        .text(
            "models.catalogue",
            \.models.catalogue,
            "A JSON file that adds models to the catalogue or changes them; read again when it changes. Empty for none."
        ),
        .choice(
            "models.broken_text",
            \.models.brokenText,
            ["restart", "continue", "stop"],
            "What becomes of an answer that breaks off: another model begins anew, goes on, or it ends there, and says so."
        ),
        .number(
            "models.pieces_per_second",
            \.models.piecesPerSecond,
            0...1_000_000,
            "How fast the offline provider writes, in pieces of text; 0 for as fast as it can."
        ),
        .duration(
            "models.cache_time",
            \.models.cacheTime,
            .zero...(.seconds(86_400)),
            "How long the answer to a request of temperature 0 is given again for the same request; 0s for never."
        ),
        .texts(
            "models.requests_per_minute",
            \.models.requestsPerMinute,
            "Requests to vendors that all replicas together make in a minute, such as [\"500\", \"openai=60\"]: a number for "
                + "vendors that are not named. Empty for what vendors say themselves."
        ),
        .texts(
            "models.tokens_per_minute",
            \.models.tokensPerMinute,
            "The same for tokens, those of prompts and those of answers."
        ),
        .duration(
            "models.call_timeout",
            \.models.callTimeout,
            .seconds(1)...(.seconds(3600)),
            "How long one call may take."
        ),

        .choice(
            "logging.level",
            \.logging.level,
            ["trace", "debug", "info", "warning", "error"],
            "The lowest level to write."
        ),
        .choice(
            "logging.format",
            \.logging.format,
            ["json", "text"],
            "json: one object for each line. text: for people."
        ),

        .text(
            "memory.embedder",
            \.memory.embedder,
            "Who makes the vectors for search by meaning: \"offline\", or a vendor (openai, gemini, ollama) and its model, "
                + "such as \"openai/text-embedding-3-small\". Another one makes all vectors anew, in the background."
        ),
        .integer(
            "memory.dimensions",
            \.memory.dimensions,
            16...4_096,
            "The length of the vectors that a vendor's model is asked for."
        ),
        .text(
            "memory.qdrant_url",
            \.memory.qdrantURL,
            "A Qdrant server that searches by meaning, such as \"http://localhost:6333\". It gets a copy of the vectors; while "
                + "it is away the process searches by itself. Empty for always by itself."
        ),
        .text(
            "memory.qdrant_key",
            \.memory.qdrantKey,
            isSecret: true,
            "The API key of the Qdrant server; empty for none. In the variable it is out of sight of others."
        ),
        .duration(
            "memory.interval",
            \.memory.interval,
            .seconds(1)...(.seconds(86_400)),
            "How often what matters goes to the long-term memory, and expired items and sessions end."
        ),
        .duration(
            "memory.retention",
            \.memory.retention,
            .seconds(60)...(.seconds(315_360_000)),
            "How long an item without a TTL is kept, unless it is important."
        ),

        .integer("coordinator.max_subtasks", \.coordinator.maxSubtasks, 1...64, "The most subtasks in a plan."),
        .number(
            "coordinator.confidence_threshold",
            \.coordinator.confidenceThreshold,
            0...1,
            "Work below this confidence is revised."
        ),
        .duration(
            "coordinator.default_timeout",
            \.coordinator.defaultTimeout,
            .seconds(1)...(.seconds(86_400)),
            "How long a task may run, when neither it nor its network says."
        ),
        .integer(
            "coordinator.max_iterations",
            \.coordinator.maxIterations,
            1...50,
            "How often work is revised at most, when neither the task nor its network says."
        ),
        .duration(
            "coordinator.lease",
            \.coordinator.lease,
            .seconds(1)...(.seconds(600)),
            "How long a replica may be silent before another one takes its tasks over. Longer than pauses of the database."
        ),
        .flag(
            "coordinator.recording",
            \.coordinator.recording,
            "Tasks leave a record in the store, so that mesh replay can do them again."
        ),

        .duration(
            "shutdown.grace",
            \.shutdown.grace,
            .zero...(.seconds(3600)),
            "How long calls and tasks may go on after SIGTERM."
        ),
    ]

    /// The sections in their order.
    static let sections: [String] = all.reduce(into: []) { sections, key in
        if sections.last != key.section { sections.append(key.section) }
    }
}
