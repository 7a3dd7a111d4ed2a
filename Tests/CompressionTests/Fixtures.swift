/// Streams that Python's `gzip` and `zlib` modules made, and helpers for bytes.
enum Fixtures {
    static let text = Array(String(repeating: "the quick brown fox jumps over the lazy dog; ", count: 8).utf8)

    /// gzip.compress(text, mtime=0)
    static let gzip = bytes(
        "1f8b08000000000002032bc94855282ccd4cce56482aca2fcf5348cbaf50c82acd2d2856c82f4b2d5228014ae7245655"
            + "2aa4e4a75b8379a38ac9520c00931b597668010000"
    )

    /// zlib.compress(text)
    static let zlib = bytes(
        "789c2bc94855282ccd4cce56482aca2fcf5348cbaf50c82acd2d2856c82f4b2d5228014ae72456552aa4e4a75b8379a3"
            + "8ac9520c00708c82a1"
    )

    /// gzip.GzipFile(filename="notes.txt", mtime=1700000000): the header has a name and a time.
    static let gzipWithName = bytes(
        "1f8b080800f1536502ff6e6f7465732e747874002bc94855282ccd4cce56482aca2fcf5348cbaf50c82acd2d2856c82f"
            + "4b2d5228014ae72456552aa4e4a75b8379a38ac9520c00931b597668010000"
    )

    /// gzip.compress(b"", mtime=0) and zlib.compress(b"")
    static let emptyGzip = bytes("1f8b080000000000020303000000000000000000")
    static let emptyZlib = bytes("789c030000000001")

    /// zlib.compressobj(zdict=b"the quick brown fox")
    static let zlibWithDictionary = bytes("78bb478e07342bc1140200478e0734")

    static func bytes(_ hex: String) -> [UInt8] {
        let digits = Array(hex)
        return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    }
}
