internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import Protobuf

extension PageRequest {
    init(size: Int32, token: String) {
        self.init(size: size == 0 ? Self.sizeDefault : min(Self.sizeMax, Int(size)), token: token.ifNotEmpty)
    }
}

/// `key=value` marks. What has no key was refused by the schema's rules.
func labelSelectors(_ texts: [String]) -> [String: String] {
    var labels: [String: String] = [:]
    for text in texts {
        guard let sign = text.firstIndex(of: "=") else { continue }
        labels[String(text[..<sign])] = String(text[text.index(after: sign)...])
    }
    return labels
}

/// `create_time desc` and the like; nil for what is not set.
func orderBy(_ text: String) -> (field: String, isDescending: Bool)? {
    guard let field = text.split(separator: " ").first else { return nil }
    return (String(field), text.hasSuffix(" desc"))
}

extension NetworkQuery {
    init(_ request: ProtoListNetworksRequest) {
        self.init()
        page = PageRequest(size: request.pageSize, token: request.pageToken)
        nameContains = request.nameContains.ifNotEmpty
        owner = request.ownerID.ifNotEmpty.map { UserID($0) }
        labels = labelSelectors(request.labelSelectors)
        guard let wanted = orderBy(request.orderBy) else { return }
        isDescending = wanted.isDescending
        switch wanted.field {
        case "name": order = .name
        case "update_time": order = .updateTime
        default: order = .createTime
        }
    }
}

extension TaskQuery {
    init(_ request: ProtoListTasksRequest) {
        self.init(network: NetworkID(request.networkID))
        page = PageRequest(size: request.pageSize, token: request.pageToken)
        statuses = Set(request.statuses.compactMap { MeshTask.Status($0) })
        session = request.sessionID.ifNotEmpty.map { SessionID($0) }
        owner = request.ownerID.ifNotEmpty.map { UserID($0) }
        labels = labelSelectors(request.labelSelectors)
        from = request.startTime.map { Moment($0) }
        before = request.endTime.map { Moment($0) }
        isFull = request.view == .full
        guard let wanted = orderBy(request.orderBy) else { return }
        isDescending = wanted.isDescending
        switch wanted.field {
        case "update_time": order = .updateTime
        case "priority": order = .priority
        default: order = .createTime
        }
    }
}

extension MemoryQuery {
    init(_ request: ProtoListMemoryRequest) {
        var filter = MemoryFilter(network: NetworkID(request.networkID))
        filter.types = Set(request.types.compactMap { MemoryType($0) })
        filter.tags = request.tags
        filter.from = request.startTime.map { Moment($0) }
        filter.before = request.endTime.map { Moment($0) }
        filter.session = request.sessionID.ifNotEmpty.map { SessionID($0) }
        filter.task = request.taskID.ifNotEmpty.map { TaskID($0) }
        filter.tier = MemoryTier(request.tier)
        filter.includesSuperseded = request.includeSuperseded
        self.init(filter)
        page = PageRequest(size: request.pageSize, token: request.pageToken)
    }
}

extension MemorySearch {
    static let limitDefault = 10

    init(_ request: ProtoSearchMemoryRequest) {
        var filter = MemoryFilter(network: NetworkID(request.networkID))
        filter.types = Set(request.types.compactMap { MemoryType($0) })
        filter.tags = request.tags
        filter.from = request.startTime.map { Moment($0) }
        filter.before = request.endTime.map { Moment($0) }
        filter.session = request.sessionID.ifNotEmpty.map { SessionID($0) }
        filter.includesNetworkItems = true
        filter.includesSuperseded = request.includeSuperseded
        let mode: Mode =
            switch request.mode {
            case .lexical: .lexical
            case .vector: .vector
            default: .hybrid
            }
        self.init(
            query: request.query,
            mode: mode,
            limit: request.limit == 0 ? Self.limitDefault : Int(request.limit),
            minScore: request.minScore,
            filter: filter
        )
    }
}
