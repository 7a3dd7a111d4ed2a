/// Analyses: what the given figures say by plain arithmetic, and what they cannot say.
struct AnalysisCopy {
    let sheet: FactSheet
    private let figures: [FigureReader.Figure]

    init(_ sheet: FactSheet) {
        self.sheet = sheet
        figures = sheet.details.compactMap { detail in
            Double(detail.value.replacingText(",", with: "").trimmed { "$€£% ".contains($0) }).map {
                FigureReader.Figure(label: detail.label, value: $0)
            }
        }
    }

    var full: String {
        var page = Markdown()
        page.heading(2, "The question")
        page.paragraph("“\(Clean.line(sheet.brief, max: 300))”" + (sheet.goal.map { " It serves: \($0)." } ?? ""))
        page.heading(2, "What is given")
        if sheet.details.isEmpty, sheet.features.isEmpty {
            page.paragraph("No data came with the brief. What follows is a plan for the analysis, not its result.")
        }
        page.table(["Fact", "Value"], sheet.details.map { [$0.label, $0.value] })
        page.list(sheet.features.map(\.name))
        if !observations.isEmpty {
            page.heading(2, "What the figures say")
            page.list(observations)
        }
        page.heading(2, "What they do not say")
        page.list(limits)
        page.heading(2, "How to answer the question")
        page.list(steps, numbered: true)
        return page.text
    }

    var summary: String {
        var page = Markdown()
        page.paragraph(
            observations.isEmpty
                ? "No conclusion on \(sheet.subject) can be drawn yet: the brief holds no figures that could carry one."
                : "From the figures that came with the brief:"
        )
        page.list(Array(observations.prefix(3)))
        page.paragraph("**Before anybody acts on it:** \(limits[0]) \(limits[1])")
        page.paragraph("**Recommended next step:** \(steps[0])")
        return page.text
    }

    private var observations: [String] { FigureReader(figures).observations }

    private var limits: [String] {
        [
            "\(figures.isEmpty ? "Without figures" : "From a few totals") one cannot tell chance from change.",
            "Whether one thing caused another cannot be read from totals.",
            "Definitions are assumed to be the same throughout; that should be checked first.",
        ]
    }

    private var steps: [String] {
        [
            "Settle the decision that the analysis serves\(sheet.goal.map { " (given: \($0))" } ?? ""), and what result would change it.",
            "Get the figures per case or per day for [period], with their definitions.",
            "Compare like with like: the same period, the same group\(sheet.audience.map { " (\(English.lowerInitial($0)))" } ?? ""), before and after.",
            "Say how large the difference is and how sure it is, as a range.",
            "Name what would prove the conclusion wrong, and look for it.",
        ]
    }
}
