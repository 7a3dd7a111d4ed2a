package import MeshDomain

/// What replicas tell each other of models that do not answer, so that what one of them found out the others need not.
///
/// Each replica asks its own breakers before a call, so a call costs nothing more. They tell here what happens to them, hear
/// what happened to those of others, and ask before a probe, so that of all replicas one tries a model again.
package protocol SharedBreakers: Sendable {
    /// From now on `heard` is told what others found out, and what is known already. Once, before the first call.
    func hear(_ heard: @escaping @Sendable (BreakerNews) -> Void)
    /// Does not wait; what cannot be told now is told later.
    func tell(_ news: BreakerNews)
    /// Whether this replica is the one that tries. Waits for the answer, not long; while there is none each replica decides by
    /// itself. Who may try tells what came of it.
    func mayProbe(_ name: BreakerName) async -> ProbeAnswer
}

package struct BreakerName: Sendable, Hashable {
    package let vendor: String
    /// Nil for everything of the vendor.
    package let model: String?

    package init(vendor: String, model: String?) {
        self.vendor = vendor
        self.model = model
    }
}

package struct BreakerNews: Sendable, Hashable {
    package enum Change: Sendable, Hashable {
        /// It is left alone until then. It opened so often since it last answered.
        case opened(until: Moment, inARow: Int)
        case closed
        /// A probe ended without a word on it: another may try.
        case unprobed
    }

    package let name: BreakerName
    package let change: Change

    package init(_ name: BreakerName, _ change: Change) {
        self.name = name
        self.change = change
    }
}

package enum ProbeAnswer: Sendable, Hashable {
    case go
    /// Somebody else tries, or found out that it is too early.
    case wait(until: Moment)
}
