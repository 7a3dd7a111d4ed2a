/// A list for ALPN in the form of the wire (RFC 7301): each name behind its length. It has an address that stays, because
/// a callback of OpenSSL reads it for as long as connections live.
@safe
final class ApplicationProtocols: @unchecked Sendable {  // Never changed after init.
    let wire: UnsafeBufferPointer<UInt8>

    /// - Throws: `invalidConfiguration`.
    init(_ names: [String]) throws(TLSError) {
        var bytes: [UInt8] = []
        for name in names {
            guard (1...255).contains(name.utf8.count) else {
                throw TLSError(
                    .invalidConfiguration,
                    "applicationProtocols: \"\(name)\" has \(name.utf8.count) bytes; a protocol has 1 to 255, such as \"h2\""
                )
            }
            bytes.append(UInt8(name.utf8.count))
            bytes.append(contentsOf: name.utf8)
        }
        guard bytes.count <= 65_535 else {
            throw TLSError(.invalidConfiguration, "applicationProtocols: \(names.count) names are too many")
        }
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
        _ = unsafe copy.initialize(fromContentsOf: bytes)
        unsafe wire = UnsafeBufferPointer(copy)
    }

    deinit { unsafe wire.deallocate() }
}
