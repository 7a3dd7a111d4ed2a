internal import CLibCurl
internal import EventIO

/// The library's set of transfers that share connections. Used on the loop of its driver only.
@safe
final class CurlMulti {
    private let handle: UnsafeMutableRawPointer

    /// - Parameter driver: gets the callbacks. It holds this object, so it is alive whenever the library is called.
    init(_ configuration: HTTPClientConfiguration, _ driver: CurlDriver) {
        CurlLibrary.start()
        guard let handle = unsafe curl_multi_init() else { preconditionFailure("no memory for transfers") }
        unsafe self.handle = unsafe handle
        unsafe CurlCallbacks.install(on: handle, driver)
        set(CURLMOPT_MAX_TOTAL_CONNECTIONS, configuration.connectionsMax)
        set(CURLMOPT_MAX_HOST_CONNECTIONS, configuration.connectionsPerHostMax)
        set(CURLMOPT_MAXCONNECTS, configuration.connectionsMax)
        set(CURLMOPT_MAX_CONCURRENT_STREAMS, configuration.streamsPerHostMax)
    }

    /// Closes all connections. The driver may be on its way out, so it hears nothing of that.
    deinit {
        unsafe clibcurl_multi_set_callbacks(handle, nil, nil, nil)
        check(unsafe curl_multi_cleanup(handle), "curl_multi_cleanup")
    }

    func add(_ easy: CurlEasy) { check(unsafe curl_multi_add_handle(handle, easy.handle), "curl_multi_add_handle") }

    /// Stops the transfer if it is under way, which closes its connection or resets its stream.
    func remove(_ easy: CurlEasy) {
        check(unsafe curl_multi_remove_handle(handle, easy.handle), "curl_multi_remove_handle")
    }

    func act(on socket: Int32, _ readiness: Readiness) {
        var mask: Int32 = 0
        // A failed socket is read and written like any other, and then says what is wrong with it.
        if !readiness.isDisjoint(with: [.readable, .failed]) { mask |= CURL_CSELECT_IN }
        if !readiness.isDisjoint(with: [.writable, .failed]) { mask |= CURL_CSELECT_OUT }
        var running: Int32 = 0
        check(unsafe curl_multi_socket_action(handle, socket, mask, &running), "curl_multi_socket_action")
    }

    func actOnTimeout() {
        var running: Int32 = 0
        check(unsafe curl_multi_socket_action(handle, clibcurl_timeout, 0, &running), "curl_multi_socket_action")
    }

    /// A transfer that is done, with its result. It is still to be removed.
    func nextDone() -> (transfer: Transfer, code: CURLcode)? {
        var code = CURLE_OK
        guard let easy = unsafe clibcurl_multi_next_done(handle, &code) else { return nil }
        return unsafe (CurlCallbacks.transfer(clibcurl_context(easy)), code)
    }

    private func set(_ option: CURLMoption, _ value: Int) {
        check(unsafe clibcurl_multi_set_number(handle, option, value), "curl_multi_setopt")
    }

    /// All codes but this one mean that the library was called wrongly, or has no memory.
    private func check(_ code: CURLMcode, _ call: String) {
        precondition(code == CURLM_OK, "\(call): \(unsafe String(cString: curl_multi_strerror(code)))")
    }
}
