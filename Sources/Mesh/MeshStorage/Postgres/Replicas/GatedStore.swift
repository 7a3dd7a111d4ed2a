package import MeshApplication
internal import Synchronization

/// The store as callers are given it: while the engine is known to be away they are told at once. Work on tasks asks the store
/// itself, which waits a while: a short outage costs no model's call.
package struct GatedStore: StoreDecorator {
    private let store: any MeshStore
    private let gate: StoreGate

    package init(_ store: any MeshStore, _ gate: StoreGate) {
        self.store = store
        self.gate = gate
    }

    package var base: any MeshStore { gate.isOpen ? store : AwayStore() }
}

/// Whether an engine is there, as whoever looks after it last said.
package final class StoreGate: Sendable {
    private let state = Atomic<Bool>(true)

    package init() {}

    package var isOpen: Bool {
        get { state.load(ordering: .relaxed) }
        set { state.store(newValue, ordering: .relaxed) }
    }
}
