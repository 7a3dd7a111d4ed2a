/// The numbers of words by their keys.
///
/// Keys are hashes, so they need no hashing to be spread. Whoever writes the words could choose such that come to lie together;
/// so each is mixed with a number that nobody outside this process knows.
struct KeyNumbers {
    private struct Place {
        var key: UInt64 = 0
        /// `none` where there is no key.
        var number = KeyNumbers.none
    }

    private static let none = UInt32.max
    private static let mixer = UInt64(truncatingIfNeeded: 0.hashValue) | 1
    private static let placesMin = 64

    private(set) var count = 0
    private let mixer = mixer
    private var places = [Place](repeating: Place(), count: placesMin)
    /// What is left of a mixed key are the bits that say its place.
    private var shift = UInt64(UInt64.bitWidth - placesMin.trailingZeroBitCount)

    subscript(key: UInt64) -> UInt32? {
        let number = places[place(of: key)].number
        return number == Self.none ? nil : number
    }

    /// A key that is not there yet.
    mutating func insert(_ key: UInt64, _ number: UInt32) {
        if 2 * (count + 1) > places.count { grow() }
        places[place(of: key)] = Place(key: key, number: number)
        count += 1
    }

    /// Where it is or would be. A half of the places is empty at least, so the walk ends.
    private func place(of key: UInt64) -> Int {
        let places = places.span
        var place = Int(truncatingIfNeeded: (key &* mixer) &>> shift)
        while places[place].number != Self.none, places[place].key != key { place = (place + 1) & (places.count - 1) }
        return place
    }

    private mutating func grow() {
        let before = places
        places = [Place](repeating: Place(), count: 2 * before.count)
        shift -= 1
        for old in before where old.number != Self.none { places[place(of: old.key)] = old }
    }
}
