internal import COpenSSL

/// All that OpenSSL calls back. They run on the thread of the call that they are inside of, record or choose, and call
/// nothing that could call back again.
enum TLSCallbacks {
    /// Chooses the server's first protocol that the client offers too. `context` is the snapshot of the engine.
    static let selectProtocol: SSL_CTX_alpn_select_cb_func = { _, chosen, chosenCount, offer, offerCount, context in
        guard let context = unsafe context, let chosen = unsafe chosen, let chosenCount = unsafe chosenCount else {
            return SSL_TLSEXT_ERR_ALERT_FATAL
        }
        let own = unsafe Unmanaged<TLSServerSnapshot>.fromOpaque(context).takeUnretainedValue().protocols.wire
        var selected: UnsafeMutablePointer<UInt8>?
        let result = unsafe SSL_select_next_proto(
            &selected,
            chosenCount,
            own.baseAddress,
            UInt32(own.count),
            offer,
            offerCount
        )
        guard result == OPENSSL_NPN_NEGOTIATED else { return SSL_TLSEXT_ERR_ALERT_FATAL }
        unsafe chosen.pointee = unsafe UnsafePointer(selected)
        return SSL_TLSEXT_ERR_OK
    }

    /// Chooses the identity for the name that the client asks for; the first one when there is none for it. `context` is
    /// the snapshot of the engine.
    static let selectIdentity:
        @convention(c) (OpaquePointer?, UnsafeMutablePointer<Int32>?, UnsafeMutableRawPointer?)
            -> Int32 = { ssl, _, context in
                guard let context = unsafe context, let name = unsafe SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name)
                else { return SSL_TLSEXT_ERR_NOACK }
                let snapshot = unsafe Unmanaged<TLSServerSnapshot>.fromOpaque(context).takeUnretainedValue()
                guard let identity = snapshot.names.identity(for: unsafe String(cString: name)) else {
                    return SSL_TLSEXT_ERR_NOACK
                }
                if identity > 0, unsafe SSL_set_SSL_CTX(ssl, snapshot.contexts[identity].pointer) == nil {
                    return SSL_TLSEXT_ERR_ALERT_FATAL
                }
                return SSL_TLSEXT_ERR_OK
            }

    /// Keeps the newest session in the connection's pipe, where the engine finds it after the call. The result 1 says that
    /// the reference is ours.
    static let keepSession: @convention(c) (OpaquePointer?, OpaquePointer?) -> Int32 = { ssl, session in
        guard let bio = unsafe SSL_get_rbio(ssl), let pipe = unsafe copenssl_pipe_of(bio) else { return 0 }
        unsafe SSL_SESSION_free(pipe.pointee.session)
        unsafe pipe.pointee.session = unsafe session
        return 1
    }

    /// A ticket that was opened is used unless a certificate in it has expired; one that was not is replaced.
    static let judgeTicket: SSL_CTX_decrypt_session_ticket_fn = { _, session, _, _, status, _ in
        switch status {
        case SSL_TICKET_SUCCESS, SSL_TICKET_SUCCESS_RENEW:
            guard let session = unsafe session, unsafe copenssl_session_is_fresh(session) else {
                return SSL_TICKET_RETURN_IGNORE_RENEW
            }
            return status == SSL_TICKET_SUCCESS ? SSL_TICKET_RETURN_USE : SSL_TICKET_RETURN_USE_RENEW
        case SSL_TICKET_EMPTY, SSL_TICKET_NO_DECRYPT:
            return SSL_TICKET_RETURN_IGNORE_RENEW
        default:
            return SSL_TICKET_RETURN_ABORT
        }
    }

    /// Without this OpenSSL would ask on the terminal. `context` points to a `Bool` that says afterwards that a passphrase
    /// was wanted.
    static let refusePassphrase:
        @convention(c) (UnsafeMutablePointer<CChar>?, Int32, Int32, UnsafeMutableRawPointer?)
            -> Int32 = { _, _, _, context in
                if let context = unsafe context { unsafe context.assumingMemoryBound(to: Bool.self).pointee = true }
                return -1
            }
}
