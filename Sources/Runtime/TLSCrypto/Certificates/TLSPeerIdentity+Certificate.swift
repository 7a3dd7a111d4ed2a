internal import COpenSSL

extension TLSPeerIdentity {
    init(_ certificate: Certificate) {
        let name = unsafe X509_get_subject_name(certificate.pointer)
        let names = AlternativeNames(certificate)
        der = certificate.der
        subject = certificate.subject
        commonName = unsafe CertificateName.commonName(name)
        dnsNames = names.dns
        uris = names.uris
        ipAddresses = names.ipAddresses
        emailAddresses = names.emails
        fingerprint = SHA256.hash(der)
        serialNumber = Hex.encode(unsafe CertificateName.bytes(X509_get0_serialNumber(certificate.pointer)))
        notBefore = certificate.notBefore
        notAfter = certificate.notAfter
    }
}

/// The subject alternative names of a certificate (RFC 5280, 4.2.1.6).
struct AlternativeNames {
    private(set) var dns: [String] = []
    private(set) var uris: [String] = []
    private(set) var emails: [String] = []
    private(set) var ipAddresses: [String] = []

    init(_ certificate: Certificate) {
        guard
            let names = unsafe X509_get_ext_d2i(certificate.pointer, NID_subject_alt_name, nil, nil).map({
                OpaquePointer($0)
            })
        else { return }
        defer { unsafe GENERAL_NAMES_free(names) }
        for index in 0..<max(0, unsafe OPENSSL_sk_num(names)) {
            guard let name = unsafe OPENSSL_sk_value(names, index) else { continue }
            unsafe add(name.assumingMemoryBound(to: GENERAL_NAME.self))
        }
    }

    private mutating func add(_ name: UnsafePointer<GENERAL_NAME>) {
        var kind: Int32 = 0
        guard let value = unsafe GENERAL_NAME_get0_value(name, &kind) else { return }
        switch kind {
        case GEN_DNS: if let text = unsafe Self.text(value) { dns.append(text) }
        case GEN_URI: if let text = unsafe Self.text(value) { uris.append(text) }
        case GEN_EMAIL: if let text = unsafe Self.text(value) { emails.append(text) }
        case GEN_IPADD:
            let bytes = unsafe CertificateName.bytes(value.assumingMemoryBound(to: ASN1_STRING.self))
            if let text = IPAddressText.format(bytes) { ipAddresses.append(text) }
        default: break
        }
    }

    /// These kinds are IA5String. A zero byte would cut the name short for whoever reads it as a C string.
    private static func text(_ value: UnsafeMutableRawPointer) -> String? {
        let bytes = unsafe CertificateName.bytes(value.assumingMemoryBound(to: ASN1_STRING.self))
        guard bytes.allSatisfy({ $0 != 0 && $0 < 0x80 }) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}
