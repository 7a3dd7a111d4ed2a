internal import GRPCCore
internal import MeshProto
internal import Protobuf

/// `mesh schema`: the whole surface on one page, read from the same descriptors that the server routes by.
enum SchemaCommand {
    static let command = CommandSpec(
        "schema",
        "lists the methods of every service, with scope and HTTP paths",
        options: [OptionSpec("descriptors", "writes a FileDescriptorSet of all proto files, for grpcurl and protoc")],
        examples: [.init("mesh schema --descriptors > mesh.binpb", "for grpcurl -protoset mesh.binpb")]
    ) { invocation in
        if invocation.arguments.has("descriptors") {
            try invocation.console.write(descriptors())
        } else {
            try invocation.console.write(methods())
        }
        return .done
    }

    /// A serialized `google.protobuf.FileDescriptorSet` of all files and what they import, as grpcurl and protoc read it.
    private static func descriptors() -> [UInt8] {
        var seen: Set<String> = []
        var bytes: [UInt8] = []
        for file in MeshProtoSchema.files.flatMap({ $0.withDependencies() }) where seen.insert(file.name).inserted {
            WireFormat.appendLengthDelimited(1, file.descriptorBytes(), to: &bytes)
        }
        return bytes
    }

    private static func methods() -> String {
        var text = ""
        var service = ""
        for method in MeshProtoSchema.methods {
            if method.service != service {
                service = method.service
                text += "\(service)\n"
            }
            let head = "  \(method.name)\(arrow(method.kind))"
            text += pad(head, 28) + pad(method.scope ?? "-", 8)
            let paths = method.http.isEmpty ? ["(gRPC only)"] : method.http.map { "\($0.verb) \($0.path)" }
            text += paths.joined(separator: "\n" + pad("", 36)) + "\n"
        }
        return text
    }

    private static func arrow(_ kind: MethodDescriptor.Kind) -> String {
        switch kind {
        case .unary: ""
        case .clientStreaming: " <<"
        case .serverStreaming: " >>"
        case .bidirectionalStreaming: " <>"
        }
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(width - text.count, 1))
    }
}
