private import Synchronization

/// What a network had learned at some time: equal to another as long as nothing was added to its memory but outputs of work, and
/// nothing changed or went.
package struct KnowledgeMark: Sendable, Equatable {
    /// Of all that there were in this process: one that was filled anew may have missed something.
    let index: Int
    let learned: Int

    private static let indexes = Atomic(0)

    static func nextIndex() -> Int { indexes.wrappingAdd(1, ordering: .relaxed).newValue }
}
