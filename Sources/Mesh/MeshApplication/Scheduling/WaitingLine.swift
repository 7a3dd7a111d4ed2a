internal import MeshDomain

/// Tasks of one network and priority in the order of their coming. Adding, taking and leaving cost O(1) on the whole: who
/// leaves from the middle is passed over when its turn comes, and the line is made short when it is mostly gaps.
struct WaitingLine: Sendable {
    struct Place: Sendable {
        let task: TaskID
        let since: Moment
        /// Tells a task from itself when it left the line and came again.
        let number: Int
    }

    private var places: [Place] = []
    private var head = 0
    private(set) var count = 0

    private static let gapsMin = 32

    mutating func append(_ place: Place) {
        places.append(place)
        count += 1
    }

    /// The first place that is still taken.
    mutating func removeFirst(where isTaken: (Place) -> Bool) -> Place? {
        while head < places.count {
            let place = places[head]
            head += 1
            guard isTaken(place) else { continue }
            count -= 1
            close(isTaken)
            return place
        }
        return nil
    }

    /// Says that a place in the line is no longer taken.
    mutating func leave(where isTaken: (Place) -> Bool) {
        count -= 1
        close(isTaken)
    }

    private mutating func close(_ isTaken: (Place) -> Bool) {
        guard places.count - count > max(Self.gapsMin, count) else { return }
        places = places[head...].filter(isTaken)
        head = 0
    }
}
