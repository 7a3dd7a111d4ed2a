internal import MeshApplication
internal import Synchronization

/// Ids that count: `net_000001`, `tsk_000002`, … They sort by the order in which they were made.
package final class SequentialIDs: IDSource {
    private let last = Mutex(0)

    package init() {}

    package func next(_ prefix: String) -> String {
        let number = last.withLock { last in
            last += 1
            return last
        }
        let digits = String(number)
        return prefix + "_" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}
