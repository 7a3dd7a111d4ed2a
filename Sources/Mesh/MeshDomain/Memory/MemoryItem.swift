/// Something that a network remembers.
package struct MemoryItem: Sendable, Hashable, Codable {
    package let id: MemoryID
    package let network: NetworkID
    package var type: MemoryType
    package var content: String
    /// How sure it is, from 0 to 1.
    package var confidence: Double
    package var metadata: JSONValue
    package var tags: [String]
    package var tier: MemoryTier
    package var origin: MemoryOrigin
    package var session: SessionID?
    package let createTime: Moment
    /// When it is deleted; nil when the retention policy alone decides.
    package var expireTime: Moment?
    /// Since when it is held to be true, and until when it was: superseded items stay, as history.
    package var validFrom: Moment
    package var validUntil: Moment?
    package var supersedes: MemoryID?
    package var supersededBy: MemoryID?
    /// Items that say otherwise about the same thing and have not been settled.
    package var contradicts: [MemoryID] = []
    package var readCount = 0
    package var lastReadTime: Moment?

    package init(
        id: MemoryID,
        network: NetworkID,
        type: MemoryType,
        content: String,
        confidence: Double = 1,
        metadata: JSONValue = .object([:]),
        tags: [String] = [],
        tier: MemoryTier = .shortTerm,
        origin: MemoryOrigin = MemoryOrigin(),
        session: SessionID? = nil,
        createTime: Moment,
        expireTime: Moment? = nil
    ) {
        self.id = id
        self.network = network
        self.type = type
        self.content = content
        self.confidence = confidence
        self.metadata = metadata
        self.tags = tags
        self.tier = tier
        self.origin = origin
        self.session = session
        self.createTime = createTime
        self.expireTime = expireTime
        self.validFrom = createTime
    }

    package var isCurrent: Bool { supersededBy == nil && validUntil == nil }
}

/// Who wrote a memory item.
package struct MemoryOrigin: Sendable, Hashable, Codable {
    /// The user who wrote it, or for whom the agent did.
    package var user: UserID?
    package var task: TaskID?
    package var subtask: SubtaskID?
    package var agent: AgentID?
    package var model: String?

    package init(
        user: UserID? = nil,
        task: TaskID? = nil,
        subtask: SubtaskID? = nil,
        agent: AgentID? = nil,
        model: String? = nil
    ) {
        self.user = user
        self.task = task
        self.subtask = subtask
        self.agent = agent
        self.model = model
    }
}

/// What kind of memory an item is.
package enum MemoryType: String, Sendable, Codable, CaseIterable {
    case fact
    case context
    case decision
    case feedback
    case experience
}

/// How long an item is kept: until its time or the retention is over, or beyond.
package enum MemoryTier: String, Sendable, Codable {
    /// Until its TTL or the retention period ends.
    case shortTerm
    /// Beyond the retention period, because it matters.
    case longTerm
}

/// Why an item is gone.
package enum MemoryRemovalReason: String, Sendable, Codable {
    case deleted
    case expired
    case erased
}
