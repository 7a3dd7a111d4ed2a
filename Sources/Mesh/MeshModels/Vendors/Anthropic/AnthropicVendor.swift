package import MeshApplication
internal import MeshDomain

/// Claude, over the Messages API.
package struct AnthropicVendor: ModelVendor {
    package static let address = "https://api.anthropic.com"

    package let name = "anthropic"
    private let exchange: VendorExchange<AnthropicDialect>

    package init(
        key: VendorKey,
        baseURL: String = address,
        transport: any VendorTransport,
        clock: any WallClock
    ) {
        let dialect = AnthropicDialect(key: key, base: BaseURL(baseURL))
        exchange = VendorExchange(dialect, transport: transport, clock: clock)
    }

    package func generate(
        _ call: VendorCall,
        observe: @Sendable (VendorProgress) async -> Void
    ) async throws(VendorFault) -> VendorAnswer {
        try await exchange.generate(call, observe: observe)
    }

    /// There is none.
    package func embed(_ call: EmbeddingCall) async throws(VendorFault) -> EmbeddingAnswer {
        throw exchange.speaker(for: call.model).fault(
            .callerFault,
            words: "it has no embeddings; those of openai, gemini and ollama can be used"
        )
    }
}
