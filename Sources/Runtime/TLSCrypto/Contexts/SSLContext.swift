internal import COpenSSL

/// An SSL_CTX, freed with the last reference. Each connection of OpenSSL holds its own reference, too.
///
/// Sendable because it is set up before anybody else sees it; from then on OpenSSL counts references atomically and
/// locks what little it changes.
@safe
final class SSLContext: @unchecked Sendable {
    enum Role { case server, client }

    let pointer: OpaquePointer

    /// AEAD with ECDHE only: RFC 9113, appendix A forbids the rest for HTTP/2. AES-128 first, because it is the fastest
    /// here; a client without AES in hardware puts ChaCha20 first and gets it.
    private static let ciphers12 =
        "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
        + "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305"
    private static let ciphers13 = "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256"
    /// Without the finite fields that OpenSSL also allows: a peer could make them cost milliseconds.
    private static let groups = "X25519:P-256:P-384"

    /// - Throws: `library`.
    init(_ role: Role) throws(TLSError) {
        ErrorQueue.clear()
        let method = role == .server ? unsafe TLS_server_method() : unsafe TLS_client_method()
        guard let pointer = unsafe SSL_CTX_new(method) else { throw ErrorQueue.error(.library, "no memory for TLS") }
        unsafe self.pointer = unsafe pointer
        // 112 bits: RSA from 2048, no SHA-1. Set here, so that the machine's openssl.cnf does not decide.
        unsafe SSL_CTX_set_security_level(pointer, 2)
        unsafe SSL_CTX_set_options(
            pointer,
            copenssl_op_no_compression | copenssl_op_no_renegotiation | copenssl_op_cipher_server_preference
                | copenssl_op_prioritize_chacha
        )
        unsafe copenssl_ctx_set_mode(
            pointer,
            UInt32(
                SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS
                    | SSL_MODE_NO_AUTO_CHAIN
            )
        )
        guard unsafe SSL_CTX_set_cipher_list(pointer, Self.ciphers12) == 1,
            unsafe SSL_CTX_set_ciphersuites(pointer, Self.ciphers13) == 1,
            unsafe copenssl_ctx_set_groups_list(pointer, Self.groups) == 1
        else { throw ErrorQueue.error(.library, "this OpenSSL lacks the ciphers or groups of TLS") }
    }

    deinit { unsafe SSL_CTX_free(pointer) }

    /// - Throws: `invalidConfiguration` when the range is empty.
    func setVersions(min: TLSVersion, max: TLSVersion) throws(TLSError) {
        guard min <= max else {
            throw TLSError(
                .invalidConfiguration,
                "versionMin is \(min.rawValue) and versionMax \(max.rawValue); no version is left"
            )
        }
        guard unsafe copenssl_ctx_set_min_proto_version(pointer, min.number) == 1,
            unsafe copenssl_ctx_set_max_proto_version(pointer, max.number) == 1
        else { throw ErrorQueue.error(.library, "this OpenSSL cannot speak \(min.rawValue) to \(max.rawValue)") }
    }

    /// - Throws: `invalidConfiguration`.
    func setHandshakeBytesMax(_ count: Int) throws(TLSError) {
        guard (4096...(16 * 1024 * 1024)).contains(count) else {
            throw TLSError(.invalidConfiguration, "handshakeBytesMax is \(count); it may be 4096 to 16777216")
        }
        unsafe copenssl_ctx_set_max_cert_list(pointer, count)
    }

    /// - Throws: `invalidConfiguration` for a certificate that OpenSSL refuses, such as one with a small key.
    func use(_ identity: LoadedIdentity) throws(TLSError) {
        ErrorQueue.clear()
        var isTaken = unsafe SSL_CTX_use_certificate(pointer, identity.leaf.pointer) == 1
        isTaken = unsafe isTaken && SSL_CTX_use_PrivateKey(pointer, identity.key.pointer) == 1
        for certificate in identity.chain.dropFirst() {
            isTaken = unsafe isTaken && copenssl_ctx_add_chain_cert(pointer, certificate.pointer) == 1
        }
        if isTaken { return }
        throw ErrorQueue.error(
            .invalidConfiguration,
            "\(identity.place): the certificate is too weak to be used; issue one with EC P-256 or RSA of 2048 bits and SHA-256"
        )
    }

    /// Trusts these authorities, and no others.
    func trust(_ authorities: [Certificate]) throws(TLSError) {
        ErrorQueue.clear()
        let store = unsafe SSL_CTX_get_cert_store(pointer)
        for authority in authorities {
            guard unsafe X509_STORE_add_cert(store, authority.pointer) == 1 else {
                throw ErrorQueue.error(.library, "no memory for the authorities")
            }
        }
    }
}

extension TLSVersion {
    var number: Int32 {
        switch self {
        case .tls12: TLS1_2_VERSION
        case .tls13: TLS1_3_VERSION
        }
    }

    init?(number: Int32) {
        switch number {
        case TLS1_2_VERSION: self = .tls12
        case TLS1_3_VERSION: self = .tls13
        default: return nil
        }
    }
}
