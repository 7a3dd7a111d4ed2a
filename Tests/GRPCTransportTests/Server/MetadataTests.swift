internal import GRPCCore
internal import GRPCTransport
internal import OddSchemas
internal import Protobuf
internal import Testing

@Suite("Metadata and status over loopback", .timeLimit(.minutes(1)))
struct MetadataTests {
    /// Sends back what came, before the messages and after them.
    private let mirror = Calls(
        unary: { request, context in
            context.addInitialMetadata(context.metadata)
            context.addTrailingMetadata(context.metadata)
            return request
        },
        stream: { requests, responses, context in
            context.addInitialMetadata(context.metadata)
            context.addTrailingMetadata(context.metadata)
            for try await request in requests { try await responses.send(request) }
            throw Status(.dataLoss, "100 % gone: \u{e9}\t", details: [GoogleAny(packing: GoogleDuration())])
        }
    )

    private var metadata: Metadata {
        var metadata = Metadata()
        metadata.add("x-text", "one, two")
        metadata.add("x-text", "three")
        metadata.add("x-bytes-bin", binary: [0, 1, 2, 255, 44, 10])
        metadata.add("x-empty-bin", binary: [])
        return metadata
    }

    private func check(_ metadata: Metadata?) {
        #expect(metadata?.all("x-text") == ["one, two", "three"])
        #expect(metadata?.first(binary: "x-bytes-bin") == [0, 1, 2, 255, 44, 10])
        #expect(metadata?.first(binary: "x-empty-bin") == [])
    }

    @Test("metadata goes to the handler and back before and after the messages, text and bytes")
    func bothWays() async throws {
        try await withLoopback([mirror]) { loopback in
            let client = try await loopback.connect()
            var options = CallOptions()
            options.metadata = metadata
            let record = CallRecord()
            options.record = record
            #expect(try await client.echo("text", options) == "text")
            check(record.initialMetadata)
            check(record.trailers)
        }
    }

    @Test("each call of a connection has its own metadata, whether or not it equals the last one's")
    func changing() async throws {
        try await withLoopback([mirror]) { loopback in
            let client = try await loopback.connect()
            for texts in [["a"], ["a"], ["a", "b"], ["a"], [], ["b"], ["ab"], ["a", "b"]] {
                var options = CallOptions()
                for text in texts { options.metadata.add("x-text", text) }
                let record = CallRecord()
                options.record = record
                _ = try await client.echo("text", options)
                #expect(record.trailers?.all("x-text") == texts)
            }
        }
    }

    @Test("a stream that fails ends with metadata, a percent-encoded message and details")
    func failingStream() async throws {
        try await withLoopback([mirror]) { loopback in
            let client = try await loopback.connect()
            var options = CallOptions()
            options.metadata = metadata
            let call = try await client.stream(options)
            check(try await call.responseMetadataAfterSending("a"))
            #expect(try await call.next()?.bytes == OddKeywords.text("a"))
            try await call.finishRequests()
            let failed = await status { _ = try await call.next() }
            #expect(failed?.message == "100 % gone: \u{e9}\t")
            #expect(try failed?.details.first?.unpack(GoogleDuration.self) == GoogleDuration())
            #expect(call.end?.status.code == .dataLoss)
            check(call.end?.trailers)
        }
    }

    @Test("a call that fails before its first message is one block of fields, with all of the metadata")
    func trailersOnly() async throws {
        let refusing = Calls(unary: { _, context in
            context.addInitialMetadata(context.metadata)
            throw Status(.permissionDenied, "no")
        })
        try await withLoopback([refusing]) { loopback in
            let client = try await loopback.connect()
            var options = CallOptions()
            options.metadata = metadata
            let record = CallRecord()
            options.record = record
            let failed = await status { _ = try await client.echo("text", options) }
            #expect(failed == Status(.permissionDenied, "no"))
            check(record.trailers)

            let peer = try await loopback.peer()
            peer.call(1, Calls.unaryMethod.path, [])
            let first = try await peer.next { $0.stream == 1 && $0.kind != .windowUpdate }
            #expect(first.kind == .headers && first.endsStream)
        }
    }

    @Test("every status code arrives as it was thrown", arguments: StatusCode.allCases.filter { $0 != .ok })
    func codes(code: StatusCode) async throws {
        let failing = Calls(unary: { _, _ in throw Status(code, "because") })
        try await withLoopback([failing]) { loopback in
            let client = try await loopback.connect()
            #expect(await status { _ = try await client.echo("") } == Status(code, "because"))
            #expect(loopback.metric("rpc_server_handled_total", ["code": "\(code)"]) == 1)
        }
    }

    @Test("a head of more bytes than the limit is refused with RESOURCE_EXHAUSTED, and the connection goes on")
    func oversized() async throws {
        try await withLoopback([Calls()]) { loopback in
            let client = try await loopback.connect()
            var options = CallOptions()
            for number in 0..<20 { options.metadata.add("x-\(number)", String(repeating: "v", count: 1000)) }
            #expect(await status { _ = try await client.echo("", options) }?.code == .resourceExhausted)
            #expect(loopback.defences("oversized_head") == 1)
            #expect(try await client.echo("after") == "after")
        }
    }

    @Test("a response head of more bytes than the client's limit fails the call for good, not as UNAVAILABLE")
    func oversizedResponseHead() async throws {
        let verbose = Calls(unary: { request, context in
            if request.`repeat` == "short" { return request }
            var metadata = Metadata()
            for number in 0..<20 { metadata.add("x-\(number)", String(repeating: "v", count: 1000)) }
            context.addInitialMetadata(metadata)
            return request
        })
        try await withLoopback([verbose]) { loopback in
            let client = try await loopback.connect()
            #expect(await status { _ = try await client.echo("long") }?.code == .resourceExhausted)
            #expect(try await client.echo("short") == "short")
        }
    }
}

extension RPCClientStream {
    fileprivate func responseMetadataAfterSending(_ text: String) async throws -> Metadata {
        try await send(OddKeywords.text(text))
        return try await responseMetadata()
    }
}
