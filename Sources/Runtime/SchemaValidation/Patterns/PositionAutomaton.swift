/// A pattern as positions, one for each set of scalars in it, and which may follow which (Glushkov's construction).
///
/// It has no empty moves, so that the states after a scalar are found by one look at each follower.
struct PositionAutomaton: Sendable {
    /// What each position takes.
    private(set) var sets: [ScalarSet] = []
    /// The positions that may come after each one. The last entry is of the start, before any scalar.
    private(set) var followers: [[Int]] = []
    /// Whether the text may end after a position, or before any scalar.
    private(set) var isAccepting: [Bool] = []

    /// Positions that a pattern may have. A repetition has its content as often as it counts.
    private static let positionsMax = 4096
    private static let followersMax = 65_536
    private var followerCount = 0

    private struct Fragment {
        var first: [Int] = []
        var last: [Int] = []
        var mayBeEmpty = true
    }

    init(_ pattern: PatternNode) throws(PatternError) {
        let whole = try add(pattern)
        followers.append(whole.first)
        isAccepting = Array(repeating: false, count: followers.count)
        for position in whole.last { isAccepting[position] = true }
        isAccepting[start] = whole.mayBeEmpty
        for state in followers.indices { followers[state] = Array(Set(followers[state])).sorted() }
    }

    var start: Int { sets.count }

    /// Whether at most one follower takes a scalar, in every state: then a match is one walk.
    var isDeterministic: Bool {
        followers.allSatisfy { candidates in
            candidates.count <= 64
                && candidates.indices.allSatisfy { index in
                    candidates[(index + 1)...].allSatisfy { !sets[$0].intersects(sets[candidates[index]]) }
                }
        }
    }

    private mutating func add(_ node: PatternNode) throws(PatternError) -> Fragment {
        switch node {
        case .set(let set): return try position(set)
        case .sequence(let nodes):
            var whole = Fragment()
            for node in nodes { whole = try join(whole, try add(node)) }
            return whole
        case .choice(let nodes):
            var whole = Fragment(mayBeEmpty: false)
            for node in nodes {
                let choice = try add(node)
                whole.first += choice.first
                whole.last += choice.last
                whole.mayBeEmpty = whole.mayBeEmpty || choice.mayBeEmpty
            }
            return whole
        case .repetition(let node, let least, let greatest):
            return try repetition(of: node, least, greatest)
        }
    }

    private mutating func repetition(
        of node: PatternNode,
        _ least: Int,
        _ greatest: Int?
    ) throws(PatternError) -> Fragment {
        var whole = Fragment()
        for _ in 0..<least { whole = try join(whole, try add(node)) }
        var tail = Fragment()
        if let greatest {
            // x{0,3} is (x(x(x)?)?)?, which keeps the followers few.
            for _ in least..<greatest {
                tail = try join(try add(node), tail)
                tail.mayBeEmpty = true
            }
        } else {
            tail = try add(node)
            try follow(tail.last, tail.first)
            tail.mayBeEmpty = true
        }
        return try join(whole, tail)
    }

    private mutating func position(_ set: ScalarSet) throws(PatternError) -> Fragment {
        guard sets.count < Self.positionsMax else {
            throw PatternError(problem: "unfolds to more than \(Self.positionsMax) positions")
        }
        sets.append(set)
        followers.append([])
        return Fragment(first: [sets.count - 1], last: [sets.count - 1], mayBeEmpty: false)
    }

    private mutating func join(_ left: Fragment, _ right: Fragment) throws(PatternError) -> Fragment {
        try follow(left.last, right.first)
        return Fragment(
            first: left.mayBeEmpty ? left.first + right.first : left.first,
            last: right.mayBeEmpty ? right.last + left.last : right.last,
            mayBeEmpty: left.mayBeEmpty && right.mayBeEmpty
        )
    }

    private mutating func follow(_ positions: [Int], _ next: [Int]) throws(PatternError) {
        followerCount += positions.count * next.count
        guard followerCount <= Self.followersMax else {
            throw PatternError(problem: "unfolds to more than \(Self.followersMax) steps")
        }
        for position in positions { followers[position] += next }
    }
}
