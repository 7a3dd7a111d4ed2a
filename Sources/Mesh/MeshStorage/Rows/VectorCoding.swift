internal import MeshApplication

/// Vectors as they lie in a row: 32-bit floats, little end first.
enum VectorCoding {
    static func bytes(_ vector: [Float]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(vector.count * 4)
        for element in vector {
            let bits = element.bitPattern
            for shift in stride(from: UInt32(0), to: 32, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
            }
        }
        return bytes
    }

    static func vector(_ bytes: [UInt8]) throws(StoreFailure) -> [Float] {
        guard bytes.count.isMultiple(of: 4) else { throw .corrupt("a vector is cut off") }
        return stride(from: 0, to: bytes.count, by: 4).map { start in
            let bits = bytes[start..<start + 4].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            return Float(bitPattern: bits)
        }
    }
}
