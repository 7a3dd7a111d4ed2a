// Made by protoc-gen-mesh from the files of the module GRPCStandardServices. Run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore
package import Protobuf

/// Everything that the schema defines in this module.
package enum GRPCStandardServicesSchema {
    /// The proto files.
    package static let files: [FileSchema] = [
        HealthFile.schema,
        ReflectionFile.schema,
        ReflectionAlphaReflectionFile.schema,
    ]

    /// The methods of all services, service by service.
    package static let methods: [MethodDescriptor] = [
        HealthMethods.all,
        ReflectionServerReflectionMethods.all,
        ReflectionAlphaServerReflectionMethods.all,
    ].flatMap { $0 }
}
