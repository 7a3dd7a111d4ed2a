/// The labels of one series, in the order of their names: together with the metric's name they are its identity.
package struct MetricLabels: Hashable, Comparable, Sendable {
    package struct Label: Hashable, Comparable, Sendable {
        package let name: String
        package let value: String

        package static func < (left: Label, right: Label) -> Bool {
            (left.name, left.value) < (right.name, right.value)
        }
    }

    package let pairs: [Label]

    init(_ pairs: [(String, String)], isHistogram: Bool) {
        self.pairs = pairs.map { Label(name: $0.0, value: $0.1) }.sorted()
        for pair in self.pairs {
            precondition(MetricName.isLabel(pair.name), "\"\(pair.name)\" is not the name of a label")
            precondition(!isHistogram || pair.name != "le", "the label \"le\" of a histogram is its bucket's bound")
        }
        for (pair, next) in zip(self.pairs, self.pairs.dropFirst()) {
            precondition(pair.name != next.name, "the label \"\(pair.name)\" is there twice")
        }
    }

    package static func < (left: MetricLabels, right: MetricLabels) -> Bool {
        left.pairs.lexicographicallyPrecedes(right.pairs)
    }
}
