/// A regular expression that a whole text matches or not, in a time that grows with the text's length alone.
///
/// Nothing is tried twice: the states that the text so far can have led to are followed side by side, and in the usual
/// pattern there is only ever one.
struct Pattern: Sendable {
    /// As the schema writes it.
    let source: String
    private let automaton: PositionAutomaton
    private let isDeterministic: Bool

    init(_ source: String) throws(PatternError) {
        self.source = source
        automaton = try PositionAutomaton(PatternParser.parse(source))
        isDeterministic = automaton.isDeterministic
    }

    /// - Parameter text: UTF-8.
    func matches(_ text: Span<UInt8>) -> Bool {
        var steps = 0
        return matches(text, steps: &steps)
    }

    /// - Parameter steps: grows by one for each look at a position.
    func matches(_ text: Span<UInt8>, steps: inout Int) -> Bool {
        isDeterministic ? walk(text, &steps) : walkSideBySide(text, &steps)
    }

    private func walk(_ text: Span<UInt8>, _ steps: inout Int) -> Bool {
        var state = automaton.start
        for index in text.indices where !text[index].continuesScalar {
            let scalar = text[index].asScalar
            guard let next = follower(of: state, scalar, &steps) else { return false }
            state = next
        }
        return automaton.isAccepting[state]
    }

    private func follower(of state: Int, _ scalar: UInt8, _ steps: inout Int) -> Int? {
        for candidate in automaton.followers[state] {
            steps += 1
            if automaton.sets[candidate].contains(scalar) { return candidate }
        }
        return nil
    }

    private func walkSideBySide(_ text: Span<UInt8>, _ steps: inout Int) -> Bool {
        var states = [automaton.start]
        var next: [Int] = []
        // The scalar at which a position was reached last, so that none is followed twice.
        var reachedAt = Array(repeating: -1, count: automaton.sets.count)
        for index in text.indices where !text[index].continuesScalar {
            let scalar = text[index].asScalar
            next.removeAll(keepingCapacity: true)
            for state in states {
                for candidate in automaton.followers[state] where reachedAt[candidate] != index {
                    steps += 1
                    guard automaton.sets[candidate].contains(scalar) else { continue }
                    reachedAt[candidate] = index
                    next.append(candidate)
                }
            }
            if next.isEmpty { return false }
            swap(&states, &next)
        }
        return states.contains { automaton.isAccepting[$0] }
    }
}

extension UInt8 {
    /// In UTF-8, a byte that is not the first of its scalar.
    var continuesScalar: Bool { self & 0xc0 == 0x80 }

    /// What `ScalarSet` knows of the scalar that begins with this byte.
    fileprivate var asScalar: UInt8 { Swift.min(self, ScalarSet.beyondASCII) }
}
