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

    @Test("a creating call is sent again with the same key; a change is not sent again")
    func retries() async throws {
        let created = Seen<ProtoCreateNetworkRequest>()
        let updated = Seen<ProtoUpdateNetworkRequest>()
        let fake = FakeMesh([
            .unary(ProtoNetworkServiceMethods.createNetwork) { (request: ProtoCreateNetworkRequest, _) in
                guard created.add(request) == 3 else { throw Status(.unavailable, "away") }
                return ProtoNetwork()
            },
            .unary(ProtoNetworkServiceMethods.updateNetwork) {
                (request: ProtoUpdateNetworkRequest, _) -> ProtoNetwork in
                updated.add(request)
                throw Status(.unavailable, "away")
            },
        ])
        // Over the network, where a failure comes without response metadata, as a retry needs it.
        try await fake.served { mesh in
            _ = try await mesh.networks.create("a")
            #expect(created.values.count == 3)
            #expect(Set(created.values.map(\.idempotencyKey)).count == 1)
            let error = await #expect(throws: MeshError.self) { try await mesh.networks.update("n1", .name("b")) }
            #expect(error?.code == .unavailable)
            #expect(updated.values.count == 1)
        }
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
