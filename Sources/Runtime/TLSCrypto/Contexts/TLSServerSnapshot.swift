internal import COpenSSL

/// One loaded configuration of a server: an SSL_CTX for each identity, and what its callbacks read. A reload makes the
/// next one; engines keep the one that they started with.
@safe
final class TLSServerSnapshot: Sendable {
    let contexts: [SSLContext]
    let names: ServerNameTable
    let protocols: ApplicationProtocols
    let handshakeBytesMax: Int
    let warnings: [TLSWarning]

    init(_ configuration: TLSServerConfiguration, ticketKeys: TicketKeys?) throws(TLSError) {
        try Self.check(configuration)
        let authorities = try Self.authorities(of: configuration)
        var warnings = authorities.warnings
        var contexts: [SSLContext] = []
        var names = ServerNameTable()
        for (index, identity) in configuration.identities.enumerated() {
            let loaded = try LoadedIdentity(identity, field: "identities[\(index)]")
            warnings += loaded.warnings
            let own = identity.serverNames.isEmpty ? AlternativeNames(loaded.leaf).dns : identity.serverNames
            for name in own { names.add(name, identity: index) }
            contexts.append(try Self.makeContext(loaded, configuration, authorities.certificates, ticketKeys))
        }
        self.contexts = contexts
        self.names = names
        self.warnings = warnings
        protocols = try ApplicationProtocols(configuration.applicationProtocols)
        handshakeBytesMax = configuration.handshakeBytesMax
        installCallbacks()
    }

    /// OpenSSL gets our address, unretained: every engine keeps its snapshot alive for as long as its connection, and
    /// callbacks run only inside calls of an engine.
    private func installCallbacks() {
        let address = unsafe Unmanaged.passUnretained(self).toOpaque()
        for context in contexts {
            if unsafe !protocols.wire.isEmpty {
                unsafe SSL_CTX_set_alpn_select_cb(context.pointer, TLSCallbacks.selectProtocol, address)
            }
            unsafe copenssl_ctx_set_servername_callback(context.pointer, TLSCallbacks.selectIdentity, address)
        }
    }

    // MARK: The parts of a context

    private static func makeContext(
        _ identity: LoadedIdentity,
        _ configuration: TLSServerConfiguration,
        _ authorities: [Certificate],
        _ ticketKeys: TicketKeys?
    ) throws(TLSError) -> SSLContext {
        let context = try SSLContext(.server)
        try context.setVersions(min: configuration.versionMin, max: configuration.versionMax)
        try context.setHandshakeBytesMax(configuration.handshakeBytesMax)
        try context.use(identity)
        try context.trust(authorities)
        verifyClients(context, configuration, authorities)
        try setTickets(context, configuration, authorities, ticketKeys)
        return context
    }

    private static func verifyClients(
        _ context: SSLContext,
        _ configuration: TLSServerConfiguration,
        _ authorities: [Certificate]
    ) {
        // Tells clients which of their certificates to send.
        for authority in authorities { unsafe SSL_CTX_add_client_CA(context.pointer, authority.pointer) }
        let mode =
            switch configuration.clientVerification {
            case .none: SSL_VERIFY_NONE
            case .request: SSL_VERIFY_PEER
            case .require: SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT
            }
        unsafe SSL_CTX_set_verify(context.pointer, mode, nil)
    }

    private static func setTickets(
        _ context: SSLContext,
        _ configuration: TLSServerConfiguration,
        _ authorities: [Certificate],
        _ ticketKeys: TicketKeys?
    ) throws(TLSError) {
        unsafe copenssl_ctx_set_session_cache_mode(context.pointer, UInt32(SSL_SESS_CACHE_OFF))
        guard var keys = ticketKeys?.bytes else {
            // TLS 1.3 without this would send tickets that name a session in the cache.
            unsafe SSL_CTX_set_options(context.pointer, copenssl_op_no_ticket)
            unsafe SSL_CTX_set_num_tickets(context.pointer, 0)
            return
        }
        // A resumed session verifies nobody, so tickets must not outlive a change of who is trusted.
        var scope = SHA256()
        scope.update(Array("\(configuration.clientVerification)".utf8))
        for authority in authorities { scope.update(authority.der) }
        let scopeBytes = scope.finish()
        ErrorQueue.clear()
        guard unsafe SSL_CTX_set_session_id_context(context.pointer, scopeBytes, UInt32(scopeBytes.count)) == 1,
            unsafe copenssl_ctx_set_ticket_keys(context.pointer, &keys, keys.count) == 1,
            unsafe SSL_CTX_set_session_ticket_cb(context.pointer, nil, TLSCallbacks.judgeTicket, nil) == 1,
            // A gRPC client keeps one connection: the second ticket that OpenSSL would send finds no use.
            unsafe SSL_CTX_set_num_tickets(context.pointer, 1) == 1
        else { throw ErrorQueue.error(.library, "OpenSSL refused the keys of the session tickets") }
        unsafe SSL_CTX_set_timeout(context.pointer, Int(configuration.sessionLifetime.components.seconds))
    }

    // MARK: Checks

    private static func check(_ configuration: TLSServerConfiguration) throws(TLSError) {
        if configuration.identities.isEmpty {
            throw TLSError(.invalidConfiguration, "identities: a server needs at least one certificate and key")
        }
        if configuration.clientVerification != .none, configuration.clientAuthorities == nil {
            throw TLSError(
                .invalidConfiguration,
                "clientAuthorities is missing; clientVerification needs the authorities that issue client certificates"
            )
        }
        if case .sharedSecret(let secret) = configuration.sessionTickets, secret.count < TicketKeys.secretByteCountMin {
            throw TLSError(
                .invalidConfiguration,
                "sessionTickets: the shared secret has \(secret.count) bytes; make at least 32 with `openssl rand 32`"
            )
        }
        guard (1...(7 * 86_400)).contains(configuration.sessionLifetime.components.seconds) else {
            throw TLSError(
                .invalidConfiguration,
                "sessionLifetime is \(configuration.sessionLifetime); it may be one second to seven days"
            )
        }
    }

    private static func authorities(
        of configuration: TLSServerConfiguration
    ) throws(TLSError) -> (certificates: [Certificate], warnings: [TLSWarning]) {
        guard configuration.clientVerification != .none, let source = configuration.clientAuthorities else {
            return ([], [])
        }
        let file = try PEMFile(source, field: "clientAuthorities")
        let certificates = try file.certificates()
        return (certificates, TLSWarning.warnings(for: certificates, place: file.place))
    }
}
