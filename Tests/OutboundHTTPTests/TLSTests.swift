internal import OutboundHTTP
internal import RPCTestSupport
internal import Testing

@Suite("TLS")
struct TLSTests {
    /// One answer for each connection, which ends as the path says.
    private static let program = """
        import socket, ssl, threading
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain("server.crt", "server.key")
        listener = socket.create_server(("127.0.0.1", 0))
        print(f"port {listener.getsockname()[1]} ", flush=True)
        def serve(connection):
            try:
                tls = context.wrap_socket(connection, server_side=True)
                path = tls.recv(65536).split()[1]
                if path == b"/length":
                    tls.sendall(b"HTTP/1.1 200 OK\\r\\nContent-Length: 5\\r\\n\\r\\nhello")
                elif path == b"/cut":
                    tls.sendall(b"HTTP/1.1 200 OK\\r\\nContent-Length: 6\\r\\n\\r\\nhello")
                else:
                    tls.sendall(b"HTTP/1.1 200 OK\\r\\nConnection: close\\r\\n\\r\\nhello")
                # Closing without unwrap() ends the connection without a word of TLS.
                if path == b"/cut":
                    tls.close()
                else:
                    tls.unwrap()
            except OSError:
                pass
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=serve, args=(connection,), daemon=True).start()
        """

    private func with(
        authority: String? = "ca.crt",
        _ change: (inout HTTPClientConfiguration) -> Void = { _ in },
        _ body: (HTTPClient, _ port: String) async throws -> Void
    ) async throws {
        let folder = try TestFolder()
        defer { folder.remove() }
        try folder.addCertificates()
        let server = try ServerProgram("python3", ["-c", Self.program], in: folder)
        let port = await server.printedPort()
        try await withClient { configuration in
            if let authority { configuration.authoritiesFile = folder.path + "/" + authority }
            change(&configuration)
        } _: { client in
            try await body(client, port)
        }
        await server.stop()
    }

    @Test("a server of a known authority is trusted, by name and by address", arguments: ["localhost", "127.0.0.1"])
    func trusted(host: String) async throws {
        try await with { client, port in
            #expect(await client.text(of: HTTPRequest("GET", "https://\(host):\(port)/length")) == "hello")
            #expect(await client.text(of: HTTPRequest("GET", "https://\(host):\(port)/end")) == "hello")
        }
    }

    @Test("a server of another authority gets nothing", arguments: [nil, "stranger.crt"])
    func stranger(authority: String?) async throws {
        try await with(authority: authority) { client, port in
            let fault = await client.fault(of: HTTPRequest("POST", "https://localhost:\(port)/length", body: [1]))
            #expect(fault?.place == .beforeSend)
            #expect(fault?.sentence.contains("certificate") == true, "\(fault?.sentence ?? "")")
        }
    }

    @Test("a server with the name of another gets nothing")
    func wrongName() async throws {
        try await with { client, port in
            // Another address of the loopback, which the certificate does not name.
            let fault = await client.fault(of: HTTPRequest("POST", "https://127.0.0.2:\(port)/length", body: [1]))
            #expect(fault?.place == .beforeSend)
        }
    }

    @Test("a file of authorities that is not there is a fault that names the trouble")
    func missingFile() async throws {
        try await with(authority: "none.crt") { client, port in
            let fault = await client.fault(of: HTTPRequest("GET", "https://localhost:\(port)/length"))
            #expect(fault?.place == .beforeSend)
            #expect(fault?.sentence.contains("none.crt") == true, "\(fault?.sentence ?? "")")
        }
    }

    @Test("a body that has a length is cut when its connection ends before")
    func truncated() async throws {
        try await with { client, port in
            let report = try await client.send(HTTPRequest("GET", "https://localhost:\(port)/cut")).report()
            #expect(report.text == "hello")
            #expect(report.fault?.place == .inBody)
        }
    }

    @Test("a server that speaks no TLS is a fault before anything was sent")
    func plaintext() async throws {
        try await withServer({ $0.send("HTTP/1.1 400 Bad Request\r\n\r\n") }) { client, server in
            let fault = await client.fault(of: HTTPRequest("POST", "https://127.0.0.1:\(server.port)", body: [1]))
            #expect(fault?.place == .beforeSend)
        }
    }

    @Test("TLS goes through a proxy that connects, and the server's certificate is still checked")
    func throughProxy() async throws {
        let proxy = ScriptedServer(Tunnel.script)
        for authority in ["ca.crt", "stranger.crt"] {
            try await with(authority: authority, { $0.proxy = .address(proxy.url) }) { client, port in
                let text = await client.text(of: HTTPRequest("GET", "https://localhost:\(port)/length"))
                #expect(authority == "ca.crt" ? text == "hello" : text.hasPrefix("before_send"))
            }
        }
        #expect(proxy.state.value.requests == 2)
        await proxy.stop()
    }
}
