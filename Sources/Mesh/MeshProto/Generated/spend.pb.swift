// Made by protoc-gen-mesh from aimesh/v1/spend.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// What was spent on models. Counts and money only grow.
package struct ProtoSpend: Message {
    /// Calls to models, failed ones included.
    package var callCount: Int32
    /// Tokens sent that were billed in full.
    package var inputTokens: Int64
    /// Tokens sent that the provider read from its cache.
    package var cachedInputTokens: Int64
    /// Tokens that the provider wrote to its cache.
    package var cacheWriteTokens: Int64
    /// Tokens received, reasoning included.
    package var outputTokens: Int64
    /// The part of the tokens received that is reasoning.
    package var reasoningTokens: Int64
    /// The price of all of it.
    package var costNanoUsd: Int64
    package var unknownFields: UnknownFields
}

extension ProtoSpend {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.Spend",
        size: 104,
        fields: [
            .field(1, "call_count", .int32, at: 72, has: 76),
            .field(2, "input_tokens", .int64, at: 24, has: 80),
            .field(3, "cached_input_tokens", .int64, at: 32, has: 84),
            .field(4, "cache_write_tokens", .int64, at: 40, has: 88),
            .field(5, "output_tokens", .int64, at: 48, has: 92),
            .field(6, "reasoning_tokens", .int64, at: 56, has: 96),
            .field(7, "cost_nano_usd", .int64, at: 64, has: 100),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            callCount: 0,
            inputTokens: 0,
            cachedInputTokens: 0,
            cacheWriteTokens: 0,
            outputTokens: 0,
            reasoningTokens: 0,
            costNanoUsd: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let callCount: Int32 = reader.int32(at: 72)
        let inputTokens: Int64 = reader.int64(at: 24)
        let cachedInputTokens: Int64 = reader.int64(at: 32)
        let cacheWriteTokens: Int64 = reader.int64(at: 40)
        let outputTokens: Int64 = reader.int64(at: 48)
        let reasoningTokens: Int64 = reader.int64(at: 56)
        let costNanoUsd: Int64 = reader.int64(at: 64)
        self.init(
            callCount: callCount,
            inputTokens: inputTokens,
            cachedInputTokens: cachedInputTokens,
            cacheWriteTokens: cacheWriteTokens,
            outputTokens: outputTokens,
            reasoningTokens: reasoningTokens,
            costNanoUsd: costNanoUsd,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(callCount, at: 72, has: 76)
        writer.int64(inputTokens, at: 24, has: 80)
        writer.int64(cachedInputTokens, at: 32, has: 84)
        writer.int64(cacheWriteTokens, at: 40, has: 88)
        writer.int64(outputTokens, at: 48, has: 92)
        writer.int64(reasoningTokens, at: 56, has: 96)
        writer.int64(costNanoUsd, at: 64, has: 100)
        writer.unknownFields(unknownFields)
    }
}

/// The file `aimesh/v1/spend.proto`.
package enum ProtoSpendFile {
    package static let schema: FileSchema = FileSchema(
        name: "aimesh/v1/spend.proto",
        package: "aimesh.v1",
        dependencies: { [] },
        messages: [
            ProtoSpend.self,
        ],
        services: [],
        descriptor: """
            ChVhaW1lc2gvdjEvc3BlbmQucHJvdG8SCWFpbWVzaC52MSKbAgoFU3BlbmQSHQoKY2FsbF9jb3VudBgBIAEoBVIJY2FsbENv\
            dW50EiEKDGlucHV0X3Rva2VucxgCIAEoA1ILaW5wdXRUb2tlbnMSLgoTY2FjaGVkX2lucHV0X3Rva2VucxgDIAEoA1IRY2Fj\
            aGVkSW5wdXRUb2tlbnMSLAoSY2FjaGVfd3JpdGVfdG9rZW5zGAQgASgDUhBjYWNoZVdyaXRlVG9rZW5zEiMKDW91dHB1dF90\
            b2tlbnMYBSABKANSDG91dHB1dFRva2VucxIpChByZWFzb25pbmdfdG9rZW5zGAYgASgDUg9yZWFzb25pbmdUb2tlbnMSIgoN\
            Y29zdF9uYW5vX3VzZBgHIAEoA1ILY29zdE5hbm9Vc2RCCLoCBVByb3RvYgZwcm90bzM=
            """
    )
}
