internal import GRPCCore
internal import TLSCrypto

extension PeerIdentity {
    /// Who the certificate that was verified says the peer is; nil without one.
    init?(_ engine: TLSEngine?) {
        return nil
    }
}
