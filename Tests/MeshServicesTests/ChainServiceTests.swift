internal import GRPCCore
internal import MeshApplication
internal import MeshDomain
internal import MeshModels
internal import MeshProto
internal import MeshServices
internal import MeshTestSupport
internal import Protobuf
internal import Synchronization
internal import Telemetry
internal import Testing

/// Direct calls over the chain of models: conversations, functions, budgets, and what is known of models.
@Suite("Generate over the chain")
struct ChainServiceTests {
    private static let tool = ProtoTool.with {
        $0.name = "get_audience"
        $0.description = "Answers the size of an audience."
        $0.parameters = .with { $0.fields["type"] = .with { $0.kind = .stringValue("object") } }
    }

    @Test("a conversation with functions reaches the vendor as it is")
    func conversation() async throws {
        let house = ChainDesk { _ in .text(["It has ", "90 readers."]) }
        let request = ProtoGenerateRequest.with {
            $0.messages = [
                .with { ($0.role, $0.text) = (.user, "How many read it?") },
                .with {
                    $0.role = .assistant
                    $0.toolCalls = [.with { ($0.id, $0.name) = ("call_1", "get_audience") }]
                },
                .with { ($0.role, $0.text, $0.toolCallID) = (.tool, "90", "call_1") },
            ]
            $0.tools = [Self.tool]
            $0.toolChoice = .required
        }
        let answer = try await house.client.generate(request, options: World.caller())
        #expect(answer.text == "It has 90 readers." && answer.finishReason == .stop)
        let call = try #require(house.vendor.calls.first)
        #expect(call.messages.map(\.role) == [.user, .assistant, .tool])
        #expect(
            call.messages[1].toolCalls == [ModelToolCall(id: "call_1", name: "get_audience", arguments: .object([:]))]
        )
        #expect(call.messages[2].toolCallID == "call_1" && call.toolChoice == .required)
        #expect(call.tools.map(\.name) == ["get_audience"] && call.tools[0].parameters?["type"]?.string == "object")
    }

    @Test("a function that the model calls is in the stream and in the answer")
    func toolCalls() async throws {
        let house = ChainDesk { _ in .call(ModelToolCall(id: "c1", name: "get_audience", arguments: ["segment": "all"]))
        }
        let request = ProtoGenerateRequest.with {
            $0.prompt = "How many read it?"
            $0.tools = [Self.tool]
        }
        var parts: [ProtoGenerateStreamResponse.Part?] = []
        for try await response in house.client.generateStream(request, options: World.caller()) {
            parts.append(response.part)
        }
        guard parts.count == 3, case .toolCall(let call) = parts[1], case .finished(let answer) = parts[2] else {
            Issue.record("the parts are \(parts)")
            return
        }
        #expect(call.name == "get_audience" && call.arguments?.fields["segment"]?.kind == .stringValue("all"))
        #expect(answer.finishReason == .toolCalls && answer.toolCalls == [call] && answer.text.isEmpty)
    }

    @Test("a text that broke off and that nobody can end says so, with all that was tried")
    func cut() async throws {
        let house = ChainDesk { _ in .fault(.streamCut, after: ["Half a ", "sen"]) }
        let request = ProtoGenerateRequest.with { $0.prompt = "Write." }
        let answer = try await house.client.generate(request, options: World.caller())
        #expect(answer.finishReason == .error && answer.text == "Half a sen")
        #expect(answer.attempts.count == 1 && answer.attempts[0].error?.code == 14)
        #expect((answer.spend?.costNanoUsd ?? 0) > 0)
    }

    @Test("tries with one model are one attempt with its retries")
    func attempts() async throws {
        let house = ChainDesk { number in number == 0 ? .fault(.serverError, after: []) : .text(["yes"]) }
        let request = ProtoGenerateRequest.with { $0.prompt = "Write." }
        let answer = try await house.client.generate(request, options: World.caller())
        #expect(answer.attempts.map(\.retryCount) == [1] && answer.attempts[0].error == nil)
        #expect(answer.attempts[0].model == "gpt-4o" && answer.spend?.callCount == 2)
    }

    @Test("what could cost more than its budget is not called; what cannot is")
    func budget() async throws {
        let house = ChainDesk { _ in .text(["yes"]) }
        var request = ProtoGenerateRequest.with {
            $0.prompt = "Write."
            $0.maxTokens = 100
        }
        let estimate = try await house.client.estimateCost(request, options: World.caller())
        let most = try #require(estimate.estimates.first?.maxCostNanoUsd)
        #expect(estimate.estimates.map(\.model) == ["gpt-4o"] && !estimate.overBudget)
        // A hundred tokens at 10 dollars a million, and a little to read.
        #expect(most > 1_000_000 && most < 1_300_000)
        request.budgetNanoUsd = most - 1
        #expect(try await house.client.estimateCost(request, options: World.caller()).overBudget)
        await #expect { try await house.client.generate(request, options: World.caller()) } throws: { error in
            (error as? Status)?.code == .resourceExhausted
        }
        #expect(house.vendor.calls.isEmpty)
        request.budgetNanoUsd = most
        #expect(try await house.client.generate(request, options: World.caller()).text == "yes")
        // Now it is known how long such answers are.
        let known = try await house.client.estimateCost(request, options: World.caller())
        #expect((known.estimates.first?.expectedCostNanoUsd ?? .max) < most / 10)
    }

    @Test("what does not fit together is refused with its field")
    func refusals() async throws {
        let house = ChainDesk { _ in .text(["never"]) }
        let cases: [(String, (inout ProtoGenerateRequest) -> Void)] = [
            ("prompt", { _ in }),
            ("prompt", { $0.messages = [.with { ($0.role, $0.text) = (.assistant, "I said") }] }),
            ("tool_choice", { ($0.prompt, $0.toolChoice) = ("Write.", .required) }),
            ("messages[0].tool_call_id", { $0.messages = [.with { ($0.role, $0.text) = (.tool, "90") }] }),
            ("messages[0].tool_call_id", { $0.messages = [.with { ($0.role, $0.toolCallID) = (.user, "c1") }] }),
            (
                "messages[0].tool_calls",
                {
                    $0.messages = [
                        .with { ($0.role, $0.toolCalls) = (.user, [.with { ($0.id, $0.name) = ("c", "f") }]) }
                    ]
                }
            ),
        ]
        for (field, change) in cases {
            var request = ProtoGenerateRequest()
            change(&request)
            await #expect { try await house.client.generate(request, options: World.caller()) } throws: { error in
                let status = error as? Status
                return status?.code == .invalidArgument && status?.message.contains(field) == true
            }
        }
        #expect(house.vendor.calls.isEmpty)
    }

    @Test("the list of models says what there is, what it costs and what can be called")
    func models() async throws {
        let house = ChainDesk { _ in .text(["yes"]) }
        let all = try await house.client.listModels(ProtoListModelsRequest(), options: World.caller())
        #expect(all.fallbackChain == ["gpt-4o"] && all.models.count > 20)
        let ours = try #require(all.models.first { $0.name == "gpt-4o" })
        #expect(ours.available && ours.lifecycle == .deprecated && ours.replacement == "gpt-6-luna")
        #expect(ours.prices.last?.inputTokenNanoUsd == 2_500 && ours.breaker == .closed)
        let gone = try #require(all.models.first { $0.name == "claude-3-7-sonnet" })
        #expect(!gone.available && gone.lifecycle == .retired)
        let callable = try await house.client.listModels(
            .with { $0.availableOnly = true },
            options: World.caller()
        )
        #expect(Set(callable.models.map(\.provider)) == ["openai"])
        let pictures = try await house.client.listModels(
            .with { ($0.provider, $0.requiresVision) = ("groq", true) },
            options: World.caller()
        )
        #expect(pictures.models.isEmpty)
    }

    @Test("a request that leaves nothing to chance is answered from the cache, unless it says otherwise")
    func cached() async throws {
        let desk = ChainDesk { .text(["Draft ", "\($0)."]) }
        let request = ProtoGenerateRequest.with { ($0.prompt, $0.model, $0.temperature) = ("Write.", "gpt-4o", 0) }
        let first = try await desk.client.generate(request, options: World.caller())
        let again = try await desk.client.generate(request, options: World.caller())
        #expect(!first.cached && first.spend?.callCount == 1 && first.text == "Draft 0.")
        #expect(again.cached && again.spend == ProtoSpend() && again.text == first.text && again.model == first.model)
        var parts: [ProtoGenerateStreamResponse] = []
        for try await part in desk.client.generateStream(request, options: World.caller()) { parts.append(part) }
        guard case .delta(let delta) = parts.dropFirst().first?.part, case .finished(let end) = parts.last?.part else {
            Issue.record("the parts are \(parts)")
            return
        }
        #expect(delta.text == first.text && end.cached)
        var other = request
        other.bypassCache = true
        #expect(try await desk.client.generate(other, options: World.caller()).text == "Draft 1.")
        other = request
        other.temperature = 0.1
        #expect(try await desk.client.generate(other, options: World.caller()).text == "Draft 2.")
        #expect(try await desk.client.generate(request, options: World.caller(of: "tenant_b")).text == "Draft 3.")
    }

    @Test("a key answers the same text and pays once, and is not for another request")
    func keyed() async throws {
        let desk = ChainDesk { .text(["Draft \($0)."]) }
        let request = ProtoGenerateRequest.with {
            ($0.prompt, $0.model, $0.idempotencyKey) = ("Write.", "gpt-4o", "spring-launch-1")
        }
        let first = try await desk.client.generate(request, options: World.caller())
        #expect(try await desk.client.generate(request, options: World.caller()) == first)
        #expect(desk.vendor.calls.count == 1)
        var other = request
        other.prompt = "Write more."
        await #expect { try await desk.client.generate(other, options: World.caller()) } throws: { error in
            (error as? Status)?.code == .alreadyExists
        }
    }

    @Test("without vendors the offline provider is what can be called, for nothing")
    func offline() async throws {
        let clock = ManualWallClock()
        let offline = OfflineProvider(clock: clock)
        let directory = CatalogueDirectory(shelf: CatalogueShelf(), chain: nil, offline: offline, clock: clock)
        let store = InMemoryStore()
        let service = ModelService(DirectCalls(models: offline, networks: store, clock: clock), directory: directory)
        let router = RPCRouter([service], gates: [OpenModeGate()], validation: try World.rules.get())
        let client = ProtoModelServiceClient(InProcessTransport(router))
        let listed = try await client.listModels(.with { $0.availableOnly = true }, options: World.caller())
        #expect(listed.models.map(\.name) == ["offline-writer-1"] && listed.fallbackChain == ["offline-writer-1"])
        let request = ProtoGenerateRequest.with { ($0.prompt, $0.budgetNanoUsd) = ("Write.", 1) }
        #expect(try await client.estimateCost(request, options: World.caller()).estimates.map(\.maxCostNanoUsd) == [0])
        #expect(try await client.generate(request, options: World.caller()).offline)
        var other = request
        other.tools = [Self.tool]
        await #expect { try await client.generate(other, options: World.caller()) } throws: { error in
            (error as? Status)?.code == .unimplemented
        }
    }
}

