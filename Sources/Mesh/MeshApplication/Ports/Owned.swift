package import MeshDomain

/// An id with its tenant: how stores, and what lies beside them, name things in memory.
package struct Owned<ID: Hashable & Sendable>: Hashable, Sendable {
    package let tenant: TenantID
    package let id: ID

    @inlinable
    package init(_ tenant: TenantID, _ id: ID) {
        self.tenant = tenant
        self.id = id
    }

    // The id first: tenants are alike more often.
    @inlinable
    package static func == (left: Owned, right: Owned) -> Bool { left.id == right.id && left.tenant == right.tenant }

    /// By the id alone: one that several tenants have is rare, and equality tells those apart.
    @inlinable
    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
