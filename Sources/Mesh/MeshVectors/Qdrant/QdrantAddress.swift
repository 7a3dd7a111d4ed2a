package import Telemetry

/// Where a Qdrant server is, and how to get in.
package struct QdrantAddress: Sendable {
    /// As `http://localhost:6333`, with or without a path in front of the API.
    package let url: String
    /// Nil for a server that wants none.
    package let key: Secret<String>?

    package init(url: String, key: Secret<String>? = nil) {
        var end = url[...]
        while end.hasSuffix("/") { end.removeLast() }
        self.url = String(end)
        self.key = key
    }
}
