internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
import Testing

@testable internal import MeshModels

/// The published table of fault classes, written down a second time, against what the chain does.
@Suite struct FaultTableTests {
    struct Row: Sendable {
        var kind: FaultKind
        /// Tries with a model that fails always, when there is no other.
        var tries: Int
        var goesToNext: Bool
        var isBilled: Bool
        var code: FailureReason.Code
        var isTransient: Bool
    }

    static let rows: [Row] = [
        Row(.callerFault, 1, false, false, .invalidArgument, false),
        Row(.contextTooLong, 1, false, false, .invalidArgument, false),
        Row(.authConfig, 1, true, false, .failedPrecondition, false),
        Row(.modelGone, 1, true, false, .notFound, false),
        Row(.spendStop, 1, true, false, .resourceExhausted, false),
        Row(.throttled, 4, true, false, .resourceExhausted, true),
        Row(.overloaded, 3, true, false, .unavailable, true),
        Row(.serverError, 2, true, false, .unavailable, true),
        Row(.transportBeforeSend, 3, true, false, .unavailable, true),
        Row(.transportAfterSend, 1, true, false, .unavailable, true),
        Row(.streamCut, 1, true, true, .unavailable, true),
        Row(.streamStall, 1, true, true, .unavailable, true),
        Row(.streamGarbage, 1, true, true, .unavailable, true),
        Row(.policyBlock, 1, false, true, .failedPrecondition, false),
        Row(.emptyAnswer, 2, true, true, .unavailable, true),
        Row(.cancelled, 1, false, true, .cancelled, false),
        Row(.deadline, 1, true, true, .deadlineExceeded, true),
    ]

    @Test func theTableHasEveryKindOnce() {
        #expect(Self.rows.count == FaultKind.allCases.count)
        #expect(Set(Self.rows.map(\.kind)) == Set(FaultKind.allCases))
    }

    @Test(arguments: rows, [BrokenTextPolicy.continue, .restart, .stop])
    func aFaultBeforeAnyTextIsAnsweredByTheTable(_ row: Row, _ policy: BrokenTextPolicy) async throws {
        let alone = ChainHouse(EagerClock(), [{ _, _ in .fails(row.kind) }])
        let failure = try #require(await alone.call(.toChain(policy)).fault)
        #expect(alone.vendors[0].calls.count == row.tries)
        #expect(failure.reason.code == row.code && failure.isTransient == row.isTransient)
        #expect(failure.attempts.count == row.tries && failure.spend.calls == row.tries)
        #expect((failure.spend.costNanoUSD > 0) == row.isBilled)
        #expect(failure.cutText == nil)

        let caller = Caller()
        let pair = ChainHouse(EagerClock(), [{ _, _ in .fails(row.kind) }, { _, _ in .says(["yes"]) }])
        let result = await pair.call(.toChain(policy), caller)
        #expect((result.value?.text == "yes") == row.goesToNext)
        // The other model is there at once: the first is not asked again.
        #expect(pair.vendors.map(\.calls.count) == [1, row.goesToNext ? 1 : 0])
        #expect(caller.fallbacks == (row.goesToNext ? ["a>b"] : []))
        #expect(result.value?.failedModels ?? ["a"] == ["a"])
    }

    @Test(arguments: rows, [BrokenTextPolicy.continue, .restart, .stop])
    func aFaultAfterTextKeepsTheTextOrSaysWhatBecameOfIt(_ row: Row, _ policy: BrokenTextPolicy) async throws {
        let caller = Caller()
        let begin = Array(Oracle.tokens[..<3])
        let house = ChainHouse(
            EagerClock(),
            [{ _, _ in .fails(row.kind, after: begin) }, { call, _ in .says(Oracle.rest(of: call)) }]
        )
        let result = await house.call(.toChain(policy), caller)
        if policy != .stop, row.goesToNext {
            #expect(result.value?.text == Oracle.text && caller.text == Oracle.text)
            #expect(caller.fallbacks == (policy == .restart ? ["a>b"] : []))
        } else {
            #expect(result.fault?.cutText == begin.joined() && caller.text == begin.joined())
            #expect(caller.fallbacks.isEmpty && house.vendors[1].calls.isEmpty)
        }
        #expect((result.value?.spend ?? result.fault?.spend ?? .none).costNanoUSD > 0)
    }

