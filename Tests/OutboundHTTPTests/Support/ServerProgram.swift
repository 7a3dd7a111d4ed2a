internal import Foundation
internal import Glibc
internal import RPCTestSupport

/// A server that is a program of its own, and what it prints.
final class ServerProgram: Sendable {
    let output = Observed("")
    private let process: Process

    /// - Parameter folder: where it runs.
    init(_ program: String, _ arguments: [String], in folder: TestFolder) throws {
        process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        let output = output
        process.terminationHandler = { _ in output.change { $0 += Self.end } }
        try process.run()
        // Kept by the thread, which reads by itself: Foundation stops the program when a signal interrupts a read.
        let reader = pipe.fileHandleForReading
        Thread.detachNewThread {
            while let bytes = Sockets.read(reader.fileDescriptor) {
                output.change { $0 += String(decoding: bytes, as: UTF8.self) }
            }
            try? reader.close()
        }
    }

    /// Waits until it has printed something, or has ended without it.
    func wait(for text: String) async { await output.wait { $0.contains(text) || $0.contains(Self.end) } }

    /// Of a program that begins by saying `port 1234`.
    func printedPort() async -> String {
        await wait(for: "\n")
        let words = output.value.split(separator: " ")
        precondition(words.count > 1 && words[0] == "port", "no port but: \(output.value)")
        return String(words[1])
    }

    /// By the signal that cannot be blocked, as others are on the threads that tests run on.
    func stop() async {
        _ = kill(process.processIdentifier, SIGKILL)
        await output.wait { $0.contains(Self.end) }
    }

    private static let end = "\nEND\n"

    /// Serves the files of a folder over HTTP/2.
    static func nghttpd(
        in folder: TestFolder,
        tls: Bool = true,
        _ arguments: [String] = []
    ) async throws -> (
        ServerProgram, port: UInt16
    ) {
        let port = Sockets.freePort()
        let keys = tls ? ["server.key", "server.crt"] : []
        let options = ["-v", "-a", "127.0.0.1"] + (tls ? [] : ["--no-tls"]) + arguments
        let program = try ServerProgram("nghttpd", options + ["\(port)"] + keys, in: folder)
        await program.wait(for: "listen")
        return (program, port)
    }
}

/// A folder of a test's own, which the test removes.
final class TestFolder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "http-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
    }

    /// Adds an authority (`ca.crt`), a server's certificate by it for 127.0.0.1 and localhost, and a stranger's authority.
    func addCertificates() throws {
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-e", "-c", Self.script]
        shell.currentDirectoryURL = URL(fileURLWithPath: path)
        shell.standardError = FileHandle.nullDevice
        try shell.run()
        shell.waitUntilExit()
        precondition(shell.terminationStatus == 0, "openssl made no certificates")
    }

    private static let script = """
        key() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out $1.key; }
        for ca in ca stranger; do
            key $ca
            openssl req -x509 -new -key $ca.key -out $ca.crt -subj /CN=$ca -days 30
        done
        key server
        openssl req -new -key server.key -out server.csr -subj /CN=server
        printf 'subjectAltName=DNS:localhost,IP:127.0.0.1' >server.ext
        openssl x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -out server.crt -days 30 -extfile server.ext
        """
}

/// TLS for servers that do not speak it: a Python program that agrees on HTTP/2 and carries bytes both ways.
enum TLSFront {
    private static let program = """
        import socket, ssl, sys, threading
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain("server.crt", "server.key")
        context.set_alpn_protocols(["h2"])
        listener = socket.create_server(("127.0.0.1", 0))
        print(f"port {listener.getsockname()[1]} ", flush=True)
        def carry(connection):
            inner = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
            # One thread for both ways: an object of ssl is not for two.
            inner.setblocking(False)
            try:
                tls = context.wrap_socket(connection, server_side=True)
                tls.setblocking(False)
                import select
                while True:
                    if not tls.pending():
                        select.select([tls, inner], [], [])
                    try:
                        data = tls.recv(65536)
                        if not data:
                            break
                        inner.sendall(data)
                    except ssl.SSLWantReadError:
                        pass
                    try:
                        data = inner.recv(65536)
                        if not data:
                            break
                        tls.sendall(data)
                    except BlockingIOError:
                        pass
            except OSError:
                pass
            connection.close()
            tls.close()
            inner.close()
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=carry, args=(connection,), daemon=True).start()
        """

    static func start(in folder: TestFolder, before port: UInt16) async throws -> (ServerProgram, port: String) {
        let program = try ServerProgram("python3", ["-c", Self.program, "\(port)"], in: folder)
        return (program, await program.printedPort())
    }
}
