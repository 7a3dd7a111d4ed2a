internal import Protobuf

/// What one run works on: the files that were asked for as models, and every type in them and in what they import.
struct SchemaModel {
    /// The files that were asked for, in the order in which they were named.
    let files: [FileModel]
    private var messages: [String: MessageModel] = [:]
    private var enums: [String: EnumModel] = [:]

    init(files all: [GoogleFileDescriptorProto], wanted: [String], index: SchemaIndex) throws(SchemaError) {
        var models: [String: FileModel] = [:]
        for file in all { models[file.name ?? ""] = try ModelBuilder(file: file, index: index).build() }
        var files: [FileModel] = []
        for path in wanted {
            guard let model = models[path] else { throw SchemaError("\(path) is not among the files of the request") }
            files.append(model)
        }
        self.files = files
        for model in models.values {
            for message in model.messages.flatMap(\.flattened) {
                messages[message.fullName] = message
                for enumeration in message.enums { enums[enumeration.fullName] = enumeration }
            }
            for enumeration in model.enums { enums[enumeration.fullName] = enumeration }
        }
    }

    var services: [ServiceModel] { files.flatMap(\.services) }

    /// All types by their full names, imported ones too. Entries of maps are not among them.
    var allMessages: [MessageModel] { messages.values.sorted { $0.fullName < $1.fullName } }

    var allEnums: [EnumModel] { enums.values.sorted { $0.fullName < $1.fullName } }

    /// Finds a message by its full name, with or without the leading dot that descriptors write.
    func message(_ fullName: String) -> MessageModel? { messages[Self.withoutDot(fullName)] }

    func enumeration(_ fullName: String) -> EnumModel? { enums[Self.withoutDot(fullName)] }

    static func withoutDot(_ fullName: String) -> String {
        fullName.first == "." ? String(fullName.dropFirst()) : fullName
    }
}

extension FileModel {
    var allMessages: [MessageModel] { messages.flatMap(\.flattened) }

    var allEnums: [EnumModel] { enums + allMessages.flatMap(\.enums) }
}

extension FieldModel {
    /// The type of one value; of a map, of the value of an entry.
    var contentValue: ValueType { entry?.value.value ?? value }

    /// The name of the field in JSON where names are in lower camel case.
    var jsonName: String { explicitJSONName ?? FieldSchema.lowerCamelCase(name) }
}

extension EnumModel {
    /// The names and numbers, for what the runtime derives from them, such as short names.
    var schema: EnumSchema { EnumSchema(fullName, values.map { ($0.number, $0.name) }) }
}
