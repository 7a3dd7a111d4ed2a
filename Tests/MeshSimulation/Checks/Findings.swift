private import Synchronization

/// What went against a rule, in words. The first few are kept: one fault soon has many followers.
final class Findings: Sendable {
    private let trace: SimulationTrace
    private let all = Mutex<[String]>([])

    static let max = 20

    init(_ trace: SimulationTrace) { self.trace = trace }

    var list: [String] { all.withLock { $0 } }

    func add(_ rule: String, _ detail: String) {
        let finding = "\(rule): \(detail)"
        trace.note("FAULT", finding)
        all.withLock { if $0.count < Self.max { $0.append(finding) } }
    }

    func require(_ holds: Bool, _ rule: String, _ detail: @autoclosure () -> String) {
        if !holds { add(rule, detail()) }
    }
}
