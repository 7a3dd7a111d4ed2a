/// A request that was looked at: it can be sent, and what it says is what the server reads.
struct PreparedRequest: Sendable {
    let request: HTTPRequest
    let origin: HTTPOrigin
    let isRepeatable: Bool

    /// - Throws: a fault of ``HTTPFault/Place/invalidRequest``, whose sentence holds no values.
    init(_ request: HTTPRequest, _ limits: HTTPClientConfiguration) throws(HTTPFault) {
        guard let origin = HTTPOrigin(url: request.url), request.url.utf8.count <= Self.urlBytesMax else {
            throw Self.fault("the address is not an http or https address of at most \(Self.urlBytesMax) ASCII bytes")
        }
        guard Self.isToken(request.method), request.method.utf8.count <= 32 else {
            throw Self.fault("the method is not a word of HTTP")
        }
        guard request.body.count <= limits.requestBodyBytesMax else {
            throw Self.fault("the body has \(request.body.count) bytes; at most \(limits.requestBodyBytesMax) are sent")
        }
        try Self.check(request.headers)
        self.request = request
        self.origin = origin
        isRepeatable = request.mayBeRepeated ?? Self.repeatableMethods.contains(request.method)
    }

    private static func check(_ headers: [(name: String, value: String)]) throws(HTTPFault) {
        var bytes = 0
        for header in headers {
            guard isToken(header.name) else { throw fault("a header has a name that is not a word of HTTP") }
            guard header.value.utf8.allSatisfy(isFieldByte) else {
                throw fault("the value of the header \(header.name) holds a line break or another control character")
            }
            guard !ownHeaders.contains(header.name.lowercased()) else {
                throw fault("the header \(header.name) is written by the client itself; leave it out")
            }
            bytes += header.name.utf8.count + header.value.utf8.count + 4
        }
        if bytes > headBytesMax { throw fault("the headers have \(bytes) bytes; at most \(headBytesMax) are sent") }
    }

    private static func fault(_ sentence: String) -> HTTPFault { HTTPFault(.invalidRequest, sentence) }

    /// RFC 9110, 5.6.2.
    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { tokenBytes.contains($0) }
    }

    /// RFC 9110, 5.5: visible bytes, spaces, tabs, and what is beyond ASCII.
    private static func isFieldByte(_ byte: UInt8) -> Bool { byte >= 0x20 && byte != 0x7f || byte == 0x09 }

    private static let tokenBytes = Set(
        "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8
    )
    /// How a message is framed and carried is the client's to say: another word on it lets two servers in a row read two
    /// different requests.
    private static let ownHeaders: Set<String> = [
        "connection", "content-length", "expect", "host", "keep-alive", "proxy-connection", "te", "trailer",
        "transfer-encoding", "upgrade",
    ]
    private static let repeatableMethods: Set<String> = ["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE"]
    private static let urlBytesMax = 16 * 1024
    private static let headBytesMax = 64 * 1024
}
