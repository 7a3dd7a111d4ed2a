/// Something that a network remembers.
public struct MemoryItem: Boxed {
    public var box: Box<Facts>

    public init(box: Box<Facts>) { self.box = box }

    @inlinable public var id: MemoryID { box.facts.id }
    @inlinable public var network: NetworkID { box.facts.network }
    public var type: MemoryType {
        @inlinable get { box.facts.type }
        _modify { yield &own.type }
    }
    public var content: String {
        @inlinable get { box.facts.content }
        _modify { yield &own.content }
    }
    /// Asked without touching the content itself.
    public var contentBytes: Int { own.content.utf8.count }
    /// How sure it is, from 0 to 1.
    public var confidence: Double {
        @inlinable get { box.facts.confidence }
        _modify { yield &own.confidence }
    }
    public var metadata: JSONValue {
        @inlinable get { box.facts.metadata }
        _modify { yield &own.metadata }
    }
    public var tags: [String] {
        @inlinable get { box.facts.tags }
        _modify { yield &own.tags }
    }
    public var tier: MemoryTier {
        @inlinable get { box.facts.tier }
        _modify { yield &own.tier }
    }
    public var origin: MemoryOrigin {
        @inlinable get { box.facts.origin }
        _modify { yield &own.origin }
    }
    public var session: SessionID? {
        @inlinable get { box.facts.session }
        _modify { yield &own.session }
    }
    @inlinable public var createTime: Moment { box.facts.createTime }
    /// When it is deleted; nil when the retention policy alone decides.
    public var expireTime: Moment? {
        @inlinable get { box.facts.expireTime }
        _modify { yield &own.expireTime }
    }
    /// Since when it is held to be true, and until when it was: superseded items stay, as history.
    public var validFrom: Moment {
        @inlinable get { box.facts.validFrom }
        _modify { yield &own.validFrom }
    }
    public var validUntil: Moment? {
        @inlinable get { box.facts.validUntil }
        _modify { yield &own.validUntil }
    }
    public var supersedes: MemoryID? {
        @inlinable get { box.facts.supersedes }
        _modify { yield &own.supersedes }
    }
    public var supersededBy: MemoryID? {
        @inlinable get { box.facts.supersededBy }
        _modify { yield &own.supersededBy }
    }
    /// Items that say otherwise about the same thing and have not been settled.
    public var contradicts: [MemoryID] {
        @inlinable get { box.facts.contradicts }
        _modify { yield &own.contradicts }
    }
    public var readCount: Int {
        @inlinable get { box.facts.readCount }
        _modify { yield &own.readCount }
    }
    public var lastReadTime: Moment? {
        @inlinable get { box.facts.lastReadTime }
        _modify { yield &own.lastReadTime }
    }

    public init(
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

    public var isCurrent: Bool { supersededBy == nil && validUntil == nil }
}

/// Who wrote a memory item.
public struct MemoryOrigin: Sendable, Hashable, Codable {
    /// The user who wrote it, or for whom the agent did.
    public var user: UserID?
    public var task: TaskID?
    public var subtask: SubtaskID?
    public var agent: AgentID?
    public var model: String?

    public init(
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
public enum MemoryType: String, Sendable, Codable, CaseIterable {
    case fact
    case context
    case decision
    case feedback
    case experience
}

/// How long an item is kept: until its time or the retention is over, or beyond.
public enum MemoryTier: String, Sendable, Codable {
    /// Until its TTL or the retention period ends.
    case shortTerm
    /// Beyond the retention period, because it matters.
    case longTerm
}

/// Why an item is gone.
public enum MemoryRemovalReason: String, Sendable, Codable {
    case deleted
    case expired
    case erased
}
