internal import COpenSSL

/// HMAC with SHA-256 (RFC 2104), for webhook signatures, cursors and tokens. A code is 32 bytes.
package enum HMACSHA256 {
    package static func authenticate(_ bytes: RawSpan, key: RawSpan) -> [UInt8] {
        precondition(key.byteCount <= Int(Int32.max), "the key of an HMAC has more than 2 GiB")
        return [UInt8](unsafeFilling: SHA256.byteCount) { output in
            unsafe key.withUnsafeBytes { key in
                unsafe bytes.withUnsafeBytes { input in
                    unsafe code(input, key, into: output)
                }
            }
        }
    }

    package static func authenticate(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
        unsafe authenticate(bytes.span.bytes, key: key.span.bytes)
    }

    /// Whether the code belongs to the bytes; takes the same time wherever the two codes differ.
    package static func isValid(_ code: RawSpan, for bytes: RawSpan, key: RawSpan) -> Bool {
        unsafe ConstantTime.areEqual(code, authenticate(bytes, key: key).span.bytes)
    }

    package static func isValid(_ code: [UInt8], for bytes: [UInt8], key: [UInt8]) -> Bool {
        ConstantTime.areEqual(code, authenticate(bytes, key: key))
    }

    private static func code(
        _ input: UnsafeRawBufferPointer,
        _ key: UnsafeRawBufferPointer,
        into output: UnsafeMutablePointer<UInt8>
    ) -> Bool {
        // A null key means "the key of before" to the library, so an empty key needs an address.
        var empty: UInt8 = 0
        return unsafe withUnsafePointer(to: &empty) { placeholder in
            let keyStart = unsafe key.baseAddress ?? UnsafeRawPointer(placeholder)
            let inputStart = unsafe input.bindMemory(to: UInt8.self).baseAddress ?? placeholder
            return unsafe HMAC(SHA256.algorithm, keyStart, Int32(key.count), inputStart, input.count, output, nil)
                != nil
        }
    }
}
