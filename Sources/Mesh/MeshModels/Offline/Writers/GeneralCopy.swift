/// A text of no particular kind: says what is known in a sensible order and leaves places for the rest.
enum GeneralCopy {
    static func text(_ sheet: FactSheet) -> String {
        var page = Markdown()
        if sheet.language != nil
            || (sheet.about == nil && sheet.features.isEmpty && sheet.details.isEmpty && sheet.name == nil)
        {
            page.paragraph("**What was asked:** “\(Clean.line(sheet.brief, max: 300))”")
        }
        let register = Register(tone: sheet.wishes.tone)
        let isLetter = sheet.brief.prefix(400).containsText("letter")
        if isLetter { page.paragraph(register.greeting) }
        let subject = sheet.subject
        let readers = sheet.audience.map { " for \(English.lowerInitial($0))" } ?? ""
        if let category = sheet.category {
            page.paragraph("\(English.upperInitial(subject)) is \(category)\(readers).")
        } else if let about = sheet.about {
            page.paragraph(English.sentence(about))
        }
        if sheet.category == nil, sheet.about == nil, !sheet.features.isEmpty {
            page.paragraph("This is about \(subject)\(readers). In short: \(English.list(sheet.features.map(\.noun))).")
        }
        // About a product one knows what a feature is for; about anything else only the author does.
        for pitch in sheet.pitches where sheet.name == nil && sheet.about == nil {
            page.paragraph(
                "**\(English.upperInitial(pitch.feature.name)).** [What it means\(readers), in one or two sentences.]"
            )
        }
        for pitch in sheet.pitches where sheet.name != nil || sheet.about != nil {
            page.paragraph("**\(English.upperInitial(pitch.feature.name)).** \(pitch.scene) \(pitch.purpose)")
        }
        if !sheet.details.isEmpty { page.list(sheet.details.map { "\($0.label): \($0.value)" }) }
        if let goal = sheet.goal { page.paragraph("What it is for: \(English.sentence(English.lowerInitial(goal)))") }
        if sheet.pitches.isEmpty { skeleton(sheet, &page) }
        page.paragraph(sheet.callToAction.map(English.sentence) ?? "[What the reader should do next.]")
        if isLetter { page.paragraph("\(register.signOff)  \n\(sheet.sender)") }
        return page.text
    }

    /// With next to no facts, a frame that can be filled is worth more than sentences about nothing.
    private static func skeleton(_ sheet: FactSheet, _ page: inout Markdown) {
        page.heading(2, "A frame to fill")
        page.list(
            [
                "**Beginning.** [One moment in which \(sheet.subject) matters to \(sheet.readers).]",
                "**Middle.** [The two or three points that one has to know, each with an example.]",
                "**End.** [What is different now, and the next step.]",
            ],
            numbered: true
        )
    }
}
