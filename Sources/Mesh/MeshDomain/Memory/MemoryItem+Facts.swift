extension MemoryItem {
    package struct Facts: Sendable, Hashable, Codable {
        let id: MemoryID
        let network: NetworkID
        var type: MemoryType
        var content: String
        var confidence: Double
        var metadata: JSONValue
        var tags: [String]
        var tier: MemoryTier
        var origin: MemoryOrigin
        var session: SessionID?
        let createTime: Moment
        var expireTime: Moment?
        var validFrom: Moment
        var validUntil: Moment?
        var supersedes: MemoryID?
        var supersededBy: MemoryID?
        var contradicts: [MemoryID] = []
        var readCount = 0
        var lastReadTime: Moment?

        init(
            id: MemoryID,
            network: NetworkID,
            type: MemoryType,
            content: String,
            confidence: Double,
            metadata: JSONValue,
            tags: [String],
            tier: MemoryTier,
            origin: MemoryOrigin,
            session: SessionID?,
            createTime: Moment,
            expireTime: Moment?
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
    }
}
