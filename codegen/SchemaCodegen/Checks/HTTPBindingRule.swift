internal import Protobuf

/// Paths and bodies of HTTP bindings name fields that exist and that fit there.
enum HTTPBindingRule: SchemaRule {
    static func check(_ file: FileModel, in schema: SchemaModel, report: (String, String) -> Void) {
        for (method, name) in file.allMethods {
            guard let request = schema.message(method.inputFullName) else { continue }
            for binding in method.bindings {
                let place = "\(binding.verb) \(binding.path)"
                if !binding.path.hasPrefix("/") { report(name, "\(place): a path begins with /") }
                for variable in binding.pathVariables {
                    if let problem = problem(with: variable, in: request, schema) {
                        report(name, "\(place): \(problem)")
                    }
                }
                if !["", "*"].contains(binding.body), !request.fields.contains(where: { $0.name == binding.body }) {
                    report(name, "\(place): the body \(binding.body) is no field of \(request.fullName)")
                }
                if binding.verb == "GET", !binding.body.isEmpty { report(name, "\(place): a GET has no body") }
                let response = schema.message(method.outputFullName)
                if !binding.responseBody.isEmpty,
                    response?.fields.contains(where: { $0.name == binding.responseBody }) != true
                {
                    report(name, "\(place): the response body \(binding.responseBody) is no field of the response")
                }
            }
        }
    }

    private static func problem(with variable: String, in request: MessageModel, _ schema: SchemaModel) -> String? {
        var message = request
        var names = variable.split(separator: ".")[...]
        while let name = names.popFirst() {
            guard let field = message.fields.first(where: { $0.name == name }) else {
                return "{\(variable)} is no field of \(request.fullName)"
            }
            if names.isEmpty { return field.isScalar ? nil : "{\(variable)} is not a scalar" }
            guard field.isSingularMessage, case .message(let child, _) = field.value,
                let next = schema.message(child)
            else { return "{\(variable)} is no field of \(request.fullName)" }
            message = next
        }
        return "{} names no field"
    }
}

extension FieldModel {
    /// One number, string, bool, bytes or enum.
    var isScalar: Bool {
        switch shape {
        case .repeated, .map: false
        case .implicit, .explicit, .message, .oneof: kind != .message
        }
    }
}
