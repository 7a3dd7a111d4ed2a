internal import MeshDomain
private import Synchronization

/// Prompts by agent and kind of work, each with all that it was rendered from: an agent that was changed gets another one.
final class RenderedPrompts: Sendable {
    private struct Key: Hashable {
        let agent: AgentID
        let kind: WorkKind
    }

    /// One reference, so that it is looked at outside of the lock without a copy.
    private final class Entry: Sendable {
        let agent: Agent
        let network: String
        let prompt: AgentPrompts.Prompt

        init(_ agent: Agent, _ network: String, _ prompt: AgentPrompts.Prompt) {
            self.agent = agent
            self.network = network
            self.prompt = prompt
        }

        func isFor(_ agent: Agent, in network: Network) -> Bool {
            self.agent.isConfigured(as: agent) && self.network == network.name
        }
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
        if let kept = entries.withLock({ $0[key] }), kept.isFor(agent, in: network) { return kept.prompt }
        let entry = Entry(agent, network.name, rendering(agent.configuration))
        entries.withLock { entries in
            if entries.count >= Self.entriesMax { entries.removeAll(keepingCapacity: true) }
            entries[key] = entry
        }
        return entry.prompt
    }
}
