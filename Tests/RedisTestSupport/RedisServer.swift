package import DataClients
internal import Foundation
internal import ShellTestSupport

/// A real redis-server in a folder of its own, stopped with its last user.
package final class RedisServer: Sendable {
    package let address: RedisAddress
    private let folder: String
    private let shell: TestShell

    private init(
        _ address: RedisAddress,
        _ folder: String,
        _ arguments: [String],
        first preparation: String? = nil
    ) async throws {
        self.address = address
        self.folder = folder
        let common = ["--save", "", "--appendonly", "no", "--dir", folder, "--daemonize", "no"]
        shell = try TestShell(
            RedisShell.script,
            arguments: arguments + (arguments.contains("--sentinel") ? [] : common),
            environment: ["DIR": folder]
        )
        if let preparation { try await shell.tell(preparation) }
        try await shell.tell("start")
    }

    /// Behind a Unix socket, which no other test can take.
    package static func start(_ options: String...) async throws -> RedisServer {
        let folder = try makeFolder()
        let socket = "\(folder)/redis.sock"
        return try await RedisServer(.unix(path: socket), folder, ["--port", "0", "--unixsocket", socket] + options)
    }

    /// At a port of the loopback interface.
    package static func startAtPort(_ options: String...) async throws -> RedisServer {
        try await atFreePort { port, folder in ["--port", "\(port)", "--bind", "127.0.0.1"] + options }
    }

    /// A node that is of no cluster yet.
    package static func startClusterNode() async throws -> RedisServer {
        try await atFreePort { port, folder in
            [
                "--port", "\(port)", "--bind", "127.0.0.1", "--cluster-enabled", "yes", "--cluster-port",
                "\(try LoopbackPort.free())", "--cluster-node-timeout", "2000",
            ]
        }
    }

    /// Watches a master alone, and makes its replica the master soon after it went; not so soon that it takes a machine with
    /// much to do for a dead one.
    package static func startSentinel(of master: RedisServer) async throws -> RedisServer {
        try await atFreePort { port, folder in
            let configuration = """
                port \(port)
                bind 127.0.0.1
                dir \(folder)
                sentinel monitor main 127.0.0.1 \(master.port) 1
                sentinel down-after-milliseconds main 3000
                sentinel failover-timeout main 2000
                """
            let file = "\(folder)/sentinel.conf"
            try configuration.write(toFile: file, atomically: false, encoding: .utf8)
            return [file, "--sentinel"]
        }
    }

    /// With a certificate of its own for 127.0.0.1, in `certificate`.
    package static func startWithTLS() async throws -> RedisServer {
        try await atFreePort(first: "certify") { port, folder in
            [
                "--port", "0", "--tls-port", "\(port)", "--bind", "127.0.0.1", "--tls-cert-file",
                "\(folder)/server.crt", "--tls-key-file", "\(folder)/server.key", "--tls-auth-clients", "no",
            ]
        }
    }

    package var certificate: String { "\(folder)/server.crt" }

    /// Tried again when somebody takes the port first.
    private static func atFreePort(
        first preparation: String? = nil,
        _ arguments: (_ port: UInt16, _ folder: String) throws -> [String]
    ) async throws -> RedisServer {
        var failure: any Error = ChildProcess.Failure.noAnswer
        for _ in 0..<5 {
            let port = try LoopbackPort.free()
            let folder = try makeFolder()
            do {
                let address = RedisAddress.host("127.0.0.1", port: port)
                return try await RedisServer(address, folder, try arguments(port, folder), first: preparation)
            } catch {
                failure = error
            }
        }
        throw failure
    }

    private static func makeFolder() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "mesh-redis-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    /// Zero for one behind a Unix socket.
    package var port: UInt16 { if case .host(_, let port) = address { port } else { 0 } }

    /// At once, as when the machine goes. It is gone when this returns.
    package func kill() async throws { try await shell.tell("kill") }
    /// Again after `kill`, at the same address, with nothing in it.
    package func start() async throws { try await shell.tell("start") }
    package func pause() async throws { try await shell.tell("pause") }
    package func resume() async throws { try await shell.tell("resume") }
}
