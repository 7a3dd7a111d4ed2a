/// Holds something that belongs to a loop, so that it may be passed around; it can be touched on the loop only.
package struct LoopBound<Value>: @unchecked Sendable {
    // Guarded by the check in `value`: all uses are on one thread.
    package let loop: Loop
    private let bound: Value

    /// On the loop.
    package init(_ value: Value, on loop: Loop) {
        precondition(loop.isCurrent, "something of a loop is bound outside of its thread")
        self.loop = loop
        bound = value
    }

    /// On the loop; stops the program elsewhere.
    package var value: Value {
        precondition(loop.isCurrent, "something of a loop is used outside of its thread")
        return bound
    }

    /// Runs a body with the value: at once on the loop, else soon.
    package func execute(_ body: @escaping @Sendable (Value) -> Void) {
        if loop.isCurrent { return body(bound) }
        loop.execute { body(value) }
    }
}
