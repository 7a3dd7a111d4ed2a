internal import Protobuf
internal import SchemaOptions

@testable internal import SchemaCodegen

/// A small schema made of values: one file of our own beside stand-ins for the well-known types.
///
/// Everything gets the comment `A thing.` unless a test says otherwise, so that a test shows only what it is about.
struct SchemaFixture {
    var path = "aimesh/v1/test.proto"
    var messages: [MessageFixture] = []
    var enums: [EnumFixture] = []
    var methods: [MethodFixture] = []
    var serviceComment = "A thing."

    static let package = "aimesh.v1"

    func model() throws -> SchemaModel {
        let files = Self.imports + [descriptor]
        let options = try GeneratorOptions(parameter: "")
        return try SchemaModel(files: files, wanted: [path], index: SchemaIndex(files: files, options: options))
    }

    func document() throws -> JSONDocument { try OpenAPIGenerator(schema: model(), version: "1.2.3").document() }

    /// The lines that the lint would print.
    func violations() throws -> [String] { SchemaChecks.violations(in: try model()).map(\.line) }

    /// The promises, without the header.
    func promises() throws -> [String] {
        try SchemaLock(schema: model()).generate().content.split(separator: "\n").map(String.init)
            .filter { !$0.hasPrefix("#") }
    }

    /// What protoc would send for this schema.
    func request(_ parameter: String) -> GoogleCodeGeneratorRequest {
        .with {
            $0.fileToGenerate = [path]
            $0.parameter = parameter
            $0.protoFile = Self.imports + [descriptor]
        }
    }

    var descriptor: GoogleFileDescriptorProto {
        var comments: [(path: [Int32], text: String)] = []
        for (position, message) in messages.enumerated() { comments += message.comments(at: [4, Int32(position)]) }
        for (position, enumeration) in enums.enumerated() {
            comments += enumeration.comments(at: [5, Int32(position)])
        }
        comments.append(([6, 0], serviceComment))
        for (position, method) in methods.enumerated() {
            comments.append(([6, 0, 2, Int32(position)], method.comment))
        }
        return .with { file in
            file.name = path
            file.package = Self.package
            file.syntax = "proto3"
            file.messageType = messages.map(\.descriptor)
            file.enumType = enums.map(\.descriptor)
            if !methods.isEmpty {
                file.service = [
                    .with {
                        $0.name = "TestService"
                        $0.method = methods.map(\.descriptor)
                    }
                ]
            }
            file.sourceCodeInfo = .with {
                $0.location = comments.map { comment in
                    .with {
                        $0.path = comment.path
                        $0.leadingComments = comment.text
                    }
                }
            }
        }
    }

    private static let imports = [
        GoogleFileDescriptorProto.with {
            $0.name = "google/protobuf/all.proto"
            $0.package = "google.protobuf"
            $0.syntax = "proto3"
            $0.messageType = ["Any", "Duration", "Empty", "FieldMask", "Int64Value", "Struct", "Timestamp", "Value"].map
            {
                name in .with { $0.name = name }
            }
        }
    ]
}

struct MessageFixture {
    let name: String
    var comment = "A thing."
    var fields: [FieldFixture] = []
    /// The oneofs that fields name, with their comments.
    var oneofs: [(name: String, comment: String)] = []

    init(
        _ name: String,
        _ fields: [FieldFixture] = [],
        comment: String = "A thing.",
        oneofs: [(name: String, comment: String)] = []
    ) {
        self.name = name
        self.fields = fields
        self.comment = comment
        self.oneofs = oneofs
    }

    fileprivate var descriptor: GoogleDescriptorProto {
        .with { message in
            message.name = name
            message.field = fields.enumerated().map { $1.descriptor(number: Int32($0 + 1), in: self) }
            message.nestedType = fields.compactMap(\.entry)
            // protoc puts the oneofs that it makes for `optional` behind the others.
            message.oneofDecl = (oneofs.map(\.name) + fields.filter(\.isOptional).map { "_" + $0.name }).map { name in
                .with { $0.name = name }
            }
        }
    }

    fileprivate func comments(at path: [Int32]) -> [(path: [Int32], text: String)] {
        [(path, comment)]
            + fields.enumerated().map { (path + [2, Int32($0)], $1.comment) }
            + oneofs.enumerated().map { (path + [8, Int32($0)], $1.comment) }
    }
}

struct FieldFixture {
    enum ValueType {
        case scalar(GoogleFieldDescriptorProto.TypeEnum)
        case enumeration(String)
        case message(String)
        case map(GoogleFieldDescriptorProto.TypeEnum)
    }

    let name: String
    let type: ValueType
    var comment = "A thing."
    var isRepeated = false
    var isOptional = false
    var oneof: String?
    var rules = OptionsFieldRules()

    init(
        _ name: String,
        _ type: ValueType,
        comment: String = "A thing.",
        isRepeated: Bool = false,
        isOptional: Bool = false,
        oneof: String? = nil,
        rules: (inout OptionsFieldRules) -> Void = { _ in }
    ) {
        self.name = name
        self.type = type
        self.comment = comment
        self.isRepeated = isRepeated
        self.isOptional = isOptional
        self.oneof = oneof
        rules(&self.rules)
    }

    /// A string as requests may have it: with a bound.
    static func text(_ name: String, rules: (inout OptionsFieldRules) -> Void = { _ in }) -> FieldFixture {
        FieldFixture(name, .scalar(.string), comment: "A thing.\n Range: up to 64 characters") {
            $0.maxLength = 64
            rules(&$0)
        }
    }

