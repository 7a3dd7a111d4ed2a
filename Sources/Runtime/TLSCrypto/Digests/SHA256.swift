internal import COpenSSL

/// SHA-256, all at once or piece by piece. A digest is 32 bytes.
///
///     var hash = SHA256()
///     hash.update(head)
///     hash.update(body)
///     let digest = hash.finish()
@safe
package struct SHA256: ~Copyable, @unchecked Sendable {  // Not copyable and all use is mutating: the owner guards it.
    package static let byteCount = 32

    /// Fetched once: by name OpenSSL 3 would search its providers at each start.
    nonisolated(unsafe) static let algorithm: OpaquePointer = {
        guard let fetched = unsafe EVP_MD_fetch(nil, "SHA256", nil) else {
            preconditionFailure("this OpenSSL has no SHA-256")
        }
        return unsafe fetched
    }()

    private let context: OpaquePointer

    package init() {
        // These calls fail only without memory, which Swift's own allocations do not survive either.
        guard let context = unsafe EVP_MD_CTX_new(), unsafe EVP_DigestInit_ex(context, Self.algorithm, nil) == 1 else {
            preconditionFailure("no memory for a digest")
        }
        unsafe self.context = unsafe context
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    package mutating func update(_ bytes: RawSpan) {
        let code = unsafe bytes.withUnsafeBytes { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
        precondition(code == 1, "OpenSSL failed to update a digest")
    }

    package mutating func update(_ bytes: [UInt8]) { unsafe update(bytes.span.bytes) }

    /// The digest of everything so far.
    package consuming func finish() -> [UInt8] {
        let context = unsafe context
        return [UInt8](unsafeFilling: Self.byteCount) { output in
            unsafe EVP_DigestFinal_ex(context, output, nil) == 1
        }
    }

    package static func hash(_ bytes: [UInt8]) -> [UInt8] { unsafe hash(bytes.span.bytes) }

    package static func hash(_ bytes: RawSpan) -> [UInt8] {
        [UInt8](unsafeFilling: byteCount) { output in
            unsafe bytes.withUnsafeBytes { input in
                unsafe EVP_Digest(input.baseAddress, input.count, output, nil, Self.algorithm, nil) == 1
            }
        }
    }
}

extension [UInt8] {
    /// An array that a C call fills completely. The call says whether it succeeded; it fails only for want of memory or by
    /// a wrong argument, hence the trap.
    @safe
    init(unsafeFilling count: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Bool) {
        unsafe self.init(unsafeUninitializedCapacity: count) { buffer, initialized in
            guard let start = buffer.baseAddress, unsafe fill(start) else {
                preconditionFailure("OpenSSL failed to fill \(count) bytes")
            }
            initialized = count
        }
    }
}
