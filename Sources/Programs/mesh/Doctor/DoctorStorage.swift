internal import DataClients
internal import EventIO
internal import MeshCommands
internal import MeshStorage
internal import StandardStreams

/// What the server keeps things in.
struct DoctorStorage: Sendable {
    private let settings: StorageSettings
    private let variables: [String: String]
    private let isDeep: Bool

    /// Below it a store cannot be kept for long.
    private static let freeBytesMin = 100 << 20
    private static let freeBytesGood = 1 << 30

    init(_ storage: MeshConfiguration.Storage, _ variables: [String: String], isDeep: Bool) {
        settings = StorageSettings(storage)
        self.variables = variables
        self.isDeep = isDeep
    }

    func findings() async -> [DoctorFinding] {
        switch settings.engine {
        case .memory: [.note("storage", "in memory: nothing is kept when the server ends")]
        case .file(let path): folder(path) + (await file(path))
        case .postgres(let url): await database(url)
        }
    }

    // MARK: The embedded store

    private func folder(_ path: String) -> [DoctorFinding] {
        var folder = StandardStreams.folder(of: path)
        while !StandardStreams.exists(folder), folder != "/", folder != "." {
            folder = StandardStreams.folder(of: folder)
        }
        guard StandardStreams.isWritable(folder: folder) else {
            return [.fault("storage", "\(folder) cannot be written: give its rights to this user, or set storage.path")]
        }
        guard let bytes = StandardStreams.freeBytes(in: folder) else { return [] }
        let words = "\(bytes >> 20) MiB are free where \(path) lies"
        if bytes < Self.freeBytesMin { return [.fault("storage", words + ": make room, or set storage.path")] }
        return [bytes < Self.freeBytesGood ? .note("storage", words) : .ok("storage", words)]
    }

    private func file(_ path: String) async -> [DoctorFinding] {
        guard StandardStreams.exists(path) else { return [.ok("storage", "\(path) is made when the server starts")] }
        do {
            let schema = try await SQLiteMeshStore.schema(of: path)
            var findings: [DoctorFinding] = [
                schema.isNewer
                    ? .fault("storage", "\(path) has \(schema.words)") : .ok("storage", "\(path): \(schema.words)")
            ]
            if isDeep {
                let contents = try await SQLiteMeshStore.check(path)
                findings.append(.ok("storage", "every page is in order: \(WholeFile.words(contents))"))
            }
            return findings + [lock(path)]
        } catch {
            return [.fault("storage", "\(error)")]
        }
    }

    private func lock(_ path: String) -> DoctorFinding {
        let path = StandardStreams.resolved(path) + ".lock"
        // Looking makes no file.
        guard StandardStreams.exists(path) else { return .ok("storage", "no server uses it") }
        do {
            guard let lock = try FileLock(path: path) else { return .ok("storage", "a mesh serve uses it now") }
            return withExtendedLifetime(lock) { .ok("storage", "no server uses it") }
        } catch {
            return .fault("storage", "\(path): \(error)")
        }
    }

    // MARK: PostgreSQL

    private func database(_ url: DatabaseURL) async -> [DoctorFinding] {
        do {
            return try await CommandDatabase.use(url) { pool, _ in
                try await pool.withConnection { try await server(url, $0) } + [
                    layout(try await PostgresMeshStore.schema(of: pool))
                ]
            } + tools()
        } catch {
            return [.fault("storage", "\(error)")]
        }
    }

    private func layout(_ schema: StoreSchema) -> DoctorFinding {
        schema.isNewer ? .fault("storage", "the database has \(schema.words)") : .ok("storage", schema.words)
    }

    private func server(_ url: DatabaseURL, _ connection: PostgresConnection) async throws -> [DoctorFinding] {
        let row = try await connection.query(
            """
            SELECT current_setting('server_version'), current_setting('transaction_read_only')::bool,
                current_setting('max_connections')::int8 - current_setting('superuser_reserved_connections')::int8,
                coalesce(has_schema_privilege(current_schema(), 'CREATE'), false),
                coalesce(host(inet_server_addr()), '')
            """
        )[0]
        let version = try row.text(at: 0)
        var findings: [DoctorFinding] = [.ok("storage", "\(url): PostgreSQL \(version)")]
        if try row.bool(at: 1) {
            findings.append(.fault("storage", "\(PostgresPresence.ReadOnly())"))
        }
        let wanted = settings.connectionsMax + 2
        let allowed = try row.int(at: 2)
        if wanted > allowed {
            let words = "a replica may open \(wanted) connections, and the server allows \(allowed)"
            findings.append(.fault("storage", words + ": lower storage.connections, or raise max_connections"))
        }
        if !(try row.bool(at: 3)) {
            let words =
                "this user may not make tables in the database: GRANT CREATE ON SCHEMA public, or let another user "
            findings.append(.note("storage", words + "run mesh migrate before each new version"))
        }
        let host = try row.text(at: 4)
        if !host.isEmpty, !host.hasPrefix("127."), host != "::1", !connection.usesTLS {
            findings.append(
                .note("storage", "the connection is not encrypted: add sslmode=verify-full to storage.url")
            )
        }
        return findings
    }

    private func tools() -> [DoctorFinding] {
        ["pg_dump", "pg_restore"].compactMap { name in
            do throws(CommandFailure) {
                _ = try PostgresTools.find(name, in: variables)
                return nil
            } catch {
                return .note("storage", "\(error); mesh backup and mesh restore want it")
            }
        }
    }
}
