package import MeshDomain

/// An id with its tenant: how stores, and what lies beside them, name things in memory.
package struct Owned<ID: Hashable & Sendable>: Hashable, Sendable {
    package let tenant: TenantID
    package let id: ID

    package init(_ tenant: TenantID, _ id: ID) {
        self.tenant = tenant
        self.id = id
    }
}
