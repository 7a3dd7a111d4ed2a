internal import MeshDomain

/// One document of the parts: an overview, the parts in the order of their use, one list of what is open.
struct SynthesisWriter: SectionWriter {
    func write(_ sheet: FactSheet, _ form: OfflineForm) -> Draft {
        let parts = form.parts.sorted { Self.order($0.agentType) < Self.order($1.agentType) }
        let readers = parts.map { PartReader($0.output) }
        var page = Markdown()
        overview(sheet, parts, &page)
        // Two parts of one type are not woven: which of them belongs where cannot be told.
        let counts = Dictionary(grouping: parts, by: \.agentType).mapValues(\.count)
        let single = zip(parts, readers).filter { counts[$0.0.agentType] == 1 }
        let woven = Weave(Dictionary(uniqueKeysWithValues: single.map { ($0.0.agentType, $0.1.body) })).bodies
        for (part, reader) in zip(parts, readers) {
            let body = woven[part.agentType] ?? reader.body
            guard !body.isEmpty else { continue }
            // One piece of writing is the document itself; a campaign is a document of parts.
            if sheet.kind != .emailCampaign, part.agentType == "content", counts["content"] == 1 {
                page.paragraph(body)
            } else {
                page.heading(2, Self.heading(part, wasMoved: body != reader.body))
                page.paragraph(PartReader.demoted(body))
            }
        }
        if !form.missing.isEmpty {
            page.heading(2, "What is missing")
            page.list(
                form.missing.map {
                    "**\($0.title)**: \(English.sentence($0.reason)) The rest can be used without it, but not as if it were there."
                }
            )
        }
        let questions = Self.distinct(sheet.openQuestions + readers.flatMap(\.openQuestions))
        if !questions.isEmpty {
            page.heading(2, PartReader.questionsHeading)
            page.list(questions)
        }
        return Draft(
            title: title(sheet),
            body: page.text,
            confidence: confidence(parts, form),
            notes: notes(sheet),
            summary: summary(sheet, parts, form),
            contributions: parts.map { (agent: $0.agent, text: Self.contribution($0)) }
        )
    }

    private func title(_ sheet: FactSheet) -> String {
        switch sheet.kind {
        case .emailCampaign where sheet.occasion == .launch: "\(sheet.title): launch campaign"
        case .emailCampaign: "\(sheet.title): email campaign"
        case .analysis: "Analysis: \(sheet.title)"
        case .landingPage: "Landing page: \(sheet.title)"
        case .pressRelease: "Press release: \(sheet.title)"
        case .socialPosts: "Posts: \(sheet.title)"
        case .productDescription: "Product description: \(sheet.title)"
        case .email: "Email: \(sheet.title)"
        case .blogPost: ArticleCopy(sheet).title
        case .general: sheet.title
        }
    }

    private func overview(_ sheet: FactSheet, _ parts: [OfflineForm.Part], _ page: inout Markdown) {
        guard parts.count > 1, sheet.kind == .emailCampaign || sheet.language != nil else { return }
        page.heading(2, "At a glance")
        var rows: [[String]] = []
        if let name = sheet.name { rows.append(["About", sheet.category.map { "\(name), \($0)" } ?? name]) }
        if let audience = sheet.audience { rows.append(["For", English.lowerInitial(audience)]) }
        if !sheet.features.isEmpty { rows.append(["Points", English.list(sheet.features.map(\.label))]) }
        if let goal = sheet.goal { rows.append(["Goal", goal]) }
        if sheet.kind == .emailCampaign {
            let sequence = EmailSequence(sheet)
            rows.append(["Call to action", "\(sequence.button) → \(sheet.linkText)"])
            if sheet.kind == .emailCampaign {
                let emails = sequence.emails.map { "\(English.lowerInitial($0.purpose)) (day \($0.day))" }
                rows.append(["Emails", English.list(emails)])
            }
        }
        page.table(["Asked for", Clean.line(sheet.brief, max: 200)], rows)
        page.paragraph(reading(sheet, parts))
    }

