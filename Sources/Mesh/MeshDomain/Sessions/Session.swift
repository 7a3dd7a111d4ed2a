/// A user's stay in a network, with its own context. It ends by itself when nobody touches it for its TTL.
public struct Session: Sendable, Hashable, Codable {
    public let id: SessionID
    public let network: NetworkID
    public let user: UserID
    public var status: Status
    public var context: JSONValue
    public var ttlSeconds: Int
    public var labels: [String: String]
    public var metrics = SessionMetrics()
    public let createTime: Moment
    public var touchTime: Moment
    public var endTime: Moment?
    public var revision: Int

    public enum Status: String, Sendable, Codable {
        case active
        case ended
        case expired
    }

    public static let ttlSecondsDefault = 3600
    /// The most that its context takes as JSON, however often it is added to.
    public static let contextBytesMax = 262_144

    public init(
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
    public var expireTime: Moment { touchTime + .seconds(ttlSeconds) }
}

/// What happened in a session. Sums, so that they can be added to in any order.
public struct SessionMetrics: Sendable, Hashable, Codable {
    public var tasks = 0
    public var memoryItems = 0
    public var touches = 0
    public var spend = Spend.none

    public init() {}
}

/// What a line of a network's log says of a session.
public enum SessionChange: String, Sendable, Codable {
    case created
    case touched
    case ended
    case expired
}
