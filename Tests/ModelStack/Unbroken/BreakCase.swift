package import FakeProviders
package import MeshApplication

/// One way in which an answer of sixty tokens is broken or refused.
package struct BreakCase: Sendable, CustomStringConvertible {
    /// The fault, as the name of a model.
    package let fault: String
    /// After so many tokens; nil for a fault instead of an answer.
    package let cut: Int?
    package let dialect: Dialect
    package let policy: BrokenTextPolicy

    package var description: String { "\(dialect.rawValue) \(fault) \(cut.map { "after \($0)" } ?? "") \(policy)" }

    package static let tokens = 60

    /// Stop an answer that has begun. The words after the number come last.
    private static let breaking = [
        ("cut", ""), ("cut", "-clean"), ("reset", ""), ("garbage", ""), ("error", ""), ("refusal", ""), ("stall", ""),
    ]

    /// Come instead of an answer.
    private static let refusing = [
        "429", "429-1", "spend", "overloaded", "500", "502", "503", "504", "498", "401", "403", "404", "409", "413",
        "context", "empty", "blank", "type", "close", "reset", "slow-5", "cut", "stall", "garbage", "error", "refusal",
    ]

    package static let policies: [BrokenTextPolicy] = [.restart, .continue, .stop]

    /// Every fault of a stream after every token; and every refusal, then the next model's answer cut after every token.
    package static let all: [BreakCase] = Dialect.allCases.flatMap { dialect in
        policies.flatMap { policy in broken(dialect, policy) + refused(dialect, policy) }
    }

    private static func broken(_ dialect: Dialect, _ policy: BrokenTextPolicy) -> [BreakCase] {
        // Ollama has no form of declining: what its model wrote is its answer.
        breaking.filter { $0.0 != "refusal" || dialect != .ollama }.flatMap { kind, words in
            (0...tokens).map { cut in
                BreakCase(fault: "fake-\(kind)-\(cut)\(words)", cut: cut, dialect: dialect, policy: policy)
            }
        }
    }

    private static func refused(_ dialect: Dialect, _ policy: BrokenTextPolicy) -> [BreakCase] {
        let cuts: [Int?] = [nil] + (0...tokens).map { Optional($0) }
        return refusing.flatMap { kind in
            cuts.map { BreakCase(fault: "fake-\(kind)", cut: $0, dialect: dialect, policy: policy) }
        }
    }

    /// The fault itself says after how many tokens it comes.
    private var isOfStream: Bool { cut.map { fault.contains("-\($0)") && !fault.hasSuffix("429-1") } ?? false }

    /// A whole minute of silence is what a client of a vendor would bear; the tests bear less.
    package var isStall: Bool { fault.contains("stall") }

    /// The model that is broken is of the dialect; a healthy one of another vendor is always last.
    package var links: [Link] {
        let others = Dialect.allCases.filter { $0 != dialect }
        if isBrokenFirst { return [Link(dialect, fault), Link(others[0], "whole")] }
        guard let cut else { return [Link(dialect, fault), Link(others[1], "whole")] }
        return [Link(others[2], fault), Link(dialect, "fake-cut-\(cut)"), Link(others[3], "whole")]
    }

    /// Which of the links breaks off in the middle, and whether what came before that is known to the token: a reset overtakes
    /// what was sent before it.
    package var isBrokenFirst: Bool { isOfStream }
    package var isExact: Bool { !fault.hasPrefix("fake-reset") || !isBrokenFirst }
}
