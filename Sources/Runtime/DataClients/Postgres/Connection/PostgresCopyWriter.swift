/// Takes the rows of a COPY in its text form, and sends them piece by piece, as fast as the server reads.
package struct PostgresCopyWriter: ~Copyable {
    private let copying: PostgresCopying
    private let session: PostgresSession
    private var buffer: [UInt8] = []

    private static let pieceBytes = 64 * 1024

    init(_ copying: PostgresCopying, _ session: PostgresSession) {
        self.copying = copying
        self.session = session
    }

    /// One row. Waits while the server does not read.
    package mutating func write(_ values: [PostgresValue]) async throws(PostgresError) {
        for (position, value) in values.enumerated() {
            if position > 0 { buffer.append(UInt8(ascii: "\t")) }
            try append(value)
        }
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= Self.pieceBytes { try await flush() }
    }

    mutating func flush() async throws(PostgresError) {
        guard !buffer.isEmpty else { return }
        let piece = buffer
        buffer.removeAll(keepingCapacity: true)
        let copying = copying
        _ = try await session.onLoop { done in copying.write(piece, done) }
    }

    private mutating func append(_ value: PostgresValue) throws(PostgresError) {
        switch value {
        case .null: buffer.append(contentsOf: "\\N".utf8)
        case .bytes(let bytes): buffer.appendEscapedHex(bytes)
        default:
            let parameters = try PostgresParameters([value])
            for byte in parameters.memory.dropLast() { appendEscaped(byte) }
        }
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\\"): buffer.append(contentsOf: "\\\\".utf8)
        case UInt8(ascii: "\t"): buffer.append(contentsOf: "\\t".utf8)
        case UInt8(ascii: "\n"): buffer.append(contentsOf: "\\n".utf8)
        case UInt8(ascii: "\r"): buffer.append(contentsOf: "\\r".utf8)
        default: buffer.append(byte)
        }
    }
}
