internal import GRPCCore
internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import MeshTestSupport
internal import Protobuf
internal import Testing

@Suite("Refused calls")
struct RefusedCallTests {
    private func place(in world: World) async throws -> RefusalCase.Place {
        let options = World.caller()
        let network = try await world.network()
        let task = try await world.task(in: network) { $0.idempotencyKey = "key-1" }
        let held = try await world.task(in: network, "Later") { $0.hold = true }
        let memory = try await world.memory.addMemory(
            .with {
                $0.networkID = network.id
                $0.type = .fact
                $0.content = "launch date: 3 May"
            },
            options: options
        )
        let session = try await world.memory.createSession(.with { $0.networkID = network.id }, options: options)
        return RefusalCase.Place(
            network: network,
            task: task,
            held: held,
            memory: memory,
            session: session,
            options: options
        )
    }

    private func refusal(_ call: () async throws -> Void) async -> Status? {
        do {
            try await call()
            return nil
        } catch {
            return error as? Status ?? Status(.unknown, "\(error)")
        }
    }

    @Test("the answer says why, names the field, and nothing is stored", arguments: RefusalCases.all)
    func refuses(refused: RefusalCase) async throws {
        let world = try World()
        let place = try await place(in: world)
        let before = try await world.content()
        let status = try #require(await refusal { try await refused.call(world, place) }, "the call was answered")
        #expect(status.code == refused.code, "\(status)")
        #expect(!status.message.isEmpty)
        if let field = refused.field {
            let fields = try status.details.compactMap { try $0.unpack(GoogleRPCBadRequest.self) }
                .flatMap(\.fieldViolations).map(\.field)
            #expect(fields.contains(field), "named were \(fields): \(status)")
        }
        #expect(try await world.content() == before)
        #expect(world.dispatcher.notes.reserved == 0, "a place in the queue was kept")
    }

    @Test("a full queue says when to try again, and stores nothing")
    func fullQueue() async throws {
        let world = try World()
        let place = try await place(in: world)
        let before = try await world.content()
        world.dispatcher.fill()
        let status = try #require(await refusal { _ = try await world.task(in: place.network) })
        #expect(status.code == .resourceExhausted)
        let retry = try #require(try status.details.compactMap { try $0.unpack(GoogleRPCRetryInfo.self) }.first)
        #expect(retry.retryDelay?.seconds == 2)
        #expect(try await world.content() == before)
    }

    @Test("another tenant finds nothing by any id, and changes nothing", arguments: StrangerCases.all)
    func stranger(strange: RefusalCase) async throws {
        let world = try World()
        var place = try await place(in: world)
        place.options = World.stranger
        let before = try await world.content()
        let status = try #require(await refusal { try await strange.call(world, place) }, "the stranger was answered")
        #expect(status.code == .notFound, "\(status)")
        #expect(try await world.content() == before)
        #expect(world.dispatcher.notes.reserved == 0)
    }
}
