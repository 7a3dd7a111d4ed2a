internal import Protobuf

/// Which file declares what: the schema by its names. Built once from the descriptors that generated modules carry.
struct DescriptorIndex: Sendable {
    struct File: Sendable {
        let name: String
        /// The serialized `google.protobuf.FileDescriptorProto`.
        let descriptor: [UInt8]
        let imports: [String]
    }

    private struct ExtensionKey: Hashable {
        let extendee: String
        let number: Int32
    }

    private var files: [String: File] = [:]
    /// The file of every full name.
    private var filesOfSymbols: [String: String] = [:]
    private var messages: Set<String> = []
    private var filesOfExtensions: [ExtensionKey: String] = [:]
    private var extensionNumbers: [String: Set<Int32>] = [:]
    /// The full names of all services.
    private(set) var services: Set<String> = []

    /// - Parameter schemas: the files; those that they import come along.
    init(_ schemas: [FileSchema]) {
        for schema in schemas.flatMap({ $0.withDependencies() }) where files[schema.name] == nil { add(schema) }
    }

    /// A file and all that it imports, directly or not. The file itself is the first.
    func fileWithImports(_ name: String) -> [File]? {
        guard let file = files[name] else { return nil }
        var found: [File] = []
        var seen: Set<String> = [name]
        var rest = [file]
        while let file = rest.popLast() {
            found.append(file)
            for name in file.imports where seen.insert(name).inserted {
                if let imported = files[name] { rest.append(imported) }
            }
        }
        return found
    }

    /// The name of the file that declares a full name.
    func fileName(declaring symbol: String) -> String? { filesOfSymbols[symbol] }

    func fileName(extending message: String, number: Int32) -> String? {
        filesOfExtensions[ExtensionKey(extendee: message, number: number)]
    }

    /// In their order; nil when there is no such message.
    func extensionNumbers(of message: String) -> [Int32]? {
        guard messages.contains(message) else { return nil }
        return (extensionNumbers[message] ?? []).sorted()
    }

    // MARK: - Building

    private mutating func add(_ schema: FileSchema) {
        let bytes = schema.descriptorBytes()
        let descriptor: GoogleFileDescriptorProto
        do {
            descriptor = try GoogleFileDescriptorProto(wire: bytes)
        } catch {
            preconditionFailure("generated code carries a descriptor of \(schema.name) that cannot be read: \(error)")
        }
        files[schema.name] = File(name: schema.name, descriptor: bytes, imports: descriptor.dependency)
        let file = schema.name
        let package = descriptor.package ?? ""
        for message in descriptor.messageType { add(message, in: package, of: file) }
        for enumeration in descriptor.enumType { add(enumeration, in: package, of: file) }
        for field in descriptor.`extension` { add(extension: field, in: package, of: file) }
        for service in descriptor.service {
            let name = declare(service.name, in: package, of: file)
            services.insert(name)
            for method in service.method { declare(method.name, in: name, of: file) }
        }
    }

    private mutating func add(_ message: GoogleDescriptorProto, in scope: String, of file: String) {
        let name = declare(message.name, in: scope, of: file)
        messages.insert(name)
        for field in message.field { declare(field.name, in: name, of: file) }
        for oneof in message.oneofDecl { declare(oneof.name, in: name, of: file) }
        for nested in message.nestedType { add(nested, in: name, of: file) }
        for enumeration in message.enumType { add(enumeration, in: name, of: file) }
        for field in message.`extension` { add(extension: field, in: name, of: file) }
    }

    private mutating func add(_ enumeration: GoogleEnumDescriptorProto, in scope: String, of file: String) {
        declare(enumeration.name, in: scope, of: file)
        // As in C++, the values of an enum are its siblings: `aimesh.v1.TASK_STATUS_QUEUED`.
        for value in enumeration.value { declare(value.name, in: scope, of: file) }
    }

    private mutating func add(extension field: GoogleFieldDescriptorProto, in scope: String, of file: String) {
        declare(field.name, in: scope, of: file)
        guard let extendee = field.extendee, let number = field.number else { return }
        // Descriptors spell a resolved name with a dot before it.
        let message = extendee.hasPrefix(".") ? String(extendee.dropFirst()) : extendee
        filesOfExtensions[ExtensionKey(extendee: message, number: number)] = file
        extensionNumbers[message, default: []].insert(number)
    }

    @discardableResult
    private mutating func declare(_ name: String?, in scope: String, of file: String) -> String {
        let fullName = scope.isEmpty ? name ?? "" : "\(scope).\(name ?? "")"
        filesOfSymbols[fullName] = file
        return fullName
    }
}
