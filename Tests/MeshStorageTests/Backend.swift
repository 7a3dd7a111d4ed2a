internal import MeshApplication
internal import MeshStorage
internal import Testing

/// A kind of store that the contract suites run on.
struct Backend: Sendable, CustomTestStringConvertible {
    let name: String
    /// Gives a new, empty store and takes it away afterwards.
    let use: @Sendable (@Sendable (any MeshStore) async throws -> Void) async throws -> Void

    var testDescription: String { name }

    static let inMemory = Backend(name: "in memory") { body in try await body(InMemoryStore()) }

    static let sqlite = Backend(name: "SQLite") { body in
        try await SQLiteFolder.with { folder in try await folder.withStore { try await body($0) } }
    }

    /// Every read replays the journal.
    static let sqliteWithoutCache = Backend(name: "SQLite without a cache of tasks") { body in
        try await SQLiteFolder.with { folder in
            try await folder.withStore(cachedTasksMax: 0) { try await body($0) }
        }
    }

    /// A real server, with a schema for each store.
    static let postgres = Backend(name: "PostgreSQL") { body in
        try await PostgresSchema.with { schema in try await body(try await schema.open()) }
    }

    static let all = [inMemory, sqlite, postgres]
}
