/// A certificate, the certificates that connect it with an authority, and its private key.
package struct TLSIdentity: Hashable, Sendable {
    /// The leaf first, then each issuer in turn. The root may be left out.
    package var certificateChain: PEMSource
    /// A key without a passphrase, of any type that OpenSSL reads (PKCS #8, SEC 1, PKCS #1).
    package var privateKey: PEMSource
    /// The names that a server shows this certificate for: `api.example.com`, or `*.example.com` for one more label. Empty
    /// means those inside the certificate. Clients ignore it.
    package var serverNames: [String]

    package init(certificateChain: PEMSource, privateKey: PEMSource, serverNames: [String] = []) {
        self.certificateChain = certificateChain
        self.privateKey = privateKey
        self.serverNames = serverNames
    }
}
