package import MeshDomain

/// Turns texts into vectors, so that nearness of meaning can be counted.
package protocol Embedder: Sendable {
    /// Vectors of different names cannot be compared.
    var name: String { get }
    var dimensions: Int { get }
    /// Nil when vectors come from elsewhere and are made in the background: nothing waits for a model while it writes.
    func embedAtOnce(_ text: String) -> [Float]?
    /// One unit vector for each text, or why not.
    func embed(_ texts: [String]) async throws(ModelFailure) -> EmbeddedTexts
}

/// The vectors of some texts, in their order, and what they cost.
package struct EmbeddedTexts: Sendable, Hashable {
    package var vectors: [[Float]]
    package var spend: Spend

    package init(_ vectors: [[Float]] = [], spend: Spend = .none) {
        self.vectors = vectors
        self.spend = spend
    }
}
