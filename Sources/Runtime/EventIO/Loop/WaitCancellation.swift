internal import Synchronization

/// Tells a wait that is on its way to a loop that its task was cancelled meanwhile.
///
/// The wait and its cancellation may go to the loop from different threads, and what the loop's own thread hands over comes
/// before what others do. So the cancellation notes itself here before it goes, and a wait that comes after it looks.
package final class WaitCancellation: Sendable {
    private let noted = Atomic<Bool>(false)

    package init() {}

    package var isNoted: Bool { noted.load(ordering: .acquiring) }

    package func note() { noted.store(true, ordering: .releasing) }
}
