/// The member of the lowest rank first; each member is in it once. Every change is O(log n), also of one in the middle.
struct IndexedHeap<Member: Hashable & Comparable & Sendable>: Sendable {
    private struct Node: Sendable {
        let member: Member
        var rank: Double

        /// Equal ranks go by the members, so that the order never depends on chance.
        func isBefore(_ other: Node) -> Bool {
            rank == other.rank ? member < other.member : rank < other.rank
        }
    }

    private var nodes: [Node] = []
    private var positions: [Member: Int] = [:]

    var count: Int { nodes.count }
    var isEmpty: Bool { nodes.isEmpty }
    var first: (member: Member, rank: Double)? { nodes.first.map { ($0.member, $0.rank) } }

    /// Adds a member, or gives it another rank.
    mutating func set(_ member: Member, rank: Double) {
        if let position = positions[member] {
            nodes[position].rank = rank
            sink(rise(position))
        } else {
            nodes.append(Node(member: member, rank: rank))
            positions[member] = nodes.count - 1
            rise(nodes.count - 1)
        }
    }

    mutating func remove(_ member: Member) {
        guard let position = positions.removeValue(forKey: member), let last = nodes.popLast() else { return }
        guard position < nodes.count else { return }
        place(last, at: position)
        sink(rise(position))
    }

    @discardableResult
    private mutating func rise(_ start: Int) -> Int {
        var position = start
        let node = nodes[position]
        while position > 0 {
            let parent = (position - 1) / 2
            guard node.isBefore(nodes[parent]) else { break }
            place(nodes[parent], at: position)
            position = parent
        }
        if position != start { place(node, at: position) }
        return position
    }

    private mutating func sink(_ start: Int) {
        var position = start
        let node = nodes[position]
        while true {
            var child = 2 * position + 1
            guard child < nodes.count else { break }
            if child + 1 < nodes.count, nodes[child + 1].isBefore(nodes[child]) { child += 1 }
            guard nodes[child].isBefore(node) else { break }
            place(nodes[child], at: position)
            position = child
        }
        if position != start { place(node, at: position) }
    }

    private mutating func place(_ node: Node, at position: Int) {
        nodes[position] = node
        positions[node.member] = position
    }
}
