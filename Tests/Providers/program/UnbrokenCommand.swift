internal import ModelStack
internal import StandardStreams

/// `models-unbroken`: every way to break an answer, many calls with faults by chance, and the times of falling back and of
/// cancelling, all over real sockets. It prints what it counted and measured.
enum UnbrokenCommand {
    private static let usage = """
        usage: models-unbroken [--every N] [--calls N] [--seed N]
               --every N   only each Nth case of the broken answers
               --calls N   calls with faults by chance, 10000 unless told

        """

    static func run(_ arguments: [String]) async -> Int32 {
        var numbers: [String: Int] = ["--every": 1, "--calls": 10_000, "--seed": 7]
        var rest = arguments[...]
        while let name = rest.popFirst() {
            guard numbers[name] != nil, let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else {
                StandardStreams.writeError(usage)
                return 2
            }
            numbers[name] = number
        }
        do {
            let isUnbroken = try await breakAnswers(each: numbers["--every"] ?? 1)
            let areAnswered = try await callByChance(numbers["--calls"] ?? 0, seed: UInt64(numbers["--seed"] ?? 0))
            try await measure()
            return isUnbroken && areAnswered ? 0 : 1
        } catch {
            StandardStreams.writeError("models-unbroken: \(error)\n")
            return 1
        }
    }

    private static func breakAnswers(each step: Int) async throws -> Bool {
        let all = BreakCase.all
        let run = try await BreakRun.of(stride(from: 0, to: all.count, by: step).map { all[$0] })
        print(
            "broken answers: \(run.count(.whole)) whole, \(run.count(.continued)) gone on from,",
            "\(run.count(.declaredCut)) declared cuts, \(run.count(.declaredFailure)) declared failures"
        )
        for sentence in run.wrong.prefix(20) { print("wrong: \(sentence)") }
        print("RESULT models.unbroken.cases \(run.caseCount) count")
        print("RESULT models.unbroken.failed \(run.wrong.count) count")
        return run.wrong.isEmpty
    }

    private static func callByChance(_ count: Int, seed: UInt64) async throws -> Bool {
        let mixed = try await RandomTraffic.run(count, faults: RandomTraffic.transient, seed: seed)
        show("faults of all kinds", mixed)
        show("each fourth try fails", try await RandomTraffic.run(count, faults: RandomTraffic.heavy, seed: seed))
        let refused = try await RandomTraffic.run(max(1, count / 5), faults: RandomTraffic.refusing, seed: seed)
        show("faults before the answer", refused)
        let share = Double(mixed.answered) / Double(mixed.calls)
        print("RESULT models.fallback_success \(share * 100) percent")
        return mixed.isWhole && refused.isWhole && refused.isPaidExactly && share > 0.99
    }

    private static func show(_ name: String, _ traffic: RandomTraffic) {
        print(
            "\(name): \(traffic.calls) calls, \(traffic.answered) answered, \(traffic.wrongTexts) wrong texts;",
            "tries \(traffic.attempts), metered \(traffic.metered); input \(traffic.spentInput) of \(traffic.meteredInput),",
            "output \(traffic.spentOutput) of \(traffic.meteredOutput),",
            "nano-dollars \(traffic.spentNanoDollars) of \(traffic.meteredNanoDollars)"
        )
        for (reason, number) in traffic.failures.sorted(by: { $0.value > $1.value }).prefix(10) {
            print("  \(number) × \(reason)")
        }
    }

    private static func measure() async throws {
        for (name, fault) in [("500", "500"), ("429", "429"), ("drop", "close")] {
            let times = try await FallbackTime.measure(fault, count: 200)
            print("RESULT models.fallback_\(name)_ms \(times.percentile(0.5)) ms")
            print("RESULT models.fallback_\(name)_p99_ms \(times.percentile(0.99)) ms")
        }
        let times = try await CancelTime.measure(count: 200)
        print("RESULT models.cancel_p50_ms \(times.percentile(0.5)) ms")
        print("RESULT models.cancel_p99_ms \(times.percentile(0.99)) ms")
    }
}
