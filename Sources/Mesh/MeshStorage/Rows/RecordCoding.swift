internal import Compression
internal import MeshApplication

/// Records as they lie in a row: compressed when they are long, because then it pays.
enum RecordCoding {
    /// Shorter parts cost more time than room: most tasks fit.
    static let compressedSizeMin = 16 << 10
    /// What a part may have at most; the writer of records stays far below.
    static let sizeMax = 16 << 20

    static func stored(_ plain: [UInt8]) throws(StoreFailure) -> [UInt8] {
        guard plain.count > compressedSizeMin else { return plain }
        do throws(CompressionError) {
            let compressed = try Compressor.compress(plain, .deflate, level: 1)
            return compressed.count < plain.count ? compressed : plain
        } catch {
            throw .unavailable("a record cannot be compressed: \(error)")
        }
    }

    static func plain(_ stored: [UInt8], size: Int) throws(StoreFailure) -> [UInt8] {
        if stored.count == size { return stored }
        guard size <= sizeMax else { throw .corrupt("a record is too long") }
        do throws(CompressionError) {
            return try Decompressor.decompress(stored, .deflate, outputMax: size)
        } catch {
            throw .corrupt("a record cannot be decompressed: \(error)")
        }
    }
}
