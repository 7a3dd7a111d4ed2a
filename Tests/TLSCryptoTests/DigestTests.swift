internal import TLSCrypto
internal import Testing

@Suite("Digests, codes and seals")
struct DigestTests {
    private func bytes(_ hex: String) throws -> [UInt8] { try #require(Hex.decode(hex)) }

    @Test("SHA-256 gives the digests of FIPS 180-4's examples")
    func hashes() {
        let examples = [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ]
        for (text, digest) in examples { #expect(Hex.encode(SHA256.hash(Array(text.utf8))) == digest) }
    }

    @Test("a digest does not depend on the pieces")
    func hashesPieces() {
        let text = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
        for size in [1, 63, 64, 65, 999] {
            var hash = SHA256()
            for start in stride(from: 0, to: text.count, by: size) {
                hash.update(Array(text[start..<min(start + size, text.count)]))
            }
            #expect(hash.finish() == SHA256.hash(text), "pieces of \(size)")
        }
        #expect(SHA256().finish() == SHA256.hash([]))
    }

    @Test("HMAC gives the codes of RFC 4231")
    func authenticates() throws {
        #expect(
            Hex.encode(HMACSHA256.authenticate(Array("Hi There".utf8), key: [UInt8](repeating: 0x0b, count: 20)))
                == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        )
        #expect(
            Hex.encode(HMACSHA256.authenticate(Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8)))
                == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        )
        #expect(
            Hex.encode(HMACSHA256.authenticate([], key: []))
                == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"
        )
    }

    @Test("a code is valid for its bytes and key only")
    func checksCodes() {
        let code = HMACSHA256.authenticate([1, 2, 3], key: [4])
        #expect(HMACSHA256.isValid(code, for: [1, 2, 3], key: [4]))
        #expect(!HMACSHA256.isValid(code, for: [1, 2], key: [4]))
        #expect(!HMACSHA256.isValid(code, for: [1, 2, 3], key: [5]))
        #expect(!HMACSHA256.isValid(Array(code.dropLast()), for: [1, 2, 3], key: [4]))
        #expect(!HMACSHA256.isValid([], for: [1, 2, 3], key: [4]))
    }

    @Test("comparison finds a difference anywhere")
    func compares() {
        let value = [UInt8](0..<50)
        #expect(ConstantTime.areEqual(value, value))
        #expect(ConstantTime.areEqual([], []))
        #expect(!ConstantTime.areEqual(value, Array(value.dropLast())))
        for place in value.indices {
            var other = value
            other[place] ^= 0x80
            #expect(!ConstantTime.areEqual(value, other))
        }
    }

    @Test("random bytes have the length asked for and differ")
    func isRandom() {
        #expect(SecureRandom.bytes(0).isEmpty)
        #expect(SecureRandom.bytes(33).count == 33)
        #expect(SecureRandom.bytes(16) != SecureRandom.bytes(16))
    }

    @Test("AES-256-GCM opens the example of its specification")
    func opensExample() throws {
        // Test case 16 of McGrew and Viega.
        let cipher = try AES256GCM(key: bytes("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"))
        let sealed = try bytes(
            "cafebabefacedbaddecaf888"
                + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                + "76fc6ece0f4e1768cddf8853bb2d551b"
        )
        let plain = try cipher.open(sealed, additionalData: bytes("feedfacedeadbeeffeedfacedeadbeefabaddad2"))
        #expect(
            Hex.encode(plain)
                == "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
        )
    }

    @Test("what was sealed opens, of every length, and no two seals are alike")
    func seals() throws {
        let cipher = try AES256GCM(key: SecureRandom.bytes(32))
        for count in [0, 1, 15, 16, 17, 1000] {
            let plain = SecureRandom.bytes(count)
            let sealed = cipher.seal(plain, additionalData: [1, 2])
            #expect(sealed.count == count + AES256GCM.overheadByteCount)
            #expect(try cipher.open(sealed, additionalData: [1, 2]) == plain)
            #expect(cipher.seal(plain, additionalData: [1, 2]) != sealed)
        }
        #expect(try cipher.open(cipher.seal([7])) == [7])
    }

    @Test("a changed seal, key or additional data is noticed")
    func noticesChanges() throws {
        let cipher = try AES256GCM(key: [UInt8](repeating: 1, count: 32))
        let sealed = cipher.seal([1, 2, 3, 4], additionalData: [5])
        func code(_ cipher: AES256GCM, _ sealed: [UInt8], _ additional: [UInt8] = [5]) -> TLSError.Code? {
            #expect(throws: TLSError.self) { try cipher.open(sealed, additionalData: additional) }?.code
        }
        for place in sealed.indices {
            var changed = sealed
            changed[place] ^= 1
            #expect(code(cipher, changed) == .authenticationFailed)
        }
        for count in sealed.indices { #expect(code(cipher, Array(sealed.prefix(count))) == .authenticationFailed) }
        #expect(code(cipher, sealed, []) == .authenticationFailed)
        #expect(try code(AES256GCM(key: [UInt8](repeating: 2, count: 32)), sealed) == .authenticationFailed)
        for count in [0, 16, 31, 33] {
            let error = #expect(throws: TLSError.self) { try AES256GCM(key: [UInt8](repeating: 1, count: count)) }
            #expect(error?.code == .invalidKey)
        }
    }
}
