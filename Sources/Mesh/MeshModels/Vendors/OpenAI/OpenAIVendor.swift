package import MeshApplication
internal import MeshDomain

/// OpenAI, Groq, and every server that speaks OpenAI's dialect.
package struct OpenAIVendor: ModelVendor {
    private let exchange: VendorExchange<OpenAIDialect>

    package var name: String { exchange.dialect.vendor }

    /// A server in one's own house may need no key. The address includes the version, as in `https://api.openai.com/v1`; nil
    /// for the flavour's own.
    package init(
        _ flavour: OpenAIFlavour,
        key: VendorKey?,
        baseURL: String? = nil,
        transport: any VendorTransport,
        clock: any WallClock
    ) {
        let dialect = OpenAIDialect(flavour: flavour, key: key, base: BaseURL(baseURL ?? flavour.address))
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
        let wording = OpenAIEmbedding(hasBinaryVectors: dialect.flavour.hasBinaryVectors)
        return try await EmbeddingExchange.embed(call, in: exchange, wording) { body in
            VendorRequest(
                url: dialect.base.appending("/embeddings"),
                headers: dialect.headers(accepting: "application/json"),
                body: body,
                deadline: call.deadline
            )
        }
    }
}
