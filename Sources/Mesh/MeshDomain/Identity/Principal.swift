/// Who makes a call. Part of every use case and, by its tenant, of every query.
package struct Principal: Sendable, Hashable {
    package var tenant: TenantID
    package var user: UserID
    package var role: Role
    package var scopes: Set<Scope>

    package enum Role: String, Sendable, Codable {
        case user
        case service
        case admin
    }

    /// What a call may do. `write` includes `create`, `admin` includes all.
    package enum Scope: String, Sendable, Codable, CaseIterable {
        case read
        case write
        case create
        case delete
        case admin
    }

    package init(tenant: TenantID, user: UserID, role: Role, scopes: Set<Scope>) {
        self.tenant = tenant
        self.user = user
        self.role = role
        self.scopes = scopes
    }

    package func allows(_ scope: Scope) -> Bool {
        scopes.contains(.admin) || scopes.contains(scope) || (scope == .create && scopes.contains(.write))
    }

    /// Whether this caller may act for another user of its tenant.
    package var actsForOthers: Bool { role != .user }
}
