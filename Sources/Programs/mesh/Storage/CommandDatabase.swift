internal import DataClients
internal import EventIO
internal import MeshApplication
internal import MeshCommands
internal import MeshStorage
internal import StandardStreams
internal import Telemetry

/// A database that a command works on: a few connections, closed afterwards. Statements take as long as they take.
enum CommandDatabase {
    static func use<Value>(
        _ url: DatabaseURL,
        _ body: (PostgresPool, any WallClock) async throws -> Value
    ) async throws -> Value {
        let loops = try LoopGroup(count: 1)
        defer { loops.shutDown() }
        var configuration = PostgresConfiguration(url.text)
        configuration.name = "mesh-command"
        configuration.statementTimeout = nil
        configuration.answerTimeout = .seconds(3600)
        configuration.answerBytesMax = 1 << 30
        let pool = try PostgresPool(
            configuration,
            PostgresMeshStore.commandLimits,
            on: loops.next(),
            registry: MetricRegistry()
        )
        do {
            let value = try await body(pool, SystemWallClock(loops: loops))
            await pool.close()
            return value
        } catch {
            await pool.close()
            guard error is PostgresError else { throw error }
            throw DatabaseFailure(url, error)
        }
    }
}

/// Where a store is, as a command was told.
enum StorePlace: CustomStringConvertible {
    case file(String)
    case database(DatabaseURL)

    /// That of the server's configuration.
    init(_ invocation: Invocation) throws {
        let configuration = try MeshConfiguration.load(invocation).values
        switch StorageSettings(configuration.storage).engine {
        case .memory:
            throw CommandFailure.wrongCall("storage.in_memory is set: a server in memory keeps nothing beyond its end")
        case .file(let path): self = .file(path)
        case .postgres(let url): self = .database(url)
        }
    }

    /// An address of PostgreSQL, or the path of a file.
    init(_ text: String) throws {
        guard text.contains("://") else {
            self = .file(text)
            return
        }
        do throws(DatabaseURL.Fault) {
            self = .database(try DatabaseURL(text))
        } catch {
            throw CommandFailure.wrongCall("the address \(error)")
        }
    }

    var description: String {
        switch self {
        case .file(let path): path
        case .database(let url): url.description
        }
    }
}

/// A file of the embedded store that a command has to itself, as a server would.
enum CommandFile {
    static func hold<Value>(_ path: String, _ body: (String) async throws -> Value) async throws -> Value {
        // What lies beside the file holds what clients wrote.
        StandardStreams.keepNewFilesPrivate()
        try StandardStreams.makeFolder(of: path)
        let path = StandardStreams.resolved(path)
        guard let lock = try FileLock(path: path + ".lock") else { throw StoreInUse(path: path) }
        let value = try await body(path)
        withExtendedLifetime(lock) {}
        return value
    }
}
