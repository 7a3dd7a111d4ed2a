package import GRPCCore
private import Protobuf

/// The client's side of gRPC's interoperability tests, over any transport.
///
///     try await InteropClient(transport).run(.largeUnary, timeout: .seconds(30))
///
/// Each case is what `interop-test-descriptions.md` of gRPC says, in the files beside this one.
package struct InteropClient: Sendable {
    /// A transport of its own that is closed after use, for channel_soak.
    package typealias WithFreshTransport =
        @Sendable (_ body: @Sendable (any RPCClientTransport) async throws -> Void) async throws -> Void

    package struct SoakOptions: Sendable {
        package var iterations = 10
        /// Calls that may fail.
        package var failuresMax = 0

        package init() {}
    }

    let transport: any RPCClientTransport
    let service: TestingTestServiceClient
    let soak: SoakOptions
    let withFreshTransport: WithFreshTransport

    /// - Parameter withFreshTransport: runs a body with a new transport to the same server; by default with the old one.
    package init(
        _ transport: any RPCClientTransport,
        soak: SoakOptions = SoakOptions(),
        withFreshTransport: WithFreshTransport? = nil
    ) {
        self.transport = transport
        service = TestingTestServiceClient(transport)
        self.soak = soak
        self.withFreshTransport = withFreshTransport ?? { body in try await body(transport) }
    }

    /// Returns when the server did all that the case asks of it. Throws an `InteropFailure` that says what it did instead.
    package func run(_ testCase: InteropCase, timeout: Duration) async throws(InteropFailure) {
        do {
            try await withDeadline(ContinuousClock.now + timeout) { try await perform(testCase) }
        } catch let failure as InteropFailure {
            throw failure
        } catch let status as Status where status == .deadlineExceeded {
            throw InteropFailure("\(testCase.rawValue)", expected: "an end within \(timeout)", got: "none")
        } catch {
            throw InteropFailure("a call", expected: "ok", got: "\(error)")
        }
    }

    private func perform(_ testCase: InteropCase) async throws {
        switch testCase {
        case .emptyUnary: try await emptyUnary()
        case .cacheableUnary: try await cacheableUnary()
        case .largeUnary: try await largeUnary()
        case .clientCompressedUnary: try await clientCompressedUnary()
        case .serverCompressedUnary: try await serverCompressedUnary()
        case .clientStreaming: try await clientStreaming()
        case .clientCompressedStreaming: try await clientCompressedStreaming()
        case .serverStreaming: try await serverStreaming()
        case .serverCompressedStreaming: try await serverCompressedStreaming()
        case .pingPong: try await pingPong()
        case .emptyStream: try await emptyStream()
        case .customMetadata: try await customMetadata()
        case .statusCodeAndMessage: try await statusCodeAndMessage()
        case .specialStatusMessage: try await specialStatusMessage()
        case .unimplementedMethod: try await unimplementedMethod()
        case .unimplementedService: try await unimplementedService()
        case .cancelAfterBegin: try await cancelAfterBegin()
        case .cancelAfterFirstResponse: try await cancelAfterFirstResponse()
        case .timeoutOnSleepingServer: try await timeoutOnSleepingServer()
        case .rpcSoak: try await rpcSoak()
        case .channelSoak: try await channelSoak()
        }
    }

    // MARK: - What cases share

    /// The request of large_unary and of those that build on it.
    static let largeRequest = TestingSimpleRequest.with {
        $0.responseType = .compressable
        $0.responseSize = Int32(largeResponseSize)
        $0.payload = zeros(271_828)
    }
    static let largeResponseSize = 314_159

    static func zeros(_ count: Int) -> TestingPayload {
        .with {
            $0.type = .compressable
            $0.body = [UInt8](repeating: 0, count: count)
        }
    }

    /// A request for one response of a stream.
    static func streamRequest(responseSize: Int, payloadSize: Int) -> TestingStreamingOutputCallRequest {
        .with { request in
            request.responseType = .compressable
            request.responseParameters = [.with { $0.size = Int32(responseSize) }]
            request.payload = zeros(payloadSize)
        }
    }
}
