internal import GRPCCore
private import Protobuf

extension InteropClient {
    /// Gives a call up before anything but its head was sent.
    func cancelAfterBegin() async throws {
        let stream = try await transport.open(TestingTestServiceMethods.streamingInputCall, .standard)
        stream.cancel()
        try await expectStatus("StreamingInputCall after its cancellation", .cancelled) {
            while try await stream.next() != nil {}
        }
        try expect("the status of the call", stream.end?.status.code, equals: .cancelled)
    }

    /// Gives a call up in the middle of its responses.
    func cancelAfterFirstResponse() async throws {
        try await DuplexCall.with(transport) { call in
            try await call.send(Self.streamRequest(responseSize: 31_415, payloadSize: 27_182))
            try expectZeros("the first response", try await call.next()?.payload, count: 31_415)
            call.cancel()
            try await expectStatus("FullDuplexCall after its cancellation", .cancelled) {
                while try await call.next() != nil {}
            }
        }
    }

    /// A server that waits for more requests is not waited for.
    func timeoutOnSleepingServer() async throws {
        var options = CallOptions()
        options.timeout = .milliseconds(1)
        try await expectStatus("FullDuplexCall with a timeout of 1 ms", .deadlineExceeded) {
            try await DuplexCall.with(transport, options) { call in
                // The call may be over before the request is out. How it ended is what the reader is told.
                try? await call.send(.with { $0.payload = Self.zeros(27_182) })
                while try await call.next() != nil {}
            }
        }
    }
}
