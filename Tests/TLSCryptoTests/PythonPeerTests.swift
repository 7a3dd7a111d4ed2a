internal import Foundation
internal import TLSCrypto
internal import Testing

/// The engine against Python's `ssl` module, over the pipes of a child process.
@Suite("TLS with Python")
struct PythonPeerTests {
    /// Runs TLS over standard input and output: a client that sends a line and prints what comes back to standard error.
    private static let program = """
        import os, ssl, sys
        incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        context = ssl.create_default_context(cafile=sys.argv[1])
        context.set_alpn_protocols(["http/1.1", "h2"])
        context.maximum_version = getattr(ssl.TLSVersion, sys.argv[2])
        tls = context.wrap_bio(incoming, outgoing, server_hostname="server.test")
        def call(function, *arguments):
            while True:
                try:
                    result = function(*arguments)
                except ssl.SSLWantReadError:
                    result = None
                os.write(1, outgoing.read())
                if result is not None:
                    return result
                data = os.read(0, 65536)
                incoming.write(data) if data else incoming.write_eof()
        call(lambda: tls.do_handshake() or True)
        call(tls.write, b"hello from python " * 3000)
        reply = b""
        while len(reply) < 100000:
            reply += call(tls.read, 65536)
        assert reply == b"0123456789" * 10000
        print(tls.selected_alpn_protocol(), tls.version(), file=sys.stderr)
        # Nothing after a close_notify; an end without one raises SSLEOFError.
        assert call(tls.read, 1) == b""
        print("closed", file=sys.stderr)
        try:
            tls.unwrap()
        except ssl.SSLWantReadError:
            pass
        os.write(1, outgoing.read())
        """

    @Test("a Python client talks to the engine", arguments: TLSVersion.allCases)
    func servesPython(version: TLSVersion) throws {
        let roots = FileManager.default.temporaryDirectory.appendingPathComponent("tls-tests-\(UUID().uuidString).pem")
        try Data(try #require(TestCertificates.files["root.crt"])).write(to: roots)
        defer { try? FileManager.default.removeItem(at: roots) }
        let engine = try TLSEngine(server: TLSServerContext(TestCertificates.server()))
        let python = Process()
        let (input, output, errors) = (Pipe(), Pipe(), Pipe())
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = ["python3", "-c", Self.program, roots.path, version == .tls13 ? "TLSv1_3" : "TLSv1_2"]
        (python.standardInput, python.standardOutput, python.standardError) = (input, output, errors)
        try python.run()
        defer { if python.isRunning { python.terminate() } }

        let wanted = Array(String(repeating: "hello from python ", count: 3000).utf8)
        var text: [UInt8] = []
        var hasReplied = false
        var state = TLSEngine.State.handshaking
        while true {
            let bytes = output.fileHandleForReading.availableData
            if bytes.isEmpty { break }
            state = try engine.receive(Array(bytes), plaintext: &text)
            if text.count == wanted.count, !hasReplied {
                hasReplied = true
                try engine.send(Array(String(repeating: "0123456789", count: 10_000).utf8))
                engine.close()
            }
            var answer: [UInt8] = []
            engine.takeOutput(into: &answer)
            if !answer.isEmpty { try input.fileHandleForWriting.write(contentsOf: answer) }
        }
        let report = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        python.waitUntilExit()
        #expect(python.terminationStatus == 0)
        #expect(report == "h2 \(version.rawValue)\nclosed\n")
        #expect(text == wanted)
        #expect(state == .closedByPeer)
    }
}
