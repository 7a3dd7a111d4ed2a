internal import MeshDomain

/// What is known, what follows, what is assumed, what has to be found out. No findings: it reads nothing but the brief.
struct ResearchWriter: SectionWriter {
    func write(_ sheet: FactSheet, _ form: OfflineForm) -> Draft {
        var page = Markdown()
        page.heading(2, "What is known")
        let facts = facts(sheet)
        page.list(facts.isEmpty ? ["Only the brief itself: “\(Clean.line(sheet.brief, max: 200))”"] : facts)
        let remembered = form.memory(ofType: "fact") + form.memory(ofType: "context")
        if !remembered.isEmpty {
            page.paragraph("From the network's memory:")
            page.list(remembered.map(English.sentence))
        }
        page.heading(2, "What follows from it")
        page.list(conclusions(sheet))
        page.heading(2, "What is only assumed")
        page.list([
            "Readers do not know \(sheet.subject) yet, and have a way of doing without it.",
            sheet.audience == nil
                ? "Who reads it is not said; the draft supposes readers who decide for themselves."
                : "\(English.upperInitial(sheet.readers)) decide for themselves or can say what they want.",
        ])
        page.heading(2, "What has to be found out")
        page.table(
            ["Question", "Why", "Who could know"],
            sheet.openQuestions.map { [$0, "a placeholder in the draft depends on it", "[owner of the brief]"] }
                + [
                    [
                        "What do readers use today instead?", "the first comparison that they make",
                        "sales, support, five conversations",
                    ]
                ]
        )
        return Draft(
            title: "Ground to build on",
            body: page.text,
            confidence: Confidence.of(sheet, base: 0.58, weight: 0.25),
            notes: memory(sheet)
        )
    }

    private func facts(_ sheet: FactSheet) -> [String] {
        var lines: [String] = []
        func add(_ label: String, _ value: String?) { if let value { lines.append("\(label): \(value)") } }
        add("Name", sheet.name)
        add("What it is", sheet.about)
        add("Readers", sheet.audience)
        if !sheet.features.isEmpty { add("Points", English.list(sheet.features.map(\.name))) }
        add("Date", sheet.date)
        add("Price", sheet.price)
        add("Offer", sheet.offer)
        add("Goal", sheet.goal)
        add("Sender", sheet.company)
        return lines + sheet.details.map { "\($0.label): \($0.value)" }
            + sheet.answers.map { "\($0.label) \($0.value)" }
    }

    private func conclusions(_ sheet: FactSheet) -> [String] {
        var lines = Segment.all(sheet).filter(\.isGiven).map { segment in
            "\(English.upperInitial(segment.name)) want \(segment.want). Their first question will be: “\(segment.doubt)”"
        }
        lines += sheet.pitches.prefix(4).map { "\($0.feature.name) speaks to readers who are tired of \($0.chore)." }
        return lines.isEmpty
            ? ["The draft has to begin with the reader's situation, because little else is known."] : lines
    }

    private func memory(_ sheet: FactSheet) -> [Draft.Note] {
        var notes: [Draft.Note] = []
        if !sheet.features.isEmpty {
            let points = English.list(sheet.features.map(\.noun))
            notes.append(
                Draft.Note(type: .fact, content: "The main points of \(sheet.subject): \(points).", confidence: 0.95)
            )
        }
        if !sheet.openQuestions.isEmpty {
            notes.append(
                Draft.Note(
                    type: .context,
                    content: "Open on \(sheet.subject): \(sheet.openQuestions[0])",
                    confidence: 0.9
                )
            )
        }
        return notes
    }
}
