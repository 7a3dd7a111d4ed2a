internal import Protobuf
internal import SchemaOptions

/// Turns the descriptors of one file into models.
struct ModelBuilder {
    private typealias Path = SourceComments.PathPart

    let file: GoogleFileDescriptorProto
    private let index: SchemaIndex
    private let comments: SourceComments
    private let scope: String
    private let prefix: String

    init(file: GoogleFileDescriptorProto, index: SchemaIndex) {
        self.file = file
        self.index = index
        comments = SourceComments(file)
        scope = (file.package ?? "").isEmpty ? "" : "." + (file.package ?? "")
        prefix = index.typePrefix(of: file)
    }

    func build() throws(SchemaError) -> FileModel {
        var messages: [MessageModel] = []
        for (position, message) in file.messageType.enumerated() {
            messages.append(
                try self.message(
                    message,
                    scope: scope,
                    swiftName: Naming.topLevelType(message.name ?? "", prefix: prefix),
                    swiftScope: "",
                    path: [Path.messageOfFile, Int32(position)]
                )
            )
        }
        let enums = file.enumType.enumerated().map { position, enumeration in
            self.enumeration(
                enumeration,
                scope: scope,
                swiftName: Naming.topLevelType(enumeration.name ?? "", prefix: prefix),
                swiftScope: "",
                path: [Path.enumOfFile, Int32(position)]
            )
        }
        var services: [ServiceModel] = []
        for (position, service) in file.service.enumerated() {
            services.append(try self.service(service, path: [Path.serviceOfFile, Int32(position)]))
        }
        return FileModel(
            path: file.name ?? "",
            package: file.package ?? "",
            prefix: prefix,
            messages: messages,
            enums: enums,
            services: services
        )
    }

    // MARK: Messages

    private func message(
        _ message: GoogleDescriptorProto,
        scope: String,
        swiftName: String,
        swiftScope: String,
        path: [Int32]
    ) throws(SchemaError) -> MessageModel {
        let fullName = scope + "." + (message.name ?? "")
        let swiftPath = swiftScope.isEmpty ? swiftName : swiftScope + "." + swiftName
        let fields = try self.fields(of: message, fullName: fullName, path: path)
        var nested: [MessageModel] = []
        for (position, child) in message.nestedType.enumerated() where child.options?.mapEntry != true {
            nested.append(
                try self.message(
                    child,
                    scope: fullName,
                    swiftName: Naming.nestedType(child.name ?? "", isEnum: false),
                    swiftScope: swiftPath,
                    path: path + [Path.nestedOfMessage, Int32(position)]
                )
            )
        }
        let enums = message.enumType.enumerated().map { position, child in
            enumeration(
                child,
                scope: fullName,
                swiftName: Naming.nestedType(child.name ?? "", isEnum: true),
                swiftScope: swiftPath,
                path: path + [Path.enumOfMessage, Int32(position)]
            )
        }
        let typeNames = Set(nested.map(\.swiftName) + enums.map(\.swiftName))
        let oneofs = realOneofs(of: message).map { declared in
            let name = Naming.upperCamel(declared.name)
            return OneofModel(
                index: declared.index,
                name: declared.name,
                swiftName: Naming.property(declared.name),
                typeName: typeNames.contains(name) ? name + "Oneof" : Naming.nestedType(name, isEnum: true),
                comment: comments.lines(at: path + [Path.oneofOfMessage, Int32(declared.position)]),
                members: fields.filter { $0.shape == .oneof(declared.index) }
            )
        }
        return MessageModel(
            fullName: String(fullName.dropFirst()),
            swiftName: swiftName,
            swiftPath: swiftPath,
            comment: comments.lines(at: path),
            fields: fields,
            oneofs: oneofs,
            messages: nested,
            enums: enums,
            size: Layout(try shapes(of: message)).size
        )
    }

