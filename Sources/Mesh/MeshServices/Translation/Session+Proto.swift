internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import Protobuf

extension NewSession {
    init(_ request: ProtoCreateSessionRequest) {
        self.init(
            network: NetworkID(request.networkID),
            user: request.userID.ifNotEmpty.map { UserID($0) },
            ttlSeconds: request.ttl.map { Int($0.seconds) } ?? Session.ttlSecondsDefault,
            context: request.context.map { JSONValue($0) } ?? .object([:]),
            labels: request.labels,
            idempotencyKey: request.idempotencyKey.ifNotEmpty
        )
    }
}

extension Session {
    var proto: ProtoSession {
        .with {
            $0.id = id.text
            $0.networkID = network.text
            $0.userID = user.text
            $0.status =
                switch status {
                case .active: .active
                case .ended: .ended
                case .expired: .expired
                }
            $0.context = context.structure
            $0.ttl = Duration.seconds(ttlSeconds).proto
            $0.labels = labels
            $0.metrics = .with {
                $0.taskCount = Int32(clamping: metrics.tasks)
                $0.memoryCount = Int32(clamping: metrics.memoryItems)
                $0.touchCount = Int32(clamping: metrics.touches)
                $0.spend = metrics.spend.proto
            }
            $0.createTime = createTime.proto
            $0.touchTime = touchTime.proto
            $0.expireTime = expireTime.proto
            $0.endTime = endTime?.proto
        }
    }
}

extension SessionChange {
    var proto: ProtoSessionChange {
        switch self {
        case .created: .created
        case .touched: .touched
        case .ended: .ended
        case .expired: .expired
        }
    }
}
