extension MemoryItem {
    public struct Facts: Sendable, Hashable, Codable {
        public let id: MemoryID
        public let network: NetworkID
        public internal(set) var type: MemoryType
        public internal(set) var content: String
        public internal(set) var confidence: Double
        public internal(set) var metadata: JSONValue
        public internal(set) var tags: [String]
        public internal(set) var tier: MemoryTier
        public internal(set) var origin: MemoryOrigin
        public internal(set) var session: SessionID?
        public let createTime: Moment
        public internal(set) var expireTime: Moment?
        public internal(set) var validFrom: Moment
        public internal(set) var validUntil: Moment?
        public internal(set) var supersedes: MemoryID?
        public internal(set) var supersededBy: MemoryID?
        public internal(set) var contradicts: [MemoryID] = []
        public internal(set) var readCount = 0
        public internal(set) var lastReadTime: Moment?
    }
}
