/// The codings that `grpc-encoding` names and this module knows. The raw value is the name on the wire.
package enum CompressionCoding: String, Hashable, Sendable, CaseIterable {
    /// RFC 1952. One stream may hold several members, one after another.
    case gzip
    /// RFC 1950, the zlib format: what HTTP and gRPC call deflate is not the bare RFC 1951 stream.
    case deflate

    /// What zlib calls window bits: the binary logarithm of the window's bytes, and 16 more for the gzip wrapper.
    func windowBits(_ size: WindowSize = .largest) -> Int32 {
        switch self {
        case .gzip: size.bits + 16
        case .deflate: size.bits
        }
    }
}
