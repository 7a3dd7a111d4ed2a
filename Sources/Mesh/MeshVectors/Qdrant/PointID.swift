internal import MeshApplication
internal import MeshDomain
internal import TLSCrypto

/// The id of a point: a UUID that is made of tenant, network and item, so that whoever writes an item again writes the same
/// point, and that two tenants cannot mean the same one.
enum PointID {
    static func of(_ item: MemoryID, in network: Owned<NetworkID>) -> String {
        var bytes: [UInt8] = []
        for part in [network.tenant.text, network.id.text, item.text] {
            // With their lengths, so that no two lists of parts have the same bytes.
            bytes += Array("\(part.utf8.count):".utf8) + Array(part.utf8)
        }
        var digest = Array(SHA256.hash(bytes).prefix(16))
        // RFC 9562, version 8: made as its maker likes.
        digest[6] = digest[6] & 0x0F | 0x80
        digest[8] = digest[8] & 0x3F | 0x80
        let hex = Array(digest.hex)
        return [hex[0..<8], hex[8..<12], hex[12..<16], hex[16..<20], hex[20..<32]].map { String($0) }
            .joined(separator: "-")
    }

    /// Eight digits that stand for a name.
    static func mark(of name: String) -> String { Array(SHA256.hash(Array(name.utf8)).prefix(4)).hex }
}

extension [UInt8] {
    fileprivate var hex: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
