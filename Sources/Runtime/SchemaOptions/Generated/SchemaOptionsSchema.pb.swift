// Made by protoc-gen-mesh from the files of the module SchemaOptions. Run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// Everything that the schema defines in this module.
package enum SchemaOptionsSchema {
    /// The proto files.
    package static let files: [FileSchema] = [
        GoogleAnnotationsFile.schema,
        GoogleHttpFile.schema,
        OptionsFile.schema,
    ]
}
