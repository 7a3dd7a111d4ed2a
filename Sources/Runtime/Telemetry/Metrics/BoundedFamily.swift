internal import Synchronization

/// Metrics that differ in one label whose values are not known beforehand: peers, model names, error kinds. The first
/// `valuesMax` values get a series of their own; all later ones share the series `other`, so a stranger cannot fill
/// the memory or the metrics server.
///
///     let failures = registry.counterFamily("dial_failures_total", help: "…", label: "peer", valuesMax: 50)
///     failures["10.0.0.7"].add()
///
/// Any thread may look up a child. A lookup takes a lock: on a hot path look up once and keep the child. Each family
/// makes shards of its own; families of one metric and label, one per loop, share the bound.
package final class BoundedFamily<Metric: Sendable>: Sendable {
    private let children = Mutex<[String: Metric]>([:])
    private let budget: LabelBudget
    private let make: @Sendable (String) -> Metric

    init(_ budget: LabelBudget, _ make: @escaping @Sendable (String) -> Metric) {
        self.budget = budget
        self.make = make
    }

    package subscript(value: String) -> Metric {
        children.withLock { children in
            if let child = children[value] { return child }
            let admitted = budget.admit(value) ? value : LabelBudget.other
            if let child = children[admitted] { return child }
            let child = make(admitted)
            children[admitted] = child
            return child
        }
    }
}

/// Which values of a label have a series of their own.
final class LabelBudget: Sendable {
    static let other = "other"

    let valuesMax: Int
    private let admitted = Mutex<Set<String>>([])

    init(valuesMax: Int) {
        precondition(valuesMax > 0, "a bounded label has room for at least one value")
        self.valuesMax = valuesMax
    }

    func admit(_ value: String) -> Bool {
        admitted.withLock { admitted in
            if value == Self.other || admitted.contains(value) { return true }
            if admitted.count == valuesMax { return false }
            admitted.insert(value)
            return true
        }
    }
}
