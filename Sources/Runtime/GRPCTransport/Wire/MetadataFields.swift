internal import GRPCCore
internal import HTTPWire

/// Metadata as fields of HTTP/2, and back.
enum MetadataFields {
    static func list(_ metadata: Metadata) -> [(name: String, value: [UInt8])] {
        metadata.entries.compactMap { name, value in
            // gRPC's own names are the library's to send.
            guard isLawful(name) else { return nil }
            switch value {
            case .text(let text): return (name, printable(text))
            case .binary(let bytes): return (name, BinaryMetadata.encode(bytes))
            }
        }
    }

    /// Adds a field that came. Binary values may hold several, with commas between them.
    static func add(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>, to metadata: inout Metadata) {
        let text = String(decoding: name, as: UTF8.self)
        if text.hasSuffix("-bin") {
            for part in value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
                let trimmed = part.drop { $0 == UInt8(ascii: " ") }
                // What is not base64 is dropped: a call never fails because of odd metadata.
                if let bytes = BinaryMetadata.decode(trimmed) { metadata.add(text, binary: bytes) }
            }
        } else {
            metadata.add(text, String(decoding: value, as: UTF8.self))
        }
    }

    private static func isLawful(_ name: String) -> Bool {
        guard !name.isEmpty, !name.hasPrefix("grpc-") || name == "grpc-previous-rpc-attempts" else { return false }
        return name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
                UInt8(ascii: "-"), UInt8(ascii: "."):
                true
            default: false
            }
        }
    }

    /// Values are printable ASCII; what is not becomes a question mark rather than an error of the connection.
    private static func printable(_ text: String) -> [UInt8] {
        text.utf8.map { $0 >= 0x20 && $0 <= 0x7e ? $0 : UInt8(ascii: "?") }
    }
}
