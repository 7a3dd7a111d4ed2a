internal import EventIO
internal import OutboundHTTP
internal import Telemetry

/// Runs a body with a client on loops of its own, and a server if there is a script; both are gone afterwards.
func withClient(
    loops: Int = 1,
    registry: MetricRegistry? = nil,
    _ change: (inout HTTPClientConfiguration) -> Void = { _ in },
    _ body: (HTTPClient) async throws -> Void
) async throws {
    var configuration = HTTPClientConfiguration()
    configuration.timeout = .seconds(60)
    change(&configuration)
    let group = try LoopGroup(count: loops)
    let client = HTTPClient(loops: group.loops, configuration: configuration, registry: registry)
    do {
        try await body(client)
    } catch {
        await client.shutDown()
        group.shutDown()
        throw error
    }
    await client.shutDown()
    group.shutDown()
}

func withServer(
    _ script: @escaping @Sendable (ServerConnection) -> Void,
    loops: Int = 1,
    registry: MetricRegistry? = nil,
    _ change: (inout HTTPClientConfiguration) -> Void = { _ in },
    _ body: (HTTPClient, ScriptedServer) async throws -> Void
) async throws {
    let server = ScriptedServer(script)
    do {
        try await withClient(loops: loops, registry: registry, change) { client in try await body(client, server) }
    } catch {
        await server.stop()
        throw error
    }
    await server.stop()
}

extension HTTPClient {
    /// The fault of a call that is expected to fail, before its head or after it.
    func fault(of request: HTTPRequest) async -> HTTPFault? {
        do throws(HTTPFault) {
            _ = try await send(request).collect()
            return nil
        } catch {
            return error
        }
    }

    /// The body of an answer, or else the fault in words.
    func text(of request: HTTPRequest) async -> String {
        do throws(HTTPFault) {
            return String(decoding: try await send(request).collect(), as: UTF8.self)
        } catch {
            return "\(error)"
        }
    }
}

/// What came of a body, and how it ended.
struct BodyReport: Sendable, Equatable {
    var text = ""
    var fault: HTTPFault?
}

extension HTTPExchange {
    func report() async -> BodyReport {
        var report = BodyReport()
        do throws(HTTPFault) {
            while let bytes = try await next() { report.text += String(decoding: bytes, as: UTF8.self) }
        } catch {
            report.fault = error
        }
        return report
    }
}

enum Answers {
    static func plain(_ body: String, headers: String = "") -> String {
        "HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\(headers)\r\n\(body)"
    }

    static let chunkedHead = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"

    static func chunk(_ text: String) -> String { String(text.utf8.count, radix: 16) + "\r\n" + text + "\r\n" }
}

/// Answers each request of a connection with the same bytes.
func always(_ answer: String) -> @Sendable (ServerConnection) -> Void {
    { connection in
        while connection.readRequest() != nil, connection.send(answer) {}
    }
}
