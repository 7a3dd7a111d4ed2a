internal import CLibCurl
internal import EventIO

/// One transfer of the library, used again for many calls: what is the same for all is set once.
///
/// Used on the loop of its driver only.
@safe
final class CurlEasy {
    struct Traffic {
        let connectionsOpened: Int
        let bytesSent: Int64
        let bytesReceived: Int64
    }

    let handle: UnsafeMutableRawPointer
    private let errorText: UnsafeMutablePointer<CChar>

    init(_ configuration: HTTPClientConfiguration) {
        CurlLibrary.start()
        guard let handle = unsafe curl_easy_init() else { preconditionFailure("no memory for a transfer") }
        unsafe self.handle = unsafe handle
        unsafe errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        unsafe errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        _ = unsafe clibcurl_set_error_buffer(handle, errorText)
        CurlCallbacks.install(on: self)
        set(CURLOPT_NOSIGNAL, 1)
        // A look-up of a name that nobody waits for any more must not hold up the loop until it is over.
        set(CURLOPT_QUICK_EXIT, 1)
        set(CURLOPT_PATH_AS_IS, 1)
        set(CURLOPT_TCP_KEEPALIVE, 1)
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        set(CURLOPT_PIPEWAIT, 1)
        set(CURLOPT_PROTOCOLS_STR, "http,https")
        set(CURLOPT_SSLVERSION, Int(clibcurl_tls12))
        set(CURLOPT_USERAGENT, configuration.userAgent)
        if configuration.acceptsGzip { set(CURLOPT_ACCEPT_ENCODING, "gzip") }
        set(CURLOPT_CONNECTTIMEOUT_MS, Int(configuration.connectTimeout.nanoseconds / 1_000_000))
        set(CURLOPT_MAXAGE_CONN, Int(configuration.idleTimeout.components.seconds))
        apply(configuration.http2)
        apply(configuration.proxy)
        trust(configuration.authoritiesFile)
    }

    deinit {
        unsafe curl_easy_cleanup(handle)
        unsafe errorText.deallocate()
    }

    // MARK: For all calls

    private func apply(_ use: HTTPClientConfiguration.HTTP2Use) {
        switch use {
        case .overTLS: set(CURLOPT_HTTP_VERSION, Int(clibcurl_http2_over_tls))
        case .never: set(CURLOPT_HTTP_VERSION, Int(clibcurl_http1))
        }
    }

    private func apply(_ proxy: HTTPClientConfiguration.Proxy) {
        switch proxy {
        // Empty is none; unset is what the environment says.
        case .none: set(CURLOPT_PROXY, "")
        case .environment: break
        case .address(let address, let except):
            set(CURLOPT_PROXY, address)
            set(CURLOPT_NOPROXY, except)
        }
    }

    private func trust(_ file: String?) {
        if let file {
            set(CURLOPT_CAINFO, file)
        } else if unsafe clibcurl_authorities_file() == nil {
            return
        }
        // With a file alone the library reads it once, and not for every connection (10 ms and more).
        forget(CURLOPT_CAPATH)
    }

    // MARK: One call

    /// - Parameter headers: stay the caller's, who keeps them until ``rest()``.
    func prepare(_ request: HTTPRequest, _ headers: borrowing CurlHeaderList) {
        unsafe errorText.pointee = 0
        set(CURLOPT_URL, request.url)
        unsafe headers.use(for: handle)
        forget(CURLOPT_CUSTOMREQUEST)
        if request.method == "HEAD" {
            set(CURLOPT_NOBODY, 1)
        } else if request.body.isEmpty, request.method != "POST" {
            set(CURLOPT_HTTPGET, 1)
            if request.method != "GET" { set(CURLOPT_CUSTOMREQUEST, request.method) }
        } else {
            set(CURLOPT_POST, 1)
            let code = unsafe request.body.withUnsafeBytes { bytes in
                unsafe clibcurl_set_body(handle, bytes.baseAddress, curl_off_t(bytes.count))
            }
            precondition(code == CURLE_OK, "no memory for the body of a request")
            if request.method != "POST" { set(CURLOPT_CUSTOMREQUEST, request.method) }
        }
    }

    /// After a call: forgets what belongs to it.
    func rest() {
        unsafe CurlHeaderList().use(for: handle)
        _ = unsafe clibcurl_forget_body(handle)
        set(CURLOPT_FORBID_REUSE, 0)
        unsafe clibcurl_set_context(handle, nil)
    }

    /// Before a transfer that is under way is stopped: its connection closes, unless other calls share it.
    func forbidReuse() { set(CURLOPT_FORBID_REUSE, 1) }

    /// Has the library write what waits for its connection.
    ///
    /// libcurl 7.88 makes a reset of a stream and leaves it lying until something happens on the connection, and the server
    /// would go on with an answer that nobody wants. A pause and its end write at once.
    func flushConnection() -> CURLcode {
        let code = unsafe curl_easy_pause(handle, clibcurl_hold)
        return code == CURLE_OK ? resume() : code
    }

    /// Lets a paused transfer go on. Callbacks come inside of this.
    func resume() -> CURLcode { unsafe curl_easy_pause(handle, clibcurl_resume) }

    /// Why the transfer failed, in the library's words. They speak of hosts and certificates, never of headers.
    var error: String { unsafe String(cString: errorText) }

    var hasSentBytes: Bool { unsafe clibcurl_number(handle, CURLINFO_REQUEST_SIZE) > 0 }

    var traffic: Traffic {
        unsafe Traffic(
            connectionsOpened: clibcurl_number(handle, CURLINFO_NUM_CONNECTS),
            bytesSent: Int64(clibcurl_number(handle, CURLINFO_REQUEST_SIZE)),
            bytesReceived: Int64(clibcurl_number(handle, CURLINFO_HEADER_SIZE))
                + Int64(clibcurl_size(handle, CURLINFO_SIZE_DOWNLOAD_T))
        )
    }

    private func set(_ option: CURLoption, _ value: Int) {
        check(unsafe clibcurl_set_number(handle, option, value), option)
    }

    private func set(_ option: CURLoption, _ value: String) {
        check(unsafe clibcurl_set_text(handle, option, value), option)
    }

    private func forget(_ option: CURLoption) { check(unsafe clibcurl_set_text(handle, option, nil), option) }

    /// A library without an option that is set here is not the one this was built for; what else fails is memory.
    private func check(_ code: CURLcode, _ option: CURLoption) {
        precondition(code == CURLE_OK, "libcurl refuses option \(option.rawValue) with code \(code.rawValue)")
    }
}

/// What the library needs once for a process.
enum CurlLibrary {
    private static let startCode = curl_global_init(clibcurl_global_all)

    static func start() { precondition(startCode == CURLE_OK, "libcurl does not start: code \(startCode.rawValue)") }
}
