package import MeshApplication
internal import MeshDomain

/// Google's Gemini, over the Generative Language API.
package struct GeminiVendor: ModelVendor {
    package static let address = "https://generativelanguage.googleapis.com"

    package let name = "gemini"
    private let exchange: VendorExchange<GeminiDialect>

    package init(
        key: VendorKey,
        baseURL: String = address,
        transport: any VendorTransport,
        clock: any WallClock
    ) {
        let dialect = GeminiDialect(key: key, base: BaseURL(baseURL))
        exchange = VendorExchange(dialect, transport: transport, clock: clock)
    }

    package func generate(
        _ call: VendorCall,
        observe: @Sendable (VendorProgress) async -> Void
    ) async throws(VendorFault) -> VendorAnswer {
        try await exchange.generate(call, observe: observe)
    }

    package func embed(_ call: EmbeddingCall) async throws(VendorFault) -> EmbeddingAnswer {
        let dialect = exchange.dialect
        return try await EmbeddingExchange.embed(call, in: exchange, GeminiEmbedding()) { body in
            var request = dialect.request(call.model, "batchEmbedContents", body: body)
            request.deadline = call.deadline
            return request
        }
    }
}
