public import MeshDomain

/// An id with its tenant: how stores, and what lies beside them, name things in memory.
///
/// Public as all of `MeshDomain` is, so that tables by such keys are compiled for them in other targets too.
public struct Owned<ID: Hashable & Sendable>: Hashable, Sendable {
    public let tenant: TenantID
    public let id: ID

    @inlinable
    public init(_ tenant: TenantID, _ id: ID) {
        self.tenant = tenant
        self.id = id
    }

    // The id first: tenants are alike more often.
    @inlinable
    public static func == (left: Owned, right: Owned) -> Bool { left.id == right.id && left.tenant == right.tenant }

    /// By the id alone: one that several tenants have is rare, and equality tells those apart.
    @inlinable
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
