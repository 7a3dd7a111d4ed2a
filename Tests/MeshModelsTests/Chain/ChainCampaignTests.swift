internal import MeshApplication
internal import MeshDomain
internal import SeedTestSupport
internal import Synchronization
import Testing

@testable internal import MeshModels

/// Ten thousand calls through models that fail at random, with one among them that does not.
@Suite struct ChainCampaignTests {
    /// Draws what a vendor does, and knows what that costs.
    final class Fate: Sendable {
        private let generator: Mutex<SeededGenerator>

        init(seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }

        func draw(_ most: Int) -> Int { generator.withLock { Int.random(in: 0..<most, using: &$0) } }

        func play(_ call: VendorCall) -> ScriptedVendor.Play {
            let rest = Oracle.rest(of: call, repeating: draw(3) == 0 ? 4 : 0)
            var play = ScriptedVendor.Play.says(rest)
            play.delay = .milliseconds(draw(400))
            // Faults of callers and full contexts are no accidents.
            let kinds = FaultKind.allCases.filter {
                ![.cancelled, .callerFault, .contextTooLong, .policyBlock].contains($0)
            }
            if draw(10) < 6 {
                play = .fails(kinds[draw(kinds.count)], after: Array(rest.prefix(draw(4) == 0 ? draw(60) : 0)))
                if case .fault(var fault) = play.end, fault.kind == .throttled || fault.kind == .spendStop, draw(2) == 0
                {
                    fault.retryAfter = .milliseconds(draw(5_000))
                    play.end = .fault(fault)
                }
            }
            if draw(2) == 0 { play.usage = .of(input: Int64(draw(1_000)), output: Int64(draw(500))) }
            return play
        }
    }

    @Test(
        arguments: [BrokenTextPolicy.continue, .restart],
        [ChainOptions.Retries.afterOtherModels, .beforeOtherModels]
    )
    func aHealthyModelInTheChainAnswers(_ policy: BrokenTextPolicy, _ retries: ChainOptions.Retries) async {
        let seed = UInt64(20_261_126)
        let fate = Fate(seed: seed)
        let clock = EagerClock()
        let sick: ChainHouse.Script = { call, _ in fate.play(call) }
        let house = ChainHouse(clock, [sick, sick, sick, { call, _ in .says(Oracle.rest(of: call)) }], seed: seed) {
            $0.brokenText = policy
            $0.retries = retries
            // Models that rest would keep most faults from happening.
            ($0.breaker.rest, $0.breaker.restMax, $0.breaker.longRest) = (.seconds(1), .seconds(2), .seconds(2))
            $0.breaker.failuresMax = 20
        }
        var (good, fallbacks, late) = (0, 0, 0)
        let calls = 2_500
        for number in 0..<calls {
            let caller = Caller()
            let deadline = clock.now + .seconds(30)
            clock.deadline = deadline
            let result = await house.call(.toChain(deadline: deadline), caller)
            if clock.now > deadline { late += 1 }
            check(result, caller, house, number, seed)
            good += result.value == nil ? 0 : 1
            fallbacks += result.value?.failedModels.isEmpty ?? false ? 0 : 1
            clock.advance(by: .milliseconds(fate.draw(2_000)))
        }
        print("campaign \(policy) \(retries): \(good) of \(calls) answered, \(fallbacks) after faults, \(late) late")
        #expect(good * 100 > calls * 99 && late == 0 && fallbacks > calls / 4)
    }

    /// Text, attempts and money of one call belong together.
    private func check(
        _ result: Result<ModelReply, ModelFailure>,
        _ caller: Caller,
        _ house: ChainHouse,
        _ number: Int,
        _ seed: UInt64
    ) {
        let place: Comment = "call \(number), seed \(seed)"
        let attempts = result.value?.attempts ?? result.fault?.attempts ?? []
        let spend = result.value?.spend ?? result.fault?.spend ?? .none
        #expect(attempts.reduce(Spend.none) { $0 + $1.spend } == spend && spend.calls == attempts.count, place)
        for attempt in attempts {
            let price = Int64((attempt.model.utf8.first ?? 97) - 96)
            #expect(
                attempt.spend.costNanoUSD == price * (attempt.spend.inputTokens + 10 * attempt.spend.outputTokens),
                place
            )
        }
        switch result {
        case .success(let reply):
            #expect(reply.text == Oracle.text && caller.text == Oracle.text, place)
            #expect(attempts.last?.reason == nil && attempts.dropLast().allSatisfy { $0.reason != nil }, place)
        case .failure(let failure):
            #expect(failure.cutText ?? "" == caller.text && Oracle.text.hasPrefix(caller.text), place)
        }
    }

    @Test func theSameSeedGoesTheSameWay() async {
        var runs: Set<[String]> = []
        for _ in 0..<2 {
            let fate = Fate(seed: 7)
            let clock = EagerClock()
            let sick: ChainHouse.Script = { call, _ in fate.play(call) }
            let house = ChainHouse(clock, [sick, sick, sick], seed: 7)
            var story: [String] = []
            for _ in 0..<200 {
                let result = await house.call()
                let attempts = result.value?.attempts ?? result.fault?.attempts ?? []
                story += attempts.map { "\($0.model) \($0.fault ?? "") \($0.began.nanoseconds)" }
            }
            runs.insert(story)
        }
        #expect(runs.count == 1)
    }
}
