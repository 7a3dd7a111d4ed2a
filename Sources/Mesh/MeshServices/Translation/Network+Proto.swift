internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import Protobuf

extension NewNetwork {
    init(_ request: ProtoCreateNetworkRequest) {
        self.init(
            name: request.name,
            description: request.description,
            maxIterations: request.maxIterations.map { Int($0) },
            timeoutSeconds: request.timeoutSeconds.map { Int($0) },
            agents: request.agents.map { AgentConfiguration($0) },
            labels: request.labels,
            idempotencyKey: request.idempotencyKey.ifNotEmpty
        )
    }
}

extension NetworkDetail {
    var proto: ProtoNetwork {
        .with {
            $0.id = network.id.text
            $0.name = network.name
            $0.description = network.description
            $0.maxIterations = Int32(clamping: network.maxIterations)
            $0.timeoutSeconds = Int32(clamping: network.timeoutSeconds)
            $0.labels = network.labels
            $0.ownerID = network.owner.text
            $0.tenantID = network.tenant.text
            $0.agents = agents.map(\.proto)
            $0.stats = stats.proto
            $0.createTime = network.createTime.proto
            $0.updateTime = network.updateTime.proto
            $0.etag = ETag.text(network.revision)
        }
    }
}

extension NetworkStats {
    var proto: ProtoNetworkStats {
        .with {
            $0.agentCount = Int32(clamping: agents)
            $0.taskCount = Int32(clamping: tasks)
            $0.activeTaskCount = Int32(clamping: activeTasks)
            $0.memoryCount = Int32(clamping: memoryItems)
            $0.sessionCount = Int32(clamping: activeSessions)
            $0.spend = spend.proto
        }
    }
}

extension DeletedNetwork {
    var proto: ProtoDeleteNetworkResponse {
        .with {
            $0.agentCount = Int32(clamping: agents)
            $0.taskCount = Int32(clamping: tasks)
            $0.cancelledTaskCount = Int32(clamping: cancelledTasks)
            $0.memoryCount = Int32(clamping: memoryItems)
            $0.sessionCount = Int32(clamping: sessions)
        }
    }
}

extension NetworkChange {
    var proto: ProtoNetworkChange {
        switch self {
        case .updated: .updated
        case .agentAdded: .agentAdded
        case .agentUpdated: .agentUpdated
        case .agentRemoved: .agentRemoved
        case .deleted: .deleted
        }
    }
}
