/// A verb and a path belong to one method.
enum HTTPConflictRule: SchemaRule {
    static func check(_ file: FileModel, in schema: SchemaModel, report: (String, String) -> Void) {
        var owners: [String: [String]] = [:]
        for (method, name) in schema.files.flatMap(\.allMethods) {
            for binding in method.bindings { owners[key(of: binding), default: []].append(name) }
        }
        for (method, name) in file.allMethods {
            for binding in method.bindings {
                let others = owners[key(of: binding), default: []].filter { $0 != name }
                if let other = others.first { report(name, "\(binding.verb) \(binding.path) also belongs to \(other)") }
            }
        }
    }

    /// Names of variables do not tell paths apart.
    private static func key(of binding: HTTPBindingModel) -> String {
        let segments = binding.template.split(separator: "/", omittingEmptySubsequences: false)
        return binding.verb + " " + segments.map { $0.first == "{" ? "{}" : $0 }.joined(separator: "/")
    }
}
