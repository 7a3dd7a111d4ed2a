internal import COpenSSL

/// What a connection knows of itself.
extension SSLConnection {
    var verifyResult: Int { unsafe SSL_get_verify_result(ssl) }

    var version: TLSVersion? { TLSVersion(number: unsafe SSL_version(ssl)) }

    var cipher: String? {
        guard let cipher = unsafe SSL_get_current_cipher(ssl), let name = unsafe SSL_CIPHER_get_name(cipher) else {
            return nil
        }
        return unsafe String(cString: name)
    }

    var isResumed: Bool { unsafe SSL_session_reused(ssl) == 1 }

    /// What ALPN chose.
    var negotiatedProtocol: String? {
        var start: UnsafePointer<UInt8>?
        var count: UInt32 = 0
        unsafe SSL_get0_alpn_selected(ssl, &start, &count)
        guard count > 0, let first = unsafe start else { return nil }
        return unsafe String(decoding: UnsafeBufferPointer(start: first, count: Int(count)), as: UTF8.self)
    }

    /// The name that the client asked for.
    var serverName: String? {
        guard let name = unsafe SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name) else { return nil }
        return unsafe String(cString: name)
    }

    var peerIdentity: TLSPeerIdentity? {
        guard let certificate = unsafe SSL_get0_peer_certificate(ssl) else { return nil }
        unsafe X509_up_ref(certificate)
        return TLSPeerIdentity(unsafe Certificate(owning: certificate))
    }
}
