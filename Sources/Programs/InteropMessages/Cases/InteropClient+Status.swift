internal import GRPCCore
private import Protobuf

extension InteropClient {
    /// A status that the server was asked for, from a unary call and from a stream.
    func statusCodeAndMessage() async throws {
        let wanted = TestingEchoStatus.with {
            $0.code = StatusCode.unknown.rawValue
            $0.message = "test status message"
        }
        try await expectStatus("UnaryCall", .unknown, wanted.message) {
            _ = try await service.unaryCall(.with { $0.responseStatus = wanted })
        }
        try await expectStatus("FullDuplexCall", .unknown, wanted.message) {
            try await DuplexCall.with(transport) { call in
                try await call.send(.with { $0.responseStatus = wanted })
                try await call.finishRequests()
                try await call.expectEnd()
            }
        }
    }

    /// A message that has to be escaped on its way.
    func specialStatusMessage() async throws {
        let message = "\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n"
        try await expectStatus("UnaryCall", .unknown, message) {
            _ = try await service.unaryCall(
                .with { request in
                    request.responseStatus = .with {
                        $0.code = StatusCode.unknown.rawValue
                        $0.message = message
                    }
                }
            )
        }
    }

    func unimplementedMethod() async throws {
        try await expectStatus("UnimplementedCall of TestService", .unimplemented) {
            _ = try await service.unimplementedCall(TestingEmpty())
        }
    }

    func unimplementedService() async throws {
        try await expectStatus("UnimplementedCall of UnimplementedService", .unimplemented) {
            _ = try await TestingUnimplementedServiceClient(transport).unimplementedCall(TestingEmpty())
        }
    }
}
