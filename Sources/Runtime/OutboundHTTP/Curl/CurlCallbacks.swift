internal import CLibCurl

/// What the library calls, always on the loop and inside of a call of ours. Callbacks note what they hear; none calls a
/// function of the library that changes something.
enum CurlCallbacks {
    static func install(on multi: UnsafeMutableRawPointer, _ driver: CurlDriver) {
        // Not counted: the driver owns the set of transfers, and takes the callbacks away before it lets go of it.
        let context = unsafe Unmanaged.passUnretained(driver).toOpaque()
        unsafe clibcurl_multi_set_callbacks(multi, socketChanged, timerChanged, context)
    }

    static func install(on easy: CurlEasy) {
        unsafe clibcurl_set_callbacks(easy.handle, headerCame, bytesCame, requestBegins)
    }

    static func setContext(of easy: CurlEasy, _ transfer: Transfer) {
        // Not counted: the driver's table holds the transfer until it was removed from the library.
        unsafe clibcurl_set_context(easy.handle, Unmanaged.passUnretained(transfer).toOpaque())
    }

    static func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer {
        guard let context = unsafe context else { preconditionFailure("libcurl lost a transfer") }
        return unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    }

    private static func driver(_ context: UnsafeMutableRawPointer?) -> CurlDriver {
        guard let context = unsafe context else { preconditionFailure("libcurl lost its driver") }
        return unsafe Unmanaged<CurlDriver>.fromOpaque(context).takeUnretainedValue()
    }

    private static let socketChanged: curl_socket_callback = { _, socket, what, context, _ in
        unsafe driver(context).watch(socket, what)
        return 0
    }

    private static let timerChanged: curl_multi_timer_callback = { _, milliseconds, context in
        unsafe driver(context).setTimer(milliseconds: milliseconds)
        return 0
    }

    private static let headerCame: curl_write_callback = { bytes, size, count, context in
        let line = unsafe UnsafeBufferPointer(
            start: UnsafeRawPointer(bytes)?.assumingMemoryBound(to: UInt8.self),
            count: size * count
        )
        // Another number than the one that came ends the transfer.
        return unsafe transfer(context).recordHeader(line.span) ? size * count : 0
    }

    private static let bytesCame: curl_write_callback = { bytes, size, count, context in
        let bytes = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
        switch unsafe transfer(context).recordBody(bytes) {
        case .taken: return bytes.count
        case .full: return clibcurl_pause
        case .refused: return 0
        }
    }

    private static let requestBegins: curl_prereq_callback = { context, _, _, _, localPort in
        unsafe transfer(context).recordRequest(localPort: localPort) ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
    }
}
