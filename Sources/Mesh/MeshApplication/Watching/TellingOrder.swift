/// In which order those who listen to a topic are told of its rings: in a circle, so that all have their turn however
/// often it rings, and a bounded number at a time. Ten thousand that are woken at once would be ten thousand jobs before
/// any other.
///
///     ring ──▶ next, next, next … nil while `awakeMax` are awake ──▶ slept ──▶ next …
struct TellingOrder<Listener: AnyObject> {
    /// Those who were told and have not begun to look yet.
    static var awakeMax: Int { 64 }

    /// A gap is left by one who went.
    private var seats: [Listener?] = []
    private var places: [ObjectIdentifier: Int] = [:]
    private var cursor = 0
    /// Seats from the cursor on, around the circle, that are to be told.
    private var untold = 0
    private var awake = 0

    var count: Int { places.count }
    var isEmpty: Bool { places.isEmpty }

    mutating func add(_ listener: Listener) {
        places[ObjectIdentifier(listener)] = seats.count
        seats.append(listener)
        // It may sit among those who are told; then the last of them is one seat further.
        if untold > 0 { untold += 1 }
    }

    mutating func remove(_ listener: Listener) {
        guard let place = places.removeValue(forKey: ObjectIdentifier(listener)) else { return }
        seats[place] = nil
    }

    /// All are told, those first who have waited longest.
    mutating func ring() {
        if seats.count > 2 * places.count { closeGaps() }
        untold = seats.count
    }

    /// One who is to be told now. It counts as awake until `slept`.
    mutating func next() -> Listener? {
        while untold > 0, awake < Self.awakeMax {
            let listener = seats[cursor]
            cursor = cursor + 1 < seats.count ? cursor + 1 : 0
            untold -= 1
            guard let listener else { continue }
            awake += 1
            return listener
        }
        return nil
    }

    /// So many of those who were told look around by now, or did not sleep.
    mutating func slept(_ count: Int = 1) { awake = max(0, awake - count) }

    private mutating func closeGaps() {
        let circle = seats[cursor...] + seats[..<cursor]
        seats = circle.filter { $0 != nil }
        cursor = 0
        places = [:]
        for (place, listener) in seats.enumerated() {
            if let listener { places[ObjectIdentifier(listener)] = place }
        }
    }
}
