package import MeshDomain

/// What the lists have in common.
package struct PageRequest: Sendable, Hashable {
    package var size: Int
    /// The `nextToken` of the page before, with the same filters and order.
    package var token: String?

    package static let sizeDefault = 20
    package static let sizeMax = 200

    package init(size: Int = sizeDefault, token: String? = nil) {
        self.size = size
        self.token = token
    }
}

/// A list of networks, newest first unless it says otherwise.
package struct NetworkQuery: Sendable, Hashable {
    package var page = PageRequest()
    /// In any case of letters.
    package var nameContains: String?
    package var owner: UserID?
    /// All of them.
    package var labels: [String: String] = [:]
    package var order = Order.createTime
    package var isDescending = true

    package init() {}

    package enum Order: String, Sendable {
        case name
        case createTime
        case updateTime
    }
}

/// A list of the tasks of a network, newest first unless it says otherwise.
package struct TaskQuery: Sendable, Hashable {
    package var network: NetworkID
    package var page = PageRequest()
    /// Empty for all.
    package var statuses: Set<MeshTask.Status> = []
    package var session: SessionID?
    package var owner: UserID?
    package var labels: [String: String] = [:]
    package var from: Moment?
    package var before: Moment?
    package var order = Order.createTime
    package var isDescending = true
    /// Whole tasks, not their basic view.
    package var isFull = false

    package init(network: NetworkID) { self.network = network }

    package enum Order: String, Sendable {
        case createTime
        case updateTime
        case priority
    }
}

/// Which memory items count.
package struct MemoryFilter: Sendable, Hashable {
    package var network: NetworkID
    /// Empty for all.
    package var types: Set<MemoryType> = []
    /// All of them.
    package var tags: [String] = []
    package var from: Moment?
    package var before: Moment?
    package var session: SessionID?
    /// For searches: items of the session and those of the network as a whole.
    package var includesNetworkItems = false
    package var task: TaskID?
    package var tier: MemoryTier?
    package var includesSuperseded = false
    /// Leaves out what has expired by then and waits to be cleaned up; nil for all.
    package var aliveAt: Moment?

    /// Words of a search that count; further ones are left out.
    package static let searchWordsMax = 64

    package init(network: NetworkID) { self.network = network }
}

/// A list of memory items, newest first.
package struct MemoryQuery: Sendable, Hashable {
    package var filter: MemoryFilter
    package var page = PageRequest()

    package init(_ filter: MemoryFilter) { self.filter = filter }
}
