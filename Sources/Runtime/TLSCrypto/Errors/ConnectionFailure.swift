internal import COpenSSL

/// Says in our words why OpenSSL ended a connection: from its reasons, the result of the verification, and the alert that
/// the peer sent.
enum ConnectionFailure {
    static func translate(
        _ reasons: [LibraryReason],
        verifyResult: Int,
        peer: String,
        duringHandshake: Bool
    ) -> TLSError {
        let own = reasons.filter { $0.library == ERR_LIB_SSL }
        var (code, message, byPeer) = (TLSError.Code.protocolViolation, "", false)
        if let alert = own.lazy.compactMap({ alert(in: $0.reason) }).first {
            (code, message) = describe(alert: alert, peer: peer, duringHandshake: duringHandshake)
            byPeer = true
        } else if let first = own.first {
            (code, message) = describe(first, verifyResult, peer: peer, duringHandshake: duringHandshake)
        } else {
            code = duringHandshake ? .handshakeFailed : .library
            message = "OpenSSL failed while it talked to the \(peer)"
        }
        return TLSError(code, message, isReportedByPeer: byPeer, reasons: reasons.map(\.text))
    }

    // MARK: What this side found

    private static func describe(
        _ reason: LibraryReason,
        _ verifyResult: Int,
        peer: String,
        duringHandshake: Bool
    ) -> (TLSError.Code, String) {
        switch reason.reason {
        case SSL_R_CERTIFICATE_VERIFY_FAILED:
            describe(verifyResult: verifyResult, peer: peer)
        case SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE:
            (.clientCertificateMissing, "the client sent no certificate, and this server requires one")
        case SSL_R_NO_APPLICATION_PROTOCOL:
            (.noApplicationProtocol, "the client offers no application protocol (ALPN) that this server speaks")
        case SSL_R_UNSUPPORTED_PROTOCOL, SSL_R_UNSUPPORTED_SSL_VERSION, SSL_R_WRONG_SSL_VERSION,
            SSL_R_VERSION_TOO_LOW, SSL_R_VERSION_TOO_HIGH, SSL_R_NO_PROTOCOLS_AVAILABLE:
            (.versionUnsupported, "the \(peer) speaks no version of TLS that is allowed here")
        case SSL_R_HTTP_REQUEST, SSL_R_HTTPS_PROXY_REQUEST:
            (.notTLS, "the \(peer) speaks HTTP in plain text; TLS is expected here")
        case SSL_R_WRONG_VERSION_NUMBER, SSL_R_UNKNOWN_PROTOCOL, SSL_R_RECORD_LENGTH_MISMATCH:
            (.notTLS, "what the \(peer) sends is not TLS")
        case SSL_R_NO_SHARED_CIPHER, SSL_R_NO_SUITABLE_KEY_SHARE, SSL_R_NO_SHARED_GROUPS,
            SSL_R_NO_SUITABLE_SIGNATURE_ALGORITHM, SSL_R_NO_SHARED_SIGNATURE_ALGORITHMS, SSL_R_NO_SUITABLE_GROUPS:
            (.noCommonParameters, "no cipher, group or signature algorithm is allowed by both sides")
        case SSL_R_DECRYPTION_FAILED_OR_BAD_RECORD_MAC, SSL_R_DIGEST_CHECK_FAILED:
            (.recordDamaged, "a record of the \(peer) was changed on the way, or is not of this connection")
        case SSL_R_EXCESSIVE_MESSAGE_SIZE where duringHandshake:
            (.handshakeTooLarge, "a handshake message of the \(peer) is too large")
        default:
            duringHandshake
                ? (.handshakeFailed, "the handshake with the \(peer) failed: \(reason.text)")
                : (.protocolViolation, "the \(peer) broke the protocol: \(reason.text)")
        }
    }

    private static func describe(verifyResult: Int, peer: String) -> (TLSError.Code, String) {
        let text = unsafe String(cString: X509_verify_cert_error_string(verifyResult))
        return switch Int32(truncatingIfNeeded: verifyResult) {
        case X509_V_ERR_CERT_HAS_EXPIRED:
            (.certificateExpired, "a certificate of the \(peer) has expired")
        case X509_V_ERR_CERT_NOT_YET_VALID:
            (.certificateNotYetValid, "a certificate of the \(peer) is not valid yet; check the clocks of both sides")
        case X509_V_ERR_HOSTNAME_MISMATCH, X509_V_ERR_IP_ADDRESS_MISMATCH:
            (.hostNameMismatch, "the certificate of the \(peer) is for another name: \(text)")
        case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
            X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT, X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN,
            X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, X509_V_ERR_CERT_UNTRUSTED:
            (.unknownAuthority, "no trusted authority stands behind the certificate of the \(peer): \(text)")
        default:
            (.certificateRejected, "the certificate of the \(peer) is refused: \(text)")
        }
    }

    // MARK: What the peer said

    /// OpenSSL puts a received alert on the queue as a reason of its own.
    private static func alert(in reason: Int32) -> Int32? {
        reason >= SSL_AD_REASON_OFFSET ? reason - SSL_AD_REASON_OFFSET : nil
    }

    /// RFC 8446, section 6.2.
    private static func describe(alert: Int32, peer: String, duringHandshake: Bool) -> (TLSError.Code, String) {
        let text = unsafe String(cString: SSL_alert_desc_string_long(alert))
        let says = "the \(peer) refused the connection: \(text)"
        return switch alert {
        case SSL_AD_UNKNOWN_CA: (.unknownAuthority, "the \(peer) does not trust the authority of our certificate")
        case SSL_AD_CERTIFICATE_EXPIRED: (.certificateExpired, "the \(peer) says that our certificate has expired")
        case SSL_AD_BAD_CERTIFICATE, SSL_AD_UNSUPPORTED_CERTIFICATE, SSL_AD_CERTIFICATE_REVOKED,
            SSL_AD_CERTIFICATE_UNKNOWN, SSL_AD_ACCESS_DENIED:
            (.certificateRejected, "the \(peer) refused our certificate: \(text)")
        case SSL_AD_CERTIFICATE_REQUIRED: (.clientCertificateMissing, "the \(peer) requires a client certificate")
        case SSL_AD_PROTOCOL_VERSION: (.versionUnsupported, "the \(peer) allows no version of TLS that is allowed here")
        case SSL_AD_NO_APPLICATION_PROTOCOL:
            (.noApplicationProtocol, "the \(peer) speaks none of the application protocols (ALPN) offered")
        case SSL_AD_INSUFFICIENT_SECURITY: (.noCommonParameters, says)
        case SSL_AD_BAD_RECORD_MAC: (.recordDamaged, "the \(peer) says that a record was changed on the way")
        default: duringHandshake ? (.handshakeFailed, says) : (.protocolViolation, says)
        }
    }
}