    fileprivate func descriptor(number: Int32, in message: MessageFixture) -> GoogleFieldDescriptorProto {
        .with { field in
            field.name = name
            field.number = number
            field.jsonName = FieldSchema.lowerCamelCase(name)
            field.label = isRepeated || entry != nil ? .repeated : .optional
            switch type {
            case .scalar(let scalar): field.type = scalar
            case .enumeration(let name): (field.type, field.typeName) = (.enum, Self.absolute(name))
            case .message(let name): (field.type, field.typeName) = (.message, Self.absolute(name))
            case .map:
                let scope = ".\(SchemaFixture.package).\(message.name)."
                (field.type, field.typeName) = (.message, scope + (entry?.name ?? ""))
            }
            if let oneof {
                field.oneofIndex = message.oneofs.firstIndex { $0.name == oneof }.map(Int32.init)
            } else if isOptional {
                let position = message.fields.filter(\.isOptional).firstIndex { $0.name == name } ?? 0
                field.oneofIndex = Int32(message.oneofs.count + position)
                field.proto3Optional = true
            }
            if rules != OptionsFieldRules() {
                field.options = .with { $0.unknownFields = Extension.field(rules) }
            }
        }
    }

    fileprivate var entry: GoogleDescriptorProto? {
        guard case .map(let value) = type else { return nil }
        return .with { entry in
            entry.name = name.prefix(1).uppercased() + name.dropFirst() + "Entry"
            entry.options = .with { $0.mapEntry = true }
            entry.field = [("key", GoogleFieldDescriptorProto.TypeEnum.string), ("value", value)].enumerated().map {
                position,
                member in
                .with {
                    $0.name = member.0
                    $0.number = Int32(position + 1)
                    $0.label = .optional
                    $0.type = member.1
                }
            }
        }
    }

    private static func absolute(_ name: String) -> String {
        name.contains(".") ? "." + name : ".\(SchemaFixture.package).\(name)"
    }
}

struct EnumFixture {
    let name: String
    var comment = "A thing."
    let values: [(name: String, number: Int32, comment: String)]

    /// `TASK_KIND_UNSPECIFIED` and so on for `TaskKind`, numbered from 0.
    init(_ name: String, _ shortNames: [String], comment: String = "A thing.") {
        self.name = name
        self.comment = comment
        values = shortNames.enumerated().map {
            (EnumSchema.upperSnakeCase(name) + "_" + $1, Int32($0), "The \($1.lowercased()) one.")
        }
    }

    init(_ name: String, values: [(name: String, number: Int32, comment: String)]) {
        self.name = name
        self.values = values
    }

    fileprivate var descriptor: GoogleEnumDescriptorProto {
        .with { enumeration in
            enumeration.name = name
            enumeration.value = values.map { value in
                .with {
                    $0.name = value.name
                    $0.number = value.number
                }
            }
        }
    }

    fileprivate func comments(at path: [Int32]) -> [(path: [Int32], text: String)] {
        [(path, comment)] + values.enumerated().map { (path + [2, Int32($0)], $1.comment) }
    }
}

struct MethodFixture {
    let name: String
    let input: String
    let output: String
    var comment = "A thing."
    var streamsRequests = false
    var streamsResponses = false
    var http: GoogleHttpRule?
    var rules = OptionsMethodRules.with { $0.scope = .read }

    init(_ name: String, _ input: String, _ output: String, http: GoogleHttpRule? = nil) {
        self.name = name
        self.input = input
        self.output = output
        self.http = http
    }

    fileprivate var descriptor: GoogleMethodDescriptorProto {
        .with { method in
            method.name = name
            method.inputType = ".\(SchemaFixture.package).\(input)"
            method.outputType = output.contains(".") ? "." + output : ".\(SchemaFixture.package).\(output)"
            method.clientStreaming = streamsRequests
            method.serverStreaming = streamsResponses
            method.options = .with {
                $0.unknownFields = UnknownFields(
                    bytes: Extension.method(rules).bytes + (http.map { Extension.http($0).bytes } ?? [])
                )
            }
        }
    }
}

extension GoogleHttpRule {
    static func get(_ path: String) -> GoogleHttpRule { .with { $0.pattern = .get(path) } }

    static func post(_ path: String, body: String = "*") -> GoogleHttpRule {
        .with {
            $0.pattern = .post(path)
            $0.body = body
        }
    }

    static func patch(_ path: String, body: String) -> GoogleHttpRule {
        .with {
            $0.pattern = .patch(path)
            $0.body = body
        }
    }
}

/// Options as they come from protoc: extensions of descriptor.proto, unknown to it.
private enum Extension {
    static func field(_ rules: OptionsFieldRules) -> UnknownFields { encode(50_101, rules) }
    static func method(_ rules: OptionsMethodRules) -> UnknownFields { encode(50_102, rules) }
    static func http(_ rule: GoogleHttpRule) -> UnknownFields { encode(72_295_728, rule) }

    private static func encode(_ number: Int, _ message: some Message) -> UnknownFields {
        let content = message.wireBytes()
        return UnknownFields(bytes: varint(number << 3 | 2) + varint(content.count) + content)
    }

    private static func varint(_ value: Int) -> [UInt8] {
        value < 128 ? [UInt8(value)] : [UInt8(value & 127 | 128)] + varint(value >> 7)
    }
}

extension JSONDocument {
    /// What stands under the keys; a number finds an element of a list.
    func at(_ keys: String...) -> JSONDocument? {
        keys.reduce(self) { value, key in
            switch value {
            case .object(let object)?: object[key]
            case .array(let elements)?: Int(key).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
            default: nil
            }
        }
    }

    var keys: [String] {
        if case .object(let object) = self { return object.keys }
        return []
    }
}
