internal import MeshDomain
private import Synchronization

/// Prompts by agent and kind of work, each with all that it was rendered from: an agent that was changed gets another one.
final class RenderedPrompts: Sendable {
    private struct Key: Hashable {
        let agent: AgentID
        let kind: WorkKind
    }

    private struct Entry {
        let configuration: AgentConfiguration
        let network: String
        let prompt: AgentPrompts.Prompt
    }

    private let entries = Mutex<[Key: Entry]>([:])

    /// Beyond it all are forgotten and rendered again when they are asked for.
    private static let entriesMax = 2_048

    func prompt(
        _ kind: WorkKind,
        for agent: Agent,
        in network: Network,
        rendering: (AgentConfiguration) -> AgentPrompts.Prompt
    ) -> AgentPrompts.Prompt {
        let key = Key(agent: agent.id, kind: kind)
        let configuration = agent.configuration
        let kept = entries.withLock { $0[key] }
        if let kept, kept.network == network.name, kept.configuration == configuration { return kept.prompt }
        let entry = Entry(configuration: configuration, network: network.name, prompt: rendering(configuration))
        entries.withLock { entries in
            if entries.count >= Self.entriesMax { entries.removeAll(keepingCapacity: true) }
            entries[key] = entry
        }
        return entry.prompt
    }
}
