/// What each agent is told, in the words of the brief.
struct PlanInstructions {
    private let sheet: FactSheet
    private let comment: String

    init(_ sheet: FactSheet, _ form: OfflineForm) {
        self.sheet = sheet
        comment = form.rejected.last.map { " A person asked for this: “\(Clean.line($0.comment, max: 200))”" } ?? ""
    }

    var outline: String {
        "Decide the angle of the \(sheet.kind.noun) on \(sheet.subject) and write an outline: the one message, the order of the "
            + "points\(points), what is left out. No copy yet.\(comment)"
    }

    func title(_ agent: OfflineForm.AgentNote) -> String {
        switch (agent.type, sheet.kind) {
        case ("research", _): "Facts, assumptions and open questions"
        case ("content", .emailCampaign): "Email sequence"
        case ("content", .analysis): "Summary of the analysis"
        case ("content", _): "\(English.upperInitial(sheet.kind.noun)): the text"
        case ("design", _): "Layout and pictures"
        case ("analytics", .analysis): "Analysis of what is given"
        case ("analytics", .emailCampaign): "Calendar, tests and measurement"
        case ("analytics", _): "Measurement and tests"
        case ("personalization", _): "Segments and tailored lines"
        default: agent.name.isEmpty ? English.upperInitial(agent.type) : "\(agent.name): \(field(agent))"
        }
    }

    func instruction(_ agent: OfflineForm.AgentNote) -> String {
        let text: String =
            switch agent.type {
            case "research":
                "Collect what is known about \(sheet.subject)\(forReaders); keep apart facts, conclusions, assumptions and questions."
            case "content": content
            case "design":
                "Lay out the \(sheet.kind.noun) on \(sheet.subject) for the copy in the inputs: grid, order of the blocks, button, "
                    + "pictures, small screens, accessibility."
            case "analytics" where sheet.kind == .analysis:
                "Analyse what the brief and its context give. Say what the figures show, what they cannot show and what is needed."
            case "analytics":
                "Say how one sees whether the \(sheet.kind.noun) on \(sheet.subject) works: measures, tests with hypotheses"
                    + "\(sheet.kind == .emailCampaign ? ", a sending calendar" : ""). No invented baselines."
            case "personalization":
                "Divide \(sheet.readers) into groups for which the message changes; write the tailored opening and the leading point "
                    + "for each, and the fallback."
            default:
                "Add what your field (\(field(agent))) can do for the \(sheet.kind.noun) on \(sheet.subject)\(forReaders). "
                    + "Ready to use, not general advice."
            }
        return text + comment
    }

    private var content: String {
        switch sheet.kind {
        case .emailCampaign:
            "Write a sequence of three emails on \(sheet.subject)\(forReaders): for each three subject lines, a preheader, the whole "
                + "body and one call to action. Build on these points\(points). Placeholders in brackets for what is not known."
        case .analysis:
            "Write the summary of the analysis for people who decide: conclusion, how sure it is, next step."
        default:
            "Write the \(sheet.kind.noun) on \(sheet.subject)\(forReaders), complete and ready to use. Build on these points\(points). "
                + "Placeholders in brackets for what is not known."
        }
    }

    private var forReaders: String { sheet.audience.map { " for \(English.lowerInitial($0))" } ?? "" }
    private var points: String {
        sheet.features.isEmpty ? ": those of the brief" : ": \(English.list(sheet.features.map(\.noun)))"
    }

    private func field(_ agent: OfflineForm.AgentNote) -> String {
        let words = agent.capabilities.isEmpty ? [agent.type] : Array(agent.capabilities.prefix(3))
        return English.list(words.map { Clean.phrase(String($0.map { "_-".contains($0) ? " " : $0 }), max: 40) })
    }
}
