/// A proto file as generated code carries it: enough for reflection and to find a message type by its name.
package struct FileSchema: Sendable {
    package let name: String
    package let package: String
    /// The files that this one imports.
    package let dependencies: @Sendable () -> [FileSchema]
    package let messages: [any Message.Type]
    /// The full names of the services.
    package let services: [String]
    private let descriptor: StaticString

    /// - Parameter descriptor: a serialized `google.protobuf.FileDescriptorProto` without comments, in base64.
    package init(
        name: String,
        package: String,
        dependencies: @escaping @Sendable () -> [FileSchema],
        messages: [any Message.Type],
        services: [String],
        descriptor: StaticString
    ) {
        self.name = name
        self.package = package
        self.dependencies = dependencies
        self.messages = messages
        self.services = services
        self.descriptor = descriptor
    }

    /// The serialized `google.protobuf.FileDescriptorProto`.
    package func descriptorBytes() -> [UInt8] {
        Base64.decode(descriptor.description.utf8) ?? []
    }

    /// This file and all that it imports, directly or not, imports before importers.
    package func withDependencies() -> [FileSchema] {
        var seen: Set<String> = []
        var ordered: [FileSchema] = []
        func visit(_ file: FileSchema) {
            guard seen.insert(file.name).inserted else { return }
            file.dependencies().forEach(visit)
            ordered.append(file)
        }
        visit(self)
        return ordered
    }
}
