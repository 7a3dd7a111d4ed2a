package import MeshApplication

/// The vendors that this service speaks with, one maker for each dialect. Without an address they are at their own.
package enum Vendors {
    package static func anthropic(
        key: VendorKey,
        at address: String? = nil,
        over transport: any VendorTransport,
        clock: any WallClock
    ) -> any ModelVendor {
        let dialect = AnthropicDialect(key: key, base: BaseURL(address ?? AnthropicDialect.address))
        return VendorExchange(dialect, transport: transport, clock: clock)
    }

    /// The address includes the version, as in `https://api.openai.com/v1`.
    package static func openAI(
        _ flavour: OpenAIFlavour,
        key: VendorKey?,
        at address: String? = nil,
        over transport: any VendorTransport,
        clock: any WallClock
    ) -> any ModelVendor {
        let dialect = OpenAIDialect(flavour: flavour, key: key, base: BaseURL(address ?? flavour.address))
        return VendorExchange(dialect, transport: transport, clock: clock)
    }

    package static func gemini(
        key: VendorKey,
        at address: String? = nil,
        over transport: any VendorTransport,
        clock: any WallClock
    ) -> any ModelVendor {
        let dialect = GeminiDialect(key: key, base: BaseURL(address ?? GeminiDialect.address))
        return VendorExchange(dialect, transport: transport, clock: clock)
    }

    /// The address may be written as in `OLLAMA_HOST`.
    package static func ollama(
        key: VendorKey? = nil,
        at address: String? = nil,
        over transport: any VendorTransport,
        clock: any WallClock
    ) -> any ModelVendor {
        let dialect = OllamaDialect(key: key, base: .ollama(address ?? OllamaDialect.address))
        return VendorExchange(dialect, transport: transport, clock: clock)
    }
}
