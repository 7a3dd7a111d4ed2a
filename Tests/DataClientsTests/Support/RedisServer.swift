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
        while process.isRunning { usleep(1000) }
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
        // A pipe would be inherited by the other servers that start at this moment, and never end.
        let log = folder.file("log-\(UUID().uuidString)")
        process.arguments = all + ["--daemonize", "no", "--logfile", log]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.currentDirectoryURL = URL(filePath: folder.path)
        try process.run()
        while true {
            let isRunning = process.isRunning
            let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
            if text.contains("eady to accept connections") || text.contains("+monitor master") { return process }
            if !isRunning { throw NoStart(log: text) }
            usleep(1000)
        }
    }

    private static func stop(_ process: Process) {
        if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
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
