/// A table of bounded size that keeps what was used last.
///
/// It has two halves. What is used goes into the young one; when that is full it becomes the old one, and what nobody used
/// since then goes at once. So nothing is sorted, and no list is kept in order.
struct RecentlyUsed<Key: Hashable, Value> {
    private let halfSize: Int
    private var young: [Key: Value] = [:]
    private var old: [Key: Value] = [:]

    /// - Parameter countMax: rounded up to an even number.
    init(countMax: Int) {
        halfSize = (countMax + 1) / 2
        young.reserveCapacity(halfSize)
    }

    /// Looking at a value is a use.
    subscript(key: Key) -> Value? {
        mutating get {
            if let value = young[key] { return value }
            guard let value = old.removeValue(forKey: key) else { return nil }
            insert(value, at: key)
            return value
        }
        set {
            old[key] = nil
            if let newValue { insert(newValue, at: key) } else { young[key] = nil }
        }
    }

    mutating func removeAll(where isGone: (Value) -> Bool) {
        young = young.filter { !isGone($0.value) }
        old = old.filter { !isGone($0.value) }
    }

    private mutating func insert(_ value: Value, at key: Key) {
        guard halfSize > 0 else { return }
        if young.count >= halfSize, young[key] == nil {
            swap(&young, &old)
            young.removeAll(keepingCapacity: true)
        }
        young[key] = value
    }
}
