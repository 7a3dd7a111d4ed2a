internal import MeshProto

/// A user's stay in a network.
public struct Session: Sendable, Hashable, Identifiable {
    public enum Status: String, Sendable, Hashable {
        case active, ended, expired, unknown
    }

    public var id: String
    public var networkID: String
    public var userID: String
    public var status: Status
    /// Facts that are added to the context of each task of the session.
    public var context: JSONObject
    /// How long it lives without being touched.
    public var timeToLive: Duration?
    public var labels: [String: String]
    public var taskCount: Int
    public var memoryCount: Int
    public var spend: Spend
    public var createdAt: Moment?
    public var touchedAt: Moment?
    /// When it ends unless it is touched.
    public var expiresAt: Moment?
    public var endedAt: Moment?
}

extension Session {
    init(_ proto: ProtoSession) {
        self.init(
            id: proto.id,
            networkID: proto.networkID,
            userID: proto.userID,
            status: Status(proto.status),
            context: JSONObject(proto.context),
            timeToLive: proto.ttl.map { Duration($0) },
            labels: proto.labels,
            taskCount: Int(proto.metrics?.taskCount ?? 0),
            memoryCount: Int(proto.metrics?.memoryCount ?? 0),
            spend: Spend(proto.metrics?.spend),
            createdAt: proto.createTime.map { Moment($0) },
            touchedAt: proto.touchTime.map { Moment($0) },
            expiresAt: proto.expireTime.map { Moment($0) },
            endedAt: proto.endTime.map { Moment($0) }
        )
    }
}

extension Session.Status {
    fileprivate init(_ proto: ProtoSessionStatus) {
        self =
            switch proto {
            case .active: .active
            case .ended: .ended
            case .expired: .expired
            case .unspecified, .unrecognized: .unknown
            }
    }
}
