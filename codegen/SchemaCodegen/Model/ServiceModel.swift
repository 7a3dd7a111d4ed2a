internal import Protobuf
internal import SchemaOptions

struct ServiceModel {
    let fullName: String
    /// The name in the schema.
    let name: String
    /// The name of the generated protocol.
    let swiftName: String
    let comment: [String]
    let methods: [MethodModel]
}

struct MethodModel {
    let name: String
    let swiftName: String
    let comment: [String]
    let inputFullName: String
    let outputFullName: String
    let input: String
    let output: String
    let streamsRequests: Bool
    let streamsResponses: Bool
    /// The google.api.http option, if the method has a path over plain HTTP.
    let http: GoogleHttpRule?
    let rules: OptionsMethodRules

    var kindName: String {
        switch (streamsRequests, streamsResponses) {
        case (false, false): "unary"
        case (true, false): "clientStreaming"
        case (false, true): "serverStreaming"
        case (true, true): "bidirectionalStreaming"
        }
    }

    /// The path and method of each HTTP binding, the main one first.
    var bindings: [HTTPBindingModel] {
        guard let http else { return [] }
        let forms = rules.streamForms
        return ([http] + http.additionalBindings).enumerated().compactMap { position, rule in
            HTTPBindingModel(rule, streamForm: position < forms.count ? forms[position] : .unspecified)
        }
    }
}

struct HTTPBindingModel {
    let verb: String
    let path: String
    let body: String
    let responseBody: String
    let streamForm: OptionsStreamForm

    init?(_ rule: GoogleHttpRule, streamForm: OptionsStreamForm) {
        switch rule.pattern {
        case .get(let path): (verb, self.path) = ("GET", path)
        case .put(let path): (verb, self.path) = ("PUT", path)
        case .post(let path): (verb, self.path) = ("POST", path)
        case .delete(let path): (verb, self.path) = ("DELETE", path)
        case .patch(let path): (verb, self.path) = ("PATCH", path)
        case .custom(let pattern): (verb, self.path) = (pattern.kind, pattern.path)
        case nil: return nil
        }
        body = rule.body
        responseBody = rule.responseBody
        self.streamForm = streamForm
    }

    /// The names between braces, without a pattern behind `=`.
    var pathVariables: [String] {
        path.split(separator: "{").dropFirst().map { part in
            String(part.prefix { $0 != "}" && $0 != "=" })
        }
    }
}

struct FileModel {
    let path: String
    let package: String
    let prefix: String
    let messages: [MessageModel]
    let enums: [EnumModel]
    let services: [ServiceModel]

    /// `aimesh/v1/task.proto` to `task`.
    var baseName: String {
        let last = path.split(separator: "/").last.map(String.init) ?? path
        return last.hasSuffix(".proto") ? String(last.dropLast(6)) : last
    }

    /// `aimesh/v1/task.proto` to `aimesh_v1_task`.
    var pathName: String {
        (path.split(separator: "/").dropLast().map(String.init) + [baseName]).joined(separator: "_")
    }

    /// The enum that stands for the file in Swift.
    var swiftFileName: String {
        let name = Naming.upperCamel(baseName.split(separator: ".").joined(separator: "_"))
        return Naming.topLevelType(name, prefix: prefix) + "File"
    }
}
