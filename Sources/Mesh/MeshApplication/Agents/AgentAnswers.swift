package import MeshDomain

/// What a specialist or the synthesis answers: text for people, then a fenced block ```` ```mesh ```` with what the mesh
/// wants to know. A model that forgets the block still gives its text; the confidence is then the default.
package struct AgentAnswer: Sendable, Hashable {
    package var text: String
    package var confidence: Double
    /// What the network should remember.
    package var notes: [Note]
    /// The agent cannot go on without this.
    package var question: Question?
    /// For the synthesis.
    package var summary: String?
    package var contributions: [ContributionNote]

    package struct Note: Sendable, Hashable {
        package var type: MemoryType
        package var content: String
        package var confidence: Double?
    }

    package struct Question: Sendable, Hashable {
        package var prompt: String
        package var choices: [String]?
    }

    package struct ContributionNote: Sendable, Hashable {
        package var agent: String
        package var text: String
    }

    /// For an answer that does not say how sure it is.
    package static let confidenceDefault = 0.6
    /// The most notes that are kept of one answer.
    package static let notesMax = 8
    package static let fence = "```mesh"

    package init(parsing reply: String) {
        var parts = (text: Substring(reply), trailer: Trailer?.none)
        if let fence = reply.lastRange(ofText: Self.fence) {
            let rest = reply[fence.upperBound...]
            let body = rest.lastRange(ofText: "```").map { rest[..<$0.lowerBound] } ?? rest
            // A block that cannot be read is not shown to people either.
            parts = (reply[..<fence.lowerBound], Trailer(parsing: body))
        }
        text = parts.text.trimmedOfSpace
        let trailer = parts.trailer
        confidence = min(1, max(0, trailer?.confidence ?? Self.confidenceDefault))
        notes = Array((trailer?.notes ?? []).prefix(Self.notesMax))
        question = trailer?.question
        summary = trailer?.summary
        contributions = trailer?.contributions ?? []
    }
}

/// Lets text through as it comes and holds back what may be the beginning of the block for the mesh.
package struct VisibleText: Sendable {
    private var held = ""
    private var hasEnded = false

    package init() {}

    /// What of it can be shown now.
    package mutating func add(_ delta: String) -> String {
        if hasEnded { return "" }
        held += delta
        if let fence = held.lastRange(ofText: AgentAnswer.fence) {
            hasEnded = true
            return String(held[..<fence.lowerBound])
        }
        // A fence may be cut anywhere between two deltas.
        var kept = min(AgentAnswer.fence.utf8.count - 1, held.utf8.count)
        while kept > 0, !AgentAnswer.fence.utf8.starts(with: held.utf8.suffix(kept)) { kept -= 1 }
        let visible = String(decoding: held.utf8.dropLast(kept), as: UTF8.self)
        held = String(decoding: held.utf8.suffix(kept), as: UTF8.self)
        return visible
    }

    /// What was held back and turned out to be text.
    package mutating func finish() -> String {
        defer { held = "" }
        return hasEnded ? "" : held
    }
}
