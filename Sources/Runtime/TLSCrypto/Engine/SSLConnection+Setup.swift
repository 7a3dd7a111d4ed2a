internal import COpenSSL

/// What is set before the first byte.
extension SSLConnection {
    mutating func becomeServer() { unsafe SSL_set_accept_state(ssl) }

    mutating func becomeClient() { unsafe SSL_set_connect_state(ssl) }

    /// Sends the name (SNI) and, if wanted, holds the server's certificate against it.
    ///
    /// - Throws: `invalidConfiguration` for what is neither a host name nor an IP address.
    mutating func expect(_ serverName: String, verifies: Bool) throws(TLSError) {
        guard (1...253).contains(serverName.utf8.count), serverName.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) else {
            throw TLSError(
                .invalidConfiguration,
                "the server name \"\(serverName)\" is not a host name; write international names in their ASCII form"
            )
        }
        ErrorQueue.clear()
        let parameters = unsafe SSL_get0_param(ssl)
        let isAddress = unsafe X509_VERIFY_PARAM_set1_ip_asc(parameters, serverName) == 1
        ErrorQueue.clear()
        // RFC 6066: an address is not sent.
        if !isAddress, unsafe copenssl_set_host_name(ssl, serverName) != 1 {
            throw ErrorQueue.error(.invalidConfiguration, "the server name \"\(serverName)\" is refused by OpenSSL")
        }
        guard verifies else { return }
        // RFC 9525: no wildcard inside a label, and the common name is not a host name.
        let flags = X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS | X509_CHECK_FLAG_NEVER_CHECK_SUBJECT
        unsafe X509_VERIFY_PARAM_set_hostflags(parameters, UInt32(flags))
        if !isAddress, unsafe X509_VERIFY_PARAM_set1_host(parameters, serverName, serverName.utf8.count) != 1 {
            throw ErrorQueue.error(.library, "no memory for the server name")
        }
    }

    /// Offers a session for resumption; a server that cannot use it makes a full handshake.
    mutating func offer(_ session: ClientSession) {
        ErrorQueue.clear()
        _ = unsafe SSL_set_session(ssl, session.pointer)
    }
}
