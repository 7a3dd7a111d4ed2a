internal import MeshApplication
internal import MeshDomain

/// What models write: plans, work, reviews and results, right ones and others.
struct SimulatedAnswers {
    let temper: ModelTemper
    let random: SimulationRandom

    func text(for request: ModelRequest) -> String {
        if random.chance(temper.nonsensePercent) {
            return random.chance(50) ? "I would rather not." : "{\"rationale\": "
        }
        switch request.outputSchema?["title"]?.string {
        case "Plan": return plan()
        case "Review": return review()
        case nil where request.attribution.subtask != nil: return work()
        case nil: return result()
        default: return random.chance(80) ? #"{"headline": "Spring is here"}"# : #"{"headline": 7}"#
        }
    }

    private func plan() -> String {
        let count = random.int(1...5)
        let steps = (1...count).map { number -> JSONValue in
            let needs = (1...count).filter { $0 < number && random.chance(35) || random.chance(1) }
            return [
                "id": .string(random.chance(4) ? "s1" : "s\(number)"), "title": .string("Part \(number)"),
                "instruction": .string("Write part \(number)."),
                "agent_type": .string(
                    random.pick(["content", "design", "analytics", "personalization", "nobody"]) ?? ""
                ),
                "capabilities": .array([]), "depends_on": .array(needs.map { .string("s\($0)") }),
            ]
        }
        return JSONValue.object(["rationale": "each does its part", "subtasks": .array(steps)]).text
    }

    private func work() -> String {
        if random.chance(temper.questionPercent) {
            return answer("", ["question": ["prompt": "Which tone?"]])
        }
        var members: [String: JSONValue] = [:]
        if random.chance(20) {
            members["notes"] = [["type": "fact", "content": .string("The launch is on day \(random.int(1...9)).")]]
        }
        return answer("Text \(random.int(1...999)), für alle – with äöü.", members)
    }

    private func review() -> String {
        let isGood = !random.chance(temper.revisePercent)
        let tree: JSONValue = [
            "verdict": .string(isGood ? "accepted" : "revise"), "confidence": .number(confidence), "notes": "as seen",
            "revise": isGood
                ? [] : [["subtask": .string("s\(random.int(1...3))"), "notes": "better"]],
        ]
        return tree.text
    }

    private func result() -> String { answer("# Result \(random.int(1...999))\n\nAll of it.", ["summary": "Done."]) }

    private var confidence: Double { Double(random.chance(temper.doubtPercent) ? random.int(2...6) : 9) / 10 }

    private func answer(_ text: String, _ members: [String: JSONValue]) -> String {
        var members = members
        members["confidence"] = .number(confidence)
        return "\(text)\n\n```mesh\n\(JSONValue.object(members).text)\n```"
    }
}
