package import MeshApplication
internal import MeshDomain

/// Models on one's own machines.
package struct OllamaVendor: ModelVendor {
    package static let address = "http://localhost:11434"

    package let name = "ollama"
    private let exchange: VendorExchange<OllamaDialect>

    /// The address may be written as in `OLLAMA_HOST`. A key is only for a server behind a gate.
    package init(
        key: VendorKey? = nil,
        baseURL: String = address,
        transport: any VendorTransport,
        clock: any WallClock
    ) {
        let dialect = OllamaDialect(key: key, base: .ollama(baseURL))
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
        return try await EmbeddingExchange.embed(call, in: exchange, OllamaEmbedding()) { body in
            var request = dialect.request("/api/embed", body: body)
            request.deadline = call.deadline
            return request
        }
    }
}