    @Test(arguments: [FaultKind.callerFault, .emptyAnswer])
    func aModelThatCannotGoOnBeginsAgain(_ kind: FaultKind) async {
        let caller = Caller()
        let house = ChainHouse(
            EagerClock(),
            [
                { _, _ in .fails(.streamCut, after: Oracle.tokens) },
                { call, number in number == 0 ? .fails(kind) : .says(Oracle.rest(of: call)) },
            ]
        )
        #expect(await house.call(.toChain(.continue), caller).value?.text == Oracle.text)
        #expect(caller.text == Oracle.text && caller.fallbacks == ["a>b"])
        #expect(house.vendors[1].calls.map(\.messages.count) == [3, 1])
    }

    @Test func withTheOtherOrderAModelIsTriedAgainFirst() async throws {
        for row in Self.rows where row.goesToNext {
            let house = ChainHouse(EagerClock(), [{ _, _ in .fails(row.kind) }, { _, _ in .says(["yes"]) }]) {
                $0.retries = .beforeOtherModels
            }
            #expect(await house.call().value?.text == "yes", "\(row.kind)")
            #expect(house.vendors.map(\.calls.count) == [row.tries, 1], "\(row.kind)")
        }
    }

    @Test func aPromptThatIsTooLongGoesOnlyToModelsThatReadMore() async {
        let scripts: [ChainHouse.Script] = [
            { _, _ in .fails(.contextTooLong) }, { _, _ in .says(["small"]) }, { _, _ in .says(["large"]) },
        ]
        let house = ChainHouse(EagerClock(), scripts, contexts: [10_000, 10_000, 20_000])
        #expect(await house.call().value?.text == "large")
        #expect(house.vendors.map(\.calls.count) == [1, 0, 1])
    }

    @Test func aPromptThatCannotFitIsNotSent() async {
        let scripts: [ChainHouse.Script] = [{ _, _ in .says(["small"]) }, { _, _ in .says(["large"]) }]
        let house = ChainHouse(EagerClock(), scripts, contexts: [100, 100_000])
        var request = ModelRequest.toChain()
        request.prompt = String(repeating: "word ", count: 1_000)
        #expect(await house.call(request).value?.text == "large")
        #expect(house.vendors.map(\.calls.count) == [0, 1])
    }

    @Test func whatAModelRefusesGoesToAnotherOnlyIfTheCallerAllows() async {
        for isAllowed in [false, true] {
            let house = ChainHouse(
                EagerClock(),
                [{ _, _ in .fails(.policyBlock, after: ["I "]) }, { _, _ in .says(["yes"]) }]
            )
            var request = ModelRequest.toChain()
            request.allowsOtherModelAfterRefusal = isAllowed
            let result = await house.call(request)
            #expect(result.value?.text == (isAllowed ? "yes" : nil))
            #expect(result.fault?.cutText == (isAllowed ? nil : "I "))
        }
    }

    @Test func aStreamThatIsNotTheAnswerIsGarbage() async {
        let caller = Caller()
        let vendor = DishonestVendor()
        let house = ChainHouse(EagerClock(), [{ _, _ in .says(["unused"]) }])
        let chain = ModelChain(
            vendors: [vendor],
            catalogue: house.shelf,
            clock: EagerClock(),
            seed: 1,
            metrics: house.registry
        )
        let result: Result<ModelReply, ModelFailure>
        do throws(ModelFailure) {
            result = .success(try await chain.generate(.toChain()) { caller.hear($0) })
        } catch {
            result = .failure(error)
        }
        #expect(result.fault?.attempts.first?.fault == "stream_garbage" && result.fault?.cutText == "one")
    }
}

extension FaultTableTests.Row {
    init(
        _ kind: FaultKind,
        _ tries: Int,
        _ goesToNext: Bool,
        _ isBilled: Bool,
        _ code: FailureReason.Code,
        _ isTransient: Bool
    ) {
        self.kind = kind
        self.tries = tries
        self.goesToNext = goesToNext
        self.isBilled = isBilled
        self.code = code
        self.isTransient = isTransient
    }
}

/// Streams one text and answers another.
private struct DishonestVendor: ModelVendor {
    let name = "a"

    func generate(
        _ call: VendorCall,
        observe: @Sendable (VendorProgress) async -> Void
    ) async throws(VendorFault) -> VendorAnswer {
        await observe(.text("one"))
        return VendorAnswer(text: "two", stop: .end, usage: TokenUsage(), model: call.model)
    }

    func embed(_ call: EmbeddingCall) async throws(VendorFault) -> EmbeddingAnswer {
        throw VendorFault(.callerFault, "It makes no vectors.")
    }
}
