internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import Testing

@testable internal import AIMeshClient

@Suite("Errors, and what each call carries", .timeLimit(.minutes(1)))
struct MeshErrorTests {
    @Test("an error has the field violations, the delay and the reason that came over the network")
    func details() async throws {
        let violation = GoogleRPCBadRequest.with {
            $0.fieldViolations = [
                .with {
                    $0.field = "name"
                    $0.description = "is required"
                }
            ]
        }
        let delay = GoogleRPCRetryInfo.with { $0.retryDelay = .with { $0.seconds = 3 } }
        let info = GoogleRPCErrorInfo.with { $0.reason = "NAME_MISSING" }
        let details = [GoogleAny(packing: violation), GoogleAny(packing: delay), GoogleAny(packing: info)]
        let fake = FakeMesh([
            .unary(ProtoNetworkServiceMethods.createNetwork) { (_: ProtoCreateNetworkRequest, _) -> ProtoNetwork in
                throw Status(.invalidArgument, "the network cannot be made", details: details)
            }
        ])
        try await fake.served { mesh in
            let error = await #expect(throws: MeshError.self) { try await mesh.networks.create("") }
            #expect(error?.code == .invalidArgument)
            #expect(error?.fieldViolations == [.init(field: "name", description: "is required")])
            #expect(error?.retryDelay == .seconds(3))
            #expect(error?.reason == "NAME_MISSING")
            #expect(error?.description == "invalidArgument: the network cannot be made (name: is required)")
        }
    }

    @Test("each call carries the key, the tenant, the user and a deadline")
    func metadata() async throws {
        let seen = Seen<(Metadata, ContinuousClock.Instant?)>()
        let fake = FakeMesh([
            .unary(ProtoNetworkServiceMethods.getNetwork) { (_: ProtoGetNetworkRequest, context) in
                seen.add((context.metadata, context.deadline))
                return ProtoNetwork()
            }
        ])
        try await fake.served({
            $0.apiKey = "k"
            $0.tenant = "acme"
            $0.user = "ann"
        }) { mesh in
            _ = try await mesh.networks.get("n1")
        }
        let (metadata, deadline) = try #require(seen.last)
        #expect(metadata.first("x-api-key") == "k")
        #expect(metadata.first("x-mesh-tenant") == "acme")
        #expect(metadata.first("x-mesh-user") == "ann")
        #expect(deadline != nil)
    }

    @Test("options do not show their key")
    func redacted() {
        var options = MeshClientOptions()
        options.apiKey = "secret"
        #expect(!"\(options)".contains("secret"))
    }

    /// Lets calls fail before they reach the server, as a connection that breaks does, until so many were made.
    private final class Flaky: RPCClientTransport {
        let sent = Seen<[UInt8]>()
        private let next: any RPCClientTransport
        private let failures: Int

        init(_ next: any RPCClientTransport, failures: Int) {
            self.next = next
            self.failures = failures
        }

        func open(_ method: MethodDescriptor, _ options: CallOptions) async throws -> any RPCClientStream {
            try await next.open(method, options)
        }

        func unary(_ method: MethodDescriptor, _ request: [UInt8], _ options: CallOptions) async throws -> [UInt8] {
            guard sent.add(request) > failures else { throw Status(.unavailable, "away") }
            return try await next.unary(method, request, options)
        }
    }

    private func flaky(_ handlers: [RPCHandler]) -> (MeshClient, Flaky) {
        let flaky = Flaky(InProcessTransport(RPCRouter([FakeMesh(handlers)])), failures: 2)
        return (MeshClient(over: flaky, options: MeshClientOptions(), clock: InstantClock()), flaky)
    }

    @Test("a creating call is sent again with the same key")
    func retries() async throws {
        let created = Seen<ProtoCreateNetworkRequest>()
        let (mesh, transport) = flaky([method(ProtoNetworkServiceMethods.createNetwork, created, ProtoNetwork())])
        _ = try await mesh.networks.create("a")
        #expect(transport.sent.values.count == 3)
        #expect(Set(transport.sent.values).count == 1)
        #expect(created.values.count == 1)
    }

    @Test("a change is not sent again")
    func sendsChangesOnce() async throws {
        let updated = Seen<ProtoUpdateNetworkRequest>()
        let (mesh, transport) = flaky([method(ProtoNetworkServiceMethods.updateNetwork, updated, ProtoNetwork())])
        let error = await #expect(throws: MeshError.self) { try await mesh.networks.update("n1", .name("b")) }
        #expect(error?.code == .unavailable)
        #expect(transport.sent.values.count == 1)
    }

    @Test("connecting to where nobody listens fails")
    func nobodyListens() async throws {
        // Port 1 of the loopback is nobody's.
        let error = await #expect(throws: MeshError.self) { try await MeshClient.connect(to: "127.0.0.1:1") }
        #expect(error?.code == .unavailable)
        let other = await #expect(throws: MeshError.self) { try await MeshClient.connect(to: "no port") }
        #expect(other?.code == .invalidArgument)
    }

    @Test("a call after the end is refused")
    func afterClose() async throws {
        let fake = FakeMesh([
            .unary(ProtoNetworkServiceMethods.getNetwork) { (_: ProtoGetNetworkRequest, _) in ProtoNetwork() }
        ])
        try await fake.served { mesh in
            await mesh.close()
            await #expect(throws: MeshError.self) { try await mesh.networks.get("n1") }
        }
    }
}
