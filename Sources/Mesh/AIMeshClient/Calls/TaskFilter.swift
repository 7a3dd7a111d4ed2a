internal import MeshProto
internal import Protobuf

/// Which tasks are listed. Everything that is set has to fit.
public struct TaskFilter: Sendable, Hashable {
    public var statuses: [TaskStatus] = []
    public var sessionID: String?
    public var ownerID: String?
    /// Each as `key=value`.
    public var labels: [String] = []
    /// Submitted at this moment or later.
    public var from: Moment?
    /// Submitted before this moment.
    public var until: Moment?

    public init() {}
}

extension TaskFilter {
    func proto(in networkID: String, full: Bool, pageSize: Int?, token: String) -> ProtoListTasksRequest {
        .with {
            $0.networkID = networkID
            $0.pageSize = Int32(clamping: pageSize ?? 0)
            $0.pageToken = token
            $0.statuses = statuses.map(\.proto)
            $0.sessionID = sessionID ?? ""
            $0.ownerID = ownerID ?? ""
            $0.labelSelectors = labels
            $0.startTime = from?.proto
            $0.endTime = until?.proto
            $0.view = full ? .full : .basic
        }
    }
}
