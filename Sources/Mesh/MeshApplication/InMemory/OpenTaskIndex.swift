internal import MeshDomain

/// Which tasks are open and which waits end when, in order, so that looking for them costs what is found.
struct OpenTaskIndex: Sendable {
    private struct Open: Comparable, Sendable {
        let id: TaskID
        let tenant: TenantID

        static func < (left: Open, right: Open) -> Bool { (left.id, left.tenant) < (right.id, right.tenant) }
    }

    private struct Wait: Comparable, Sendable {
        let end: Moment
        let task: Open

        static func < (left: Wait, right: Wait) -> Bool { (left.end, left.task) < (right.end, right.task) }
    }

    private var open = SortedKeys<Open>()
    private var waits = SortedKeys<Wait>()

    mutating func replace(_ before: MeshTask?, by after: MeshTask?) {
        let (old, new) = (Self.places(of: before), Self.places(of: after))
        if old.open != new.open {
            if let open = old.open { self.open.remove(open) }
            if let open = new.open { self.open.insert(open) }
        }
        if old.wait != new.wait {
            if let wait = old.wait { waits.remove(wait) }
            if let wait = new.wait { waits.insert(wait) }
        }
    }

    func openTasks(after id: TaskID?, limit: Int) -> [Owned<TaskID>] {
        open.keys(notBefore: { key in id.map { key.id <= $0 } ?? false }, limit: limit)
            .map { Owned($0.tenant, $0.id) }
    }

    func waitsOver(at time: Moment, limit: Int) -> [Owned<TaskID>] {
        waits.keys(notBefore: { _ in false }, limit: limit).prefix { $0.end <= time }
            .map { Owned($0.task.tenant, $0.task.id) }
    }

    private static func places(of task: MeshTask?) -> (open: Open?, wait: Wait?) {
        guard let task, task.status.isActive else { return (nil, nil) }
        let open = Open(id: task.id, tenant: task.tenant)
        return (open, task.waiting.map { Wait(end: $0.deadline, task: open) })
    }
}