/// The service over a chain with one vendor, on a clock that stands in November 2026.
private struct ChainDesk {
    let vendor: DeskVendor
    let client: ProtoModelServiceClient

    init(_ script: @escaping @Sendable (Int) -> DeskVendor.Act) {
        let clock = PatientClock(ManualWallClock(now: Moment(nanoseconds: 1_795_651_200_000_000_000)))
        let vendor = DeskVendor(script)
        let shelf = CatalogueShelf()
        let chain = ModelChain(vendors: [vendor], catalogue: shelf, clock: clock, seed: 1, metrics: MetricRegistry())
        let store = InMemoryStore()
        let calls = DirectCalls(models: chain, networks: store, clock: clock)
        let answers = RepeatedAnswers(
            cache: MemoryAnswerCache(clock: clock),
            store: store,
            clock: clock,
            cacheTime: .seconds(60)
        )
        let directory = CatalogueDirectory(shelf: shelf, chain: chain, offline: nil, clock: clock)
        self.vendor = vendor
        let service = ModelService(calls, directory: directory, answers: answers)
        let router = RPCRouter([service], gates: [OpenModeGate()])
        client = ProtoModelServiceClient(InProcessTransport(router))
    }
}

/// Waits of less than ten seconds are over at once; longer ones, such as deadlines, only when cancelled.
private struct PatientClock: WallClock {
    let base: ManualWallClock

