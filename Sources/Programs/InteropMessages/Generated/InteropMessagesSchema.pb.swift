// Made by protoc-gen-mesh from the files of the module InteropMessages. Run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore
package import Protobuf

/// Everything that the schema defines in this module.
package enum InteropMessagesSchema {
    /// The proto files.
    package static let files: [FileSchema] = [
        TestingEmptyFile.schema,
        TestingMessagesFile.schema,
        TestingTestFile.schema,
    ]

    /// The methods of all services, service by service.
    package static let methods: [MethodDescriptor] = [
        TestingTestServiceMethods.all,
        TestingUnimplementedServiceMethods.all,
    ].flatMap { $0 }
}
