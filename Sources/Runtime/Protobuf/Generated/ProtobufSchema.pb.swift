// Made by protoc-gen-mesh from the files of the module Protobuf. Run codegen/generate.sh.
// swift-format-ignore-file


/// Everything that the schema defines in this module.
package enum ProtobufSchema {
    /// The proto files.
    package static let files: [FileSchema] = [
        GoogleAnyFile.schema,
        GoogleDescriptorFile.schema,
        GoogleDurationFile.schema,
        GoogleEmptyFile.schema,
        GoogleFieldMaskFile.schema,
        GoogleStructFile.schema,
        GoogleTimestampFile.schema,
        GoogleWrappersFile.schema,
    ]
}
