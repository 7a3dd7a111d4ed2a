internal import Foundation
internal import Glibc
internal import OutboundHTTP
internal import RPCTestSupport
internal import Testing

/// A proxy that connects to where it is told on the loopback, and carries bytes.
enum Tunnel {
    static let script: @Sendable (ServerConnection) -> Void = { client in
        guard let request = client.readRequest(), request.hasPrefix("CONNECT ") else { return }
        let target = request.split(separator: " ")[1]
        guard let port = target.split(separator: ":").last.flatMap({ UInt16($0) }),
            let server = Sockets.connect(port: port)
        else { return }
        client.send("HTTP/1.1 200 Connection established\r\nProxy-Secret: x\r\n\r\n")
        let backwards = Observed(false)
        let socket = client.descriptor
        Thread.detachNewThread {
            carry(from: server, to: socket)
            backwards.change { $0 = true }
        }
        carry(from: socket, to: server)
        while !backwards.value { usleep(1000) }
        _ = close(server)
    }

    private static func carry(from source: Int32, to target: Int32) {
        while let bytes = Sockets.receive(source), Sockets.send(target, bytes) {}
        _ = shutdown(target, Int32(SHUT_WR))
        _ = shutdown(source, Int32(SHUT_RD))
    }
}

@Suite("Proxies")
struct ProxyTests {
    @Test("without TLS a proxy is asked for the whole address, and hosts that are excepted are reached directly")
    func plain() async throws {
        let seen = Observed("")
        let proxy = ScriptedServer { connection in
            while let request = connection.readRequest() {
                seen.change { $0 = String(request.prefix { $0 != "\r" && $0 != "\r\n" }) }
                connection.send(Answers.plain("from the proxy"))
            }
        }
        try await withServer(
            always(Answers.plain("direct")),
            { $0.proxy = .address(proxy.url, except: "localhost,127.0.0.1") }
        ) { client, server in
            #expect(await client.text(of: HTTPRequest("GET", "http://far.invalid/a")) == "from the proxy")
            #expect(seen.value == "GET http://far.invalid/a HTTP/1.1")
            #expect(await client.text(of: HTTPRequest("GET", server.url)) == "direct")
        }
        await proxy.stop()
    }

    @Test("a proxy that refuses to connect, or is not there, is a fault before anything was sent")
    func refused() async throws {
        let proxy = ScriptedServer(always("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"))
        for address in [proxy.url, "http://127.0.0.1:\(Sockets.freePort())", "http://proxy.invalid:3128"] {
            try await withClient { configuration in
                configuration.proxy = .address(address)
            } _: { client in
                let fault = await client.fault(of: HTTPRequest("POST", "https://far.invalid/", body: [1]))
                #expect(fault?.place == .beforeSend, "\(fault?.sentence ?? "")")
                #expect(fault?.sentence.isEmpty == false)
            }
        }
        await proxy.stop()
    }
}
