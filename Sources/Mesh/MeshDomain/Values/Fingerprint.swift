/// Tells requests apart that came under one idempotency key: two runs of FNV-1a with different beginnings, 128 bits. No
/// secret hangs on it; a client that makes two of its own requests collide only fools itself.
public enum Fingerprint {
    public static func of(_ bytes: some Sequence<UInt8>) -> String {
        var first: UInt64 = 0xCBF2_9CE4_8422_2325
        var second: UInt64 = 0x8422_2325_CBF2_9CE4
        for byte in bytes {
            first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
            second = (second ^ UInt64(byte)) &* 0x100_0000_01B3 ^ (second >> 29)
        }
        return String(first, radix: 36) + "-" + String(second, radix: 36)
    }
}
