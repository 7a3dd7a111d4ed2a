internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import Testing

@testable internal import AIMeshClient

@Suite("Calls for networks")
struct NetworkCallTests {
    private let answer = ProtoNetwork.with {
        $0.id = "n1"
        $0.name = "Marketing"
        $0.timeoutSeconds = 60
        $0.createTime = .with { $0.seconds = 7 }
        $0.stats = .with { $0.spend = .with { $0.costNanoUsd = 1_500_000_000 } }
        $0.etag = "r1"
    }

    @Test("create sends what is given, with a key of its own, and reads the network")
    func creates() async throws {
        let seen = Seen<ProtoCreateNetworkRequest>()
        let mesh = FakeMesh([method(ProtoNetworkServiceMethods.createNetwork, seen, answer)]).client()
        var writer = NewAgent("Writer", type: "copywriter")
        writer.parameters = AgentParameters()
        writer.parameters?.formality = .formal
        let network = try await mesh.networks.create(
            "Marketing",
            agents: [writer],
            timeout: .milliseconds(1500),
            labels: ["team": "growth"]
        )
        let request = try #require(seen.last)
        #expect(request.name == "Marketing")
        #expect(request.agents.map(\.name) == ["Writer"])
        #expect(request.agents.first?.parameters?.formality == .formal)
        #expect(request.timeoutSeconds == 2)
        #expect(request.maxIterations == nil)
        #expect(request.labels == ["team": "growth"])
        #expect(request.idempotencyKey.hasPrefix("swift-"))
        #expect(network.id == "n1")
        #expect(network.timeout == .seconds(60))
        #expect(network.createdAt == Moment(seconds: 7))
        #expect(network.statistics.spend.dollars == 1.5)
        _ = try await mesh.networks.create("Marketing")
        #expect(seen.last?.idempotencyKey != request.idempotencyKey)
    }

    @Test("get asks by id, and update names what it changes")
    func getsAndUpdates() async throws {
        let asked = Seen<ProtoGetNetworkRequest>()
        let updated = Seen<ProtoUpdateNetworkRequest>()
        let mesh = FakeMesh([
            method(ProtoNetworkServiceMethods.getNetwork, asked, answer),
            method(ProtoNetworkServiceMethods.updateNetwork, updated, answer),
        ]).client()
        #expect(try await mesh.networks.get("n1").name == "Marketing")
        #expect(asked.last?.networkID == "n1")
        _ = try await mesh.networks.update("n1", .name("Growth"), .timeout(nil), etag: "r1")
        let request = try #require(updated.last)
        #expect(request.updateMask?.paths == ["name", "timeout_seconds"])
        #expect(request.network?.name == "Growth")
        #expect(request.network?.timeoutSeconds == nil)
        #expect(request.network?.etag == "r1")
    }

    @Test("delete says what went with it")
    func deletes() async throws {
        let seen = Seen<ProtoDeleteNetworkRequest>()
        let answer = ProtoDeleteNetworkResponse.with { $0.cancelledTaskCount = 3 }
        let mesh = FakeMesh([method(ProtoNetworkServiceMethods.deleteNetwork, seen, answer)]).client()
        #expect(try await mesh.networks.delete("n1").cancelledTaskCount == 3)
        #expect(seen.last?.networkID == "n1")
    }

    /// Three pages; the second is empty.
    private func paged(_ seen: Seen<ProtoListNetworksRequest>) -> MeshClient {
        FakeMesh([
            .unary(ProtoNetworkServiceMethods.listNetworks) { (request: ProtoListNetworksRequest, _) in
                seen.add(request)
                return ProtoListNetworksResponse.with {
                    switch request.pageToken {
                    case "":
                        $0.networks = ["a", "b"].map { name in .with { $0.name = name } }
                        $0.nextPageToken = "2"
                    case "2": $0.nextPageToken = "3"
                    default: $0.networks = [.with { $0.name = "c" }]
                    }
                }
            }
        ]).client()
    }

    @Test("list reads page after page")
    func lists() async throws {
        let seen = Seen<ProtoListNetworksRequest>()
        var names: [String] = []
        for try await network in paged(seen).networks.list(nameContains: "x", pageSize: 2) {
            names.append(network.name)
        }
        #expect(names == ["a", "b", "c"])
        #expect(seen.values.map(\.pageToken) == ["", "2", "3"])
        #expect(seen.values.allSatisfy { $0.nameContains == "x" && $0.pageSize == 2 })
    }

    @Test("list reads no page before it is needed")
    func listsLazily() async throws {
        let seen = Seen<ProtoListNetworksRequest>()
        for try await _ in paged(seen).networks.list() { break }
        #expect(seen.values.count == 1)
        await #expect(throws: MeshError.self) { try await paged(seen).networks.list().all(max: 2) }
        #expect(try await paged(seen).networks.list().all().count == 3)
    }
}
