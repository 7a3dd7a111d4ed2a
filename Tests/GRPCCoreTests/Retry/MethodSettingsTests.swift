internal import GRPCCore
internal import Protobuf
internal import Testing

@Suite("What a method's configuration does to a call", .timeLimit(.minutes(1)))
struct MethodSettingsTests {
    private func method(_ service: String, _ name: String) -> MethodDescriptor {
        MethodDescriptor(
            service: service,
            name: name,
            kind: .unary,
            request: GoogleDuration.self,
            response: GoogleDuration.self
        )
    }

    /// The options that arrive at the transport below.
    private func options(
        _ configuration: ServiceConfiguration,
        _ options: CallOptions = .standard,
        method: MethodDescriptor = testMethod
    ) async throws -> CallOptions {
        let below = ScriptedTransport(.succeeds)
        _ = try await RetryingTransport(below, configuration: configuration).unary(method, [], options)
        return await below.attempt(0).options
    }

    @Test("the entry of the method counts before that of its service, and that before the one for everything")
    func lookup() async throws {
        let configuration = ServiceConfiguration(methods: [
            MethodConfiguration([.everything], timeout: .seconds(1)),
            MethodConfiguration([.service("a.B")], timeout: .seconds(2)),
            MethodConfiguration([.method("a.B", "C")], timeout: .seconds(3)),
        ])
        #expect(try await options(configuration, method: method("a.B", "C")).timeout == .seconds(3))
        #expect(try await options(configuration, method: method("a.B", "D")).timeout == .seconds(2))
        #expect(try await options(configuration, method: method("a.E", "C")).timeout == .seconds(1))
    }

    @Test("the smaller bound counts, and a caller's word on waiting")
    func merging() async throws {
        let configuration = ServiceConfiguration(methods: [
            MethodConfiguration(
                [.everything],
                waitsForReady: true,
                timeout: .seconds(5),
                requestBytesMax: 100,
                responseBytesMax: 200
            )
        ])
        let left = try await options(configuration)
        #expect(left.waitsForReady == true)
        #expect(left.timeout == .seconds(5))
        #expect(left.requestBytesMax == 100)
        #expect(left.responseBytesMax == 200)

        var own = CallOptions()
        own.waitsForReady = false
        own.timeout = .seconds(1)
        own.requestBytesMax = 1000
        own.responseBytesMax = 10
        let merged = try await options(configuration, own)
        #expect(merged.waitsForReady == false)
        #expect(merged.timeout == .seconds(1))
        #expect(merged.requestBytesMax == 100)
        #expect(merged.responseBytesMax == 10)
    }

    @Test("the stream of a method without a policy is not wrapped")
    func unwrapped() async throws {
        let below = ScriptedTransport(.byHand)
        let settings = MethodConfiguration([.everything], timeout: .seconds(1))
        let transport = RetryingTransport(below, configuration: ServiceConfiguration(methods: [settings]))
        let stream = try await transport.open(testMethod, .standard)
        #expect(stream is ScriptedStream)
    }
}
