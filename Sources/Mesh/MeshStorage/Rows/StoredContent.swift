internal import Compression
internal import MeshApplication

/// The text of a memory item as it lies in a row: compressed by zlib when that is worth it.
struct StoredContent {
    let bytes: [UInt8]
    /// Of the text.
    let textBytes: Int
    let isCompressed: Bool

    /// A row has more than one and a half kilobytes beside its text, the vector and the facts. Of a text below this, compressing
    /// takes more time than writing what it saves.
    static let compressedSizeMin = 2_048
    /// It must get smaller by this part of its size, or reading it would cost time for nothing.
    static let gainMinDivisor = 8
    /// zlib's fastest: against its middle it saves up to a third of the work and keeps all but a twentieth of the gain.
    private static let level = 1

    init(of text: String) throws(StoreFailure) {
        let plain = Array(text.utf8)
        textBytes = plain.count
        if plain.count > Self.compressedSizeMin {
            let compressed = try Self.compress(plain)
            if compressed.count <= plain.count - plain.count / Self.gainMinDivisor {
                bytes = compressed
                isCompressed = true
                return
            }
        }
        bytes = plain
        isCompressed = false
    }

    init(bytes: [UInt8], textBytes: Int, isCompressed: Bool) {
        self.bytes = bytes
        self.textBytes = textBytes
        self.isCompressed = isCompressed
    }

    func text() throws(StoreFailure) -> String {
        let plain = isCompressed ? try decompressed() : bytes
        guard plain.count == textBytes, let text = String(validating: plain, as: UTF8.self) else {
            throw .corrupt("the text of a memory item is not the one that was stored")
        }
        return text
    }

    private static func compress(_ plain: [UInt8]) throws(StoreFailure) -> [UInt8] {
        do throws(CompressionError) {
            return try Compressor.compress(plain, .deflate, level: level)
        } catch {
            throw .unavailable("a text cannot be compressed: \(error)")
        }
    }

    private func decompressed() throws(StoreFailure) -> [UInt8] {
        do throws(CompressionError) {
            return try Decompressor.decompress(bytes, .deflate, outputMax: textBytes)
        } catch {
            throw .corrupt("the text of a memory item cannot be decompressed: \(error)")
        }
    }
}
