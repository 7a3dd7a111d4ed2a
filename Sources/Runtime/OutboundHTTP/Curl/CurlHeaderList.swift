internal import CLibCurl

/// The header lines of a request, in the library's own list. It has to live until the transfer is over.
@safe
struct CurlHeaderList: ~Copyable {
    private var list: UnsafeMutablePointer<curl_slist>?

    init() { unsafe list = nil }

    init(_ request: HTTPRequest) {
        self.init()
        // A large body waits for nobody's leave: it would cost a round trip.
        append("Expect:")
        var hasContentType = false
        for header in request.headers {
            // A line without a value would take the header away; this is how the library is told that it is empty.
            append(header.value.isEmpty ? "\(header.name);" : "\(header.name): \(header.value)")
            if header.name.lowercased() == "content-type" { hasContentType = true }
        }
        // The library would call every body a form.
        if !hasContentType, !request.body.isEmpty { append("Content-Type:") }
    }

    deinit { unsafe curl_slist_free_all(list) }

    private mutating func append(_ line: String) {
        let longer = unsafe curl_slist_append(list, line)
        guard let longer = unsafe longer else { preconditionFailure("no memory for a header") }
        unsafe list = unsafe longer
    }

    func use(for easy: UnsafeMutableRawPointer) { _ = unsafe clibcurl_set_headers(easy, list) }
}
