/// Quantiles of all values that were kept.
package struct Percentiles {
    private var values: [Double] = []
    private var isSorted = true

    package init() {}

    package var count: Int { values.count }

    package mutating func add(_ value: Double) {
        values.append(value)
        isSorted = false
    }

    package mutating func add(_ others: [Double]) {
        values += others
        isSorted = false
    }

    /// The smallest value that so large a share of all do not exceed; 0 without values.
    package mutating func at(_ share: Double) -> Double {
        if values.isEmpty { return 0 }
        if !isSorted { values.sort() }
        isSorted = true
        return values[min(values.count - 1, max(0, Int((share * Double(values.count)).rounded(.up)) - 1))]
    }
}