    /// The oneofs that were written as such; protoc also makes one for every proto3 `optional`.
    private func realOneofs(of message: GoogleDescriptorProto) -> [(position: Int, index: Int, name: String)] {
        var result: [(Int, Int, String)] = []
        for (position, oneof) in message.oneofDecl.enumerated() {
            let isReal = message.field.contains { $0.oneofIndex == Int32(position) && $0.proto3Optional != true }
            if isReal { result.append((position, result.count, oneof.name ?? "")) }
        }
        return result
    }

    private func sortedFields(of message: GoogleDescriptorProto) -> [(position: Int, field: GoogleFieldDescriptorProto)]
    {
        message.field.enumerated().map { ($0, $1) }.sorted { ($0.field.number ?? 0) < ($1.field.number ?? 0) }
    }

    private func shapes(of message: GoogleDescriptorProto) throws(SchemaError) -> [Layout.Shape] {
        let oneofs = realOneofs(of: message)
        var shapes: [Layout.Shape] = []
        for (_, field) in sortedFields(of: message) {
            let kind = try self.kind(of: field)
            if field.label == .repeated {
                shapes.append(.repeated)
            } else if let oneof = oneofs.first(where: { Int32($0.position) == field.oneofIndex }) {
                shapes.append(.oneof(oneof.index, kind))
            } else {
                shapes.append(kind == .message ? .message : .singular(kind))
            }
        }
        return shapes
    }

    private func fields(
        of message: GoogleDescriptorProto,
        fullName: String,
        path: [Int32]
    ) throws(SchemaError) -> [FieldModel] {
        let shapes = try shapes(of: message)
        let places = Layout(shapes).places
        var names: Set<String> = []
        var models: [FieldModel] = []
        for (order, element) in sortedFields(of: message).enumerated() {
            let field = element.field
            var swiftName = Naming.property(field.name ?? "")
            if !names.insert(swiftName).inserted {
                // Two names of the schema that differ only in their underscores.
                swiftName += "Field\(field.number ?? 0)"
                names.insert(swiftName)
            }
            models.append(
                try self.field(
                    field,
                    in: fullName,
                    swiftName: swiftName,
                    shape: shapes[order],
                    place: places[order],
                    comment: comments.lines(at: path + [Path.fieldOfMessage, Int32(element.position)])
                )
            )
        }
        return models
    }

    private func field(
        _ field: GoogleFieldDescriptorProto,
        in message: String,
        swiftName: String,
        shape: Layout.Shape,
        place: Layout.Place,
        comment: [String]
    ) throws(SchemaError) -> FieldModel {
        let name = field.name ?? ""
        let typeName = field.typeName ?? ""
        let kind = try self.kind(of: field)
        let isCyclic = kind == .message && index.holdsInline(message, within: typeName)
        var entry: MapEntryModel?
        let modelShape: FieldModel.Shape
        switch shape {
        case .repeated:
            entry = try mapEntry(of: typeName, kind: kind)
            modelShape = entry != nil ? .map : .repeated(isPacked: isPacked(field, kind))
        case .oneof(let index, _): modelShape = .oneof(index)
        case .message: modelShape = .message(isIndirect: isCyclic)
        case .singular: modelShape = hasPresence(field) ? .explicit : .implicit
        }
        let value: FieldModel.ValueType
        switch kind {
        case .message: value = .message(fullName: typeName, swiftName: try index.message(typeName).swiftName)
        case .enumeration:
            value = .enumeration(fullName: typeName, swiftName: try index.enumeration(typeName).swiftName)
        default: value = .scalar(kind)
        }
        let followingName = FieldSchema.lowerCamelCase(name)
        let jsonName = field.jsonName ?? followingName
        return FieldModel(
            number: field.number ?? 0,
            name: name,
            explicitJSONName: jsonName == followingName ? nil : jsonName,
            swiftName: swiftName,
            value: value,
            shape: modelShape,
            place: place,
            comment: comment,
            rules: try SchemaExtensions.rules(of: field),
            entry: entry,
            isRecursive: isCyclic
        )
    }

