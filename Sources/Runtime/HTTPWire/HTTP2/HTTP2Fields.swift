internal import CNGHTTP2

/// A block of fields to send, in the library's own form.
///
/// Blocks that are sent often are made once, kept for ever, and sent without being copied.
@safe
package final class HTTP2Fields: Sendable {
    // Written by `init` only; afterwards it is read.
    nonisolated(unsafe) let fields: UnsafeMutablePointer<nghttp2_nv>
    let count: Int
    /// Its memory is there for ever.
    let isKept: Bool
    nonisolated(unsafe) private let bytes: UnsafeMutableBufferPointer<UInt8>

    /// - Parameter isKept: the caller keeps the block for ever, so the library may refer to its memory.
    package init(_ list: [(name: String, value: [UInt8])], isKept: Bool = false) {
        let size = list.reduce(0) { $0 + $1.name.utf8.count + $1.value.count }
        unsafe bytes = .allocate(capacity: max(1, size))
        unsafe fields = .allocate(capacity: max(1, list.count))
        count = list.count
        self.isKept = isKept
        let flags = UInt8(
            isKept ? NGHTTP2_NV_FLAG_NO_COPY_NAME.rawValue | NGHTTP2_NV_FLAG_NO_COPY_VALUE.rawValue : 0
        )
        var position = 0
        func store(_ part: some Collection<UInt8>) -> UnsafeMutablePointer<UInt8>? {
            let start = position
            for byte in part {
                unsafe bytes[position] = byte
                position += 1
            }
            return unsafe bytes.baseAddress.map { unsafe $0 + start }
        }
        for (index, field) in list.enumerated() {
            let name = unsafe store(field.name.utf8)
            let value = unsafe store(field.value)
            unsafe (fields + index).initialize(
                to: nghttp2_nv(
                    name: name,
                    value: value,
                    namelen: field.name.utf8.count,
                    valuelen: field.value.count,
                    flags: flags
                )
            )
        }
    }

    deinit {
        unsafe fields.deallocate()
        unsafe bytes.deallocate()
    }
}
