internal import COpenSSL

/// An SSL_SESSION, freed with the last reference; OpenSSL counts references atomically, and its contents are not changed
/// here.
@safe
final class ClientSession: @unchecked Sendable {
    let pointer: OpaquePointer

    /// Takes over a reference.
    init(owning pointer: OpaquePointer) { unsafe self.pointer = unsafe pointer }

    deinit { unsafe SSL_SESSION_free(pointer) }

    /// Neither expired itself nor made with a certificate that has expired since.
    var isFresh: Bool { unsafe copenssl_session_is_fresh(pointer) }

    /// RFC 8446, C.4: a ticket that is used twice lets a bystander connect the two connections.
    var isForOneUse: Bool { unsafe SSL_SESSION_get_protocol_version(pointer) == TLS1_3_VERSION }
}
