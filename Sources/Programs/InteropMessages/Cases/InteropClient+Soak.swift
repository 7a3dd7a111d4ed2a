internal import GRPCCore

/// The same large call again and again: what leaks, or breaks only sometimes, shows here.
extension InteropClient {
    /// On one channel.
    func rpcSoak() async throws {
        try await soak { try await largeUnary() }
    }

    /// Each on a channel of its own.
    func channelSoak() async throws {
        try await soak {
            try await withFreshTransport { transport in try await largeUnary(TestingTestServiceClient(transport)) }
        }
    }

    private func soak(_ iteration: () async throws -> Void) async throws {
        var failureCount = 0
        for number in 1...max(soak.iterations, 1) {
            try Task.checkCancellation()
            do {
                try await iteration()
            } catch {
                failureCount += 1
                guard failureCount <= soak.failuresMax else {
                    throw InteropFailure(
                        "call \(number) of \(soak.iterations)",
                        expected: "\(soak.failuresMax) failures at most",
                        got: "failure \(failureCount): \(error)"
                    )
                }
            }
        }
    }
}
