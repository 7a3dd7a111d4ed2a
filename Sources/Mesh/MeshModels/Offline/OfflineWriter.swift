internal import MeshDomain

/// From a prompt to the finished reply, as a pure function: the same prompt gives the same bytes.
struct OfflineWriter {
    private let form: OfflineForm
    private let sheet: FactSheet
    private let system: String
    private let hasImages: Bool

    init(system: String, prompt: String, hasImages: Bool) {
        form = OfflineForm(prompt: prompt)
        sheet = FactSheet(form)
        self.system = system
        self.hasImages = hasImages
    }

    func reply(schema: JSONValue?) -> String {
        switch form.duty {
        case .plan where fits(schema, "subtasks"): return OfflinePlanner(sheet, form).plan.text
        case .review where fits(schema, "verdict"): return OfflineReviewer(sheet, form).review.text
        default: break
        }
        let draft = draft()
        if let schema { return SchemaFiller(schema, SchemaValues(sheet, draft)).value.text }
        return form.duty == .free ? finished(draft) : "\(finished(draft))\n\n\(MeshBlock.text(draft))"
    }

    /// No schema, or one with the member that the duty's answer has.
    private func fits(_ schema: JSONValue?, _ member: String) -> Bool {
        schema.map { $0["properties"]?[member] != nil } ?? true
    }

    private func draft() -> Draft {
        let writer: any SectionWriter =
            switch form.duty {
            case .synthesis: SynthesisWriter()
            case .free: ContentWriter()
            default: specialist
            }
        var draft = writer.write(sheet, form)
        let register = Register(tone: sheet.wishes.tone)
        draft.body = register.applied(to: draft.body)
        if isWritten { draft.body = Mention.added(sheet.wishes.mentions, to: draft.body) }
        if !sheet.wishes.omissions.isEmpty { draft.body = Omission.removing(sheet.wishes.omissions, from: draft.body) }
        if sheet.wishes.length == .shorter { draft.body = Shortener.halve(draft.body, previous: form.previousOutput) }
        let wasRevised = !form.revisionNotes.isEmpty || !form.comments.isEmpty
        if wasRevised { draft.confidence = Confidence.rounded(draft.confidence + 0.06) }
        return draft
    }

    /// Text for readers, not notes on it.
    private var isWritten: Bool { form.duty == .synthesis || form.agentType == "content" }

    private var specialist: any SectionWriter {
        switch form.agentType {
        case "content": ContentWriter()
        case "design": DesignWriter()
        case "analytics": AnalyticsWriter()
        case "personalization": PersonalizationWriter()
        case "research": ResearchWriter()
        default: CustomWriter(fields: fields, type: form.agentType.isEmpty ? "specialist" : form.agentType)
        }
    }

    /// What the system prompt says that the agent can do.
    private var fields: [String] {
        guard let line = system.split(separator: "\n").first(where: { $0.hasPrefix("You can do: ") }) else { return [] }
        return line.dropFirst("You can do: ".count).split(separator: ",").prefix(8).map {
            Clean.phrase(String($0), max: 60)
        }
        .filter { !$0.isEmpty }
    }

    private func finished(_ draft: Draft) -> String {
        var page = Markdown()
        page.heading(1, draft.title)
        page.paragraph(draft.body)
        let changes = sheet.wishes.report(isWritten: isWritten)
        if !form.revisionNotes.isEmpty || !form.comments.isEmpty {
            page.heading(2, PartReader.changesHeading)
            let asked = (form.comments + [form.revisionNotes]).filter { !$0.isEmpty }.map {
                "Asked for: “\(Clean.line($0, max: 240))”"
            }
            page.list(asked + changes)
        }
        var questions = form.duty == .synthesis ? [] : sheet.openQuestions
        if hasImages {
            questions.append("The offline provider cannot see the pictures that came with the task: what do they show?")
        }
        if !questions.isEmpty {
            page.heading(2, PartReader.questionsHeading)
            page.list(questions)
        }
        page.paragraph(OfflineLabel.line)
        return page.text
    }
}
