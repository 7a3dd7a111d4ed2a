internal import FakeProviders
internal import MeshApplication
internal import MeshDomain
internal import MeshModels
private import Synchronization

/// Many calls through one chain of all vendors, whose faults come by a seeded chance.
package struct RandomTraffic: Sendable {
    package var calls = 0
    package var answered = 0
    package var failures: [String: Int] = [:]
    /// Answers that are not what the model that gave them says.
    package var wrongTexts = 0
    /// Tries, as the chain counts them and as the fakes do.
    package var attempts = 0
    package var metered = 0
    private var spend = Spend.none
    package var meteredInput = 0
    package var meteredOutput = 0
    package var meteredNanoDollars = 0

    /// Each tenth try fails, in one of fourteen ways.
    package static let transient =
        "cut:0.012,reset:0.008,garbage:0.008,error:0.008,429:0.012,500:0.012,502:0.004,503:0.004,504:0.004,"
        + "overloaded:0.008,empty:0.004,blank:0.004,type:0.004,close:0.012"
    /// More than each fourth: the breakers of healthy vendors open, too.
    package static let heavy =
        "cut:0.03,reset:0.02,garbage:0.02,error:0.02,429:0.03,500:0.03,502:0.01,503:0.01,504:0.01,"
        + "overloaded:0.02,empty:0.01,blank:0.01,type:0.01,close:0.03"
    /// These end before anything of an answer was written, so that both sides count the same.
    package static let refusing = "429:0.05,500:0.05,503:0.03,overloaded:0.03,close:0.04"

    /// So many calls are under way at once.
    private static let width = 16

    package static func run(_ count: Int, faults: String, seed: UInt64) async throws -> RandomTraffic {
        guard let chances = FaultChance.list(faults) else { throw StackFault("no such faults: \(faults)") }
        var settings = StackSettings()
        settings.fakeCount = Dialect.allCases.count
        settings.seed = seed
        settings.chances = chances
        return try await ModelStack.with(settings) { stack in
            let (chain, _) = try stack.chain(Dialect.allCases.map { Link($0, "whole") })
            var traffic = await withTaskGroup(of: Outcome.self) { group in
                var traffic = RandomTraffic()
                for number in 0..<count {
                    if number >= width, let outcome = await group.next() { traffic.add(outcome) }
                    group.addTask { await call(chain, number) }
                }
                for await outcome in group { traffic.add(outcome) }
                return traffic
            }
            for fake in stack.fakes { traffic.add(fake.meter()) }
            return traffic
        }
    }

    private struct Outcome: Sendable {
        let result: Result<ModelReply, ModelFailure>
        let shown: String
    }

    private static func call(_ chain: any ModelProvider, _ number: Int) async -> Outcome {
        let listener = Listener()
        var request = ModelRequest.story("Write about \(number).")
        request.allowsOtherModelAfterRefusal = true
        do throws(ModelFailure) {
            let reply = try await chain.generate(request) { listener.hear($0) }
            return Outcome(result: .success(reply), shown: listener.text)
        } catch {
            return Outcome(result: .failure(error), shown: listener.text)
        }
    }

    private mutating func add(_ outcome: Outcome) {
        calls += 1
        switch outcome.result {
        case .success(let reply):
            answered += 1
            attempts += reply.attempts.count
            spend = spend + reply.spend
            let words = reply.text.split(separator: " ").count
            if outcome.shown != reply.text || words != BreakCase.tokens { wrongTexts += 1 }
        case .failure(let failure):
            failures[failure.reason.sentence, default: 0] += 1
            attempts += failure.attempts.count
            spend = spend + failure.spend
            if outcome.shown != failure.cutText ?? "" { wrongTexts += 1 }
        }
    }

    private mutating func add(_ meter: JSONValue) {
        metered += Int(meter["calls"]?.number ?? 0)
        meteredInput += Int(meter["input_tokens"]?.number ?? 0)
        meteredOutput += Int(meter["output_tokens"]?.number ?? 0)
        meteredNanoDollars += Int(meter["nano_dollars"]?.number ?? 0)
    }

    package var spentOutput: Int { Int(spend.outputTokens) }
    package var spentNanoDollars: Int { Int(spend.costNanoUSD) }
    /// All tokens read, wherever they came from: the fakes' prompt is the whole one.
    package var spentInput: Int { Int(spend.inputTokens + spend.cachedInputTokens + spend.cacheWriteTokens) }
}

extension RandomTraffic {
    /// Every call ended, every try is on the fakes' meters, and every text is what was shown.
    package var isWhole: Bool {
        calls == answered + failures.values.reduce(0, +) && wrongTexts == 0 && attempts == metered
    }

    package var isPaidExactly: Bool {
        spentInput == meteredInput && spentOutput == meteredOutput && spentNanoDollars == meteredNanoDollars
    }
}
