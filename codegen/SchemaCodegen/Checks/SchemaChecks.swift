/// Something in the schema that breaks a rule.
struct Violation: Hashable {
    let file: String
    /// The full name of what breaks it.
    let element: String
    /// What is wrong, and if it is not plain, what would be right.
    let problem: String

    var line: String { "\(file): \(element): \(problem)" }
}

/// A rule that every file of the schema keeps. Compilers cannot check it, and reviewers forget to.
protocol SchemaRule {
    static func check(_ file: FileModel, in schema: SchemaModel, report: (_ element: String, _ problem: String) -> Void)
}

/// The rules of the schema. A new rule is a file beside this one and a line here.
enum SchemaChecks {
    static var rules: [any SchemaRule.Type] {
        [
            CommentRule.self,
            NamingRule.self,
            ScopeRule.self,
            HTTPBindingRule.self,
            HTTPQueryRule.self,
            HTTPConflictRule.self,
            StreamFormRule.self,
            UpperBoundRule.self,
            BoundOrderRule.self,
            BoundKindRule.self,
            PatternRule.self,
            RangeTextRule.self,
            ExampleRule.self,
        ]
    }

    /// Files from elsewhere follow the style of their owners.
    private static let ownFolder = "aimesh/"

    /// All violations, file by file.
    static func violations(in schema: SchemaModel) -> [Violation] {
        var violations: [Violation] = []
        for file in schema.files where file.path.hasPrefix(ownFolder) {
            for rule in rules {
                rule.check(file, in: schema) { element, problem in
                    violations.append(Violation(file: file.path, element: element, problem: problem))
                }
            }
        }
        return violations
    }

    /// What protoc shows: a line for each violation.
    static func report(_ violations: [Violation]) -> String {
        let count = violations.count == 1 ? "1 violation" : "\(violations.count) violations"
        return (["\(count) of the rules of the schema"] + violations.map(\.line)).joined(separator: "\n")
    }
}

extension FileModel {
    /// Every field with its message and its full name.
    var allFields: [(message: MessageModel, field: FieldModel, name: String)] {
        allMessages.flatMap { message in
            message.fields.map { (message, $0, message.fullName + "." + $0.name) }
        }
    }

    /// Every method with its full name.
    var allMethods: [(method: MethodModel, name: String)] {
        services.flatMap { service in service.methods.map { ($0, service.fullName + "." + $0.name) } }
    }
}
