package import MeshDomain

/// What every store agrees on: which things a query means, and where they stand in its order.
extension Network {
    /// Names are compared without regard to the case of letters.
    package var nameKey: String { name.lowercased() }

    package func place(by order: NetworkQuery.Order) -> PagePlace {
        switch order {
        case .name: PagePlace(.text(nameKey), id: id.text)
        case .createTime: PagePlace(.number(createTime.nanoseconds), id: id.text)
        case .updateTime: PagePlace(.number(updateTime.nanoseconds), id: id.text)
        }
    }
}

extension MeshTask {
    package func place(by order: TaskQuery.Order) -> PagePlace {
        switch order {
        case .createTime: PagePlace(.number(createTime.nanoseconds), id: id.text)
        case .updateTime: PagePlace(.number(updateTime.nanoseconds), id: id.text)
        case .priority: PagePlace(.number(Int64(submission.priority)), id: id.text)
        }
    }
}

extension MeshTask.Status {
    /// It has been started and has not ended.
    package var isActive: Bool { !isFinal && self != .held }
}

extension MemoryItem {
    package var place: PagePlace { PagePlace(.number(createTime.nanoseconds), id: id.text) }
}

extension PageRequest {
    /// Within what the store hands out at once.
    package var boundedSize: Int { min(max(1, size), Self.sizeMax) }
}
