internal import MeshProto
internal import Protobuf

/// One thing that a network remembers.
public struct MemoryItem: Sendable, Hashable, Identifiable {
    public enum Tier: String, Sendable, Hashable {
        case shortTerm, longTerm, unknown
    }

    public var id: String
    public var networkID: String
    public var type: MemoryType
    public var content: String
    /// From 0 to 1.
    public var confidence: Double
    public var metadata: JSONObject
    public var tags: [String]
    public var tier: Tier
    /// Where it comes from; nil where it does not come from there.
    public var sessionID: String?
    public var taskID: String?
    public var subtaskID: String?
    public var agentID: String?
    public var userID: String?
    public var sizeBytes: Int
    public var readCount: Int
    public var createdAt: Moment?
    public var lastReadAt: Moment?
    public var expiresAt: Moment?
}

public enum MemoryType: String, Sendable, Hashable, CaseIterable {
    case fact, context, decision, feedback, experience, unknown
}

/// Something to remember.
public struct NewMemory: Sendable, Hashable {
    public var type: MemoryType
    public var content: String
    /// From 0 to 1; nil for the server's default.
    public var confidence: Double?
    public var metadata: JSONObject = [:]
    public var tags: [String] = []
    /// Nil for the server's default.
    public var timeToLive: Duration?
    /// Goes to the long-term memory at once.
    public var isImportant = false
    public var sessionID: String?

    public init(_ content: String, type: MemoryType = .fact) {
        self.content = content
        self.type = type
    }
}

/// Which items are listed or searched. Everything that is set has to fit.
public struct MemoryFilter: Sendable, Hashable {
    public var types: [MemoryType] = []
    public var tags: [String] = []
    /// From this moment on.
    public var from: Moment?
    /// Before this moment.
    public var until: Moment?
    public var sessionID: String?

    public init() {}
}

/// An item that a search found, and why.
public struct MemoryMatch: Sendable, Hashable {
    public var item: MemoryItem
    /// Relevance, with its parts.
    public var score: Double
    public var lexicalScore: Double
    public var vectorScore: Double
    public var recencyScore: Double
    public var matchedTerms: [String]
    public var explanation: String
}

/// What a search found.
public struct MemorySearchResult: Sendable, Hashable {
    /// The best first.
    public var matches: [MemoryMatch]
    /// Part of the search was not possible, such as that by meaning.
    public var isDegraded: Bool
}

public enum MemorySearchMode: String, Sendable, Hashable {
    case hybrid, lexical, vector
}

extension MemoryItem {
    init(_ proto: ProtoMemoryItem) {
        self.init(
            id: proto.id,
            networkID: proto.networkID,
            type: MemoryType(proto.type),
            content: proto.content,
            confidence: proto.confidence,
            metadata: JSONObject(proto.metadata),
            tags: proto.tags,
            tier: proto.tier == .shortTerm ? .shortTerm : proto.tier == .longTerm ? .longTerm : .unknown,
            sessionID: proto.sessionID.nonEmpty,
            taskID: proto.taskID.nonEmpty,
            subtaskID: proto.subtaskID.nonEmpty,
            agentID: proto.agentID.nonEmpty,
            userID: proto.userID.nonEmpty,
            sizeBytes: Int(proto.sizeBytes),
            readCount: Int(proto.readCount),
            createdAt: proto.createTime.map { Moment($0) },
            lastReadAt: proto.lastReadTime.map { Moment($0) },
            expiresAt: proto.expireTime.map { Moment($0) }
        )
    }
}

extension MemoryType {
    init(_ proto: ProtoMemoryType) {
        self =
            switch proto {
            case .fact: .fact
            case .context: .context
            case .decision: .decision
            case .feedback: .feedback
            case .experience: .experience
            case .unspecified, .unrecognized: .unknown
            }
    }

    var proto: ProtoMemoryType {
        switch self {
        case .fact: .fact
        case .context: .context
        case .decision: .decision
        case .feedback: .feedback
        case .experience: .experience
        case .unknown: .unspecified
        }
    }
}

extension MemoryMatch {
    init(_ proto: ProtoMemoryMatch) {
        self.init(
            item: MemoryItem(proto.item ?? ProtoMemoryItem()),
            score: proto.score,
            lexicalScore: proto.lexicalScore,
            vectorScore: proto.vectorScore,
            recencyScore: proto.recencyScore,
            matchedTerms: proto.matchedTerms,
            explanation: proto.explanation
        )
    }
}

extension MemorySearchMode {
    var proto: ProtoSearchMode {
        switch self {
        case .hybrid: .hybrid
        case .lexical: .lexical
        case .vector: .vector
        }
    }
}
