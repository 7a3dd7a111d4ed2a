internal import SchemaOptions

/// The named schemas of the document: which there are, how they are called, and those among them that are used.
struct SchemaComponents {
    /// What stands behind a name.
    enum Definition {
        case message(MessageModel)
        /// A request without the fields that the path carries.
        case body(MessageModel, pathFields: Set<String>)
        case enumeration(EnumModel)
        /// An enum as clients may write it.
        case enumerationInput(EnumModel)
        /// One line of an NDJSON stream of these messages.
        case line(MessageModel)
        case fixed(JSONDocument)
    }

    private let ownPackages: Set<String>
    private var definitions: [String: Definition] = [:]

    init(_ schema: SchemaModel) throws(SchemaError) {
        ownPackages = Set(schema.files.map(\.package))
        for (name, definition) in ErrorSchemas.components { try add(definition, as: name) }
        for message in schema.allMessages { try add(.message(message), as: name(of: message.fullName)) }
        for enumeration in schema.allEnums {
            try add(.enumeration(enumeration), as: name(of: enumeration.fullName))
            try add(.enumerationInput(enumeration), as: inputName(of: enumeration.fullName))
        }
        for method in schema.services.flatMap(\.methods) { try addForms(of: method, in: schema) }
    }

    /// Types of our own packages go by their simple names, others by all of it: `Task`, `GoogleRpcStatus`.
    func name(of fullName: String) -> String {
        let fullName = SchemaModel.withoutDot(fullName)
        let package = ownPackages.filter { fullName.hasPrefix($0 + ".") }.max { $0.utf8.count < $1.utf8.count }
        let rest = package.map { fullName.dropFirst($0.utf8.count + 1) } ?? Substring(fullName)
        return rest.split(separator: ".").map(Naming.upperFirst).joined()
    }

    func inputName(of fullName: String) -> String { name(of: fullName) + "Input" }

    func bodyName(of fullName: String) -> String { name(of: fullName) + "Body" }

    func lineName(of fullName: String) -> String { name(of: fullName) + "Line" }

    static func reference(_ name: String) -> JSONObject { ["$ref": .string(prefix + name)] }

    /// The schemas that a part of the document refers to, and those that they refer to, by name.
    func closure(of document: JSONDocument, writer: SchemaWriter) throws(SchemaError) -> JSONObject {
        var schemas: [String: JSONDocument] = [:]
        var pending = Self.references(in: document)
        while let name = pending.popLast() {
            if schemas[name] != nil { continue }
            guard let definition = definitions[name] else { throw SchemaError("no schema is named \(name)") }
            let schema = writer.schema(of: definition)
            schemas[name] = schema
            pending += Self.references(in: schema)
        }
        var result = JSONObject()
        for (name, schema) in schemas.sorted(by: { $0.key < $1.key }) { result[name] = schema }
        return result
    }

    // MARK: Private

    private static let prefix = "#/components/schemas/"

    private mutating func add(_ definition: Definition, as name: String) throws(SchemaError) {
        guard definitions.updateValue(definition, forKey: name) == nil else {
            throw SchemaError("two schemas of the OpenAPI document would be named \(name); rename one of the types")
        }
    }

    /// The schemas that exist only because of how a method looks over HTTP.
    private mutating func addForms(of method: MethodModel, in schema: SchemaModel) throws(SchemaError) {
        for binding in method.bindings {
            if let request = schema.message(method.inputFullName), binding.needsBodySchema(for: request) {
                let name = bodyName(of: request.fullName)
                let pathFields = Set(binding.pathVariables)
                switch definitions[name] {
                case .body(let other, pathFields)? where other.fullName == request.fullName: break
                default: try add(.body(request, pathFields: pathFields), as: name)
                }
            }
            if binding.streamForm == .ndjson, let response = schema.message(method.outputFullName) {
                let name = lineName(of: response.fullName)
                if case .line? = definitions[name] { continue }
                try add(.line(response), as: name)
            }
        }
    }

    private static func references(in document: JSONDocument) -> [String] {
        switch document {
        case .null, .bool, .number, .string: []
        case .array(let elements): elements.flatMap(references)
        case .object(let object):
            object.members.flatMap { member -> [String] in
                guard member.key == "$ref", case .string(let target) = member.value, target.hasPrefix(prefix) else {
                    return references(in: member.value)
                }
                return [String(target.dropFirst(prefix.utf8.count))]
            }
        }
    }
}

extension HTTPBindingModel {
    /// The body is the request without what the path carries, so that it has a schema of its own.
    func needsBodySchema(for request: MessageModel) -> Bool {
        body == "*" && !pathVariables.isEmpty && !bodyFields(of: request).isEmpty
    }

    /// What a body of `*` may hold.
    func bodyFields(of request: MessageModel) -> [FieldModel] {
        request.fields.filter { !pathVariables.contains($0.name) && !$0.rules.outputOnly }
    }

    /// The path as OpenAPI writes it: variables without their patterns.
    var template: String {
        var result = ""
        for part in path.split(separator: "{", omittingEmptySubsequences: false) {
            guard let end = part.firstIndex(of: "}") else {
                result += part
                continue
            }
            result += "{" + part.prefix { $0 != "}" && $0 != "=" } + part[end...]
        }
        return result
    }
}
