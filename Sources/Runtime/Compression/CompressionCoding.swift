/// The codings that `grpc-encoding` names and this module knows. The raw value is the name on the wire.
package enum CompressionCoding: String, Hashable, Sendable, CaseIterable {
    /// RFC 1952. One stream may hold several members, one after another.
    case gzip
    /// RFC 1950, the zlib format: what HTTP and gRPC call deflate is not the bare RFC 1951 stream.
    case deflate

    /// What zlib calls window bits: 32 KiB of window, and 16 more for the gzip wrapper.
    var windowBits: Int32 {
        switch self {
        case .gzip: 15 + 16
        case .deflate: 15
        }
    }
}
