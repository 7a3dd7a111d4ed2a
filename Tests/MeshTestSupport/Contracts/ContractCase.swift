package import MeshApplication
internal import MeshDomain
internal import Testing

/// One promise of a port, as a sentence, and how to see that a store keeps it. The store is new and empty.
package struct ContractCase: Sendable, CustomTestStringConvertible {
    package let sentence: String
    package let check: @Sendable (any MeshStore) async throws -> Void

    package init(_ sentence: String, _ check: @escaping @Sendable (any MeshStore) async throws -> Void) {
        self.sentence = sentence
        self.check = check
    }

    package var testDescription: String { sentence }
}

extension MeshStore {
    @discardableResult
    func commit(
        _ changes: Change...,
        of tenant: TenantID = Samples.tenant,
        at time: Moment = Samples.start,
        claim: IdempotencyClaim? = nil
    ) async throws(StoreFailure) -> CommitOutcome {
        try await commit(ChangeSet(tenant: tenant, time: time, claim: claim, changes))
    }

    /// One network of the tenant, `net_000001`, and one of the other, `net_000002`.
    func addNetworks() async throws {
        try await commit(.insertNetwork(Samples.network()))
        let foreign = Samples.network("net_000002", of: Samples.otherTenant, name: "Foreign")
        try await commit(.insertNetwork(foreign), of: Samples.otherTenant)
    }

    /// All pages of a list, with something done after each.
    package func allPages<Element: Sendable>(
        after: (Int) async throws -> Void = { _ in },
        _ fetch: (String?) async throws -> Page<Element>
    ) async throws -> [Element] {
        var elements: [Element] = []
        var token: String?
        var pages = 0
        repeat {
            let page = try await fetch(token)
            elements += page.elements
            token = page.nextToken
            pages += 1
            try await after(pages)
        } while token != nil && pages < 1_000
        return elements
    }
}
