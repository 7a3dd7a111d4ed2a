internal import GRPCCore
internal import TLSCrypto

extension PeerIdentity {
    /// Who the certificate that was verified says the peer is; nil without one.
    init?(_ engine: TLSEngine?) {
        guard let identity = engine?.peerIdentity else { return nil }
        self.init(
            commonName: identity.commonName,
            subject: identity.subject,
            dnsNames: identity.dnsNames,
            uris: identity.uris,
            emails: identity.emailAddresses,
            fingerprint: identity.fingerprint.map { byte in
                let text = String(byte, radix: 16)
                return text.count == 1 ? "0" + text : text
            }.joined()
        )
    }
}
