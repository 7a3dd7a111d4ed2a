import EventIO
import Foundation
import HTTPServer
import HTTPTestSupport
import TLSCrypto
import Testing

@Suite("HTTP server with TLS")
struct HTTPSTests {
    @Test("requests over TLS are answered, and the handler knows that they came so")
    func overTLS() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("https-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try makeCertificate(in: folder)
        let certificate = PEMSource.file(folder + "/server.crt")
        var server = TLSServerConfiguration(
            certificateChain: certificate,
            privateKey: .file(folder + "/server.key")
        )
        server.applicationProtocols = ["http/1.1"]
        var client = TLSClientConfiguration()
        client.applicationProtocols = ["h2", "http/1.1"]
        client.roots = .pem(certificate)
        let context = try TLSClientContext(client)
        let handler: HTTPHandler = { request, writer in
            let body = try await request.body.collect(upTo: 1 << 20)
            writer.send(HTTPResponse(200, text: "\(request.isSecure) \(body.count)"))
        }
        try await withServer(tls: TLSServerContext(server), handler: handler) { address, loop in
            let link = try await TestClient(to: address, on: loop, tls: (context, "mesh.test"))
            link.send("PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n")
            link.send([UInt8](repeating: 0, count: 100_000))
            _ = await link.received(until: "true 100000")
            link.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(await link.receivedAll().hasSuffix("true 0"))
        }
    }

    private func makeCertificate(in folder: String) throws {
        let script = """
            mkdir -p \(folder); cd \(folder)
            openssl req -x509 -newkey rsa:2048 -nodes -keyout server.key -out server.crt -subj "/CN=mesh.test" -days 30 \
                -addext subjectAltName=DNS:mesh.test
            """
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-e", "-c", script]
        shell.standardError = FileHandle.nullDevice
        try shell.run()
        shell.waitUntilExit()
        try #require(shell.terminationStatus == 0, "openssl made no certificate")
    }
}
