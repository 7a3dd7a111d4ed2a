// Made by protoc-gen-mesh from grpc/testing/test.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore

/// The methods of `grpc.testing.TestService`: kind, scope and HTTP paths, as the schema says.
package enum TestingTestServiceMethods {
    package static let emptyCall = MethodDescriptor(
        service: "grpc.testing.TestService",
        name: "EmptyCall",
        kind: .unary,
        request: TestingEmpty.self,
        response: TestingEmpty.self
    )
    package static let unaryCall = MethodDescriptor(
        service: "grpc.testing.TestService",
        name: "UnaryCall",
        kind: .unary,
        request: TestingSimpleRequest.self,
        response: TestingSimpleResponse.self
    )
    package static let cacheableUnaryCall = MethodDescriptor(
        service: "grpc.testing.TestService",
        name: "CacheableUnaryCall",
        kind: .unary,
        request: TestingSimpleRequest.self,
        response: TestingSimpleResponse.self
    )
    package static let streamingOutputCall = MethodDescriptor(
        service: "grpc.testing.TestService",
        name: "StreamingOutputCall",
        kind: .serverStreaming,
        request: TestingStreamingOutputCallRequest.self,
        response: TestingStreamingOutputCallResponse.self
    )
    package static let streamingInputCall = MethodDescriptor(
        service: "grpc.testing.TestService",
        name: "StreamingInputCall",
        kind: .clientStreaming,
        request: TestingStreamingInputCallRequest.self,
        response: TestingStreamingInputCallResponse.self
    )
    package static let fullDuplexCall = MethodDescriptor(
        service: "grpc.testing.TestService",
        name: "FullDuplexCall",
        kind: .bidirectionalStreaming,
        request: TestingStreamingOutputCallRequest.self,
        response: TestingStreamingOutputCallResponse.self
    )
    package static let halfDuplexCall = MethodDescriptor(
        service: "grpc.testing.TestService",
        name: "HalfDuplexCall",
        kind: .bidirectionalStreaming,
        request: TestingStreamingOutputCallRequest.self,
        response: TestingStreamingOutputCallResponse.self
    )
    package static let unimplementedCall = MethodDescriptor(
        service: "grpc.testing.TestService",
        name: "UnimplementedCall",
        kind: .unary,
        request: TestingEmpty.self,
        response: TestingEmpty.self
    )

    package static let all: [MethodDescriptor] = [
        emptyCall,
        unaryCall,
        cacheableUnaryCall,
        streamingOutputCall,
        streamingInputCall,
        fullDuplexCall,
        halfDuplexCall,
        unimplementedCall,
    ]
}

/// The calls that every implementation of gRPC must get right.
package protocol TestingTestService: RPCService {
    /// Nothing for nothing.
    func emptyCall(
        _ request: TestingEmpty,
        _ context: ServerContext
    ) async throws -> TestingEmpty

    /// One for one.
    func unaryCall(
        _ request: TestingSimpleRequest,
        _ context: ServerContext
    ) async throws -> TestingSimpleResponse

    /// One for one, with headers that let a proxy cache it.
    func cacheableUnaryCall(
        _ request: TestingSimpleRequest,
        _ context: ServerContext
    ) async throws -> TestingSimpleResponse

    /// Many for one.
    func streamingOutputCall(
        _ request: TestingStreamingOutputCallRequest,
        _ responses: ResponseWriter<TestingStreamingOutputCallResponse>,
        _ context: ServerContext
    ) async throws

    /// One for many.
    func streamingInputCall(
        _ requests: RequestStream<TestingStreamingInputCallRequest>,
        _ context: ServerContext
    ) async throws -> TestingStreamingInputCallResponse

    /// Many for many, each request answered at once.
    func fullDuplexCall(
        _ requests: RequestStream<TestingStreamingOutputCallRequest>,
        _ responses: ResponseWriter<TestingStreamingOutputCallResponse>,
        _ context: ServerContext
    ) async throws

    /// Many for many, answered after the last request.
    func halfDuplexCall(
        _ requests: RequestStream<TestingStreamingOutputCallRequest>,
        _ responses: ResponseWriter<TestingStreamingOutputCallResponse>,
        _ context: ServerContext
    ) async throws

    /// Declared and not offered: the server answers UNIMPLEMENTED.
    func unimplementedCall(
        _ request: TestingEmpty,
        _ context: ServerContext
    ) async throws -> TestingEmpty
}

