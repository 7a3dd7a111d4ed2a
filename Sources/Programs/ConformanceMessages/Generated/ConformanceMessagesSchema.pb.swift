// Made by protoc-gen-mesh from the files of the module ConformanceMessages. Run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// Everything that the schema defines in this module.
package enum ConformanceMessagesSchema {
    /// The proto files.
    package static let files: [FileSchema] = [
        ConformanceFile.schema,
        ConformanceTestMessagesProto3File.schema,
    ]
}
