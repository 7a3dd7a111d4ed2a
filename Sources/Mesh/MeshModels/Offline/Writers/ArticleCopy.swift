/// An article: a title, an introduction, sections and a close.
struct ArticleCopy {
    let sheet: FactSheet

    init(_ sheet: FactSheet) { self.sheet = sheet }

    var text: String {
        var page = Markdown()
        page.paragraph("**Other titles:** " + otherTitles.map { "“\($0)”" }.joined(separator: ", "))
        page.paragraph("**In one sentence, for search and sharing:** \(teaser)")
        for paragraph in introduction { page.paragraph(paragraph) }
        if sheet.pitches.isEmpty {
            generalSections(&page)
        } else if !isAboutProduct {
            advice(&page)
        } else {
            for pitch in sheet.pitches {
                page.heading(2, English.upperInitial(pitch.feature.name))
                page.paragraph("\(pitch.scene) This is the moment for \(pitch.feature.noun).")
                page.paragraph("\(pitch.purpose) \(pitch.trial)")
                page.paragraph("[An example of your own: who, when, what came of it.]")
            }
        }
        if !sheet.details.isEmpty {
            page.heading(2, "The facts")
            page.list(sheet.details.map { "\($0.label): \($0.value)" })
        }
        page.heading(2, "What to do next")
        page.paragraph(close)
        return page.text
    }

    var title: String {
        let readers = sheet.audience.map { " for \(English.lowerInitial($0))" } ?? ""
        return Clean.line("\(sheet.title): \(sheet.audience == nil ? "where to begin" : "a guide\(readers)")", max: 100)
    }

    private var otherTitles: [String] {
        let subject = sheet.subject
        let count = sheet.pitches.count
        return [
            count > 1
                ? "\(English.upperInitial(English.number(count))) things to know about \(subject)"
                : "What to know about \(subject)",
            (isAboutProduct ? sheet.pitches.first?.question : nil)
                ?? "\(English.upperInitial(subject)), one step at a time",
        ]
    }

    private var teaser: String {
        let points = sheet.features.prefix(3).map(\.noun)
        let readers = sheet.audience.map { " for \(English.lowerInitial($0))" } ?? ""
        if points.isEmpty {
            return "\(English.upperInitial(sheet.subject))\(readers): what is worth deciding first, and how to begin."
        }
        return
            "\(English.upperInitial(sheet.subject))\(readers): \(English.list(points))."
    }

    private var introduction: [String] {
        let subject = sheet.subject
        var paragraphs: [String] = []
        if isAboutProduct, let role = sheet.audience.flatMap(Role.of) { paragraphs.append(role.opening) }
        if let about = sheet.about {
            paragraphs.append(
                sheet.category.map { "\(English.upperInitial(subject)) is \($0)." } ?? English.sentence(about)
            )
        }
        if sheet.pitches.isEmpty {
            paragraphs.append(
                "Much is said about \(subject), and most of it is too general to act on. This article goes the other way: "
                    + "it asks what you want to be different, takes one step, and looks at what came of it."
            )
        } else {
            paragraphs.append(
                "This article looks at \(subject) from the everyday side: "
                    + "\(English.list(sheet.features.map(\.noun))). For each there is a moment in which it matters."
            )
        }
        return paragraphs
    }

    private var isAboutProduct: Bool { sheet.name != nil || sheet.about != nil }

    /// Points of advice: what to think about is the same for each, what to say only the author knows.
    private func advice(_ page: inout Markdown) {
        let readers = sheet.audience.map(English.lowerInitial) ?? "readers"
        let questions = [
            "Three questions show what it is worth: What happens today without it? Who would do it? How would one notice that it works?",
            "It is worth trying where it costs least to be wrong: with one case, for a fixed time, and with somebody who says honestly how it went.",
            "What usually stands against it is not a reason but a habit. Name the habit, and it becomes easier to change.",
        ]
        for (number, feature) in sheet.features.enumerated() {
            page.heading(2, English.upperInitial(feature.name))
            page.paragraph(
                "[What \(readers) see in practice when this is missing: one moment, told in two or three sentences.]"
            )
            page.paragraph(questions[number % questions.count])
            page.paragraph("[How you do it: who, when, what came of it.]")
        }
    }

    /// For a topic without points: a way of thinking about it that holds for any topic, with places for what only the
    /// author knows.
    private func generalSections(_ page: inout Markdown) {
        let subject = sheet.subject
        page.heading(2, "What should be different afterwards?")
        page.paragraph(
            "Before the first step it helps to finish one sentence: “\(English.upperInitial(subject)) works for us when …” "
                + "[The author's own answer, in one line.] Whatever does not serve that sentence can wait."
        )
        page.heading(2, "Where it gets difficult")
        page.paragraph(
            "Hardly anything about \(subject) fails for lack of good will. It fails in small places: nobody decided who does "
                + "it, nobody said until when, nobody looked at the result. [A moment from your own practice in which that happened.]"
        )
        page.heading(2, "A first step that is small enough")
        page.list(
            [
                "Choose one case of \(subject) that comes up every week.",
                "Write down how it goes today: who, when, how long. [Your own numbers.]",
                "Change one thing, for two weeks, and tell everybody concerned about it beforehand.",
                "Compare, and keep what helped.",
            ],
            numbered: true
        )
        page.heading(2, "How to tell that it works")
        page.paragraph(
            "Choose one sign that everybody can see without a report, and look at it on a fixed day. If nobody would notice "
                + "the difference, the step was too small; if everybody talks about the step and not about the work, it was too large."
        )
    }

    private var close: String {
        if let action = sheet.callToAction { return "\(English.sentence(action)) \(sheet.linkText)" }
        if isAboutProduct, let pitch = sheet.pitches.first {
            return "Begin with \(pitch.feature.noun). \(pitch.trial) More on \(sheet.subject): \(sheet.linkText)."
        }
        return
            "Take the first step this week, and note on one line what came of it. [Where readers can ask or go on reading.]"
    }
}
