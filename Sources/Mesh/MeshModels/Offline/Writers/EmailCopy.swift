/// Emails as documents.
enum EmailCopy {
    static func campaign(_ sheet: FactSheet) -> String {
        let sequence = EmailSequence(sheet)
        var page = Markdown()
        page.paragraph(message(sheet))
        for (number, email) in sequence.emails.enumerated() {
            page.heading(2, "Email \(number + 1): \(email.purpose)")
            page.paragraph("*\(when(email, sequence.angle)). \(email.reason)*")
            append(email, to: &page)
        }
        return page.text
    }

    static func single(_ sheet: FactSheet) -> String {
        var page = Markdown()
        append(EmailSequence(sheet).announcement, to: &page)
        return page.text
    }

    static func when(_ email: Email, _ angle: EmailAngle) -> String {
        if email.day == 0 { return "Day 0, \(angle.day)" }
        if email.day > 0 { return "Day \(email.day)" }
        return "\(-email.day) day\(email.day == -1 ? "" : "s") before \(angle.day)"
    }

    private static func message(_ sheet: FactSheet) -> String {
        let abilities = sheet.pitches.prefix(3).compactMap { pitch -> String? in
            if case .activity(let verb) = pitch.feature.shape { return verb }
            return nil
        }
        if abilities.count > 1 {
            return "**The one message:** with \(sheet.subject), \(sheet.readers) can \(English.list(abilities)), "
                + "and keep their time for the work that needs them."
        }
        let features = sheet.features.prefix(3).map(\.noun)
        if features.isEmpty {
            return "**The one message:** [what \(sheet.subject) changes for \(sheet.readers), in one sentence]."
        }
        return
            "**The one message:** \(English.list(features)): that is what \(sheet.readers) get with \(sheet.subject)."
    }

    private static func append(_ email: Email, to page: inout Markdown) {
        page.paragraph("**Subject lines**")
        page.list(email.subjects, numbered: true)
        page.paragraph("**Preheader:** \(email.preheader)")
        page.paragraph("**Body**")
        page.quote(email.paragraphs)
        page.paragraph("**Call to action:** \(email.button)")
    }
}
