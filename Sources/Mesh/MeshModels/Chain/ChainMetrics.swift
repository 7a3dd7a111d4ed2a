internal import MeshDomain
internal import Telemetry

/// What the chain counts. Names of models come from requests as well, so their number is bounded.
struct ChainMetrics: Sendable {
    private let attempts: [String: [String: BoundedFamily<Counter>]]
    private let firstBytes: [String: BoundedFamily<Histogram>]
    private let fallbacks: [FaultKind: Counter]
    let hedges: Counter
    let continued: Counter
    let restarted: Counter
    let throttled: Counter

    private static let modelsMax = 200
    static let answered = "answered"
    /// Another model was faster.
    static let lost = "lost"

    init(_ registry: MetricRegistry, vendors: [String]) {
        let outcomes = [Self.answered, Self.lost] + FaultKind.allCases.map(\.rawValue)
        attempts = Dictionary(
            uniqueKeysWithValues: vendors.map { vendor in
                let families = outcomes.map { outcome in
                    let family = registry.counterFamily(
                        "mesh_model_attempts_total",
                        help: "Tries with a model, by how they ended.",
                        label: "model",
                        valuesMax: Self.modelsMax,
                        labels: [("vendor", vendor), ("outcome", outcome)]
                    )
                    return (outcome, family)
                }
                return (vendor, Dictionary(uniqueKeysWithValues: families))
            }
        )
        firstBytes = Dictionary(
            uniqueKeysWithValues: vendors.map { vendor in
                let family = registry.histogramFamily(
                    "mesh_model_first_text_seconds",
                    help: "Time from asking a model to the first of its text.",
                    label: "model",
                    valuesMax: Self.modelsMax,
                    labels: [("vendor", vendor)]
                )
                return (vendor, family)
            }
        )
        fallbacks = Dictionary(
            uniqueKeysWithValues: FaultKind.allCases.map { kind in
                let help = "Calls that went on after a failed try, by its fault."
                return (
                    kind,
                    registry.counter("mesh_model_fallbacks_total", help: help, labels: [("fault", kind.rawValue)])
                )
            }
        )
        hedges = registry.counter("mesh_model_hedges_total", help: "Second models that were asked beside a slow one.")
        let help = "Answers that broke off and went on, by how."
        continued = registry.counter("mesh_model_broken_texts_total", help: help, labels: [("by", "continue")])
        restarted = registry.counter("mesh_model_broken_texts_total", help: help, labels: [("by", "restart")])
        throttled = registry.counter(
            "mesh_model_throttled_total",
            help: "Tries that waited, or went elsewhere, before a limit of a vendor was reached."
        )
    }

    func ended(_ outcome: String, _ candidate: Candidate) {
        attempts[candidate.vendor.name]?[outcome]?[candidate.model.name].add()
    }

    func began(_ candidate: Candidate, after time: Duration) {
        firstBytes[candidate.vendor.name]?[candidate.model.name].record(
            nanoseconds: UInt64(max(0, time.wholeNanoseconds))
        )
    }

    func fellBack(after kind: FaultKind) { fallbacks[kind]?.add() }
}
