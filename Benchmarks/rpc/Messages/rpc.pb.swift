// Made by protoc-gen-mesh from rpc.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import CodecBenchmarkMessages
package import Protobuf

/// Which stream a caller wants.
package struct BenchStreamRequest: Message {
    /// How many messages the stream carries. None, if it is not above zero.
    package var count: Int32
    /// What each of them says. The server changes `priority` in each.
    package var message: BenchTenFields?
    package var unknownFields: UnknownFields
}

extension BenchStreamRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.bench.StreamRequest",
        size: 40,
        fields: [
            .field(1, "count", .int32, at: 32, has: 36),
            .message(2, "message", at: 24) { BenchTenFields.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            count: 0,
            message: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let count: Int32 = reader.int32(at: 32)
        let message: BenchTenFields? = reader.message(at: 24)
        self.init(
            count: count,
            message: message,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(count, at: 32, has: 36)
        writer.message(message, at: 24)
        writer.unknownFields(unknownFields)
    }
}

/// The file `rpc.proto`.
package enum BenchRpcFile {
    package static let schema: FileSchema = FileSchema(
        name: "rpc.proto",
        package: "aimesh.bench",
        dependencies: { [BenchCodecFile.schema] },
        messages: [
            BenchStreamRequest.self,
        ],
        services: ["aimesh.bench.Echo"],
        descriptor: """
            CglycGMucHJvdG8SDGFpbWVzaC5iZW5jaBoLY29kZWMucHJvdG8iWAoNU3RyZWFtUmVxdWVzdBIUCgVjb3VudBgBIAEoBVIF\
            Y291bnQSMQoHbWVzc2FnZRgCIAEoCzIXLmFpbWVzaC5iZW5jaC5UZW5GaWVsZHNSB21lc3NhZ2UygwEKBEVjaG8SOQoFVW5h\
            cnkSFy5haW1lc2guYmVuY2guVGVuRmllbGRzGhcuYWltZXNoLmJlbmNoLlRlbkZpZWxkcxJACgZTdHJlYW0SGy5haW1lc2gu\
            YmVuY2guU3RyZWFtUmVxdWVzdBoXLmFpbWVzaC5iZW5jaC5UZW5GaWVsZHMwAUIIugIFQmVuY2hiBnByb3RvMw==
            """
    )
}
