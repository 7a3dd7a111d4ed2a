/// Which members of the types in some samples had a value, and which were nil in all of them.
struct MemberCensus {
    private(set) var found: Set<String> = []
    private var set: Set<String> = []

    var neverSet: [String] { found.subtracting(set).sorted() }

    mutating func count(_ value: Any) {
        let mirror = Mirror(reflecting: value)
        for child in mirror.children {
            if mirror.displayStyle == .struct, let label = child.label {
                let name = "\(type(of: value)).\(label)"
                found.insert(name)
                if Mirror(reflecting: child.value).displayStyle != .optional { set.insert(name) }
                if Mirror(reflecting: child.value).children.count > 0 { set.insert(name) }
            }
            count(child.value)
        }
    }
}
