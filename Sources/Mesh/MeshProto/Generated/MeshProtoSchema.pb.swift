// Made by protoc-gen-mesh from the files of the module MeshProto. Run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore
package import Protobuf

/// Everything that the schema defines in this module.
package enum MeshProtoSchema {
    /// The proto files.
    package static let files: [FileSchema] = [
        ProtoAgentFile.schema,
        ProtoImageFile.schema,
        ProtoLoopFile.schema,
        ProtoMemoryFile.schema,
        ProtoModelFile.schema,
        ProtoModelSelectionFile.schema,
        ProtoNetworkFile.schema,
        ProtoNetworkEventFile.schema,
        ProtoSafetyFile.schema,
        ProtoSecurityFile.schema,
        ProtoSessionFile.schema,
        ProtoSpendFile.schema,
        ProtoStatsFile.schema,
        ProtoStreamFile.schema,
        ProtoTaskFile.schema,
        ProtoTaskEventFile.schema,
        ProtoTaskServiceFile.schema,
    ]

    /// The methods of all services, service by service.
    package static let methods: [MethodDescriptor] = [
        ProtoAgentServiceMethods.all,
        ProtoLoopServiceMethods.all,
        ProtoMemoryServiceMethods.all,
        ProtoModelServiceMethods.all,
        ProtoNetworkServiceMethods.all,
        ProtoSafetyServiceMethods.all,
        ProtoSecurityServiceMethods.all,
        ProtoStatsServiceMethods.all,
        ProtoTaskServiceMethods.all,
    ].flatMap { $0 }
}