extension TestingTestService {
    /// A handler for each method, for the router.
    package var handlers: [RPCHandler] {
        [
            .unary(TestingTestServiceMethods.emptyCall, emptyCall),
            .unary(TestingTestServiceMethods.unaryCall, unaryCall),
            .unary(TestingTestServiceMethods.cacheableUnaryCall, cacheableUnaryCall),
            .serverStreaming(TestingTestServiceMethods.streamingOutputCall, streamingOutputCall),
            .clientStreaming(TestingTestServiceMethods.streamingInputCall, streamingInputCall),
            .bidirectionalStreaming(TestingTestServiceMethods.fullDuplexCall, fullDuplexCall),
            .bidirectionalStreaming(TestingTestServiceMethods.halfDuplexCall, halfDuplexCall),
            .unary(TestingTestServiceMethods.unimplementedCall, unimplementedCall),
        ]
    }
}

/// Calls `grpc.testing.TestService` through any transport.
package struct TestingTestServiceClient: Sendable {
    private let caller: RPCCaller

    package init(_ transport: any RPCClientTransport) { caller = RPCCaller(transport) }

    /// Nothing for nothing.
    package func emptyCall(_ request: TestingEmpty, options: CallOptions = .standard) async throws -> TestingEmpty {
        try await caller.unary(TestingTestServiceMethods.emptyCall, request, options)
    }

    /// One for one.
    package func unaryCall(_ request: TestingSimpleRequest, options: CallOptions = .standard) async throws -> TestingSimpleResponse {
        try await caller.unary(TestingTestServiceMethods.unaryCall, request, options)
    }

    /// One for one, with headers that let a proxy cache it.
    package func cacheableUnaryCall(_ request: TestingSimpleRequest, options: CallOptions = .standard) async throws -> TestingSimpleResponse {
        try await caller.unary(TestingTestServiceMethods.cacheableUnaryCall, request, options)
    }

    /// Many for one.
    package func streamingOutputCall(_ request: TestingStreamingOutputCallRequest, options: CallOptions = .standard) -> ResponseStream<TestingStreamingOutputCallResponse> {
        caller.serverStreaming(TestingTestServiceMethods.streamingOutputCall, request, options)
    }

    /// One for many.
    package func streamingInputCall(
        options: CallOptions = .standard,
        requests: @escaping @Sendable (RequestWriter<TestingStreamingInputCallRequest>) async throws -> Void
    ) async throws -> TestingStreamingInputCallResponse {
        try await caller.clientStreaming(TestingTestServiceMethods.streamingInputCall, options, requests)
    }

    /// Many for many, each request answered at once.
    package func fullDuplexCall(
        options: CallOptions = .standard,
        requests: @escaping @Sendable (RequestWriter<TestingStreamingOutputCallRequest>) async throws -> Void
    ) -> ResponseStream<TestingStreamingOutputCallResponse> {
        caller.bidirectionalStreaming(TestingTestServiceMethods.fullDuplexCall, options, requests)
    }

    /// Many for many, answered after the last request.
    package func halfDuplexCall(
        options: CallOptions = .standard,
        requests: @escaping @Sendable (RequestWriter<TestingStreamingOutputCallRequest>) async throws -> Void
    ) -> ResponseStream<TestingStreamingOutputCallResponse> {
        caller.bidirectionalStreaming(TestingTestServiceMethods.halfDuplexCall, options, requests)
    }

    /// Declared and not offered: the server answers UNIMPLEMENTED.
    package func unimplementedCall(_ request: TestingEmpty, options: CallOptions = .standard) async throws -> TestingEmpty {
        try await caller.unary(TestingTestServiceMethods.unimplementedCall, request, options)
    }
}

/// The methods of `grpc.testing.UnimplementedService`: kind, scope and HTTP paths, as the schema says.
package enum TestingUnimplementedServiceMethods {
    package static let unimplementedCall = MethodDescriptor(
        service: "grpc.testing.UnimplementedService",
        name: "UnimplementedCall",
        kind: .unary,
        request: TestingEmpty.self,
        response: TestingEmpty.self
    )

    package static let all: [MethodDescriptor] = [
        unimplementedCall,
    ]
}

/// A service that no server registers.
package protocol TestingUnimplementedService: RPCService {
    /// The server answers UNIMPLEMENTED.
    func unimplementedCall(
        _ request: TestingEmpty,
        _ context: ServerContext
    ) async throws -> TestingEmpty
}

extension TestingUnimplementedService {
    /// A handler for each method, for the router.
    package var handlers: [RPCHandler] {
        [
            .unary(TestingUnimplementedServiceMethods.unimplementedCall, unimplementedCall),
        ]
    }
}

/// Calls `grpc.testing.UnimplementedService` through any transport.
package struct TestingUnimplementedServiceClient: Sendable {
    private let caller: RPCCaller

    package init(_ transport: any RPCClientTransport) { caller = RPCCaller(transport) }

    /// The server answers UNIMPLEMENTED.
    package func unimplementedCall(_ request: TestingEmpty, options: CallOptions = .standard) async throws -> TestingEmpty {
        try await caller.unary(TestingUnimplementedServiceMethods.unimplementedCall, request, options)
    }
}
