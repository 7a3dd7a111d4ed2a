package import MeshDomain

/// What is known of one model of one vendor: data, from the file that is built in and the operator's.
package struct CatalogueModel: Sendable, Hashable {
    /// As requests name it.
    package var name: String
    package var vendor: String
    /// As the vendor's address wants it.
    package var vendorName: String
    package var displayName: String
    package var aliases: [String] = []
    package var capabilities: ModelCapabilities = []
    /// The most tokens that it reads and writes in one call.
    package var contextTokens: Int64
    /// The most tokens that it writes in one call; zero for one that writes no text.
    package var outputTokens: Int64
    /// The work that it is chosen for.
    package var complexities: Set<ModelSelection.Complexity> = []
    /// From this moment on the vendor does not answer for it.
    package var retires: Moment?
    /// What takes its place then.
    package var replacement: String?
    /// By the day from which they hold, then by the length of the prompt. None: it costs nothing.
    package var prices: [ModelPrice] = []
    /// No for a model that only a request names: what it costs is not known.
    package var isListed = true

    package init(name: String, vendor: String, contextTokens: Int64, outputTokens: Int64) {
        self.name = name
        self.vendor = vendor
        vendorName = name
        displayName = name
        self.contextTokens = contextTokens
        self.outputTokens = outputTokens
    }

    package func isRetired(at now: Moment) -> Bool { retires.map { $0 <= now } ?? false }
}

package struct ModelCapabilities: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let vision = ModelCapabilities(rawValue: 1)
    package static let tools = ModelCapabilities(rawValue: 2)
    package static let structuredOutput = ModelCapabilities(rawValue: 4)
    package static let streaming = ModelCapabilities(rawValue: 8)
    /// It turns text into vectors, and writes none.
    package static let embedding = ModelCapabilities(rawValue: 16)

    static let names: [String: ModelCapabilities] = [
        "vision": .vision, "tools": .tools, "structuredOutput": .structuredOutput, "streaming": .streaming,
        "embedding": .embedding,
    ]
}
