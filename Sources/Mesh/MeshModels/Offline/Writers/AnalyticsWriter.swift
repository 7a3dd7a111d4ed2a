internal import MeshDomain

/// Measurement, tests and calendar; or the analysis itself when the brief asks for one.
struct AnalyticsWriter: SectionWriter {
    func write(_ sheet: FactSheet, _ form: OfflineForm) -> Draft {
        if sheet.kind == .analysis {
            return Draft(
                title: "Analysis: \(sheet.title)",
                body: AnalysisCopy(sheet).full,
                confidence: Confidence.rounded(sheet.details.count > 1 ? 0.76 : 0.55)
            )
        }
        var page = Markdown()
        if sheet.kind == .emailCampaign { calendar(sheet, &page) }
        measures(sheet, &page)
        tests(sheet, &page)
        page.heading(2, "Reading the results")
        page.list([
            "Look once, on a date fixed before: looking every day until a difference shows finds differences that are not there.",
            "Per variant one needs about 16 × p × (1 − p) ÷ d² readers, where p is [today's rate of the primary measure] and d the smallest "
                + "difference that would change a decision (5 % error, 80 % power).",
            "With fewer than that, test only one thing, and the one with the largest expected effect: the "
                + "\([.emailCampaign, .email].contains(sheet.kind) ? "subject line" : "title").",
        ])
        return Draft(
            title: "Calendar, tests and measurement",
            body: page.text,
            confidence: Confidence.of(sheet, base: 0.6, weight: 0.18),
            notes: [
                Draft.Note(
                    type: .decision,
                    content: "The \(sheet.kind.noun) on \(sheet.subject) is judged by \(primary(sheet)), not by opens.",
                    confidence: 0.85
                )
            ]
        )
    }

    /// A date with its weekday where the first day is known.
    private static func day(_ email: Email, _ sequence: EmailSequence) -> String {
        let offset = email.day == 0 ? "0" : "\(email.day > 0 ? "+" : "−")\(abs(email.day))"
        if let first = sequence.sheet.day {
            let day = first.adding(days: email.day)
            return "\(offset) (\(day.weekday), \(day.text))"
        }
        return email.day == 0 ? "0 (\(sequence.angle.day))" : offset
    }

    static let calendarHeading = "Sending calendar"

    private func primary(_ sheet: FactSheet) -> String {
        switch sheet.kind {
        case .emailCampaign, .email: "unique clicks per delivered email"
        case .landingPage, .productDescription: "visits that use the button"
        default: "readers who take the next step"
        }
    }

    private func calendar(_ sheet: FactSheet, _ page: inout Markdown) {
        let sequence = EmailSequence(sheet)
        page.heading(2, Self.calendarHeading)
        page.table(
            ["Day", "Email", "To whom", "Stops for"],
            sequence.emails.enumerated().map { number, email in
                [
                    Self.day(email, sequence),
                    "\(number + 1). \(email.purpose)",
                    ["The whole list, by segment", "Delivered, no click on email 1", "Delivered, no click so far"][
                        min(number, 2)
                    ],
                    number == 0 ? "Unsubscribed, bounced" : "Clicked, replied or [converted]",
                ]
            }
        )
        page.paragraph(
            "Start on a Tuesday, Wednesday or Thursday, mid-morning in the recipient's time zone. That is an assumption to begin "
                + "with, not a finding about this list; [your own sending history] goes before it."
        )
    }

    private func measures(_ sheet: FactSheet, _ page: inout Markdown) {
        page.heading(2, "What is measured")
        let isEmail = [.emailCampaign, .email].contains(sheet.kind)
        let rows: [[String]] =
            isEmail
            ? [
                ["Unique clicks ÷ delivered", "primary: decides tests", "[your usual click rate]"],
                ["[Conversion] ÷ clicks", "whether the page keeps what the email promises", "[baseline]"],
                ["Replies", "questions that the copy left open", "[baseline]"],
                ["Unsubscribes and complaints ÷ delivered", "guard: stop and look if it rises", "[your usual rate]"],
                [
                    "Opens", "only to find delivery problems: mail clients that load images themselves inflate them",
                    "not compared",
                ],
            ]
            : [
                [English.upperInitial(primary(sheet)), "primary", "[baseline]"],
                ["Share that reads to the end", "whether the text holds", "[baseline]"],
                ["Where readers come from", "which promise brought them", "[baseline]"],
            ]
        page.table(["Measure", "What it is for", "Today"], rows)
        if let goal = sheet.goal { page.paragraph("The goal that all of it serves: \(English.sentence(goal))") }
    }

    private func tests(_ sheet: FactSheet, _ page: inout Markdown) {
        let sequence = EmailSequence(sheet)
        let subjects = sequence.announcement.subjects
        page.heading(2, "Tests")
        var rows: [[String]] = []
        if [.emailCampaign, .email].contains(sheet.kind), subjects.count > 1 {
            rows.append([
                "1. Subject line of email 1", "A question from the reader's day brings more clicks than the name",
                "A: “\(subjects[0])” B: “\(subjects[1])”", "Unique clicks",
            ])
        } else {
            rows.append([
                "1. Title", "A question from the reader's day keeps more readers than the name",
                "A: “\(PageCopy.headline(sheet))” B: “\(sheet.pitches.first?.question ?? "[a question from the reader's day]")”",
                English.upperInitial(primary(sheet)),
            ])
        }
        if sheet.segments.count > 1 {
            rows.append([
                "2. Opening by segment", "A tailored opening works better than the common one",
                "A: common B: by segment", "\(English.upperInitial(primary(sheet))), within each segment",
            ])
        }
        rows.append([
            "\(rows.count + 1). Button", "Naming what comes next brings more people who go on",
            "A: “\(sequence.button)” B: “\(sequence.angle.otherButton)”", "[Conversion]",
        ])
        page.table(["Test", "Hypothesis", "Variants (half each, at random)", "Decided by"], rows)
    }
}
