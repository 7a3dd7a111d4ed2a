internal import MeshApplication
internal import MeshDomain

// What the writers of both engines bind: their statements name these columns in this order.

extension Network {
    func columns<Value: StoredValue>(of tenant: TenantID) throws(StoreFailure) -> [Value] {
        [
            .id(tenant), .id(id), .id(owner), .text(nameKey), try .json(labels), .moment(createTime),
            .moment(updateTime), .int(revision), try .json(self),
        ]
    }
}

extension Agent {
    func columns<Value: StoredValue>(of tenant: TenantID) throws(StoreFailure) -> [Value] {
        [
            .id(tenant), .id(network), .id(id), .text(name), .int(revision), try .json(metrics), try .json(self),
        ]
    }
}

extension MeshTask {
    func columns<Value: StoredValue>(of tenant: TenantID) throws(StoreFailure) -> [Value] {
        let view = basicView
        return [
            .id(tenant), .id(id), .id(network), .id(owner), .id(submission.session), .text(status.rawValue),
            .flag(status.isActive), .int(submission.priority), .moment(createTime), .moment(updateTime),
            .int(version), .moment(waiting?.deadline), try .json(submission.labels), try .json(spend),
            try .json(view.submission), try TaskSummary.whole(view),
        ]
    }

    /// Those that events change.
    func changedColumns<Value: StoredValue>(of tenant: TenantID) throws(StoreFailure) -> [Value] {
        [
            .id(tenant), .id(id), .text(status.rawValue), .flag(status.isActive), .moment(updateTime),
            .int(version), .moment(waiting?.deadline), try .json(spend), try TaskSummary.state(of: self),
        ]
    }
}

extension MemoryItem {
    /// All but the content, which lies in columns of its own and never changes.
    func columns<Value: StoredValue>(of tenant: TenantID) throws(StoreFailure) -> [Value] {
        var body = self
        body.content = ""
        return [
            .id(tenant), .id(network), .id(id), .text(type.rawValue), .text(tier.rawValue), .id(session),
            .id(origin.task), .moment(createTime), .moment(expireTime), .flag(isCurrent), .int(readCount),
            .real(confidence), try .json(tags), try .json(body),
        ]
    }
}

extension Session {
    func columns<Value: StoredValue>(of tenant: TenantID) throws(StoreFailure) -> [Value] {
        [
            .id(tenant), .id(network), .id(id), .text(status.rawValue), .moment(expireTime), .moment(endTime),
            .int(revision), try .json(self),
        ]
    }
}

extension IdempotencyClaim {
    func columns<Value: StoredValue>(of tenant: TenantID) -> [Value] {
        [
            .id(tenant), .text(scope), .text(key), .text(fingerprint), .text(resultID), .moment(expireTime),
        ]
    }
}
