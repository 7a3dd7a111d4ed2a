internal import DataClients
internal import Foundation

/// A real redis-server in a folder of its own, stopped with its last user.
final class RedisServer: Sendable {
    struct NoStart: Error { let log: String }

    let folder: TemporaryFolder
    let port: UInt16?
    private let process: Process
    private let arguments: [String]

    /// Behind a Unix socket, which no other test can take.
    static func start(_ options: String..., folder: TemporaryFolder? = nil) throws -> RedisServer {
        let folder = try folder ?? TemporaryFolder()
        return try RedisServer(folder, nil, ["--port", "0", "--unixsocket", folder.file("redis.sock")] + options)
    }

    /// At a port of the loopback interface; tried again when somebody takes the port first.
    static func startAtPort(_ options: String..., folder: TemporaryFolder? = nil) throws -> RedisServer {
        let folder = try folder ?? TemporaryFolder()
        var failure: any Error = NoStart(log: "")
        for _ in 0..<5 {
            let port = try LoopbackPort.free()
            do {
                return try RedisServer(folder, port, ["--port", "\(port)", "--bind", "127.0.0.1"] + options)
            } catch {
                failure = error
            }
        }
        throw failure
    }

    init(_ folder: TemporaryFolder, _ port: UInt16?, _ arguments: [String]) throws {
        self.folder = folder
        self.port = port
        self.arguments = arguments
        process = try Self.run(folder, arguments)
    }

    deinit { Self.stop(process) }

    var address: RedisAddress {
        if let port { .host("127.0.0.1", port: port) } else { .unix(path: folder.file("redis.sock")) }
    }

    var pid: Int32 { process.processIdentifier }

    /// At once, as when the machine goes.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    func pause() { Foundation.kill(process.processIdentifier, SIGSTOP) }
    func resume() { Foundation.kill(process.processIdentifier, SIGCONT) }

    /// Another process at the same address, with the same folder.
    func successor() throws -> RedisServer { try RedisServer(folder, port, arguments) }

    private static func run(_ folder: TemporaryFolder, _ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/redis-server")
        var all = arguments
        if !all.contains("--sentinel") { all += ["--save", "", "--appendonly", "no", "--dir", folder.path] }
        process.arguments = all + ["--daemonize", "no"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        process.currentDirectoryURL = URL(filePath: folder.path)
        try process.run()
        var log = ""
        // Reads the log as it is written; it ends when the server does.
        while true {
            let part = output.fileHandleForReading.availableData
            if part.isEmpty { break }
            log += String(decoding: part, as: UTF8.self)
            if log.contains("eady to accept connections") || log.contains("+monitor master") {
                // What it says later has a reader too, so that the pipe does not fill.
                output.fileHandleForReading.readabilityHandler = { handle in
                    if handle.availableData.isEmpty { handle.readabilityHandler = nil }
                }
                return process
            }
        }
        stop(process)
        throw NoStart(log: log)
    }

    private static func stop(_ process: Process) {
        guard process.isRunning else { return }
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}

enum LoopbackPort {
    /// One that nobody listens at now.
    static func free() throws -> UInt16 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                unsafe bind(descriptor, generic, size) == 0 ? getsockname(descriptor, generic, &size) : -1
            }
        }
        guard result == 0 else { throw POSIXError(.EADDRINUSE) }
        return UInt16(bigEndian: address.sin_port)
    }
}
