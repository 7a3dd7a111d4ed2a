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
    }
}
