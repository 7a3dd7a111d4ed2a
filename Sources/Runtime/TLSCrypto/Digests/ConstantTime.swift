internal import COpenSSL

/// Comparison of secrets: the time it takes says nothing about where they differ.
package enum ConstantTime {
    /// Whether both have the same bytes. That their lengths differ is not kept secret.
    package static func areEqual(_ left: RawSpan, _ right: RawSpan) -> Bool {
        let count = left.byteCount
        guard count == right.byteCount else { return false }
        if count == 0 { return true }
        return unsafe left.withUnsafeBytes { left in
            unsafe right.withUnsafeBytes { right in
                unsafe CRYPTO_memcmp(left.baseAddress, right.baseAddress, count) == 0
            }
        }
    }

    package static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        unsafe areEqual(left.span.bytes, right.span.bytes)
    }
}
