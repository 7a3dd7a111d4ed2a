internal import Protobuf

/// Every type that the files of a run define, by its full name with a leading dot, as field descriptors name it.
struct SchemaIndex {
    struct MessageEntry {
        let descriptor: GoogleDescriptorProto
        let swiftName: String
        let file: GoogleFileDescriptorProto

        var isMapEntry: Bool { descriptor.options?.mapEntry == true }
    }

    struct EnumEntry {
        let descriptor: GoogleEnumDescriptorProto
        let swiftName: String
        let file: GoogleFileDescriptorProto
    }

    private let options: GeneratorOptions
    private(set) var messages: [String: MessageEntry] = [:]
    private(set) var enums: [String: EnumEntry] = [:]

    init(files: [GoogleFileDescriptorProto], options: GeneratorOptions) {
        self.options = options
        for file in files {
            let prefix = Naming.typePrefix(of: file, options: options)
            let scope = (file.package ?? "").isEmpty ? "" : "." + (file.package ?? "")
            for message in file.messageType {
                add(
                    message,
                    scope: scope,
                    swiftName: Naming.topLevelType(message.name ?? "", prefix: prefix),
                    file: file
                )
            }
            for enumeration in file.enumType {
                let name = enumeration.name ?? ""
                enums[scope + "." + name] = EnumEntry(
                    descriptor: enumeration,
                    swiftName: Naming.topLevelType(name, prefix: prefix),
                    file: file
                )
            }
        }
    }

    private mutating func add(
        _ message: GoogleDescriptorProto,
        scope: String,
        swiftName: String,
        file: GoogleFileDescriptorProto
    ) {
        let fullName = scope + "." + (message.name ?? "")
        messages[fullName] = MessageEntry(descriptor: message, swiftName: swiftName, file: file)
        for nested in message.nestedType {
            let name = Naming.nestedType(nested.name ?? "", isEnum: false)
            add(nested, scope: fullName, swiftName: swiftName + "." + name, file: file)
        }
        for enumeration in message.enumType {
            let name = enumeration.name ?? ""
            enums[fullName + "." + name] = EnumEntry(
                descriptor: enumeration,
                swiftName: swiftName + "." + Naming.nestedType(name, isEnum: true),
                file: file
            )
        }
    }

    func typePrefix(of file: GoogleFileDescriptorProto) -> String { Naming.typePrefix(of: file, options: options) }

    func message(_ fullName: String) throws(SchemaError) -> MessageEntry {
        guard let entry = messages[fullName] else { throw SchemaError("the message type \(fullName) is not defined") }
        return entry
    }

    func enumeration(_ fullName: String) throws(SchemaError) -> EnumEntry {
        guard let entry = enums[fullName] else { throw SchemaError("the enum type \(fullName) is not defined") }
        return entry
    }

    /// Whether a value of `child` can hold one of `parent` without a list or map between: such a field is kept behind a
    /// reference, or the struct would have no finite size.
    func holdsInline(_ parent: String, within child: String) -> Bool {
        var seen: Set<String> = []
        var pending = [child]
        while let name = pending.popLast() {
            if name == parent { return true }
            guard seen.insert(name).inserted, let entry = messages[name] else { continue }
            for field in entry.descriptor.field where field.type == .message && field.label != .repeated {
                pending.append(field.typeName ?? "")
            }
        }
        return false
    }
}
