internal import COpenSSL

/// An X509 of OpenSSL, freed with the last reference. Used while a context is made and while a peer is described.
@safe
final class Certificate {
    let pointer: OpaquePointer

    /// Takes over a reference.
    init(owning pointer: OpaquePointer) { unsafe self.pointer = unsafe pointer }

    deinit { unsafe X509_free(pointer) }

    /// The bytes of the certificate.
    var der: [UInt8] {
        let count = unsafe i2d_X509(pointer, nil)
        guard count > 0 else { return [] }
        return [UInt8](unsafeFilling: Int(count)) { start in
            var cursor: UnsafeMutablePointer<UInt8>? = unsafe start
            return unsafe i2d_X509(pointer, &cursor) == count
        }
    }

    /// `CN=…,O=…`, for messages.
    var subject: String { unsafe CertificateName.text(X509_get_subject_name(pointer)) }

    var notBefore: Int64 { unsafe copenssl_seconds(X509_get0_notBefore(pointer)) }
    var notAfter: Int64 { unsafe copenssl_seconds(X509_get0_notAfter(pointer)) }
    var isExpired: Bool { unsafe X509_cmp_current_time(X509_get0_notAfter(pointer)) < 0 }
    var isNotYetValid: Bool { unsafe X509_cmp_current_time(X509_get0_notBefore(pointer)) > 0 }

    /// Whether the other certificate's name, key and permissions are those of the issuer, and its signature holds.
    func isIssued(by issuer: Certificate) -> Bool {
        guard unsafe X509_check_issued(issuer.pointer, pointer) == X509_V_OK else { return false }
        return unsafe X509_verify(pointer, X509_get0_pubkey(issuer.pointer)) == 1
    }

    func matches(_ key: PrivateKey) -> Bool { unsafe X509_check_private_key(pointer, key.pointer) == 1 }
}

/// An EVP_PKEY of OpenSSL with a private key.
@safe
final class PrivateKey {
    let pointer: OpaquePointer

    /// Takes over a reference.
    init(owning pointer: OpaquePointer) { unsafe self.pointer = unsafe pointer }

    deinit { unsafe EVP_PKEY_free(pointer) }
}