    init(_ base: ManualWallClock) { self.base = base }

    var now: Moment { base.now }

    func sleep(until moment: Moment) async throws(CancellationError) {
        if moment - now < .seconds(10) { base.advance(to: moment) }
        try await base.sleep(until: moment)
    }
}

private final class DeskVendor: ModelVendor {
    enum Act: Sendable {
        case text([String])
        case call(ModelToolCall)
        case fault(FaultKind, after: [String])
    }

    let name = "openai"
    private let script: @Sendable (Int) -> Act
    private let asked = Mutex<[VendorCall]>([])

    init(_ script: @escaping @Sendable (Int) -> Act) { self.script = script }

    var calls: [VendorCall] { asked.withLock { $0 } }

    func generate(
        _ call: VendorCall,
        observe: @Sendable (VendorProgress) async -> Void
    ) async throws(VendorFault) -> VendorAnswer {
        let number = asked.withLock { asked in
            asked.append(call)
            return asked.count - 1
        }
        var usage = TokenUsage()
        (usage.input, usage.output) = (10, 5)
        switch script(number) {
        case .text(let pieces):
            for piece in pieces { await observe(.text(piece)) }
            return VendorAnswer(text: pieces.joined(), stop: .end, usage: usage, model: call.model)
        case .call(let toolCall):
            var answer = VendorAnswer(text: "", stop: .toolCalls, usage: usage, model: call.model)
            answer.toolCalls = [toolCall]
            return answer
        case .fault(let kind, let pieces):
            for piece in pieces { await observe(.text(piece)) }
            throw VendorFault(kind, "It is broken.")
        }
    }

    func embed(_ call: EmbeddingCall) async throws(VendorFault) -> EmbeddingAnswer {
        throw VendorFault(.callerFault, "It makes no vectors.")
    }
}
