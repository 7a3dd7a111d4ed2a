// Made by protoc-gen-mesh from google/api/annotations.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// The file `google/api/annotations.proto`.
package enum GoogleAnnotationsFile {
    package static let schema: FileSchema = FileSchema(
        name: "google/api/annotations.proto",
        package: "google.api",
        dependencies: { [GoogleHttpFile.schema, GoogleDescriptorFile.schema] },
        messages: [
        ],
        services: [],
        descriptor: """
            Chxnb29nbGUvYXBpL2Fubm90YXRpb25zLnByb3RvEgpnb29nbGUuYXBpGhVnb29nbGUvYXBpL2h0dHAucHJvdG8aIGdvb2ds\
            ZS9wcm90b2J1Zi9kZXNjcmlwdG9yLnByb3RvOksKBGh0dHASHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxiwyrwi\
            IAEoCzIULmdvb2dsZS5hcGkuSHR0cFJ1bGVSBGh0dHBCdwoOY29tLmdvb2dsZS5hcGlCEEFubm90YXRpb25zUHJvdG9QAVpB\
            Z29vZ2xlLmdvbGFuZy5vcmcvZ2VucHJvdG8vZ29vZ2xlYXBpcy9hcGkvYW5ub3RhdGlvbnM7YW5ub3RhdGlvbnOiAgRHQVBJ\
            ugIGR29vZ2xlYgZwcm90bzM=
            """
    )
}
