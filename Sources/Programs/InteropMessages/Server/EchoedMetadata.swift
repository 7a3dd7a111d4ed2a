internal import GRPCCore

/// The metadata that a server of the interoperability tests sends back as it came.
enum EchoedMetadata {
    /// Comes back before the first response.
    static let initial = "x-grpc-test-echo-initial"
    /// Comes back after the last response.
    static let trailing = "x-grpc-test-echo-trailing-bin"

    /// Called before the first response is sent.
    static func add(to context: ServerContext) {
        for (name, value) in context.metadata.entries {
            var metadata = Metadata()
            switch (name, value) {
            case (initial, .text(let text)):
                metadata.add(initial, text)
                context.addInitialMetadata(metadata)
            case (trailing, .binary(let bytes)):
                metadata.add(trailing, binary: bytes)
                context.addTrailingMetadata(metadata)
            default: break
            }
        }
    }
}
