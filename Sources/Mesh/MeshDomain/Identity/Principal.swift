/// Who makes a call. Part of every use case and, by its tenant, of every query.
public struct Principal: Sendable, Hashable {
    public var tenant: TenantID
    public var user: UserID
    public var role: Role
    public var scopes: Set<Scope>

    public enum Role: String, Sendable, Codable {
        case user
        case service
        case admin
    }

    /// What a call may do. `write` includes `create`, `admin` includes all.
    public enum Scope: String, Sendable, Codable, CaseIterable {
        case read
        case write
        case create
        case delete
        case admin
    }

    public init(tenant: TenantID, user: UserID, role: Role, scopes: Set<Scope>) {
        self.tenant = tenant
        self.user = user
        self.role = role
        self.scopes = scopes
    }

    public func allows(_ scope: Scope) -> Bool {
        scopes.contains(.admin) || scopes.contains(scope) || (scope == .create && scopes.contains(.write))
    }

    /// Whether this caller may act for another user of its tenant.
    public var actsForOthers: Bool { role != .user }
}
