/// Writes the emails of a campaign, or a single one.
struct EmailSequence {
    let sheet: FactSheet
    let angle: EmailAngle
    let button: String
    private let register: Register
    private let pitches: [Pitch]

    init(_ sheet: FactSheet) {
        self.sheet = sheet
        angle = EmailAngle(sheet)
        button = sheet.callToAction.map { Clean.phrase($0, max: 40) } ?? angle.button
        register = Register(tone: sheet.wishes.tone)
        pitches = sheet.pitches
    }

    var emails: [Email] { [announcement, closerLook, decision] }

    /// The one that stands alone.
    var announcement: Email {
        let subject = sheet.subject
        let category = sheet.category
        var paragraphs = [register.greeting]
        paragraphs.append(angle.opening.isEmpty ? chores : angle.opening)
        if !introduction.isEmpty { paragraphs.append(introduction) }
        if !pitches.isEmpty {
            let told = sheet.isConcise ? pitches.prefix(3) : pitches[...]
            paragraphs.append(
                told.map {
                    "- **\(English.upperInitial($0.feature.name))\(sheet.isConcise ? "**" : ".** \($0.purpose)")"
                }.joined(separator: "\n")
            )
        }
        paragraphs += details
        paragraphs.append("**[\(button)](\(sheet.linkText))**")
        paragraphs.append("\(register.signOff)  \n\(sheet.sender)")
        return email(
            0,
            subjects: [
                category.map { "\(angle.leadSubjects[0]): \($0)" }, pitches.first?.question,
                firstPart.map { "\(angle.leadSubjects[1]), with \($0)" }, angle.leadSubjects[0],
                angle.leadSubjects[1], angle.leadSubjects[2], "A word about \(subject)",
            ],
            preheader: pitches.isEmpty
                ? "What it is, and what it does for \(sheet.readers)."
                : English.sentence("\(English.list(pitches.prefix(3).map(\.feature.label)))\(inOne)"),
            paragraphs
        )
    }

    private var closerLook: Email {
        let subject = sheet.subject
        var paragraphs = [register.greeting]
        if pitches.isEmpty {
            paragraphs.append("Last time we wrote what \(subject) is. Today: what it is like to use it.")
            paragraphs.append(
                "[Describe one day with \(subject): what comes first, what is different from before, what stays.]"
            )
        } else {
            let count = English.number(pitches.count)
            paragraphs.append(
                "Last time we wrote what \(subject) \(English.agree(subject, "is", "are")). Today: "
                    + "\(count) moment\(pitches.count == 1 ? "" : "s") in which you would notice the difference."
            )
            for (number, pitch) in pitches.enumerated() {
                guard pitch.isKnown else {
                    paragraphs.append("**\(English.upperInitial(pitch.feature.name)).** \(pitch.scene)")
                    continue
                }
                let turn = Self.turn(number, pitch.feature, pitches.count)
                paragraphs.append(
                    "**\(English.upperInitial(pitch.feature.name)).** \(pitch.scene) \(turn) \(pitch.trial)"
                )
            }
        }
        paragraphs.append("**[\(button)](\(sheet.linkText))**")
        paragraphs.append("\(register.signOff)  \n\(sheet.sender)")
        let second = pitches.count > 1 ? pitches[1] : nil
        return email(
            1,
            subjects: [
                second?.question,
                pitches.isEmpty
                    ? nil : "\(English.upperInitial(English.number(pitches.count))) moments with \(subject)",
                "\(English.upperInitial(subject)), seen from your day", "A closer look at \(subject)", "A closer look",
                "Seen from your day",
            ],
            preheader: pitches.isEmpty ? "One day with it." : "And how you find out for yourself whether it helps.",
            paragraphs
        )
    }

    /// From the moment to the feature, not always in the same words.
    private static func turn(_ number: Int, _ feature: Feature, _ count: Int) -> String {
        let noun = feature.noun
        if case .quality = feature.shape { return "That is when \(noun) counts." }
        if case .clause = feature.shape { return "" }
        return [
            "This is the moment for \(noun).", "\(English.upperInitial(noun)) is meant for days like that.",
            "That is where \(noun) starts.",
        ][number % 3].replacingText(" is meant", with: English.agree(noun, " is meant", " are meant"))
            .replacingText(" starts", with: English.agree(noun, " starts", " start"))
    }

