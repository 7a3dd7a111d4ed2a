internal import MeshApplication
private import Synchronization

/// Ids that count over all processes of a world: `task_000001`, `mem_000002`, …
final class CountedIDs: IDSource {
    private let last = Mutex(0)

    func next(_ prefix: String) -> String {
        let number = last.withLock { last in
            last += 1
            return last
        }
        let digits = String(number)
        return prefix + "_" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}
