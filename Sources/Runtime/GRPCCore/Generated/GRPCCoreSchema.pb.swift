// Made by protoc-gen-mesh from the files of the module GRPCCore. Run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// Everything that the schema defines in this module.
package enum GRPCCoreSchema {
    /// The proto files.
    package static let files: [FileSchema] = [
        GoogleRPCCodeFile.schema,
        GoogleRPCErrorDetailsFile.schema,
        GoogleRPCStatusFile.schema,
    ]
}
