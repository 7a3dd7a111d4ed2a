/// A table as both engines have it, for moving its rows: the columns that they share, and the key that orders it.
///
/// What one engine has beside these follows from them: numbers of rows that nothing refers to, words for searches, positions
/// that come next.
struct MovedTable: Sendable {
    enum Kind: Sendable {
        case text
        case integer
        case real
        case flag
        case bytes
        /// JSON that PostgreSQL keeps in a form of its own: an object of texts, and a list of texts.
        case labels
        case tags
    }

    struct Column: Sendable {
        let name: String
        let kind: Kind
    }

    let name: String
    let columns: [Column]
    let key: [String]
    /// Rows that are read at once. A row of some tables holds what a client may send at most.
    let pageRows: Int

    private init(_ name: String, key: [String], pageRows: Int = 500, _ columns: [Column]) {
        self.name = name
        self.key = key
        self.pageRows = pageRows
        self.columns = columns
    }

    func place(of column: String) -> Int {
        guard let place = columns.firstIndex(where: { $0.name == column }) else {
            preconditionFailure("\(name) has no column \(column)")
        }
        return place
    }

    var columnNames: String { columns.map(\.name).joined(separator: ", ") }
    var keyNames: String { key.joined(separator: ", ") }
}

extension MovedTable {
    private static let widePageRows = 16

    private static func texts(_ names: String...) -> [Column] { names.map { Column(name: $0, kind: .text) } }
    private static func integers(_ names: String...) -> [Column] { names.map { Column(name: $0, kind: .integer) } }
    private static func flag(_ name: String) -> [Column] { [Column(name: name, kind: .flag)] }
    private static func bytes(_ name: String) -> [Column] { [Column(name: name, kind: .bytes)] }
    private static let labels = [Column(name: "labels", kind: .labels)]

    /// In an order in which nothing refers to what is not there yet.
    static let all: [MovedTable] = [
        MovedTable(
            "networks",
            key: ["tenant", "id"],
            texts("tenant", "id", "owner", "name_key") + labels + integers("created", "updated", "revision")
                + texts("body")
        ),
        MovedTable(
            "network_totals",
            key: ["tenant", "network"],
            texts("tenant", "network")
                + integers(
                    "agents",
                    "tasks",
                    "active_tasks",
                    "memory_items",
                    "active_sessions",
                    "calls",
                    "input_tokens"
                )
                + integers("cached_input_tokens", "cache_write_tokens", "output_tokens", "reasoning_tokens")
                + integers("cost_nano_usd")
        ),
        MovedTable(
            "agents",
            key: ["number"],
            integers("number") + texts("tenant", "network", "id", "name") + integers("revision")
                + texts("metrics", "body")
        ),
        MovedTable(
            "agent_work",
            key: ["number"],
            integers("number") + texts("tenant", "agent") + integers("ended") + texts("body")
        ),
        MovedTable(
            "tasks",
            key: ["number"],
            pageRows: widePageRows,
            integers("number") + texts("tenant", "id", "network", "owner", "session", "status") + flag("is_active")
                + integers("priority", "created", "updated", "version", "waiting_until") + labels
                + texts("spend", "submission", "summary")
        ),
        MovedTable(
            "task_events",
            key: ["task", "sequence"],
            pageRows: widePageRows,
            integers("task", "sequence", "time") + texts("kind", "body")
        ),
        MovedTable(
            "task_records",
            key: ["task", "run", "part"],
            pageRows: widePageRows,
            integers("task", "run", "part", "size") + bytes("bytes")
        ), memory,
        MovedTable(
            "sessions",
            key: ["tenant", "id"],
            texts("tenant", "network", "id", "status") + integers("expires", "ended", "revision") + texts("body")
        ), log,
        MovedTable("feed_starts", key: ["tenant", "network"], texts("tenant", "network") + integers("start")),
        MovedTable(
            "idempotency",
            key: ["tenant", "scope", "key"],
            texts("tenant", "scope", "key", "fingerprint", "result") + integers("expires")
        ),
    ]

    static let memory = MovedTable(
        "memory",
        key: ["tenant", "id"],
        pageRows: widePageRows,
        texts("tenant", "network", "id", "type", "tier", "session", "task") + integers("created", "expires")
            + flag("is_current") + integers("reads") + [Column(name: "confidence", kind: .real)]
            + [Column(name: "tags", kind: .tags)] + texts("body") + bytes("content") + integers("content_bytes")
            + flag("is_compressed") + bytes("vector")
    )

    static let log = MovedTable(
        "log",
        key: ["tenant", "network", "position"],
        texts("tenant", "network") + integers("position", "time") + texts("body")
    )

    /// Those whose rows have numbers that others refer to, which are never given twice.
    static let numbered = ["agents", "agent_work", "tasks"]
}
