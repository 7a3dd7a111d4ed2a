/// Everything that has a name has a comment in whole sentences: generated code and the OpenAPI document show it.
enum CommentRule: SchemaRule {
    static func check(_ file: FileModel, in schema: SchemaModel, report: (String, String) -> Void) {
        for (name, comment) in comments(of: file) {
            if let problem = problem(in: comment) { report(name, problem) }
        }
    }

    static func problem(in comment: [String]) -> String? {
        let prose = Documentation(comment).prose
        guard let first = prose.first, let last = prose.last else { return "has no comment" }
        guard let beginning = first.first, beginning.isUppercase || beginning.isNumber || beginning == "`" else {
            return "the comment begins neither with a capital letter nor with code in backticks"
        }
        return last.hasSuffix(".") ? nil : "the comment does not end with a period"
    }

    private static func comments(of file: FileModel) -> [(String, [String])] {
        var comments: [(String, [String])] = []
        for message in file.allMessages {
            comments.append((message.fullName, message.comment))
            comments += message.fields.map { (message.fullName + "." + $0.name, $0.comment) }
            comments += message.oneofs.map { (message.fullName + "." + $0.name, $0.comment) }
        }
        for enumeration in file.allEnums {
            comments.append((enumeration.fullName, enumeration.comment))
            comments += enumeration.values.map { (enumeration.fullName + "." + $0.name, $0.comment) }
        }
        for service in file.services {
            comments.append((service.fullName, service.comment))
            comments += service.methods.map { (service.fullName + "." + $0.name, $0.comment) }
        }
        return comments
    }
}
