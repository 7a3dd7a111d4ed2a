internal import SchemaOptions

/// What is left for the query is made of single words: no lists of messages, no maps, nothing of free form.
enum HTTPQueryRule: SchemaRule {
    static func check(_ file: FileModel, in schema: SchemaModel, report: (String, String) -> Void) {
        for (method, name) in file.allMethods {
            guard let request = schema.message(method.inputFullName) else { continue }
            // Over a WebSocket the whole request is a text message.
            for binding in method.bindings where binding.body != "*" && binding.streamForm != .websocket {
                let taken = binding.pathVariables + [binding.body]
                for path in unfit(request, taken: taken, prefix: "", within: [], schema) {
                    report(name, "\(binding.verb) \(binding.path): \(path) cannot be written in the query")
                }
            }
        }
    }

    private static func unfit(
        _ message: MessageModel,
        taken: [String],
        prefix: String,
        within outer: [String],
        _ schema: SchemaModel
    ) -> [String] {
        message.fields.flatMap { field -> [String] in
            let path = prefix + field.name
            if field.rules.outputOnly || taken.contains(path) || field.fitsQueryParameter { return [] }
            guard field.isSingularMessage, case .message(let name, _) = field.value, let child = schema.message(name),
                WellKnownSchemas.schema(of: child.fullName) == nil, !outer.contains(child.fullName)
            else { return [path] }
            return unfit(child, taken: taken, prefix: path + ".", within: outer + [message.fullName], schema)
        }
    }
}
