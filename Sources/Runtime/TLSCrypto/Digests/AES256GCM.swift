internal import COpenSSL

/// Seals and opens messages with AES-256-GCM (NIST SP 800-38D).
///
/// A sealed message is the nonce (12 bytes), the ciphertext, the tag (16 bytes). The nonce is random, so one key should
/// seal no more than 2^32 messages (section 8.3). Any thread.
package struct AES256GCM: Sendable, CustomStringConvertible {
    package static let keyByteCount = 32
    /// What a sealed message is longer than the plain one.
    package static let overheadByteCount = nonceByteCount + tagByteCount

    private static let nonceByteCount = 12
    private static let tagByteCount = 16

    nonisolated(unsafe) private static let algorithm: OpaquePointer = {
        guard let fetched = unsafe EVP_CIPHER_fetch(nil, "AES-256-GCM", nil) else {
            preconditionFailure("this OpenSSL has no AES-256-GCM")
        }
        return unsafe fetched
    }()

    private let key: [UInt8]

    /// - Throws: `invalidKey` unless the key has 32 bytes.
    package init(key: RawSpan) throws(TLSError) {
        guard key.byteCount == Self.keyByteCount else {
            throw TLSError(.invalidKey, "a key of AES-256 has 32 bytes; this one has \(key.byteCount)")
        }
        self.key = unsafe key.withUnsafeBytes { unsafe Array($0) }
    }

    package init(key: [UInt8]) throws(TLSError) { try unsafe self.init(key: key.span.bytes) }

    package var description: String { "AES-256-GCM with a key that is not shown" }

    /// - Parameter additionalData: is not in the sealed message, but must be the same when it is opened.
    package func seal(_ plaintext: RawSpan, additionalData: RawSpan) -> [UInt8] {
        let count = plaintext.byteCount
        precondition(Self.isTakenAtOnce(count, additionalData.byteCount), "\(count) bytes are too many for one seal")
        var sealed = SecureRandom.bytes(Self.nonceByteCount)
        sealed.append(contentsOf: repeatElement(0, count: count + Self.tagByteCount))
        let isSealed = unsafe sealed.withUnsafeMutableBytes { output in
            unsafe plaintext.withUnsafeBytes { input in
                unsafe additionalData.withUnsafeBytes { additional in
                    unsafe run(isSealing: true, input, additional, SealedParts(output), SealedParts(output).body)
                }
            }
        }
        precondition(isSealed, "OpenSSL failed to seal \(count) bytes")
        return sealed
    }

    /// - Throws: `authenticationFailed`; nothing of a changed message gets out.
    package func open(_ sealed: RawSpan, additionalData: RawSpan) throws(TLSError) -> [UInt8] {
        let count = sealed.byteCount - Self.overheadByteCount
        guard count >= 0, Self.isTakenAtOnce(count, additionalData.byteCount) else {
            throw TLSError(.authenticationFailed, "a sealed message cannot have \(sealed.byteCount) bytes")
        }
        var plaintext = [UInt8](repeating: 0, count: count)
        ErrorQueue.clear()
        let isOpen = unsafe plaintext.withUnsafeMutableBytes { output in
            unsafe sealed.withUnsafeBytes { input in
                unsafe additionalData.withUnsafeBytes { additional in
                    // Only read: the calls take the tag as mutable for the other direction's sake.
                    let parts = unsafe SealedParts(UnsafeMutableRawBufferPointer(mutating: input))
                    return unsafe run(isSealing: false, UnsafeRawBufferPointer(parts.body), additional, parts, output)
                }
            }
        }
        guard isOpen else {
            ErrorQueue.clear()
            throw TLSError(.authenticationFailed, "the sealed message was changed, or sealed with another key")
        }
        return plaintext
    }

    package func seal(_ plaintext: [UInt8], additionalData: [UInt8] = []) -> [UInt8] {
        unsafe seal(plaintext.span.bytes, additionalData: additionalData.span.bytes)
    }

    package func open(_ sealed: [UInt8], additionalData: [UInt8] = []) throws(TLSError) -> [UInt8] {
        try unsafe open(sealed.span.bytes, additionalData: additionalData.span.bytes)
    }

    /// The library counts in Int32.
    private static func isTakenAtOnce(_ count: Int, _ additionalCount: Int) -> Bool {
        count <= Int(Int32.max) && additionalCount <= Int(Int32.max)
    }

    /// The three parts of a sealed message in its memory.
    @unsafe
    private struct SealedParts {
        let nonce: UnsafeMutableRawBufferPointer
        let body: UnsafeMutableRawBufferPointer
        let tag: UnsafeMutableRawBufferPointer

        init(_ sealed: UnsafeMutableRawBufferPointer) {
            let bodyEnd = sealed.count - tagByteCount
            unsafe nonce = UnsafeMutableRawBufferPointer(rebasing: sealed[..<nonceByteCount])
            unsafe body = UnsafeMutableRawBufferPointer(rebasing: sealed[nonceByteCount..<bodyEnd])
            unsafe tag = UnsafeMutableRawBufferPointer(rebasing: sealed[bodyEnd...])
        }
    }

    /// Runs the cipher over `input` into `output`, which has the same size, and writes the tag or compares it.
    private func run(
        isSealing: Bool,
        _ input: UnsafeRawBufferPointer,
        _ additional: UnsafeRawBufferPointer,
        _ parts: SealedParts,
        _ output: UnsafeMutableRawBufferPointer
    ) -> Bool {
        guard let context = unsafe EVP_CIPHER_CTX_new() else { return false }
        defer { unsafe EVP_CIPHER_CTX_free(context) }
        let bytes = { (buffer: UnsafeRawBufferPointer) in unsafe buffer.bindMemory(to: UInt8.self).baseAddress }
        let nonce = unsafe bytes(UnsafeRawBufferPointer(parts.nonce))
        let tagCount = Int32(Self.tagByteCount)
        var written: Int32 = 0
        guard unsafe EVP_CipherInit_ex(context, Self.algorithm, nil, key, nonce, isSealing ? 1 : 0) == 1 else {
            return false
        }
        if unsafe !additional.isEmpty,
            unsafe EVP_CipherUpdate(context, nil, &written, bytes(additional), Int32(additional.count)) != 1
        {
            return false
        }
        let start = unsafe output.bindMemory(to: UInt8.self).baseAddress
        if unsafe !input.isEmpty,
            unsafe EVP_CipherUpdate(context, start, &written, bytes(input), Int32(input.count)) != 1
        {
            return false
        }
        let tag = unsafe parts.tag.baseAddress
        if !isSealing, unsafe EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, tagCount, tag) != 1 { return false }
        // GCM keeps nothing back, so this writes no byte; the library wants an address all the same.
        var rest: UInt8 = 0
        guard unsafe EVP_CipherFinal_ex(context, &rest, &written) == 1 else { return false }
        return isSealing ? unsafe EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, tagCount, tag) == 1 : true
    }
}
