internal import GRPCCore
private import Protobuf

/// A FullDuplexCall in the caller's hands: for cases that talk in turns, or give the call up at a certain moment.
struct DuplexCall: Sendable {
    private let stream: any RPCClientStream

    /// Runs the body with an open call, and gives the call up if the body leaves it open.
    static func with(
        _ transport: any RPCClientTransport,
        _ options: CallOptions = .standard,
        _ body: (DuplexCall) async throws -> Void
    ) async throws {
        let stream = try await transport.open(TestingTestServiceMethods.fullDuplexCall, options)
        defer { stream.cancel() }
        try await body(DuplexCall(stream: stream))
    }

    func send(_ request: TestingStreamingOutputCallRequest) async throws { try await stream.send(request.wireBytes()) }

    func finishRequests() async throws { try await stream.finishRequests() }

    func next() async throws -> TestingStreamingOutputCallResponse? {
        guard let message = try await stream.next() else { return nil }
        return try TestingStreamingOutputCallResponse(wire: message.bytes.span)
    }

    /// Throws unless the call ends here, and well.
    func expectEnd() async throws {
        if try await next() != nil {
            throw InteropFailure("after the last response", expected: "the end of the call", got: "one more response")
        }
        try expect("the status of the call", stream.end?.status.code, equals: .ok)
    }

    func cancel() { stream.cancel() }
}
