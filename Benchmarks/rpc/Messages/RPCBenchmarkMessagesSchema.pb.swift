// Made by protoc-gen-mesh from the files of the module RPCBenchmarkMessages. Run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore
package import Protobuf

/// Everything that the schema defines in this module.
package enum RPCBenchmarkMessagesSchema {
    /// The proto files.
    package static let files: [FileSchema] = [
        BenchRpcFile.schema,
    ]

    /// The methods of all services, service by service.
    package static let methods: [MethodDescriptor] = [
        BenchEchoMethods.all,
    ].flatMap { $0 }
}