    private func kind(of field: GoogleFieldDescriptorProto) throws(SchemaError) -> FieldKind {
        guard let kind = FieldKind(rawValue: (field.type ?? .init()).rawValue), kind != .group else {
            throw SchemaError("\(file.name ?? ""): the field \(field.name ?? "") is a group, which is not supported")
        }
        return kind
    }

    private func hasPresence(_ field: GoogleFieldDescriptorProto) -> Bool {
        field.proto3Optional == true || file.syntax != "proto3"
    }

    private func isPacked(_ field: GoogleFieldDescriptorProto, _ kind: FieldKind) -> Bool {
        kind.isPackable && (field.options?.packed ?? (file.syntax == "proto3"))
    }

    private func mapEntry(of typeName: String, kind: FieldKind) throws(SchemaError) -> MapEntryModel? {
        guard kind == .message else { return nil }
        let entry = try index.message(typeName)
        guard entry.isMapEntry else { return nil }
        let fields = try self.fields(of: entry.descriptor, fullName: typeName, path: [])
        guard fields.count == 2 else { throw SchemaError("the map entry \(typeName) has no key and value") }
        return MapEntryModel(
            fullName: String(typeName.dropFirst()),
            constantName: Naming.lowerFirst(entry.descriptor.name ?? ""),
            key: fields[0],
            value: fields[1],
            size: Layout(try shapes(of: entry.descriptor)).size
        )
    }

    // MARK: Enums

    private func enumeration(
        _ enumeration: GoogleEnumDescriptorProto,
        scope: String,
        swiftName: String,
        swiftScope: String,
        path: [Int32]
    ) -> EnumModel {
        let name = enumeration.name ?? ""
        let strips = Naming.stripsPrefix(enumeration.value.map { $0.name ?? "" }, ofEnum: name)
        var firstByNumber: [Int32: String] = [:]
        var taken: Set<String> = []
        let values = enumeration.value.enumerated().map { position, value in
            let number = value.number ?? 0
            var caseName = Naming.caseName(
                Naming.enumCase(value.name ?? "", ofEnum: name, stripsPrefix: strips)
            )
            if !taken.insert(caseName).inserted {
                caseName += "Value\(position)"
                taken.insert(caseName)
            }
            let alias = firstByNumber[number]
            if alias == nil { firstByNumber[number] = caseName }
            return EnumModel.Value(
                number: number,
                name: value.name ?? "",
                caseName: caseName,
                comment: comments.lines(at: path + [Path.valueOfEnum, Int32(position)]),
                aliasOf: alias
            )
        }
        return EnumModel(
            fullName: String((scope + "." + name).dropFirst()),
            swiftName: swiftName,
            swiftPath: swiftScope.isEmpty ? swiftName : swiftScope + "." + swiftName,
            comment: comments.lines(at: path),
            values: values
        )
    }

    // MARK: Services

    private func service(_ service: GoogleServiceDescriptorProto, path: [Int32]) throws(SchemaError) -> ServiceModel {
        let fullName = String((scope + "." + (service.name ?? "")).dropFirst())
        var methods: [MethodModel] = []
        for (position, method) in service.method.enumerated() {
            methods.append(
                MethodModel(
                    name: method.name ?? "",
                    swiftName: Naming.method(method.name ?? ""),
                    comment: comments.lines(at: path + [Path.methodOfService, Int32(position)]),
                    inputFullName: method.inputType ?? "",
                    outputFullName: method.outputType ?? "",
                    input: try index.message(method.inputType ?? "").swiftName,
                    output: try index.message(method.outputType ?? "").swiftName,
                    streamsRequests: method.clientStreaming == true,
                    streamsResponses: method.serverStreaming == true,
                    http: try SchemaExtensions.httpRule(of: method),
                    rules: try SchemaExtensions.rules(of: method)
                )
            )
        }
        return ServiceModel(
            fullName: fullName,
            name: service.name ?? "",
            swiftName: Naming.topLevelType(service.name ?? "", prefix: prefix),
            comment: comments.lines(at: path),
            methods: methods
        )
    }
}
