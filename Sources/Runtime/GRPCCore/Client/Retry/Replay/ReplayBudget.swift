private import Synchronization

/// How many bytes of requests are kept so that they can be sent again.
package struct ReplayLimits: Sendable, Hashable {
    /// For one call.
    package var bytesPerCallMax: Int
    /// For all calls of a transport together.
    package var bytesMax: Int

    package init(bytesPerCallMax: Int = 256 * 1024, bytesMax: Int = 16 * 1024 * 1024) {
        self.bytesPerCallMax = bytesPerCallMax
        self.bytesMax = bytesMax
    }
}

/// The bytes that all calls of a transport keep at this moment.
final class ReplayBudget: Sendable {
    private let limits: ReplayLimits
    private let kept = Mutex(0)

    init(_ limits: ReplayLimits) { self.limits = limits }

    var bytesKept: Int { kept.withLock { $0 } }

    /// - Parameter heldByCall: what the same call has reserved before.
    /// - Returns: whether there is room; if not, nothing was reserved.
    func reserve(_ bytes: Int, heldByCall: Int) -> Bool {
        guard heldByCall + bytes <= limits.bytesPerCallMax else { return false }
        return kept.withLock { kept in
            guard kept + bytes <= limits.bytesMax else { return false }
            kept += bytes
            return true
        }
    }

    func release(_ bytes: Int) { kept.withLock { $0 -= bytes } }
}
