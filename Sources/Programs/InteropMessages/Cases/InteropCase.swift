/// The cases of gRPC's interoperability tests, by their standard names.
package enum InteropCase: String, Sendable, CaseIterable {
    case emptyUnary = "empty_unary"
    case cacheableUnary = "cacheable_unary"
    case largeUnary = "large_unary"
    case clientCompressedUnary = "client_compressed_unary"
    case serverCompressedUnary = "server_compressed_unary"
    case clientStreaming = "client_streaming"
    case clientCompressedStreaming = "client_compressed_streaming"
    case serverStreaming = "server_streaming"
    case serverCompressedStreaming = "server_compressed_streaming"
    case pingPong = "ping_pong"
    case emptyStream = "empty_stream"
    case customMetadata = "custom_metadata"
    case statusCodeAndMessage = "status_code_and_message"
    case specialStatusMessage = "special_status_message"
    case unimplementedMethod = "unimplemented_method"
    case unimplementedService = "unimplemented_service"
    case cancelAfterBegin = "cancel_after_begin"
    case cancelAfterFirstResponse = "cancel_after_first_response"
    case timeoutOnSleepingServer = "timeout_on_sleeping_server"
    case rpcSoak = "rpc_soak"
    case channelSoak = "channel_soak"

    /// Takes minutes when it is told to, and is not among `all`.
    package var isLong: Bool { self == .rpcSoak || self == .channelSoak }

    /// Looks at the compression of messages, which only a transport over a network has.
    package var needsCompression: Bool {
        switch self {
        case .clientCompressedUnary, .serverCompressedUnary, .clientCompressedStreaming, .serverCompressedStreaming:
            true
        default: false
        }
    }

    /// What `--case all` runs.
    package static var all: [InteropCase] { allCases.filter { !$0.isLong } }
}
