// Made by protoc-gen-mesh from aimesh/v1/image.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf
internal import SchemaOptions

/// One picture.
package struct ProtoImage: Message {
    /// Where the picture is.
    package var source: Source?
    /// The format of the picture.
    /// Range: 1 to 64 characters, matching ^image/(png|jpeg|gif|webp)$
    /// Example: "image/png"
    package var mediaType: String
    package var unknownFields: UnknownFields

    /// Where the picture is.
    package enum Source: Hashable, Sendable {
        /// The picture itself. In JSON: base64.
        /// Range: up to 5,242,880 bytes
        /// Example: "iVBORw0KGgo="
        case data([UInt8])
        /// An address from which the model provider reads the picture.
        /// Range: up to 2048 characters, matching ^https://.*$
        /// Example: "https://cdn.example.com/techpro-x1.png"
        case url(String)
    }
}

extension ProtoImage {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.Image",
        size: 64,
        oneofs: ["source"],
        fields: [
            .oneof(1, "data", .bytes, of: 0, at: 24, case: 56),
            .oneof(2, "url", .string, of: 0, at: 24, case: 56, sensitive: true),
            .field(3, "media_type", .string, at: 40, has: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            source: nil,
            mediaType: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let source: Source? =
            switch reader.oneofCase(56) {
            case 1: .data(reader.bytes(at: 24))
            case 2: .url(reader.string(at: 24))
            default: nil
            }
        let mediaType: String = reader.string(at: 40)
        self.init(
            source: source,
            mediaType: mediaType,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        switch source {
        case .data(let value)?:
            writer.bytes(value, at: 24, number: 1, case: 56)
        case .url(let value)?:
            writer.string(value, at: 24, number: 2, case: 56)
        case nil: break
        }
        writer.string(mediaType, at: 40, has: 60)
        writer.unknownFields(unknownFields)
    }
}

/// The file `aimesh/v1/image.proto`.
package enum ProtoImageFile {
    package static let schema: FileSchema = FileSchema(
        name: "aimesh/v1/image.proto",
        package: "aimesh.v1",
        dependencies: { [OptionsFile.schema] },
        messages: [
            ProtoImage.self,
        ],
        services: [],
        descriptor: """
            ChVhaW1lc2gvdjEvaW1hZ2UucHJvdG8SCWFpbWVzaC52MRofYWltZXNoL29wdGlvbnMvdjEvb3B0aW9ucy5wcm90byKlAQoF\
            SW1hZ2USHwoEZGF0YRgBIAEoDEIJqrsYBRiAgMACSABSBGRhdGESKwoDdXJsGAIgASgJQhequxgTGIAQQgxeaHR0cHM6Ly8u\
            KiRIAUgAUgN1cmwSRAoKbWVkaWFfdHlwZRgDIAEoCUIlqrsYIQgBGEBCG15pbWFnZS8ocG5nfGpwZWd8Z2lmfHdlYnApJFIJ\
            bWVkaWFUeXBlQggKBnNvdXJjZUIIugIFUHJvdG9iBnByb3RvMw==
            """
    )
}
