internal import MeshDomain

/// What stands in the block for the mesh. Each member may be missing or null; one of another kind makes all of it unreadable.
extension AgentAnswer {
    struct Trailer {
        let confidence: Double?
        let notes: [Note]?
        let question: Question?
        let summary: String?
        let contributions: [ContributionNote]?

        init?(parsing text: Substring) {
            do {
                try self.init(AnswerMembers(JSONValue(parsing: text)))
            } catch {
                // Models err; the answer's text counts without it.
                return nil
            }
        }

        private init(_ members: AnswerMembers) throws(JSONMismatch) {
            confidence = try members.number("confidence")
            notes = try members.list("notes") { (note) throws(JSONMismatch) in
                guard let type = MemoryType(rawValue: try note.text("type")) else { throw JSONMismatch() }
                return Note(type: type, content: try note.text("content"), confidence: try note.number("confidence"))
            }
            question = try members.object("question").map { (question) throws(JSONMismatch) in
                let choices = try question.optional("choices")?.texts()
                return Question(prompt: try question.text("prompt"), choices: choices)
            }
            summary = try members.optional("summary")?.text()
            contributions = try members.list("contributions") { (note) throws(JSONMismatch) in
                ContributionNote(agent: try note.text("agent"), text: try note.text("text"))
            }
        }
    }
}

/// The members of an object in a model's answer.
private struct AnswerMembers {
    private let members: [String: JSONValue]

    init(_ tree: JSONValue) throws(JSONMismatch) {
        guard case .object(let members) = tree else { throw JSONMismatch() }
        self.members = members
    }

    func optional(_ name: String) -> JSONValue? {
        guard let member = members[name], member != .null else { return nil }
        return member
    }

    func text(_ name: String) throws(JSONMismatch) -> String {
        guard let text = members[name] else { throw JSONMismatch() }
        return try text.text()
    }

    func number(_ name: String) throws(JSONMismatch) -> Double? {
        guard let member = optional(name) else { return nil }
        guard let number = member.number else { throw JSONMismatch() }
        return number
    }

    func object(_ name: String) throws(JSONMismatch) -> AnswerMembers? {
        guard let member = optional(name) else { return nil }
        return try AnswerMembers(member)
    }

    func list<Element>(
        _ name: String,
        _ element: (AnswerMembers) throws(JSONMismatch) -> Element
    ) throws(JSONMismatch) -> [Element]? {
        guard let member = optional(name) else { return nil }
        guard let list = member.array else { throw JSONMismatch() }
        var elements: [Element] = []
        for value in list { elements.append(try element(AnswerMembers(value))) }
        return elements
    }
}

extension JSONValue {
    fileprivate func text() throws(JSONMismatch) -> String {
        guard let string else { throw JSONMismatch() }
        return string
    }

    fileprivate func texts() throws(JSONMismatch) -> [String] {
        guard let array else { throw JSONMismatch() }
        var texts: [String] = []
        for element in array { texts.append(try element.text()) }
        return texts
    }
}
