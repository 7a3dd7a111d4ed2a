private import Synchronization

/// Beginnings of prompts that a vendor has kept, by their fingerprints.
final class PromptCache: Sendable {
    private let kept = Mutex<Set<Fingerprint>>([])

    /// Splits a prompt's tokens in those that were kept, those that are from now on, and others.
    func account(_ ask: Ask, _ dialect: Dialect, _ usage: inout Usage) {
        guard let (tokens, fingerprint) = ask.tally.keepable else { return }
        switch dialect {
        case .ollama: return
        case .anthropic:
            // Where the caller marked it, whatever its length.
            if isKept(fingerprint) { usage.cached = tokens } else { usage.cacheWrite = tokens }
        case .openai, .groq, .gemini:
            // By themselves, from 1024 tokens on and in steps of 128.
            guard tokens >= 1024, isKept(fingerprint) else { return }
            usage.cached = tokens / 128 * 128
        }
    }

    func reset() { kept.withLock { $0 = [] } }

    private func isKept(_ fingerprint: Fingerprint) -> Bool {
        kept.withLock { kept in
            if kept.count >= Self.keptMax { kept = [] }
            return !kept.insert(fingerprint).inserted
        }
    }

    private static let keptMax = 10_000
}
