internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
import Testing

@testable internal import MeshModels

/// Whatever breaks an answer, and wherever: the caller holds the whole text, or is told that it does not.
@Suite struct BrokenTextTests {
    /// All that can end an answer that has begun.
    static let faults: [FaultKind] = [
        .streamCut, .streamStall, .streamGarbage, .serverError, .overloaded, .throttled, .transportAfterSend,
        .spendStop,
        .policyBlock, .emptyAnswer, .deadline, .callerFault, .contextTooLong, .authConfig, .modelGone,
        .transportBeforeSend,
    ]
    static let policies: [BrokenTextPolicy] = [.continue, .restart, .stop]

    enum Verdict: Hashable { case whole, declaredCut, wrong(String) }

    @Test func everyCutOfASixtyTokenAnswerEndsWholeOrDeclared() async {
        var verdicts: [Verdict: Int] = [:]
        var cases = 0
        for fault in Self.faults {
            for policy in Self.policies {
                for cut in 0...60 {
                    for others in Self.others {
                        cases += 1
                        verdicts[await verdict(fault, policy, cut, others), default: 0] += 1
                    }
                }
            }
        }
        let wrong = verdicts.keys.filter { if case .wrong = $0 { true } else { false } }
        print(
            "unbroken text: \(cases) cases, \(verdicts[.whole] ?? 0) whole, \(verdicts[.declaredCut] ?? 0) declared cuts,",
            "\(wrong.count) wrong"
        )
        #expect(cases == Self.faults.count * 3 * 61 * Self.others.count)
        #expect(wrong.prefix(3).isEmpty)
        #expect((verdicts[.whole] ?? 0) > cases / 3)
    }

    /// What stands behind the model that breaks.
    enum Others: Sendable { case none, healthy, repeatsAWord, repeatsMuch, breaksToo, notStreaming }

    static let others: [Others] = [.none, .healthy, .repeatsAWord, .repeatsMuch, .breaksToo, .notStreaming]

    private func scripts(_ others: Others) -> [ChainHouse.Script] {
        switch others {
        case .none: []
        case .healthy: [{ call, _ in .says(Oracle.rest(of: call)) }]
        case .repeatsAWord: [{ call, _ in .says(Oracle.rest(of: call, repeating: 2)) }]
        case .repeatsMuch: [{ call, _ in .says(Oracle.rest(of: call, repeating: 9)) }]
        case .breaksToo:
            [
                { call, _ in .fails(.streamCut, after: Array(Oracle.rest(of: call).prefix(7))) },
                { call, _ in .says(Oracle.rest(of: call, repeating: 3)) },
            ]
        case .notStreaming:
            [
                { call, _ in
                    var play = ScriptedVendor.Play.says(Oracle.rest(of: call))
                    play.isStreamed = false
                    return play
                }
            ]
        }
    }

    private func verdict(
        _ fault: FaultKind,
        _ policy: BrokenTextPolicy,
        _ cut: Int,
        _ others: Others
    ) async -> Verdict {
        let caller = Caller()
        let first: ChainHouse.Script = { call, _ in
            .fails(fault, after: Array(Oracle.rest(of: call).prefix(cut)))
        }
        let house = ChainHouse(EagerClock(), [first] + scripts(others))
        var request = ModelRequest.toChain(policy)
        request.allowsOtherModelAfterRefusal = true
        let place = "\(fault) \(policy) after \(cut), \(others)"
        switch await house.call(request, caller) {
        case .success(let reply):
            // The whole text had come and only its end was missing: nothing is left to be written.
            guard reply.text == Oracle.text else { return .wrong("\(place): answered \(reply.text)") }
            return caller.text == Oracle.text ? .whole : .wrong("\(place): showed \(caller.text)")
        case .failure(let failure):
            guard failure.cutText ?? "" == caller.text else { return .wrong("\(place): hides what was shown") }
            return Oracle.text.hasPrefix(caller.text) ? .declaredCut : .wrong("\(place): broke the text")
        }
    }

    @Test func whatIsGoneOnFromIsAskedFor() async throws {
        let house = ChainHouse(
            EagerClock(),
            [{ _, _ in .fails(.streamCut, after: ["One ", "two"]) }, { _, _ in .says([" three."]) }]
        )
        var request = ModelRequest.toChain(.continue)
        request.parameters.maxTokens = 100
        let reply = try #require(await house.call(request).value)
        #expect(reply.text == "One two three.")
        let call = try #require(house.vendors[1].calls.first)
        #expect(call.messages.map(\.role) == [.user, .assistant, .user])
        #expect(call.messages[1].text == "One two" && call.parameters.maxTokens == 98)
        #expect(house.vendors[0].calls[0].parameters.maxTokens == 100)
    }

    @Test func aFormBeginsAgainInsteadOfGoingOn() async {
        let caller = Caller()
        let house = ChainHouse(
            EagerClock(),
            [{ _, _ in .fails(.streamCut, after: ["{\"a\""]) }, { _, _ in .says(["{\"a\":1}"]) }]
        )
        var request = ModelRequest.toChain(.continue)
        request.outputSchema = ["type": "object"]
        #expect(await house.call(request, caller).value?.text == "{\"a\":1}")
        #expect(caller.fallbacks == ["a>b"] && caller.text == "{\"a\":1}")
    }

    @Test func textStaysUntilAnotherModelReallyBegins() async {
        let caller = Caller()
        let scripts: [ChainHouse.Script] = [
            { _, _ in .fails(.streamCut, after: ["some text"]) }, { _, _ in .fails(.authConfig) },
            { _, _ in .fails(.modelGone) },
        ]
        let failure = await ChainHouse(EagerClock(), scripts).call(.toChain(.restart), caller).fault
        #expect(failure?.cutText == "some text" && caller.text == "some text" && caller.fallbacks.isEmpty)
        #expect(failure?.attempts.map(\.fault) == ["stream_cut", "auth_config", "model_gone"])
        #expect(failure?.isTransient == true && failure?.reason.code == .unavailable)
    }
}
