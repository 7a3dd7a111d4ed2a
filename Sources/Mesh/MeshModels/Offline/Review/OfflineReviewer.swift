internal import MeshDomain

/// Judges parts by what can be counted: are the facts of the brief there, is it long enough, is it finished. It says so and
/// claims nothing about taste.
struct OfflineReviewer {
    let sheet: FactSheet
    let form: OfflineForm

    struct Finding: Sendable, Hashable {
        var subtask: String
        var notes: [String]
        var score: Double
    }

    init(_ sheet: FactSheet, _ form: OfflineForm) {
        self.sheet = sheet
        self.form = form
    }

    var review: JSONValue {
        let findings = findings
        let faulty = findings.filter { !$0.notes.isEmpty }
        let confidence = confidence(findings)
        // Faults that a revision did not mend will not be mended by the next one.
        let isRevised = !faulty.isEmpty && form.iteration < 3
        let notes =
            faulty.isEmpty
            ? "Checked by counting: every part is finished and names what the brief gives. Placeholders mark what it does not give."
            : "Checked by counting: "
                + faulty.map { "\(title($0.subtask)): \(English.list($0.notes))" }.joined(separator: "; ") + "."
        return [
            "verdict": .string(isRevised ? "revise" : "accepted"), "confidence": .number(confidence),
            "notes": .string(notes),
            "revise": .array(
                isRevised
                    ? faulty.map {
                        ["subtask": .string($0.subtask), "notes": .string(English.sentence(English.list($0.notes)))]
                    } : []
            ),
        ]
    }

    var findings: [Finding] { form.parts.map(finding) }

    /// Whole parts at 0.74 and more; a round of revision that left nothing to ask for adds a little.
    func confidence(_ findings: [Finding]) -> Double {
        guard !findings.isEmpty else { return 0.3 }
        let mean = findings.map(\.score).reduce(0, +) / Double(findings.count)
        let isClean = findings.allSatisfy { $0.notes.isEmpty }
        let rounds = isClean ? 0.03 * Double(min(3, max(0, form.iteration - 1))) : 0
        return Confidence.rounded(0.4 + 0.36 * mean + 0.12 * sheet.completeness + rounds - (isClean ? 0 : 0.1))
    }

    private func finding(_ part: OfflineForm.Part) -> Finding {
        var notes: [String] = []
        var score = 1.0
        let words = part.output.plainWords.count
        let wanted = part.agentType == "content" ? (sheet.wishes.length == .shorter ? 50 : 90) : 50
        if words < wanted {
            notes.append("write it out: \(words) words are not enough to use")
            score -= 0.5 * (1 - Double(words) / Double(wanted))
        }
        let missing = missingFacts(part)
        if !missing.isEmpty {
            notes.append("name \(English.list(missing))")
            score -= 0.1 * Double(min(4, missing.count))
        }
        let leftovers = ["lorem ipsum", "dolor sit", "todo", "tbd", "as an ai"].filter { part.output.containsText($0) }
        if !leftovers.isEmpty {
            notes.append("take out “\(leftovers[0])”")
            score -= 0.3
        }
        return Finding(subtask: part.subtask, notes: notes, score: max(0, score))
    }

    /// The writer names everything; the others only what it is about.
    private func missingFacts(_ part: OfflineForm.Part) -> [String] {
        let text = part.output
        var wanted: [String] = sheet.name.map { [$0] } ?? []
        if part.agentType == "content", sheet.kind != .analysis { wanted += sheet.features.map(\.name) }
        return wanted.filter { fact in
            if text.containsText(fact) { return false }
            let words = fact.plainWords.filter { $0.count > 2 }
            let present = Set(text.plainWords)
            return words.isEmpty || !words.allSatisfy(present.contains)
        }
    }

    private func title(_ subtask: String) -> String { form.parts.first { $0.subtask == subtask }?.title ?? subtask }
}
