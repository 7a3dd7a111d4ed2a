internal import COpenSSL

/// Random bytes for keys, tokens and nonces, from OpenSSL's generator, which the kernel seeds.
package enum SecureRandom {
    /// Any thread. Traps when the machine gives no randomness: to go on without it would be worse.
    package static func bytes(_ count: Int) -> [UInt8] {
        precondition((0...Int(Int32.max)).contains(count), "\(count) random bytes")
        if count == 0 { return [] }
        return [UInt8](unsafeFilling: count) { unsafe RAND_bytes($0, Int32(count)) == 1 }
    }
}
