/// What a certificate says of its owner. On a server it was verified; on a client it was unless
/// `insecureSkipVerification` is set.
package struct TLSPeerIdentity: Hashable, Sendable {
    /// `CN=worker-1,O=Example` (RFC 2253). For people: compare names and fingerprints instead.
    package var subject: String
    package var commonName: String?
    /// The subject alternative names by kind, in the order of the certificate. Names with a zero byte are left out.
    package var dnsNames: [String]
    /// For SPIFFE: `spiffe://example.org/worker`.
    package var uris: [String]
    package var ipAddresses: [String]
    package var emailAddresses: [String]
    /// SHA-256 of `der`.
    package var fingerprint: [UInt8]
    /// Lower-case hexadecimal digits.
    package var serialNumber: String
    /// Seconds since 1970.
    package var notBefore: Int64
    package var notAfter: Int64
    /// The whole leaf certificate.
    package var der: [UInt8]

    /// For tests of those who decide by it; engines make it from the certificate.
    package init(
        subject: String,
        commonName: String? = nil,
        dnsNames: [String] = [],
        uris: [String] = [],
        ipAddresses: [String] = [],
        emailAddresses: [String] = [],
        fingerprint: [UInt8] = [],
        serialNumber: String = "",
        notBefore: Int64 = 0,
        notAfter: Int64 = .max,
        der: [UInt8] = []
    ) {
        self.subject = subject
        self.commonName = commonName
        self.dnsNames = dnsNames
        self.uris = uris
        self.ipAddresses = ipAddresses
        self.emailAddresses = emailAddresses
        self.fingerprint = fingerprint
        self.serialNumber = serialNumber
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.der = der
    }
}
