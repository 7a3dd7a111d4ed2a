/// What is asked of a server. Nothing is sent before ``PreparedRequest`` has looked at it.
package struct HTTPRequest: Sendable {
    package var method: String
    /// `http` or `https`, in ASCII, with what is special percent-encoded.
    package var url: String
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]
    /// From `send` to the last byte of the answer; nil for the client's own bound, as in the next three.
    package var timeout: Duration?
    package var firstByteTimeout: Duration?
    package var stallTimeout: Duration?
    package var bodyBytesMax: Int?
    /// Whether it does no harm when the server gets it twice. Nil for what the method says.
    ///
    /// A connection that is used again can die under a request. If this is true the request is sent once more by itself;
    /// otherwise the caller gets a fault of ``HTTPFault/Place/afterSend`` and decides.
    package var mayBeRepeated: Bool?

    package init(
        _ method: String = "GET",
        _ url: String,
        headers: [(name: String, value: String)] = [],
        body: [UInt8] = []
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}
