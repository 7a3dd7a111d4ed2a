/// A specialist of a type that the mesh does not know: works through the capabilities that the network gave it.
struct CustomWriter: SectionWriter {
    let fields: [String]
    let type: String

    func write(_ sheet: FactSheet, _ form: OfflineForm) -> Draft {
        let label =
            type.count <= 3
            ? type.uppercased()
            : English.upperInitial(Clean.phrase(String(type.map { "_-".contains($0) ? " " : $0 }), max: 40))
        var page = Markdown()
        if !form.instruction.isEmpty {
            page.paragraph("**The job:** \(English.sentence(Clean.line(form.instruction, max: 300)))")
        }
        if type == "seo" || fields.contains(where: { $0.contains("keyword") || $0.contains("seo") }) {
            search(sheet, &page)
        } else {
            general(sheet, form, &page)
        }
        return Draft(
            title: "\(label): notes on \(sheet.title)",
            body: page.text,
            confidence: Confidence.of(sheet, base: 0.55, weight: 0.2)
        )
    }

    private func search(_ sheet: FactSheet, _ page: inout Markdown) {
        let category = sheet.about.map { English.lowerInitial($0) }
        let main = sheet.name.map { [$0] } ?? []
        let head = category.map { English.headNoun($0) } ?? sheet.subject
        let terms =
            (sheet.keywords + main + sheet.features.map { "\($0.noun) \(head)".lowercased() }
                + (category.map { [$0] } ?? [])
                + sheet.segments.prefix(2).map { "\(head) for \(English.lowerInitial($0))" })
        page.heading(2, "Search terms to begin with")
        page.table(
            ["Term", "What the searcher wants", "Where it stands"],
            terms.prefix(10).enumerated().map { number, term in
                [
                    Clean.line(term, max: 80), number == 0 ? "this very thing" : "a solution, not yet a product",
                    number == 0 ? "title, first heading" : "a section of its own",
                ]
            }
        )
        page.paragraph(
            "Volumes and competition are not known here: [check in your keyword tool] before anything is decided by them."
        )
        page.heading(2, "Ready to use")
        page.list([
            "**Title:** \(Clean.line(PageCopy.headline(sheet), max: 60))",
            "**Description:** \(Clean.line(description(sheet), max: 155))",
            "**Address:** /\(sheet.subject.plainWords.prefix(6).joined(separator: "-"))",
        ])
        page.heading(2, "In the text")
        page.list(
            [
                "The name in the first heading and the first sentence, then where it is needed and not more often.",
                "A second-level heading for each point: \(English.list(sheet.features.map(\.noun))).",
                "Links that say where they lead; no “click here”.",
            ].filter { !$0.hasSuffix(": .") }
        )
    }

    private func description(_ sheet: FactSheet) -> String {
        let readers = sheet.audience.map { " for \(English.lowerInitial($0))" } ?? ""
        let features = sheet.features.prefix(3).map(\.noun)
        return "\(English.upperInitial(sheet.subject))\(sheet.category.map { ", \($0)" } ?? "")\(readers)"
            + (features.isEmpty ? "." : ": \(English.list(features)).")
    }

    private func general(_ sheet: FactSheet, _ form: OfflineForm, _ page: inout Markdown) {
        let points = sheet.features.map(\.noun)
        for field in fields.prefix(6) {
            let words = Clean.phrase(String(field.map { "_-".contains($0) ? " " : $0 }), max: 60)
            page.heading(2, English.upperInitial(words))
            page.list([
                "Looked at: \(points.isEmpty ? "the brief on \(sheet.subject)" : English.list(points))"
                    + (form.parts.isEmpty
                        ? "." : ", and the parts on \(English.list(form.parts.map { "“\($0.title)”" }))."),
                "To decide: what \(words) has to achieve for \(sheet.readers). [One sentence by somebody who knows the field.]",
                "To check before release: names, figures and promises in the copy against the facts of the brief.",
            ])
        }
        if fields.isEmpty { page.paragraph("[What this field adds to the work on \(sheet.subject).]") }
        page.heading(2, "Facts that this rests on")
        page.list(
            [
                sheet.about.map { "What it is: \($0)" }, sheet.audience.map { "For whom: \($0)" },
                points.isEmpty ? nil : "Points: \(English.list(points))",
            ].compactMap { $0 } + sheet.details.prefix(6).map { "\($0.label): \($0.value)" } + [
                "Asked for: “\(Clean.line(sheet.brief, max: 160))”"
            ]
        )
    }
}
