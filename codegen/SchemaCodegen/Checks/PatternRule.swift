internal import SchemaOptions

/// Patterns keep to what means the same in ECMA 262, in RE2 and in the server, and cover the whole string.
enum PatternRule: SchemaRule {
    static func check(_ file: FileModel, in schema: SchemaModel, report: (String, String) -> Void) {
        for (_, field, name) in file.allFields {
            for pattern in [field.rules.pattern, field.rules.items?.pattern ?? ""] where !pattern.isEmpty {
                do throws(PatternError) {
                    _ = try Pattern(pattern)
                } catch {
                    report(name, "the pattern \(pattern) \(error.problem)")
                }
            }
        }
    }
}
