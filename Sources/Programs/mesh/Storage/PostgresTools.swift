internal import EventIO
internal import MeshCommands
internal import StandardStreams

/// `pg_dump` and `pg_restore`, which backups of PostgreSQL are made with everywhere. The password goes by the environment:
/// command lines can be read by others.
struct PostgresTools {
    private let url: DatabaseURL
    private let variables: [String: String]
    /// Where Debian has them beside the search path.
    private static let usualFolders = "/usr/lib/postgresql/17/bin:/usr/lib/postgresql/16/bin:/usr/lib/postgresql/15/bin"

    init(_ url: DatabaseURL, _ invocation: Invocation) {
        self.url = url
        variables = invocation.environment.variables
    }

    static func find(_ name: String, in variables: [String: String]) throws(CommandFailure) -> String {
        let path = (variables["PATH"] ?? "") + ":" + usualFolders
        guard let program = StandardStreams.program(name, path: path) else {
            throw CommandFailure(
                .failed,
                "\(name) is missing: it comes with PostgreSQL's client programs (Debian: postgresql-client)"
            )
        }
        return program
    }

    /// The whole database in the custom form of `pg_dump`, as of one moment.
    func dump(to file: String) async throws {
        try await run(
            "pg_dump",
            ["--format=custom", "--no-owner", "--no-privileges", "--file=\(file)", "--dbname=\(url.withoutPassword)"]
        )
        try await check(file)
    }

    /// Whether a file is what `pg_dump` wrote, to its table of contents.
    func check(_ file: String) async throws {
        try await run("pg_restore", ["--list", file], output: "/dev/null")
    }

    /// All of it or nothing.
    func restore(_ file: String, replacing: Bool) async throws {
        try await run(
            "pg_restore",
            ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"]
                + (replacing ? ["--clean", "--if-exists"] : []) + ["--dbname=\(url.withoutPassword)", file]
        )
    }

    private func run(_ name: String, _ arguments: [String], output: String? = nil) async throws {
        let program = try Self.find(name, in: variables)
        var environment = variables
        if let password = url.password { environment["PGPASSWORD"] = password }
        let known = environment
        let thread = try BlockingExecutor(name: name)
        defer { thread.shutDown() }
        let code = try await Task(executorPreference: thread.taskExecutor) {
            try StandardStreams.run(program, arguments, environment: known, output: output)
        }.value
        guard code == 0 else {
            throw CommandFailure(.failed, "\(name) failed with code \(code); what it said stands above")
        }
    }
}
