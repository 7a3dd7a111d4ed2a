/// Posts and press releases.
enum ShortCopy {
    static func posts(_ sheet: FactSheet) -> String {
        var page = Markdown()
        let subject = sheet.subject
        page.heading(2, "Post 1: the news")
        let category = sheet.category.map { ": \($0)" } ?? ""
        let readers = sheet.audience.map { " for \(English.lowerInitial($0))" } ?? ""
        page.quote(
            ["\(English.upperInitial(subject))\(category)\(readers).", points(sheet), "→ \(sheet.linkText)"].filter {
                !$0.isEmpty
            }
        )
        for (number, pitch) in sheet.pitches.prefix(3).enumerated() {
            page.heading(2, "Post \(number + 2): \(pitch.feature.name)")
            page.quote([
                pitch.question, pitch.scene,
                "\(pitch.feature.name) in \(subject): \(English.lowerInitial(pitch.trial))",
            ])
            page.paragraph("*Picture: \(pitch.picture).*")
        }
        page.heading(2, "Post \(min(3, sheet.pitches.count) + 2): a question")
        page.quote([
            "How do you handle it today? We are curious: [a question on \(subject) that readers like to answer]."
        ])
        return page.text
    }

    static func pressRelease(_ sheet: FactSheet) -> String {
        var page = Markdown()
        let name = English.upperInitial(sheet.subject)
        let company = sheet.company ?? "[company]"
        let readers = sheet.audience.map { " for \(English.lowerInitial($0))" } ?? ""
        page.paragraph("**\(company) presents \(sheet.subject)\(sheet.category.map { ", \($0)" } ?? "")**")
        page.paragraph(
            "[City], \(sheet.date ?? "[date]"). \(company) presents \(sheet.subject)\(sheet.category.map { ", \($0)\(readers)" } ?? readers). "
                + Feature.sentence(sheet.features, subject: name)
        )
        for pitch in sheet.pitches {
            page.paragraph("**\(English.upperInitial(pitch.feature.name)).** \(pitch.purpose)")
        }
        page.paragraph(
            "“[Quotation: why \(company) made it, in two sentences],” says [name], [position] at \(company)."
        )
        page.list(sheet.details.map { "\($0.label): \($0.value)" })
        page.paragraph(
            "**Price and availability:** \(sheet.price ?? "[price]"), from \(sheet.date ?? "[date]"). More at \(sheet.linkText)."
        )
        page.paragraph("**About \(company):** [three sentences]")
        page.paragraph("**Contact:** [name, telephone, email]")
        return page.text
    }

    private static func points(_ sheet: FactSheet) -> String {
        sheet.features.prefix(4).map { "• \($0.name)" }.joined(separator: "  \n")
    }
}
