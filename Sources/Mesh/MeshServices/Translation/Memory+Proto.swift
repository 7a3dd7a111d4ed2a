internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import Protobuf

extension MemoryType {
    /// Nil for what is not set.
    init?(_ proto: ProtoMemoryType) {
        switch proto {
        case .fact: self = .fact
        case .context: self = .context
        case .decision: self = .decision
        case .feedback: self = .feedback
        case .experience: self = .experience
        case .unspecified, .unrecognized: return nil
        }
    }

    var proto: ProtoMemoryType {
        switch self {
        case .fact: .fact
        case .context: .context
        case .decision: .decision
        case .feedback: .feedback
        case .experience: .experience
        }
    }
}

extension MemoryTier {
    init?(_ proto: ProtoMemoryTier) {
        switch proto {
        case .shortTerm: self = .shortTerm
        case .longTerm: self = .longTerm
        case .unspecified, .unrecognized: return nil
        }
    }

    var proto: ProtoMemoryTier {
        switch self {
        case .shortTerm: .shortTerm
        case .longTerm: .longTerm
        }
    }
}

extension MemoryRemovalReason {
    var proto: ProtoMemoryRemovalReason {
        switch self {
        case .deleted: .deleted
        case .expired: .expired
        case .erased: .erased
        }
    }
}

extension NewMemory {
    init(_ request: ProtoAddMemoryRequest) {
        self.init(
            network: NetworkID(request.networkID),
            // The schema's rules refuse a request without a type.
            type: MemoryType(request.type) ?? .context,
            content: request.content,
            confidence: request.confidence ?? 1,
            metadata: request.metadata.map { JSONValue($0) } ?? .object([:]),
            tags: request.tags,
            ttlSeconds: request.ttl.map { Int($0.seconds) },
            isImportant: request.important,
            session: request.sessionID.ifNotEmpty.map { SessionID($0) },
            supersedes: request.supersedesMemoryID.ifNotEmpty.map { MemoryID($0) },
            idempotencyKey: request.idempotencyKey.ifNotEmpty
        )
    }
}

extension StoredItem {
    var proto: ProtoMemoryItem {
        .with {
            $0.id = item.id.text
            $0.networkID = item.network.text
            $0.type = item.type.proto
            $0.content = item.content
            $0.confidence = item.confidence
            $0.metadata = item.metadata.structure
            $0.tags = item.tags
            $0.tier = item.tier.proto
            $0.sessionID = item.session?.text ?? ""
            $0.taskID = item.origin.task?.text ?? ""
            $0.subtaskID = item.origin.subtask?.text ?? ""
            $0.agentID = item.origin.agent?.text ?? ""
            $0.userID = item.origin.user?.text ?? ""
            $0.model = item.origin.model ?? ""
            $0.sizeBytes = Int32(clamping: item.content.utf8.count)
            $0.storedSizeBytes = Int32(clamping: storedBytes)
            $0.compressed = isCompressed
            $0.readCount = Int32(clamping: item.readCount)
            $0.createTime = item.createTime.proto
            $0.lastReadTime = item.lastReadTime?.proto
            $0.expireTime = item.expireTime?.proto
            $0.validFromTime = item.validFrom.proto
            $0.validUntilTime = item.validUntil?.proto
            $0.supersedesMemoryID = item.supersedes?.text ?? ""
            $0.supersededByMemoryID = item.supersededBy?.text ?? ""
            $0.contradictsMemoryIds = item.contradicts.map(\.text)
        }
    }
}

extension MemoryMatch {
    var proto: ProtoMemoryMatch {
        .with {
            $0.item = item.proto
            $0.score = score
            $0.lexicalScore = lexicalScore
            $0.vectorScore = vectorScore
            $0.recencyScore = recencyScore
            $0.matchedTerms = matchedTerms
            $0.explanation = explanation
        }
    }
}
