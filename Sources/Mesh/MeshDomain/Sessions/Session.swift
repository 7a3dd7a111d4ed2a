/// A user's stay in a network, with its own context. It ends by itself when nobody touches it for its TTL.
package struct Session: Sendable, Hashable, Codable {
    package let id: SessionID
    package let network: NetworkID
    package let user: UserID
    package var status: Status
    package var context: JSONValue
    package var ttlSeconds: Int
    package var labels: [String: String]
    package var metrics = SessionMetrics()
    package let createTime: Moment
    package var touchTime: Moment
    package var endTime: Moment?
    package var revision: Int

    package enum Status: String, Sendable, Codable {
        case active
        case ended
        case expired
    }

    package static let ttlSecondsDefault = 3600
    /// The most that its context takes as JSON, however often it is added to.
    package static let contextBytesMax = 262_144

    package init(
        id: SessionID,
        network: NetworkID,
        user: UserID,
        context: JSONValue = .object([:]),
        ttlSeconds: Int = ttlSecondsDefault,
        labels: [String: String] = [:],
        createTime: Moment
    ) {
        self.id = id
        self.network = network
        self.user = user
        self.status = .active
        self.context = context
        self.ttlSeconds = ttlSeconds
        self.labels = labels
        self.createTime = createTime
        self.touchTime = createTime
        self.revision = 1
    }

    /// When it ends unless it is touched.
    package var expireTime: Moment { touchTime + .seconds(ttlSeconds) }
}

/// What happened in a session. Sums, so that they can be added to in any order.
package struct SessionMetrics: Sendable, Hashable, Codable {
    package var tasks = 0
    package var memoryItems = 0
    package var touches = 0
    package var spend = Spend.none

    package init() {}
}

/// What a line of a network's log says of a session.
package enum SessionChange: String, Sendable, Codable {
    case created
    case touched
    case ended
    case expired
}
