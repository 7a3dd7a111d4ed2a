internal import OutboundHTTP

/// What became of many broken answers.
package struct BreakRun: Sendable {
    package private(set) var counts: [BreakVerdict: Int] = [:]
    package private(set) var wrong: [String] = []

    package var caseCount: Int { counts.values.reduce(0, +) + wrong.count }
    package func count(_ verdict: BreakVerdict) -> Int { counts[verdict] ?? 0 }

    private mutating func add(_ verdict: BreakVerdict) {
        if case .wrong(let sentence) = verdict { wrong.append(sentence) } else { counts[verdict, default: 0] += 1 }
    }

    /// So many at a time; more would wait for each other so long that they take it for a stall.
    private static let width = 8
    private static let stallTime: Duration = .milliseconds(250)

    package static func of(_ cases: [BreakCase]) async throws -> BreakRun {
        var run = BreakRun()
        var patient = StackSettings()
        patient.http.stallTimeout = .seconds(30)
        try await run.go(through: cases.filter { !$0.isStall }, patient)
        var impatient = StackSettings()
        impatient.http.stallTimeout = stallTime
        impatient.http.firstByteTimeout = stallTime
        try await run.go(through: cases.filter(\.isStall), impatient)
        return run
    }

    private mutating func go(through cases: [BreakCase], _ settings: StackSettings) async throws {
        if cases.isEmpty { return }
        let verdicts = try await ModelStack.with(settings) { stack in
            await withTaskGroup(of: BreakVerdict.self) { group in
                var verdicts: [BreakVerdict] = []
                for (number, one) in cases.enumerated() {
                    if number >= Self.width, let verdict = await group.next() { verdicts.append(verdict) }
                    group.addTask { await one.verdict(on: stack) }
                }
                for await verdict in group { verdicts.append(verdict) }
                return verdicts
            }
        }
        for verdict in verdicts { add(verdict) }
    }
}
