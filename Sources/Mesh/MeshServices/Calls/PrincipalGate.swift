package import GRPCCore
package import MeshDomain

/// Finds out who calls, before anything else sees the call. Without it no handler answers: `principal` refuses.
///
/// In open mode there are no keys: whoever reaches the server over the loopback is who they say they are, in the metadata
/// `x-mesh-tenant` and `x-mesh-user`. The program listens on the loopback only while it is in open mode; this gate refuses
/// others all the same.
package struct OpenModeGate: ServerGate {
    private let tenant: TenantID
    private let user: UserID

    /// The names that a caller has who says none.
    package init(tenant: TenantID = "default", user: UserID = "local") {
        self.tenant = tenant
        self.user = user
    }

    package func begin(_ context: inout ServerContext) throws(Status) {
        guard Self.isLocal(context.peer.address) else {
            throw Status(.unauthenticated, "without keys the server answers local calls only")
        }
        let principal = Principal(
            tenant: try Self.name("x-mesh-tenant", context).map { TenantID($0) } ?? tenant,
            user: try Self.name("x-mesh-user", context).map { UserID($0) } ?? user,
            role: .admin,
            scopes: [.admin]
        )
        if let scope = context.method.scope.flatMap(Principal.Scope.init(rawValue:)), !principal.allows(scope) {
            throw Status(.permissionDenied, "this call wants the scope \(scope.rawValue)")
        }
        context.values[PrincipalKey.self] = principal
    }

    package func end(_ context: ServerContext, _ status: Status) {}

    private static func isLocal(_ address: String) -> Bool {
        address == "in-process" || address.hasPrefix("unix:") || address.hasPrefix("127.") || address.hasPrefix("[::1]")
    }

    private static func name(_ key: String, _ context: ServerContext) throws(Status) -> String? {
        guard let name = context.metadata.first(key) else { return nil }
        let isLawful = (1...64).contains(name.utf8.count) && name.utf8.allSatisfy(isNameByte)
        guard isLawful else {
            throw Status(.invalidArgument, "\(key) must be 1 to 64 letters, digits, underscores and hyphens")
        }
        return name
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

/// Where a gate leaves who calls.
package enum PrincipalKey: ContextKey {
    package typealias Value = Principal
}

extension ServerContext {
    /// Who calls. A server that was put together without a gate for it answers nobody.
    func principal() throws(Status) -> Principal {
        guard let principal = values[PrincipalKey.self] else {
            throw Status(.unauthenticated, "the server does not know who calls")
        }
        return principal
    }
}
