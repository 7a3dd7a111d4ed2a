internal import MeshDomain

/// Writes the copy itself, by kind of deliverable.
struct ContentWriter: SectionWriter {
    func write(_ sheet: FactSheet, _ form: OfflineForm) -> Draft {
        var draft = Draft(
            title: title(sheet),
            body: body(sheet),
            confidence: Confidence.of(sheet, base: 0.62, weight: 0.28)
        )
        draft.notes = notes(sheet)
        return draft
    }

    private func title(_ sheet: FactSheet) -> String {
        switch sheet.kind {
        case .emailCampaign: "Emails for \(sheet.title)"
        case .email: "Email: \(sheet.title)"
        case .landingPage: "Page for \(sheet.title)"
        case .productDescription: "Product text: \(sheet.title)"
        case .socialPosts: "Posts about \(sheet.title)"
        case .pressRelease: "Press release: \(sheet.title)"
        case .analysis: "What the analysis says about \(sheet.title)"
        case .blogPost: ArticleCopy(sheet).title
        case .general: sheet.title
        }
    }

    func body(_ sheet: FactSheet) -> String {
        switch sheet.kind {
        case .emailCampaign: EmailCopy.campaign(sheet)
        case .email: EmailCopy.single(sheet)
        case .blogPost: ArticleCopy(sheet).text
        case .landingPage: PageCopy.landingPage(sheet)
        case .productDescription: PageCopy.productDescription(sheet)
        case .socialPosts: ShortCopy.posts(sheet)
        case .pressRelease: ShortCopy.pressRelease(sheet)
        case .analysis: AnalysisCopy(sheet).summary
        case .general: GeneralCopy.text(sheet)
        }
    }

    private func notes(_ sheet: FactSheet) -> [Draft.Note] {
        var notes: [Draft.Note] = []
        if let name = sheet.name, let category = sheet.category {
            notes.append(Draft.Note(type: .fact, content: "\(name) is \(category).", confidence: 0.95))
        }
        let lead = sheet.pitches.first.map { " and leads with \($0.feature.label)" } ?? ""
        notes.append(
            Draft.Note(
                type: .decision,
                content: "The \(sheet.kind.noun) on \(sheet.subject) starts from the reader's day\(lead).",
                confidence: 0.8
            )
        )
        let tone =
            switch sheet.wishes.tone {
            case .formal: "formal"
            case .casual: "casual"
            case .neutral: "plain and friendly, without superlatives"
            }
        notes.append(
            Draft.Note(
                type: .decision,
                content: "The tone of the copy on \(sheet.subject) is \(tone).",
                confidence: 0.8
            )
        )
        return notes
    }
}

/// How sure a specialist is: by what it had to work with.
enum Confidence {
    static func of(_ sheet: FactSheet, base: Double, weight: Double) -> Double {
        rounded(base + weight * sheet.completeness)
    }

    static func rounded(_ value: Double) -> Double { (min(0.97, max(0.05, value)) * 100).rounded() / 100 }
}
