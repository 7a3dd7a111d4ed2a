internal import CLibPQ

/// What is needed to cancel a connection's statement over another connection. Freed once, with its last owner.
@safe
final class PostgresCancelHandle: @unchecked Sendable {
    // Never changed after it was made, neither here nor by the library, whose manual allows any thread to use it
    // (34.7); freed when nobody has it any more.
    private let cancel: OpaquePointer

    init?(_ pointer: OpaquePointer?) {
        guard let pointer = unsafe pointer else { return nil }
        unsafe cancel = unsafe pointer
    }

    deinit { unsafe PQfreeCancel(cancel) }

    /// Blocks until the server has closed the second connection. Nil, or why the request did not get there.
    func send() -> String? {
        var reason = [CChar](repeating: 0, count: 256)
        let size = Int32(reason.count)
        let isSent = unsafe reason.withUnsafeMutableBufferPointer { buffer in
            unsafe PQcancel(cancel, buffer.baseAddress, size) == 1
        }
        if isSent { return nil }
        return String(decoding: reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
