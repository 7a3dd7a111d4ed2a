internal import MeshDomain

/// Segments and the lines that differ between them.
struct PersonalizationWriter: SectionWriter {
    func write(_ sheet: FactSheet, _ form: OfflineForm) -> Draft {
        let segments = Segment.all(sheet)
        let isGiven = segments.contains { $0.isGiven }
        var page = Markdown()
        page.paragraph(
            isGiven
                ? "The audience of the brief falls into \(English.number(segments.count)) groups for which the message changes."
                : "The brief names \(sheet.audience == nil ? "no audience" : "one audience"). Until more is known it is divided "
                    + "by what one does know: whether somebody is a customer already. That is a proposal, not a finding."
        )
        for segment in segments { describe(segment, sheet, &page) }
        page.heading(2, "Rules")
        page.table(
            ["If", "then the opening", "and the first point"],
            segments.enumerated().map { number, segment in
                [
                    "\(isGiven ? "[field for the role]" : "[customer since]") \(isGiven ? "is" : number == 0 ? "is empty or recent:" : "is set:") \(English.lowerInitial(segment.name))",
                    "for \(English.lowerInitial(segment.name))", segment.lead?.feature.label ?? "as in the copy",
                ]
            } + [["nothing is known", "as in the copy", sheet.features.first?.label ?? "as in the copy"]]
        )
        page.list([
            "The fallback is the copy as it stands; it names nobody's role.",
            "Only use what people told you or did with you. No guesses about age, origin or income.",
        ])
        return Draft(
            title: "Segments and tailored lines",
            body: page.text,
            confidence: Confidence.of(sheet, base: isGiven ? 0.64 : 0.5, weight: 0.24),
            notes: notes(segments, sheet)
        )
    }

    private func describe(_ segment: Segment, _ sheet: FactSheet, _ page: inout Markdown) {
        let subject = sheet.subject
        let name = English.upperInitial(segment.name)
        page.heading(2, name)
        page.list([
            "**They want** \(segment.want).",
            segment.lead.map { "**What leads:** \($0.feature.label)." }
                ?? "**What leads:** [the point that matters most to them].",
            "**They ask first:** “\(segment.doubt)”",
        ])
        let isEmail = [.emailCampaign, .email].contains(sheet.kind)
        page.paragraph(isEmail ? Self.openingLabel : "Opening:")
        page.quote([segment.opening])
        if isEmail {
            let group = English.lowerInitial(segment.name)
            let candidates = [
                segment.isGiven ? "\(English.upperInitial(subject)) for \(group)" : nil, segment.lead?.question,
                "\(English.upperInitial(subject)) for you",
            ]
            page.paragraph("\(Self.subjectLabel) “\(Email.subjects(candidates).first ?? "For you")”")
            if let lead = segment.lead, sheet.features.count > 1 {
                page.paragraph("In the lists of points, put \(lead.feature.label) first.")
            }
        }
    }

    /// The synthesis finds the tailored lines by these.
    static let openingLabel = "Opening of the first email, instead of the common first paragraph:"
    static let subjectLabel = "Subject line:"

    private func notes(_ segments: [Segment], _ sheet: FactSheet) -> [Draft.Note] {
        var notes: [Draft.Note] = []
        if let audience = sheet.audience {
            notes.append(
                Draft.Note(
                    type: .fact,
                    content: "The audience of \(sheet.subject): \(English.lowerInitial(audience)).",
                    confidence: 0.95
                )
            )
        }
        for segment in segments where segment.isGiven {
            guard let lead = segment.lead else { continue }
            notes.append(
                Draft.Note(
                    type: .decision,
                    content: "For \(English.lowerInitial(segment.name)), \(lead.feature.label) leads.",
                    confidence: 0.7
                )
            )
        }
        return Array(notes.prefix(6))
    }
}
