// Made by protoc-gen-mesh from the files of the module OddSchemas. Run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore
package import Protobuf

/// Everything that the schema defines in this module.
package enum OddSchemasSchema {
    /// The proto files.
    package static let files: [FileSchema] = [
        OddManyFile.schema,
        OddNamesFile.schema,
        OddShapesFile.schema,
    ]

    /// The methods of all services, service by service.
    package static let methods: [MethodDescriptor] = [
        OddSwitchMethods.all,
    ].flatMap { $0 }
}
