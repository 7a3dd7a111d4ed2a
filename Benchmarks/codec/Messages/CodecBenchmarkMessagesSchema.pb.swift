// Made by protoc-gen-mesh from the files of the module CodecBenchmarkMessages. Run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// Everything that the schema defines in this module.
package enum CodecBenchmarkMessagesSchema {
    /// The proto files.
    package static let files: [FileSchema] = [
        BenchCodecFile.schema,
    ]
}
