internal import MeshApplication

/// Vectors as they lie in a row: 32-bit floats, little end first.
enum VectorCoding {
    static func bytes(_ vector: [Float]) -> [UInt8] {
        // The numbers lie one behind the other, and the order of their bytes was just set.
        unsafe vector.map { $0.bitPattern.littleEndian }.withUnsafeBytes { unsafe [UInt8]($0) }
    }

    static func vector(_ bytes: [UInt8]) throws(StoreFailure) -> [Float] {
        guard bytes.count.isMultiple(of: 4) else { throw .corrupt("a vector is cut off") }
        // The places are within the bytes, which need not begin where a number may.
        return unsafe bytes.withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count, by: 4).map { place in
                let bits = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
                return Float(bitPattern: UInt32(littleEndian: bits))
            }
        }
    }
}
