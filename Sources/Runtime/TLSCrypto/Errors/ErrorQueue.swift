internal import COpenSSL

/// One entry of OpenSSL's error queue.
struct LibraryReason: Hashable, Sendable {
    /// ERR_LIB_…, the part of the library.
    let library: Int32
    /// …_R_…, or errno when the part is ERR_LIB_SYS.
    let reason: Int32
    let text: String
}

/// OpenSSL's error queue, which belongs to the thread. It is cleared before each call whose failure is looked at, because
/// `SSL_get_error` takes any old entry for a failure of the present call.
enum ErrorQueue {
    /// The queue is nearly always empty, and to look costs less than to clear (4 % of a small record).
    static func clear() {
        if ERR_peek_error() != 0 { ERR_clear_error() }
    }

    /// Takes all entries, oldest first: the first is usually the cause.
    static func take() -> [LibraryReason] {
        var reasons: [LibraryReason] = []
        while true {
            let packed = ERR_get_error()
            if packed == 0 { return reasons }
            reasons.append(
                LibraryReason(
                    library: Int32(truncatingIfNeeded: ERR_GET_LIB(packed)),
                    reason: Int32(truncatingIfNeeded: ERR_GET_REASON(packed)),
                    text: text(of: packed)
                )
            )
        }
    }

    /// An error from what is on the queue.
    static func error(_ code: TLSError.Code, _ message: String) -> TLSError {
        TLSError(code, message, reasons: take().map(\.text))
    }

    private static func text(of packed: UInt) -> String {
        if let reason = unsafe ERR_reason_error_string(packed) { return unsafe String(cString: reason) }
        // An entry of the system has no text in the library's tables, but this call asks strerror.
        return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
            guard let start = buffer.baseAddress else { return "" }
            unsafe ERR_error_string_n(packed, start, buffer.count)
            return unsafe String(cString: start)
        }
    }
}
