/// A certificate chain and its key, read and checked.
struct LoadedIdentity {
    let chain: [Certificate]
    let key: PrivateKey
    let warnings: [TLSWarning]
    /// Names that the chain and the key have in errors.
    let place: String

    var leaf: Certificate { chain[0] }

    /// - Throws: every code of `PEMFile`, `keyMismatch`, `chainBroken`.
    init(_ identity: TLSIdentity, field: String) throws(TLSError) {
        let chainFile = try PEMFile(identity.certificateChain, field: "\(field).certificateChain")
        let keyFile = try PEMFile(identity.privateKey, field: "\(field).privateKey")
        place = chainFile.place
        chain = try chainFile.certificates()
        key = try keyFile.privateKey()
        guard chain[0].matches(key) else {
            ErrorQueue.clear()
            throw TLSError(
                .keyMismatch,
                "\(keyFile.place) is not the key of the first certificate in \(chainFile.place) (\(chain[0].subject)); "
                    + "take the key that the certificate was requested with, and put the server's own certificate first"
            )
        }
        try Self.checkOrder(chain, place: chainFile.place)
        warnings = TLSWarning.warnings(for: chain, place: chainFile.place)
    }

    /// RFC 8446, 4.4.2: each certificate should certify the one before it. Clients differ in what else they forgive.
    private static func checkOrder(_ chain: [Certificate], place: String) throws(TLSError) {
        for (index, (subject, issuer)) in zip(chain, chain.dropFirst()).enumerated() {
            guard !subject.isIssued(by: issuer) else { continue }
            ErrorQueue.clear()
            throw TLSError(
                .chainBroken,
                "\(place): certificate \(index + 2) (\(issuer.subject)) did not issue certificate \(index + 1) "
                    + "(\(subject.subject)); put the leaf first, then its issuer, then the issuer's issuer"
            )
        }
    }
}

extension TLSWarning {
    /// What the clock says about certificates.
    static func warnings(for certificates: [Certificate], place: String) -> [TLSWarning] {
        certificates.enumerated().compactMap { index, certificate in
            let name = "\(place): certificate \(index + 1) (\(certificate.subject))"
            if certificate.isExpired {
                return TLSWarning(kind: .certificateExpired, message: "\(name) has expired; peers will refuse it")
            }
            if certificate.isNotYetValid {
                return TLSWarning(
                    kind: .certificateNotYetValid,
                    message: "\(name) is not valid yet; peers will refuse it, unless this machine's clock is wrong"
                )
            }
            return nil
        }
    }
}