    private var decision: Email {
        let subject = sheet.subject
        var paragraphs = [register.greeting]
        paragraphs.append(
            "By now you know what \(subject) \(English.agree(subject, "does", "do")). Whether \(English.agree(subject, "it is", "they are")) for you, you know "
                + "better than we do. What is worth asking first:"
        )
        for segment in Segment.all(sheet) {
            let lead = segment.lead.map { " Look at \($0.feature.label) first." } ?? ""
            let whom = segment.isGiven ? "**\(English.upperInitial(segment.name)):** " : ""
            paragraphs.append("\(whom)“\(segment.doubt)” [answer]\(lead)")
        }
        paragraphs.append(terms)
        paragraphs.append("If something else keeps you from it, just reply to this email and tell us what it is.")
        paragraphs.append("**[\(button)](\(sheet.linkText))**")
        paragraphs.append("\(register.signOff)  \n\(sheet.sender)")
        let last = pitches.count > 2 ? pitches[2] : nil
        return email(
            2,
            subjects: [
                "\(English.agree(subject, "Is", "Are")) \(subject) for you?", last?.question,
                "What \(subject) \(English.agree(subject, "costs", "cost")), and what you need",
                "Before you decide", "One last question",
            ],
            preheader: "What it costs, what you need, and a way to ask.",
            paragraphs
        )
    }

    /// "There are better ways to spend a day than …": the work that the features take away.
    private var chores: String {
        guard !pitches.isEmpty else {
            return "This is about \(sheet.subject), and about what it could do for you."
        }
        return "There are better ways to spend a day than \(English.list(pitches.prefix(3).map(\.chore), "or"))."
    }

    private var introduction: String {
        let subject = sheet.subject
        let name = English.upperInitial(subject)
        let readers = sheet.audience.map { " for \(English.lowerInitial($0))" } ?? ""
        let ending =
            pitches.isEmpty
            ? "."
            : pitches.count == 1 ? ". What it brings:" : ", and it brings \(English.number(pitches.count)) things:"
        if !angle.opening.isEmpty {
            let what =
                sheet.category.map { "\(name) \(English.agree(subject, "is", "are")) \($0)\(readers)." }
                ?? sheet.about.map(English.sentence)
            let list = pitches.isEmpty ? nil : "What you get:"
            return [what, list].compactMap { $0 }.joined(separator: " ")
        }
        if let category = sheet.category {
            return "That is where \(subject) \(English.agree(subject, "comes", "come")) in. "
                + "It is \(category)\(readers)\(ending)"
        }
        if let about = sheet.about { return English.sentence(about) + (pitches.isEmpty ? "" : " What it brings:") }
        if pitches.isEmpty { return "\(name) [is: one sentence that says what it is\(readers)]." }
        return "That is where \(subject) \(English.agree(subject, "comes", "come")) in. What it brings\(readers):"
    }

    /// The first feature that "with" can stand before.
    private var firstPart: String? {
        sheet.features.lazy.compactMap { feature -> String? in
            if case .part(let text) = feature.predicate { return text }
            return nil
        }.first
    }

    /// "in one tool", when the category says what it is.
    private var inOne: String {
        guard pitches.count > 1 else { return "" }
        guard let category = sheet.category else { return ", together" }
        let head = English.headNoun(category)
        return English.isPlural(head) || English.isMass(head) ? ", together" : " in one \(head)"
    }

    private var details: [String] {
        var lines = sheet.details.prefix(6).map { "\($0.label): \($0.value)" }
        if let offer = sheet.offer, sheet.occasion != .offer { lines.append("Offer: \(offer)") }
        var paragraphs = lines.isEmpty ? [] : ["Good to know:\n\n" + lines.map { "- \($0)" }.joined(separator: "\n")]
        if let date = sheet.date, sheet.occasion == .launch { paragraphs.append("Available from \(date).") }
        return paragraphs
    }

    private var terms: String {
        "What it costs: \(sheet.price ?? "[price]"). What you need to begin: [requirements]. "
            + "What happens if it is not for you: [terms of return or cancellation]."
    }

    private func email(
        _ position: Int,
        subjects: [String?],
        preheader: String,
        _ paragraphs: [String]
    ) -> Email {
        Email(
            purpose: angle.purposes[position],
            day: angle.days[position],
            reason: angle.reasons[position],
            subjects: Email.subjects(subjects),
            preheader: preheader,
            paragraphs: paragraphs,
            button: button
        )
    }
}

extension English {
    static func number(_ number: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        return words.indices.contains(number) ? words[number] : String(number)
    }
}
