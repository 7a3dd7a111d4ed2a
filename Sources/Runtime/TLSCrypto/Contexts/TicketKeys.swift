/// The keys that seal session tickets, all derived from one secret.
struct TicketKeys: Sendable {
    static let secretByteCountMin = 32

    /// OpenSSL's layout: a name of 16 bytes, an HMAC key of 32, an AES key of 32.
    let bytes: [UInt8]

    init(secret: [UInt8]) {
        let parts = ["ticket name", "ticket hmac", "ticket aes"].map { label in
            HMACSHA256.authenticate(Array(label.utf8), key: secret)
        }
        bytes = Array(parts[0].prefix(16)) + parts[1] + parts[2]
    }

    static func random() -> TicketKeys { TicketKeys(secret: SecureRandom.bytes(secretByteCountMin)) }
}
