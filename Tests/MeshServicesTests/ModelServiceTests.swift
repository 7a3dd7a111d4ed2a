internal import GRPCCore
internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import MeshTestSupport
internal import Protobuf
internal import Testing

@Suite("Generate")
struct ModelServiceTests {
    private static let request = ProtoGenerateRequest.with { $0.prompt = "Write a subject line." }

    @Test("the answer says what was written, by whom, and what it cost")
    func answers() async throws {
        let house = try WorkingHouse { _ in .text("Hello to all") }
        let client = ProtoModelServiceClient(house.inProcess)
        let answer = try await client.generate(Self.request, options: World.caller())
        #expect(answer.text == "Hello to all" && answer.model == "model-a" && answer.provider == "watched")
        #expect(answer.finishReason == .stop && answer.spend?.costNanoUsd == 100 && answer.data == nil)
    }

    @Test("an answer for a schema has data")
    func data() async throws {
        let house = try WorkingHouse { _ in .text(#"{"subject":"Hello"}"#) }
        let client = ProtoModelServiceClient(house.inProcess)
        var request = Self.request
        request.responseSchema = .with { $0.fields["type"] = .with { $0.kind = .stringValue("object") } }
        let answer = try await client.generate(request, options: World.caller())
        #expect(answer.data?.fields["subject"]?.kind == .stringValue("Hello"))
    }

    @Test("a stream begins, sends the text with its offsets, and ends with the whole")
    func stream() async throws {
        let house = try WorkingHouse { _ in .text("Grüße") }
        let client = ProtoModelServiceClient(house.inProcess)
        var parts: [ProtoGenerateStreamResponse.Part?] = []
        for try await response in client.generateStream(Self.request, options: World.caller()) {
            parts.append(response.part)
        }
        #expect(parts.count == 3)
        guard case .started = parts[0], case .delta(let delta) = parts[1], case .finished(let answer) = parts[2] else {
            Issue.record("the parts are \(parts)")
            return
        }
        #expect(delta.offset == 0 && delta.text == "Grüße" && answer.text == "Grüße")
    }

    @Test("a stream in which nothing happens beats every 15 seconds")
    func heartbeat() async throws {
        let house = try WorkingHouse { _ in .hang(showing: "") }
        let client = ProtoModelServiceClient(house.inProcess)
        let responses = client.generateStream(Self.request, options: World.caller())
        var iterator = responses.makeAsyncIterator()
        guard case .started = try await iterator.next()?.part else {
            Issue.record("the stream does not begin")
            return
        }
        for _ in 1...3 {
            // The end of the time and the heartbeat.
            await house.clock.waitForSleepers(2)
            house.clock.advance(by: .seconds(15))
            guard case .heartbeat = try await iterator.next()?.part else {
                Issue.record("there is no heartbeat")
                return
            }
        }
    }

    @Test("what the models here do not take is refused by name, and calls nobody")
    func refusals() async throws {
        let house = try WorkingHouse { _ in .text("never") }
        let client = ProtoModelServiceClient(house.inProcess)
        let changes: [(StatusCode, (inout ProtoGenerateRequest) -> Void)] = [
            (.invalidArgument, { $0.prompt = "" }),
            (.unimplemented, { $0.tools = [.with { $0.name = "look_up" }] }),
            (.unimplemented, { $0.budgetNanoUsd = 5 }),
            (.unimplemented, { $0.idempotencyKey = "k1" }),
            (.notFound, { $0.networkID = "net_of_nobody" }),
        ]
        for (code, change) in changes {
            var request = Self.request
            change(&request)
            await #expect { try await client.generate(request, options: World.caller()) } throws: { error in
                (error as? Status)?.code == code
            }
        }
        #expect(house.models.notes.begun.isEmpty)
    }

    @Test("a network of another tenant is not found")
    func stranger() async throws {
        let house = try WorkingHouse { _ in .text("never") }
        let network = try await house.network()
        let client = ProtoModelServiceClient(house.inProcess)
        var request = Self.request
        request.networkID = network.text
        await #expect { try await client.generate(request, options: World.stranger) } throws: { error in
            (error as? Status)?.code == .notFound
        }
        #expect(try await client.generate(request, options: World.caller()).text == "never")
    }
}
