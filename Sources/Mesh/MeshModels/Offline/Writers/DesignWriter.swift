internal import MeshDomain

/// Layout and pictures for the copy that is there.
struct DesignWriter: SectionWriter {
    func write(_ sheet: FactSheet, _ form: OfflineForm) -> Draft {
        let copy = form.parts.first { $0.agentType == "content" }
        var page = Markdown()
        page.paragraph(
            copy == nil
                ? "There was no copy yet when this was laid out; it follows the brief and has to be checked against the text."
                : "Laid out for the copy as it stands; nothing in the text has to change for it."
        )
        if [.emailCampaign, .email].contains(sheet.kind) { email(sheet, &page) } else { web(sheet, &page) }
        pictures(sheet, &page)
        page.heading(2, "Readable for everybody")
        page.list([
            "Contrast of at least 4.5:1 for text, 3:1 for the button's edge; both in light and dark mode.",
            "Each picture has an alternative text that says what it shows, or an empty one if it is decoration.",
            "One first-level heading, then second-level ones in order; links that say where they lead.",
            "Targets of at least 44 × 44 px; nothing depends on colour alone.",
        ])
        return Draft(
            title: "Design and layout",
            body: page.text,
            confidence: Confidence.of(sheet, base: copy == nil ? 0.58 : 0.68, weight: 0.2),
            notes: [
                Draft.Note(
                    type: .decision,
                    content: "The \(sheet.kind.noun) on \(sheet.subject) is laid out in one column with one button, "
                        + "and works with images blocked.",
                    confidence: 0.8
                )
            ]
        )
    }

    private func email(_ sheet: FactSheet, _ page: inout Markdown) {
        let sequence = EmailSequence(sheet)
        page.heading(2, "Grid")
        page.list([
            "One column, 600 px wide, 24 px margins (16 px below 480 px). Tables for structure, styles inline.",
            "System typeface; 16 px text with 24 px line height, headings 24 px, small print 13 px.",
            "Colours: [brand colour] for the button and nothing else; text #1F2328 on white, dark mode #E6E8EB on #16181C.",
            "Under 100 KB of HTML, so that no mail client cuts the message off.",
        ])
        page.heading(2, "From top to bottom")
        let emails = sheet.kind == .email ? [sequence.announcement] : sequence.emails
        page.table(
            ["Email", "Order of the blocks", "What stands out"],
            emails.enumerated().map { number, email in
                [
                    emails.count == 1 ? email.purpose : "\(number + 1). \(email.purpose)", blocks(number, sheet),
                    [
                        "The first sentence: large, no picture above it", "The bold beginnings of the paragraphs",
                        "The questions, set like a list",
                    ][min(number, 2)],
                ]
            }
        )
        page.heading(2, "Button")
        page.list([
            "“\(sequence.button)”: live text in a coloured table cell, 48 px high, full width below 480 px.",
            "Once in each email, after the text has said what it leads to. No second action beside it.",
        ])
    }

    private func blocks(_ number: Int, _ sheet: FactSheet) -> String {
        let count = sheet.features.isEmpty ? "the" : English.number(sheet.features.count)
        return switch number {
        case 0:
            "Logo, opening, what it is, \(count) point\(sheet.features.count == 1 ? "" : "s") with small pictures, button, sender, footer"
        case 1:
            "Logo, opening, \(count) block\(sheet.features.count == 1 ? "" : "s") of picture and text by turns, button, sender, footer"
        default: "Logo, opening, questions and answers, terms, button, sender, footer"
        }
    }

    private func web(_ sheet: FactSheet, _ page: inout Markdown) {
        let isArticle = [.blogPost, .general, .analysis, .pressRelease].contains(sheet.kind)
        page.heading(2, "Grid")
        page.list([
            isArticle
                ? "One column of 680 px for reading, 18 px text with 28 px line height; tables and pictures up to 960 px."
                : "Twelve columns up to 1,120 px, one below 720 px; sections 96 px apart (56 px on phones).",
            "Colours: [brand colour] for links and the button; one grey for secondary text.",
            "The first screen loads without scripts; pictures below it load when needed.",
        ])
        page.heading(2, "From top to bottom")
        page.list(
            isArticle
                ? [
                    "Title, one line on what the reader gets, date and author.",
                    "Introduction without a picture above it.",
                    "Sections with headings that can be read alone: who only skims them knows the argument.",
                    "What to do next, set off by a line.",
                ]
                : [
                    "Headline, line below it, button, and the product in use beside them.",
                    "The points as pairs of picture and text, sides by turns.",
                    "Facts as a table, without lines between columns.",
                    "Questions, closed, each opening by itself.", "The button again, with nothing beside it.",
                ],
            numbered: true
        )
    }

    private func pictures(_ sheet: FactSheet, _ page: inout Markdown) {
        page.heading(2, "Pictures")
        guard !sheet.pitches.isEmpty else {
            page.paragraph(
                "One picture: \(sheet.subject) in use by one person, no stock faces. Alternative text: [what it shows]."
            )
            return
        }
        page.list(
            sheet.pitches.map {
                "**\(English.upperInitial($0.feature.name)):** \($0.picture). Alternative text: “\($0.feature.name): [what the picture shows]”."
            }
        )
    }
}
