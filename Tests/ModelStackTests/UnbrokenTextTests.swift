import ModelStack
import Testing

/// A sample of what `models-unbroken` runs whole: each dialect, each policy and most faults, over real sockets.
@Suite("Unbroken text over sockets")
struct UnbrokenTextTests {
    @Test("a broken answer ends whole, or its caller knows that it does not")
    func sample() async throws {
        // A prime, so that the sample goes through all cuts of all faults.
        let all = BreakCase.all
        let cases = stride(from: 0, to: all.count, by: 211).map { all[$0] }
        let run = try await BreakRun.of(cases)
        #expect(run.wrong.isEmpty)
        #expect(run.caseCount == cases.count && run.count(.whole) > 0 && run.count(.continued) > 0)
        #expect(run.count(.declaredCut) > 0)
    }

    @Test("faults by chance lose no call, no text and no try")
    func chance() async throws {
        let traffic = try await RandomTraffic.run(400, faults: RandomTraffic.transient, seed: 3)
        #expect(traffic.isWhole && traffic.calls == 400)
        #expect(Double(traffic.answered) / Double(traffic.calls) > 0.99, "\(traffic.failures)")
    }

    @Test("what calls spend is what the vendors metered, when they refuse before they write")
    func spend() async throws {
        let traffic = try await RandomTraffic.run(200, faults: RandomTraffic.refusing, seed: 5)
        #expect(traffic.isWhole && traffic.isPaidExactly, "\(traffic)")
    }

    @Test("a cancelled task closes the socket to its vendor", .timeLimit(.minutes(1)))
    func cancel() async throws {
        #expect(try await CancelTime.measure(count: 10).count == 10)
    }

    @Test("the next model is asked after a 500, a 429 and a dropped connection", arguments: ["500", "429", "close"])
    func fallsBack(fault: String) async throws {
        #expect(try await FallbackTime.measure(fault, count: 10).count == 10)
    }
}