    /// How the parts fit together.
    private func reading(_ sheet: FactSheet, _ parts: [OfflineForm.Part]) -> String {
        let types = Set(parts.map(\.agentType))
        var sentences: [String] = []
        if types.contains("content") {
            sentences.append("The copy can be used as it stands once the places in [brackets] are filled.")
        }
        if types.contains("content"), types.contains("personalization"), sheet.segments.count > 1,
            sheet.kind == .emailCampaign
        {
            let groups = English.list(sheet.segments.map(English.lowerInitial))
            sentences.append(
                "For \(groups) the tailored openings below the first email replace its first paragraph; everybody else gets the copy unchanged."
            )
        }
        if types.contains("analytics"), sheet.kind == .emailCampaign {
            sentences.append(
                "The calendar says who gets which email, and the tests use the subject lines given with it."
            )
        }
        return sentences.joined(separator: " ")
    }

    private func confidence(_ parts: [OfflineForm.Part], _ form: OfflineForm) -> Double {
        guard !parts.isEmpty else { return 0.2 }
        let mean = parts.map(\.confidence).reduce(0, +) / Double(parts.count)
        return Confidence.rounded(mean - 0.08 * Double(form.missing.count))
    }

    private func summary(_ sheet: FactSheet, _ parts: [OfflineForm.Part], _ form: OfflineForm) -> String {
        let readers = sheet.audience.map { " for \(English.lowerInitial($0))" } ?? ""
        let beside = parts.filter { $0.agentType != "content" }.map { English.lowerInitial(Self.heading($0)) }
        let with = beside.isEmpty ? "" : ", with \(English.list(beside))"
        let gaps = form.missing.isEmpty ? "" : " Missing: \(English.list(form.missing.map(\.title)))."
        let open = sheet.openQuestions.count
        guard sheet.subject != FactSheet.nothing else {
            return "A draft for “\(Clean.line(sheet.brief, max: 80))”. It needs more facts."
        }
        return English.upperInitial(English.withArticle(sheet.kind.noun)) + " on \(sheet.subject)\(readers)\(with). "
            + "\(English.upperInitial(English.number(open))) question\(open == 1 ? " is" : "s are") open.\(gaps)"
    }

    private func notes(_ sheet: FactSheet) -> [Draft.Note] {
        guard let name = sheet.name, !sheet.features.isEmpty else { return [] }
        let points = English.list(sheet.features.map(\.noun))
        return [
            Draft.Note(
                type: .decision,
                content: "The \(sheet.kind.noun) for \(name) is built on \(points).",
                confidence: 0.85
            )
        ]
    }

    private static func heading(_ part: OfflineForm.Part, wasMoved: Bool = false) -> String {
        switch part.agentType {
        case "analytics" where wasMoved: "Measurement and tests"
        case "personalization" where wasMoved: "Segments"
        case "content": part.title.isEmpty ? "Copy" : part.title
        case "personalization": "Segments and tailored lines"
        case "design": "Design and layout"
        case "analytics": part.title.isEmpty ? "Measurement" : part.title
        default: part.title.isEmpty ? English.upperInitial(part.agentType) : part.title
        }
    }

    private static func contribution(_ part: OfflineForm.Part) -> String {
        switch part.agentType {
        case "content": "wrote the copy"
        case "design": "laid it out and chose the pictures"
        case "analytics": "says how it is measured and tested"
        case "personalization": "divided the audience and wrote the tailored lines"
        case "research": "gathered what is known and what is open"
        default: "added “\(part.title)”"
        }
    }

    private static func order(_ type: String) -> Int {
        ["content": 0, "personalization": 1, "design": 2, "analytics": 3, "research": 5][type] ?? 4
    }

    private static func distinct(_ lines: [String]) -> [String] {
        var seen: Set<String> = []
        return lines.filter { seen.insert($0.plainWords.joined(separator: " ")).inserted }
    }
}
