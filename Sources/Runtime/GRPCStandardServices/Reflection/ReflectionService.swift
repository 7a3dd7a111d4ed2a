package import GRPCCore
package import Protobuf

/// Lets clients such as grpcurl read the schema from the server: `grpc.reflection.v1.ServerReflection`, and v1alpha for
/// those that know only the older name.
///
///     let services: [any RPCService] = [tasks, health]
///     let reflection = ReflectionService(
///         of: services,
///         files: MeshProtoSchema.files + GRPCStandardServicesSchema.files
///     )
///     let router = RPCRouter(services + [reflection])
///
/// A name that is not known is answered on the stream, which goes on; no question ends it.
package struct ReflectionService: RPCService {
    private let index: DescriptorIndex
    private let services: [String]

    /// - Parameter services: what the router serves beside this one. They and this one are listed.
    /// - Parameter files: the files that clients may read; what they import comes along, and so do the files of this
    ///   module. Every service that is listed has to be declared in one of them.
    package init(of services: [any RPCService], files: [FileSchema]) {
        index = DescriptorIndex(files + GRPCStandardServicesSchema.files)
        let own = [ReflectionServerReflectionMethods.serverReflectionInfo.service, Self.alphaMethod.service]
        self.services = Set(services.flatMap(\.handlers).map(\.method.service) + own).sorted()
        for service in self.services {
            precondition(index.services.contains(service), "no file that is given to reflection declares \(service)")
        }
    }

    /// Both versions have one wire form, so the messages of v1 carry them both.
    package var handlers: [RPCHandler] {
        [ReflectionServerReflectionMethods.serverReflectionInfo, Self.alphaMethod].map { method in
            .bidirectionalStreaming(method, answer)
        }
    }

    private static var alphaMethod: MethodDescriptor { ReflectionAlphaServerReflectionMethods.serverReflectionInfo }

    private func answer(
        _ requests: RequestStream<ReflectionServerReflectionRequest>,
        _ responses: ResponseWriter<ReflectionServerReflectionResponse>,
        _ context: ServerContext
    ) async throws {
        var conversation = ReflectionConversation(index: index, services: services)
        for try await request in requests { try await responses.send(conversation.answer(request)) }
    }
}
