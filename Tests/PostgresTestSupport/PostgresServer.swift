internal import EventIO

/// A PostgreSQL server of the tests' own, in a temporary folder. A shell watches over it: when its input ends, with the
/// test's process at the latest, it stops the server and removes the folder.
package final class PostgresServer: Sendable {
    package let port: UInt16
    private let shell: ServerShell

    private static let sharedServer = Task { try await PostgresServer() }

    /// One for all tests that do it no harm, with files that need not last.
    package static var shared: PostgresServer {
        get async throws { try await sharedServer.value }
    }

    /// - Parameter settings: of postgresql.conf, with blanks between them.
    package init(settings: String = "fsync=off") async throws {
        port = try await Self.freePort()
        shell = try await ServerShell(port: port, settings: settings)
    }

    package func connectionString(port: UInt16? = nil, database: String = "mesh") -> String {
        "host=127.0.0.1 port=\(port ?? self.port) user=mesh dbname=\(database) sslmode=disable"
    }

    package func stop() async throws { try await shell.tell("stop") }
    /// `kill -9` of the server's first process; the others notice and end.
    package func kill() async throws { try await shell.tell("kill") }
    package func start() async throws { try await shell.tell("start") }
    /// `kill -9` of one backend. The server ends all others and begins anew.
    package func kill(backend pid: Int32) async throws { try await shell.tell("backend \(pid)") }

    /// From its next start on it is a standby, until it is promoted.
    package func becomeStandby() async throws { try await shell.tell("standby") }

    /// Free a moment later, and below those that the kernel gives to clients: one of them would keep a server that starts again
    /// from its own port.
    private static func freePort() async throws -> UInt16 {
        let group = try LoopGroup(count: 1)
        defer { group.shutDown() }
        let loop = group.loops[0]
        for _ in 0..<64 {
            let wanted = UInt16.random(in: 10_000..<32_000)
            let port = try? await loop.run {
                let listener = try Listener(
                    loop: loop,
                    address: .ipv4("127.0.0.1", port: wanted),
                    accepted: { _, _ in },
                    failed: { _ in }
                )
                defer { listener.close() }
                return listener.address.port
            }
            if let port { return port }
        }
        throw ServerShell.Failure.noPort
    }
}
