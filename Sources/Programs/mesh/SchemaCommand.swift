internal import GRPCCore
internal import MeshProto
internal import Protobuf

/// `mesh schema`: the whole surface on one page, read from the same descriptors that the server routes by.
enum SchemaCommand {
    static func run(_ arguments: [String]) -> Int32 {
        switch arguments {
        case []: listMethods()
        case ["--descriptors"]: writeDescriptors()
        default: MeshCommand.wrongCall("schema takes no argument but --descriptors")
        }
    }

    /// A serialized `google.protobuf.FileDescriptorSet` of all files and what they import, as grpcurl and protoc read it.
    private static func writeDescriptors() -> Int32 {
        var seen: Set<String> = []
        var bytes: [UInt8] = []
        for file in MeshProtoSchema.files.flatMap({ $0.withDependencies() }) where seen.insert(file.name).inserted {
            WireFormat.appendLengthDelimited(1, file.descriptorBytes(), to: &bytes)
        }
        return MeshCommand.print(bytes)
    }

    private static func listMethods() -> Int32 {
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
        return MeshCommand.print(text)
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
