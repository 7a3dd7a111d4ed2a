internal import GRPCCore

/// The metadata that a server of the interoperability tests sends back as it came.
enum EchoedMetadata {
    /// Comes back before the first response.
    static let initial = "x-grpc-test-echo-initial"
    /// Comes back after the last response.
    static let trailing = "x-grpc-test-echo-trailing-bin"

    /// Called before the first response is sent.
    static func add(to context: ServerContext) {
        if let value = context.metadata.first(initial) {
            var metadata = Metadata()
            metadata.add(initial, value)
            context.addInitialMetadata(metadata)
        }
        if let value = context.metadata.first(binary: trailing) {
            var metadata = Metadata()
            metadata.add(trailing, binary: value)
            context.addTrailingMetadata(metadata)
        }
    }
}
