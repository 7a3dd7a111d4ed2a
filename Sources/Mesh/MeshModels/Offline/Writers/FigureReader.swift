/// Reads figures with labels as "January, clicks": the last part says what is counted, what stands before it where or when.
/// Says only what follows from them by arithmetic.
struct FigureReader {
    struct Figure: Sendable, Hashable {
        var label: String
        var value: Double

        var measure: String { label.split(separator: ",").last.map { $0.trimmed() } ?? label }
        /// Empty for a label of one part.
        var group: String { label.split(separator: ",").dropLast().joined(separator: ",").trimmed() }
    }

    static let linesMax = 12
    private let figures: [Figure]
    private let groups: [String]
    private let measures: [String]

    init(_ figures: [Figure]) {
        self.figures = figures
        groups = Self.inOrder(Self.distinct(figures.map(\.group)))
        measures = Self.distinct(figures.map(\.measure))
    }

    var observations: [String] {
        let lines = ratios + changes
        if !lines.isEmpty { return Array(lines.prefix(Self.linesMax)) }
        return figures.prefix(Self.linesMax).map { "\($0.label) is \(Self.text($0.value))." }
    }

    /// "clicks per 100 visits: 7.5 in January, 5 in February": where each group has both.
    private var ratios: [String] {
        guard measures.count == 2 else { return [] }
        let sums = measures.map { measure in figures.filter { $0.measure == measure }.map(\.value).reduce(0, +) }
        let (part, whole) = sums[0] <= sums[1] ? (measures[0], measures[1]) : (measures[1], measures[0])
        let values = groups.compactMap { group -> (String, Double)? in
            guard let few = value(part, group), let many = value(whole, group), many > 0 else { return nil }
            return (group, few / many * 100)
        }
        guard values.count > 1 else { return [] }
        let list = values.map { "\(Self.text($0.1)) in \($0.0)" }
        return ["\(English.upperInitial(part)) per 100 \(whole): \(English.list(list))."]
    }

    /// From one group to the next, for the same measure.
    private var changes: [String] {
        var lines: [String] = []
        for measure in measures {
            for (earlier, later) in zip(groups, groups.dropFirst()) {
                guard let before = value(measure, earlier), let after = value(measure, later), before > 0 else {
                    continue
                }
                let change = (after - before) / before * 100
                let word = change < 0 ? "down" : "up"
                lines.append(
                    change == 0
                        ? "\(English.upperInitial(measure)): the same in \(earlier) and \(later) (\(Self.text(after)))."
                        : "\(English.upperInitial(measure)): \(word) \(Self.text(abs(change))) percent from \(earlier) to \(later) "
                            + "(\(Self.text(before)) to \(Self.text(after)))."
                )
            }
        }
        return lines
    }

    private func value(_ measure: String, _ group: String) -> Double? {
        figures.first { $0.measure == measure && $0.group == group }?.value
    }

    /// Months and quarters in the order of the year, everything else by its letters.
    private static func inOrder(_ groups: [String]) -> [String] {
        let places = groups.map { group in months.firstIndex { group.lowercased().hasPrefix($0) } }
        guard places.allSatisfy({ $0 != nil }) else { return groups }
        return zip(groups, places).sorted { ($0.1 ?? 0) < ($1.1 ?? 0) }.map(\.0)
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    private static func distinct(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }

    static func text(_ number: Double) -> String {
        let tenths = (number * 10).rounded() / 10
        if let whole = Int(exactly: tenths) { return String(whole) }
        return "\(tenths)"
    }
}
