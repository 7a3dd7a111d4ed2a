/// Who makes vectors here, for callers that want some: the server's own embedder, and others by the names of their models.
package struct Embedders: Sendable {
    package let own: any Embedder
    private let others: [String: any Embedder]

    package init(_ own: any Embedder = HashingEmbedder(), others: [String: any Embedder] = [:]) {
        self.own = own
        self.others = others
    }

    /// Nil when nobody has that name; the server's for an empty one.
    package subscript(_ name: String) -> (any Embedder)? { name.isEmpty || name == own.name ? own : others[name] }

    /// In the order of the alphabet, the server's first.
    package var names: [String] { [own.name] + others.keys.sorted() }
}
