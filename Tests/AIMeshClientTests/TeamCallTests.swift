internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import Testing

@testable internal import AIMeshClient

@Suite("Calls for agents, memory and sessions")
struct TeamCallTests {
    @Test("agents are added, found, changed and removed")
    func agents() async throws {
        let agent = ProtoAgent.with {
            $0.id = "a1"
            $0.status = .busy
        }
        let added = Seen<ProtoAddAgentRequest>()
        let listed = Seen<ProtoListAgentsRequest>()
        let got = Seen<ProtoGetAgentRequest>()
        let updated = Seen<ProtoUpdateAgentRequest>()
        let removed = Seen<ProtoRemoveAgentRequest>()
        let types = Seen<ProtoListAgentTypesRequest>()
        typealias Methods = ProtoAgentServiceMethods
        let mesh = FakeMesh([
            method(Methods.addAgent, added, agent),
            method(Methods.listAgents, listed, ProtoListAgentsResponse.with { $0.agents = [agent] }),
            method(Methods.getAgent, got, agent),
            method(Methods.updateAgent, updated, agent),
            method(Methods.removeAgent, removed, ProtoRemoveAgentResponse.with { $0.reassignedSubtaskCount = 2 }),
            method(
                Methods.listAgentTypes,
                types,
                ProtoListAgentTypesResponse.with { $0.agentTypes = [.with { $0.type = "seo" }] }
            ),
        ]).client()
        #expect(try await mesh.agents.add(NewAgent("SEO", type: "seo"), to: "n1").status == .busy)
        #expect(added.last?.agentConfig?.type == "seo")
        #expect(try await mesh.agents.list(in: "n1", status: .idle).all().map(\.id) == ["a1"])
        #expect(listed.last?.status == .idle)
        #expect(try await mesh.agents.get("a1", in: "n1").id == "a1")
        _ = try await mesh.agents.update("a1", in: "n1", .model("m"), .capabilities(["x"]))
        #expect(updated.last?.updateMask?.paths == ["model", "capabilities"])
        #expect(updated.last?.agent?.capabilities == ["x"])
        #expect(try await mesh.agents.remove("a1", from: "n1") == 2)
        #expect(try await mesh.agents.types().map(\.type) == ["seo"])
    }

    @Test("memory is added, listed, found and deleted")
    func memory() async throws {
        let item = ProtoMemoryItem.with {
            $0.id = "m1"
            $0.type = .decision
        }
        let added = Seen<ProtoAddMemoryRequest>()
        let listed = Seen<ProtoListMemoryRequest>()
        let got = Seen<ProtoGetMemoryRequest>()
        let searched = Seen<ProtoSearchMemoryRequest>()
        let deleted = Seen<ProtoDeleteMemoryRequest>()
        typealias Methods = ProtoMemoryServiceMethods
        let mesh = FakeMesh([
            method(Methods.addMemory, added, item),
            method(Methods.listMemory, listed, ProtoListMemoryResponse.with { $0.items = [item] }),
            method(Methods.getMemory, got, item),
            method(
                Methods.searchMemory,
                searched,
                ProtoSearchMemoryResponse.with { $0.matches = [.with { $0.item = item }] }
            ),
            method(Methods.deleteMemory, deleted, GoogleEmpty()),
        ]).client()
        var new = NewMemory("The logo is blue.", type: .decision)
        new.timeToLive = .milliseconds(1500)
        #expect(try await mesh.memory.add(new, to: "n1").type == .decision)
        #expect(added.last?.type == .decision)
        #expect(added.last?.ttl?.nanos == 500_000_000)
        var filter = MemoryFilter()
        filter.tags = ["brand"]
        #expect(try await mesh.memory.list(in: "n1", filter).all().count == 1)
        #expect(listed.last?.tags == ["brand"])
        #expect(try await mesh.memory.get("m1", in: "n1").id == "m1")
        #expect(try await mesh.memory.search("logo", in: "n1", mode: .lexical).matches.first?.item.id == "m1")
        #expect(searched.last?.mode == .lexical)
        try await mesh.memory.delete("m1", in: "n1")
        #expect(deleted.last?.memoryID == "m1")
    }

    @Test("sessions are begun, shown, touched and ended")
    func sessions() async throws {
        let session = ProtoSession.with {
            $0.id = "x1"
            $0.status = .active
        }
        let created = Seen<ProtoCreateSessionRequest>()
        let got = Seen<ProtoGetSessionRequest>()
        let touched = Seen<ProtoTouchSessionRequest>()
        let ended = Seen<ProtoEndSessionRequest>()
        typealias Methods = ProtoMemoryServiceMethods
        let mesh = FakeMesh([
            method(Methods.createSession, created, session),
            method(Methods.getSession, got, session),
            method(Methods.touchSession, touched, session),
            method(Methods.endSession, ended, session),
        ]).client()
        #expect(try await mesh.sessions.create(in: "n1", userID: "u", context: ["a": 1]).status == .active)
        #expect(created.last?.userID == "u")
        #expect(JSONObject(created.last?.context) == ["a": 1])
        #expect(try await mesh.sessions.get("x1", in: "n1").id == "x1")
        try await mesh.sessions.touch("x1", in: "n1", timeToLive: .seconds(60))
        #expect(touched.last?.ttl?.seconds == 60)
        try await mesh.sessions.end("x1", in: "n1")
        #expect(ended.last?.sessionID == "x1")
    }
}
