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
            (sheet.keywords + main + sheet.features.map { "\($0.label) \(head)".lowercased() }
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
                "A second-level heading for each point: \(English.list(sheet.features.map(\.label))).",
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

    /// A field of which this writer knows nothing but its name: what is to be settled, and what can be checked by facts.
    private func general(_ sheet: FactSheet, _ form: OfflineForm, _ page: inout Markdown) {
        page.heading(2, "To settle")
        let names = fields.prefix(6).map { Clean.phrase(String($0.map { "_-".contains($0) ? " " : $0 }), max: 60) }
        page.list(
            (names.isEmpty ? ["This field"] : names).map {
                "**\(English.upperInitial($0)):** [what it has to achieve for \(sheet.readers); one sentence by somebody who knows the field]"
            }
        )
        page.heading(2, "To check before release")
        page.list(checks(sheet, form))
        let facts =
            [
                sheet.about.map { "What it is: \(English.lowerInitial($0))" },
                sheet.audience.map { "For whom: \(English.lowerInitial($0))" },
            ].compactMap { $0 } + sheet.details.prefix(6).map { "\($0.label): \($0.value)" }
        if !facts.isEmpty {
            page.heading(2, "Facts that this rests on")
            page.list(facts)
        }
    }

    private func checks(_ sheet: FactSheet, _ form: OfflineForm) -> [String] {
        var checks = sheet.features.map { "“\($0.name)”: is what the text says about it true, and may it be said?" }
        checks += form.parts.prefix(4).map { "“\($0.title)”: does anything in it go beyond the facts of the brief?" }
        if sheet.price != nil || sheet.offer != nil {
            checks.append("Price and offer: are they complete, with taxes and terms?")
        }
        checks.append("Placeholders in [brackets]: none is left.")
        return checks
    }
}
