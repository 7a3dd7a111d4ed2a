/// Something that a network remembers.
package struct MemoryItem: Boxed {
    package var box: Box<Facts>

    package init(box: Box<Facts>) { self.box = box }

    package var id: MemoryID { own.id }
    package var network: NetworkID { own.network }
    package var type: MemoryType {
        get { own.type }
        _modify { yield &own.type }
    }
    package var content: String {
        get { own.content }
        _modify { yield &own.content }
    }
    /// Asked without touching the content itself.
    package var contentBytes: Int { own.content.utf8.count }
    /// How sure it is, from 0 to 1.
    package var confidence: Double {
        get { own.confidence }
        _modify { yield &own.confidence }
    }
    package var metadata: JSONValue {
        get { own.metadata }
        _modify { yield &own.metadata }
    }
    package var tags: [String] {
        get { own.tags }
        _modify { yield &own.tags }
    }
    package var tier: MemoryTier {
        get { own.tier }
        _modify { yield &own.tier }
    }
    package var origin: MemoryOrigin {
        get { own.origin }
        _modify { yield &own.origin }
    }
    package var session: SessionID? {
        get { own.session }
        _modify { yield &own.session }
    }
    package var createTime: Moment { own.createTime }
    /// When it is deleted; nil when the retention policy alone decides.
    package var expireTime: Moment? {
        get { own.expireTime }
        _modify { yield &own.expireTime }
    }
    /// Since when it is held to be true, and until when it was: superseded items stay, as history.
    package var validFrom: Moment {
        get { own.validFrom }
        _modify { yield &own.validFrom }
    }
    package var validUntil: Moment? {
        get { own.validUntil }
        _modify { yield &own.validUntil }
    }
    package var supersedes: MemoryID? {
        get { own.supersedes }
        _modify { yield &own.supersedes }
    }
    package var supersededBy: MemoryID? {
        get { own.supersededBy }
        _modify { yield &own.supersededBy }
    }
    /// Items that say otherwise about the same thing and have not been settled.
    package var contradicts: [MemoryID] {
        get { own.contradicts }
        _modify { yield &own.contradicts }
    }
    package var readCount: Int {
        get { own.readCount }
        _modify { yield &own.readCount }
    }
    package var lastReadTime: Moment? {
        get { own.lastReadTime }
        _modify { yield &own.lastReadTime }
    }

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
        self.init(
            Facts(
                id: id,
                network: network,
                type: type,
                content: content,
                confidence: confidence,
                metadata: metadata,
                tags: tags,
                tier: tier,
                origin: origin,
                session: session,
                createTime: createTime,
                expireTime: expireTime,
                validFrom: createTime
            )
        )
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
