/// Where a certificate or a key comes from. Files are read when a context is made and again when it is reloaded.
package enum PEMSource: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    case bytes([UInt8])
    case file(String)

    /// The path, or how many bytes were given; never the bytes, which may be a private key.
    package var description: String {
        switch self {
        case .bytes(let bytes): "\(bytes.count) bytes given in memory"
        case .file(let path): path
        }
    }

    package var debugDescription: String { description }
}
