internal import COpenSSL

/// What a client's connections have in common: trust, an own certificate, sessions to resume. Make one at start (reading
/// the machine's roots takes milliseconds) and an engine from it for each connection. Any thread.
@safe
package final class TLSClientContext: Sendable {
    let context: SSLContext
    let handshakeBytesMax: Int
    let serverName: String?
    let verifies: Bool
    /// Nil when sessions are not resumed.
    let sessions: ClientSessionCache?
    /// What the files hold that is wrong, though it works: certificates out of their time.
    package let warnings: [TLSWarning]

    private static let sessionCountMax = 64

    /// Reads all files and checks what they hold.
    ///
    /// - Throws: a code under "Configuration" in `TLSError.Code`; the message names the field and the file.
    package init(_ configuration: TLSClientConfiguration) throws(TLSError) {
        let context = try SSLContext(.client)
        try context.setVersions(min: configuration.versionMin, max: configuration.versionMax)
        try context.setHandshakeBytesMax(configuration.handshakeBytesMax)
        var warnings: [TLSWarning] = []
        if let identity = configuration.identity {
            let loaded = try LoadedIdentity(identity, field: "identity")
            warnings += loaded.warnings
            try context.use(loaded)
        }
        if !configuration.insecureSkipVerification { try Self.trust(configuration.roots, context, &warnings) }
        let mode = configuration.insecureSkipVerification ? SSL_VERIFY_NONE : SSL_VERIFY_PEER
        unsafe SSL_CTX_set_verify(context.pointer, mode, nil)

        let protocols = try ApplicationProtocols(configuration.applicationProtocols)
        let wire = unsafe protocols.wire
        // This one call returns 0 when it succeeds.
        if !wire.isEmpty,
            unsafe SSL_CTX_set_alpn_protos(context.pointer, wire.baseAddress, UInt32(wire.count)) != 0
        {
            throw ErrorQueue.error(.library, "OpenSSL refused the application protocols")
        }
        if configuration.resumesSessions {
            let mode = UInt32(SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL)
            unsafe copenssl_ctx_set_session_cache_mode(context.pointer, mode)
            unsafe SSL_CTX_sess_set_new_cb(context.pointer, TLSCallbacks.keepSession)
            sessions = ClientSessionCache(countMax: Self.sessionCountMax)
        } else {
            unsafe copenssl_ctx_set_session_cache_mode(context.pointer, UInt32(SSL_SESS_CACHE_OFF))
            sessions = nil
        }
        self.context = context
        self.warnings = warnings
        handshakeBytesMax = configuration.handshakeBytesMax
        serverName = configuration.serverName
        verifies = !configuration.insecureSkipVerification
    }

    private static func trust(
        _ roots: TLSClientConfiguration.Roots,
        _ context: SSLContext,
        _ warnings: inout [TLSWarning]
    ) throws(TLSError) {
        switch roots {
        case .system:
            ErrorQueue.clear()
            guard unsafe SSL_CTX_set_default_verify_paths(context.pointer) == 1 else {
                throw ErrorQueue.error(.fileUnreadable, "roots: the machine's authorities cannot be read")
            }
        case .pem(let source):
            let file = try PEMFile(source, field: "roots")
            let certificates = try file.certificates()
            warnings += TLSWarning.warnings(for: certificates, place: file.place)
            try context.trust(certificates)
        }
    }
}
