/// Texts for pages that sell.
enum PageCopy {
    static func landingPage(_ sheet: FactSheet) -> String {
        let sequence = EmailSequence(sheet)
        let subject = sheet.subject
        var page = Markdown()
        page.heading(2, "Top of the page")
        page.list([
            "**Headline:** \(headline(sheet))",
            "**Below it:** \(subline(sheet))",
            "**Button:** \(sequence.button) → \(sheet.linkText)",
        ])
        if !sheet.pitches.isEmpty {
            page.heading(2, "The day without it")
            page.paragraph("No more \(English.list(sheet.pitches.prefix(3).map(\.chore), "or")).")
            page.heading(2, "What \(subject) \(English.agree(subject, "does", "do"))")
            for pitch in sheet.pitches {
                page.paragraph("**\(English.upperInitial(pitch.feature.name)).** \(pitch.scene) \(pitch.purpose)")
            }
        }
        if sheet.segments.count > 1 {
            page.heading(2, "Who it is for")
            page.list(
                Segment.all(sheet).map { segment in
                    "**\(English.upperInitial(segment.name)).** \(segment.opening)"
                        + (segment.lead.map { " Begin with \($0.feature.noun)." } ?? "")
                }
            )
        }
        appendDetails(sheet, to: &page)
        page.heading(2, "Questions")
        for segment in Segment.all(sheet) { page.paragraph("**\(segment.doubt)** [answer]") }
        page.paragraph("**What does it cost?** \(sheet.price.map(English.sentence) ?? "[price]")")
        page.paragraph("**Can I try it first?** [trial or return]")
        page.heading(2, "End of the page")
        page.paragraph(
            "\(sheet.pitches.first?.trial ?? "See for yourself.") **\(sequence.button)** → \(sheet.linkText)"
        )
        return page.text
    }

    static func productDescription(_ sheet: FactSheet) -> String {
        let name = English.upperInitial(sheet.subject)
        var page = Markdown()
        page.paragraph("**Headline:** \(headline(sheet))")
        page.heading(2, "Short version")
        let readers = sheet.audience.map { " for \(English.lowerInitial($0))" } ?? ""
        let what =
            sheet.category.map { "\(name) is \($0)\(readers)." } ?? sheet.about.map(English.sentence)
            ?? "\(name) [is: what it is, in a few words\(readers)]."
        page.paragraph([what, Feature.sentence(sheet.features)].filter { !$0.isEmpty }.joined(separator: " "))
        page.heading(2, "Full version")
        page.paragraph(sheet.pitches.first?.scene ?? "[The moment in which somebody needs \(sheet.subject).]")
        page.paragraph(what)
        if !sheet.pitches.isEmpty {
            page.list(sheet.pitches.map { "**\(English.upperInitial($0.feature.name)).** \($0.purpose)" })
        }
        appendDetails(sheet, to: &page)
        page.list([
            "**Price:** \(sheet.price ?? "[price]")", "**Available:** \(sheet.date ?? "[date or in stock]")",
            "**Order:** \(sheet.linkText)",
        ])
        return page.text
    }

    static func headline(_ sheet: FactSheet) -> String {
        let name = English.upperInitial(sheet.subject)
        if let category = sheet.category, sheet.name != nil { return "\(name): \(category)" }
        let part = sheet.features.first { if case .part = $0.predicate { true } else { false } }
        return part.map { "\(name), with \($0.noun)" } ?? name
    }

    private static func subline(_ sheet: FactSheet) -> String {
        let readers = sheet.audience.map { "For \(English.lowerInitial($0))" } ?? "For [the readers]"
        let features = sheet.features.prefix(3).map(\.noun)
        return features.isEmpty
            ? "\(readers): [the one thing that it changes]." : "\(readers): \(English.list(features))."
    }

    private static func appendDetails(_ sheet: FactSheet, to page: inout Markdown) {
        guard !sheet.details.isEmpty else { return }
        page.heading(2, "In figures and facts")
        page.list(sheet.details.map { "**\($0.label):** \($0.value)" })
    }
}
