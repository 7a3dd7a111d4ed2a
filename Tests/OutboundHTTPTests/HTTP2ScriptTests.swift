internal import OutboundHTTP
internal import RPCTestSupport
internal import Testing

/// HTTP/2 with servers that do odd things in it.
@Suite("HTTP/2 by hand")
struct HTTP2ScriptTests {
    private static let refused: UInt32 = 7
    private static let internalError: UInt32 = 2
    /// `content-length: 9`: the 28th name of HPACK's table.
    private static let nineBytes: [UInt8] = [0x0F, 0x0D, 1, UInt8(ascii: "9")]

    /// A script behind `TLSFront`: the client asks for HTTP/2 and gets it.
    private func with(
        _ script: @escaping @Sendable (inout FrameScript, ServerConnection) -> Void,
        _ body: (HTTPClient, ScriptedServer, _ url: String) async throws -> Void
    ) async throws {
        let run: @Sendable (ServerConnection) -> Void = { connection in
            guard var frames = FrameScript(connection) else { return }
            script(&frames, connection)
        }
        let folder = try TestFolder()
        defer { folder.remove() }
        try folder.addCertificates()
        try await withServer(run, { $0.authoritiesFile = folder.path + "/ca.crt" }) { client, server in
            let (front, port) = try await TLSFront.start(in: folder, before: server.port)
            try await body(client, server, "https://localhost:\(port)")
            await front.stop()
        }
    }

    private func post(_ url: String) -> HTTPRequest { HTTPRequest("POST", url, body: [1]) }

    @Test("a stream is an answer with its head and its body")
    func answer() async throws {
        try await with { frames, _ in
            while let stream = frames.nextRequest() {
                frames.send(.head(stream), .data(stream, "one "), .data(stream, "two", isLast: true))
            }
        } _: { client, server, url in
            for _ in 0..<3 {
                let exchange = try await client.send(post(url))
                #expect(exchange.head.majorVersion == 2)
                #expect(await exchange.report() == BodyReport(text: "one two"))
            }
            #expect(server.state.value.accepted == 1)
        }
    }

    @Test("a stream that is refused on a new connection is sent again, also if it must not be repeated")
    func refusedOnce() async throws {
        try await with { frames, connection in
            while let stream = frames.nextRequest() {
                if connection.number == 0 {
                    frames.send(.reset(stream, Self.refused))
                } else {
                    frames.send(.head(stream), .data(stream, "ok", isLast: true))
                }
            }
        } _: { client, server, url in
            #expect(await client.text(of: post(url)) == "ok")
        }
    }

    @Test("a server that refuses every stream is a fault before anything was done")
    func refusedAlways() async throws {
        try await with { frames, _ in
            while let stream = frames.nextRequest() { frames.send(.reset(stream, Self.refused)) }
        } _: { client, server, url in
            let fault = await client.fault(of: post(url))
            #expect(fault?.place == .beforeSend, "\(fault?.sentence ?? "")")
        }
    }

    @Test("a stream that is reset before its head is a fault after the request was sent")
    func resetBeforeHead() async throws {
        try await with { frames, _ in
            while let stream = frames.nextRequest() { frames.send(.reset(stream, Self.internalError)) }
        } _: { client, server, url in
            #expect(await client.fault(of: post(url))?.place == .afterSend)
        }
    }

    @Test(
        "a stream that is reset, or whose connection ends, in the body is never taken for a whole one",
        arguments: 0..<3
    )
    func brokenBody(kind: Int) async throws {
        try await with { frames, connection in
            guard let stream = frames.nextRequest() else { return }
            frames.send(.head(stream, extra: kind == 1 ? Self.nineBytes : []), .data(stream, "text"))
            switch kind {
            case 0: frames.send(.reset(stream, Self.internalError))
            // Without a length of the answer the library takes this one for its end; the target's page says so.
            case 1: frames.send(.reset(stream, 0))
            default: return connection.reset()
            }
            connection.waitForClose()
        } _: { client, server, url in
            do throws(HTTPFault) {
                let report = try await client.send(post(url)).report()
                #expect(report.fault?.place == .inBody)
                #expect("text".hasPrefix(report.text))
            } catch {
                // The library throws away what it received together with the reset, the head, too.
                #expect(error.place == .afterSend)
            }
        }
    }

    @Test("a connection that ends without a word in the body is a cut")
    func endInBody() async throws {
        try await with { frames, _ in
            guard let stream = frames.nextRequest() else { return }
            frames.send(.head(stream), .data(stream, "text"))
        } _: { client, server, url in
            let report = try await client.send(post(url)).report()
            #expect(report.text == "text")
            #expect(report.fault?.place == .inBody)
        }
    }

    @Test("cancelling the only call of a connection closes it", arguments: [false, true])
    func cancelCloses(afterHead: Bool) async throws {
        try await with { frames, connection in
            guard let stream = frames.nextRequest() else { return }
            if afterHead { frames.send(.head(stream), .data(stream, "text")) }
            connection.waitForClose()
        } _: { client, server, url in
            let request = post(url)
            let hasHead = Observed(false)
            let call = Task {
                do throws(HTTPFault) {
                    let exchange = try await client.send(request)
                    hasHead.change { $0 = true }
                    return await exchange.report().fault
                } catch {
                    return error
                }
            }
            await server.state.wait { $0.accepted == 1 }
            if afterHead { await hasHead.wait { $0 } }
            call.cancel()
            #expect(await call.value?.place == .cancelled)
            await server.state.wait { $0.open == 0 }
        }
    }

    @Test("cancelling one of two calls of a connection resets its stream at once, and leaves the other alone")
    func cancelResets() async throws {
        let streams = Observed(0)
        let resets = Observed<[UInt32]>([])
        try await with { frames, _ in
            while let frame = frames.next() {
                switch frame.type {
                case 0: streams.change { $0 += 1 }
                // The head makes the connection known as a shared one.
                case 1 where frame.stream == 1: frames.send(.head(1), .data(1, "one "))
                case 3:
                    resets.change { $0.append(frame.stream) }
                    frames.send(.data(1, "two", isLast: true))
                default: break
                }
            }
        } _: { client, server, url in
            let first = try await client.send(post(url))
            #expect(try await first.next() == Array("one ".utf8))
            let request = post(url)
            let second = Task { await client.fault(of: request) }
            await streams.wait { $0 == 2 }
            second.cancel()
            #expect(await second.value?.place == .cancelled)
            await resets.wait { !$0.isEmpty }
            #expect(resets.value == [3])
            #expect(await first.report() == BodyReport(text: "two"))
            #expect(server.state.value.accepted == 1)
        }
    }

    @Test("a server that says goodbye finishes what it has, and gets no more")
    func goAway() async throws {
        try await with { frames, _ in
            guard let stream = frames.nextRequest() else { return }
            frames.send(.head(stream), .goAway(lastStream: stream, 0), .data(stream, "last", isLast: true))
            _ = frames.nextRequest()
        } _: { client, server, url in
            for _ in 0..<3 { #expect(await client.text(of: post(url)) == "last") }
            #expect(server.state.value.accepted == 3)
        }
    }

    @Test("frames that are not HTTP/2 end the call")
    func garbage() async throws {
        try await with { _, connection in
            connection.send("HTTP/1.1 400 Bad Request\r\n\r\n")
            connection.waitForClose()
        } _: { client, _, url in
            #expect(await client.fault(of: post(url))?.place == .afterSend)
        }
    }
}
