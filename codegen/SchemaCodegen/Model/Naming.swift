internal import Protobuf

/// How names of the schema become names in Swift.
enum Naming {
    /// The prefix of a file's top-level types: its `swift_prefix`, or what the run's options say for its package, or its
    /// package in upper camel case.
    static func typePrefix(of file: GoogleFileDescriptorProto, options: GeneratorOptions) -> String {
        if let prefix = file.options?.swiftPrefix ?? options.prefixes[file.package ?? ""] { return prefix }
        return (file.package ?? "").split(whereSeparator: { $0 == "." || $0 == "_" }).map(upperFirst).joined()
    }

    /// The name of a top-level type: the prefix is not said twice (`ConformanceRequest` in a package `conformance`).
    static func topLevelType(_ name: String, prefix: String) -> String {
        name.hasPrefix(prefix) ? name : prefix + name
    }

    /// `network_id` to `networkID`, `field0name5` stays, `_field_name3` to `fieldName3`.
    static func lowerCamel(_ name: String) -> String {
        let words = name.split(separator: "_").map(String.init)
        guard let first = words.first else { return "field" }
        var result = lowerFirst(first)
        for word in words.dropFirst() { result += acronyms[word] ?? upperFirst(word) }
        return result
    }

    static func upperCamel(_ name: String) -> String { upperFirst(lowerCamel(name)) }

    /// `TASK_STATUS_QUEUED` of `TaskStatus` to `queued`.
    static func enumCase(_ value: String, ofEnum name: String, stripsPrefix: Bool) -> String {
        let prefix = EnumSchema.upperSnakeCase(name) + "_"
        let rest = stripsPrefix ? String(value.dropFirst(prefix.count)) : value
        // A name in mixed case is somebody's choice; one in capitals is the convention.
        let name = rest == rest.uppercased() ? lowerCamel(rest.lowercased()) : lowerCamel(rest)
        return name.first?.isNumber == true ? "value" + name : name
    }

    static func stripsPrefix(_ values: [String], ofEnum name: String) -> Bool {
        let prefix = EnumSchema.upperSnakeCase(name) + "_"
        return values.allSatisfy { $0.hasPrefix(prefix) && $0.utf8.count > prefix.utf8.count }
    }

    /// A property, parameter or case name as it is declared.
    static func declared(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }

    /// Property names that every message has for itself.
    static func property(_ field: String) -> String {
        let name = lowerCamel(field)
        return reservedProperties.contains(name) ? name + "Field" : name
    }

    /// A method of a service; `self` and `init` cannot be called by their names even in backticks.
    static func method(_ name: String) -> String {
        let name = lowerFirst(name)
        return ["self", "init", "handlers", "all"].contains(name) ? name + "Method" : name
    }

    static func caseName(_ name: String) -> String {
        ["init", "self", "allCases", "rawValue", "schema", "unrecognized", "none", "some", "hash"].contains(name)
            ? name + "Value" : name
    }

    /// A nested type must not hide a type of the standard library that generated code names.
    static func nestedType(_ name: String, isEnum: Bool) -> String {
        reservedTypes.contains(name) ? name + (isEnum ? "Enum" : "Message") : name
    }

    static func upperFirst(_ name: some StringProtocol) -> String { name.prefix(1).uppercased() + name.dropFirst() }

    /// `HTTPRule` to `httpRule`, `TaskId` to `taskId`.
    static func lowerFirst(_ name: some StringProtocol) -> String {
        let capitals = name.prefix { $0.isUppercase }
        if capitals.count <= 1 || capitals.count == name.count {
            return capitals.lowercased() + name.dropFirst(capitals.count)
        }
        return capitals.dropLast().lowercased() + name.dropFirst(capitals.count - 1)
    }

    private static let acronyms = [
        "id": "ID", "url": "URL", "uri": "URI", "http": "HTTP", "https": "HTTPS", "json": "JSON",
    ]

    private static let reservedProperties: Set<String> = [
        "schema", "unknownFields", "debugDescription", "customMirror", "hashValue", "self", "init", "wireBytes",
        "reader", "writer",
    ]

    private static let reservedTypes: Set<String> = [
        "Type", "Protocol", "Self", "Any", "Bool", "String", "Int32", "Int64", "UInt32", "UInt64", "UInt8", "Float",
        "Double", "Optional", "Array", "Dictionary", "Hashable", "Sendable", "Swift", "Protobuf", "Message",
        "MessageEnum", "MessageSchema", "EnumSchema", "UnknownFields", "Indirect", "MessageReader", "MessageWriter",
    ]

    private static let keywords: Set<String> = [
        "Any", "as", "associatedtype", "await", "borrowing", "break", "case", "catch", "class", "consuming", "continue",
        "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
        "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "open", "operator",
        "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "Self", "static",
        "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where",
        "while",
    ]
}
