internal import ConformanceMessages
internal import SeedTestSupport
internal import Testing

@testable internal import Protobuf

private typealias All = ConformanceTestAllTypesProto3

private func read(_ body: (inout WireBuilder) -> Void) throws(DecodingError) -> All {
    try All(wire: WireBuilder.make(body))
}

private func refused(_ bytes: [UInt8]) -> DecodingError? {
    do {
        _ = try All(wire: bytes)
        return nil
    } catch {
        return error
    }
}

@Suite("Wire form, reading")
struct WireDecodingTests {
    @Test("a NUL inside a string is kept")
    func keepsNUL() throws {
        let message = try read { $0.string(14, "a\0b") }
        #expect(message.optionalString == "a\0b")
        #expect(try All(wire: message.wireBytes()).optionalString.utf8.count == 3)
    }

    @Test(
        "a string that is not UTF-8 is refused, and the error names the field",
        arguments: [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x61, 0xe2, 0x82]] as [[UInt8]]
    )
    func refusesInvalidUTF8(content: [UInt8]) {
        let single = refused(WireBuilder.make { $0.bytes(14, content) })
        #expect(single?.code == .invalidUTF8)
        #expect(single?.path == "optional_string")
        #expect(refused(WireBuilder.make { $0.bytes(44, content) })?.path == "repeated_string")
        #expect(refused(WireBuilder.make { $0.bytes(113, content) })?.path == "oneof_string")
        let key = WireBuilder.make { all in all.message(69) { $0.bytes(1, content) } }
        #expect(refused(key)?.path == "map_string_string.key")
        let nested = WireBuilder.make { all in all.message(27) { $0.bytes(14, content) } }
        #expect(refused(nested)?.code == .invalidUTF8)
    }

    @Test("bytes fields take anything")
    func bytesTakeAnything() throws {
        #expect(try read { $0.bytes(15, [0xff, 0x00, 0xc0]) }.optionalBytes == [0xff, 0x00, 0xc0])
    }

    @Test("packed and unpacked forms are read whatever the schema says, also mixed and in pieces")
    func readsPackedAndUnpacked() throws {
        for number: UInt32 in [31, 75, 89] {
            let message = try read {
                $0.varint(number, 1)
                $0.bytes(number, [2, 3])
                $0.bytes(number, [])
                $0.varint(number, 4)
                $0.bytes(number, [5])
            }
            let values = [31: message.repeatedInt32, 75: message.packedInt32, 89: message.unpackedInt32][number]
            #expect(values == [1, 2, 3, 4, 5])
        }
    }

    @Test("a packed bool may be any varint")
    func readsPackedBools() throws {
        let message = try read { $0.bytes(43, [0, 1, 2, 0x80, 0x01, 0x80, 0x00]) }
        #expect(message.repeatedBool == [false, true, true, true, false])
    }

    @Test("of a singular scalar the last value counts")
    func lastScalarWins() throws {
        let message = try read {
            $0.varint(1, 1)
            $0.string(14, "first")
            $0.varint(1, 2)
            $0.string(14, "")
        }
        #expect(message.optionalInt32 == 2)
        #expect(message.optionalString == "")
    }

    @Test("pieces of a singular message are merged: scalars replaced, lists joined, unknown fields kept")
    func mergesMessages() throws {
        let message = try read { all in
            all.message(27) {
                $0.varint(1, 7)
                $0.string(14, "text")
                $0.varint(31, 1)
                $0.varint(9000, 1)
                $0.message(18) { $0.varint(1, 5) }
            }
            all.message(27) {
                $0.varint(2, 8)
                $0.string(14, "")
                $0.varint(31, 2)
                $0.varint(9001, 2)
                $0.message(18) { $0.message(2) { $0.varint(1, 6) } }
            }
        }
        let inner = try #require(message.recursiveMessage)
        #expect(inner.optionalInt32 == 7)
        #expect(inner.optionalInt64 == 8)
        // Set to empty by the second piece: last one wins. The library's own merge would keep "text".
        #expect(inner.optionalString == "")
        #expect(inner.repeatedInt32 == [1, 2])
        #expect(inner.optionalNestedMessage?.a == 5)
        #expect(inner.optionalNestedMessage?.corecursive?.optionalInt32 == 6)
        #expect(inner.unknownFields.bytes.count == 8)
    }

    @Test("the same message member of a oneof is merged, another member replaces it")
    func mergesOneofs() throws {
        let merged = try read { all in
            all.message(112) { $0.varint(1, 1) }
            all.message(112) { $0.message(2) { $0.varint(1, 2) } }
        }
        guard case .oneofNestedMessage(let both) = merged.oneofField else { return #expect(Bool(false)) }
        #expect(both.a == 1)
        #expect(both.corecursive?.optionalInt32 == 2)

        let replaced = try read { all in
            all.message(112) { $0.varint(1, 1) }
            all.varint(111, 3)
            all.message(112) { $0.varint(9000, 2) }
        }
        guard case .oneofNestedMessage(let last) = replaced.oneofField else { return #expect(Bool(false)) }
        #expect(last.a == 0)

        let scalar = try read { all in
            all.message(112) { $0.varint(1, 1) }
            all.varint(115, 0)
        }
        #expect(scalar.oneofField == .oneofBool(false))
    }

    @Test("unknown fields of every wire type survive a round trip in their order")
    func keepsUnknownFields() throws {
        let unknown = WireBuilder.make {
            $0.varint(9000, 300)
            $0.fixed64(9001, 1 << 60)
            $0.bytes(9002, [1, 2, 3])
            $0.group(9003) { group in
                group.varint(1, 1)
                group.group(2) { $0.string(3, "deep") }
            }
            $0.fixed32(9004, 7)
        }
        let message = try All(wire: WireBuilder.make { $0.varint(1, 5) } + unknown)
        #expect(message.optionalInt32 == 5)
        #expect(message.unknownFields.bytes == unknown)
        let written = message.wireBytes()
        #expect(written == WireBuilder.make { $0.varint(1, 5) } + unknown)
        #expect(try All(wire: written) == message)
    }

    @Test("a known field with another wire type is an unknown field")
    func keepsMismatchedFields() throws {
        let bytes = WireBuilder.make {
            $0.string(1, "not a number")
            $0.varint(14, 5)
            $0.fixed32(13, 1)
            $0.varint(44, 1)
            $0.varint(69, 1)
            $0.fixed64(112, 1)
        }
        let message = try All(wire: bytes)
        #expect(message.optionalInt32 == 0)
        #expect(message.optionalBool == false)
        #expect(message.unknownFields.bytes == bytes)
        #expect(message.wireBytes() == bytes)
    }

    @Test("pieces of a message have to be whole each by itself, and what is replaced has to be lawful too")
    func checksPieces() {
        // A fixed64 that is cut off in the first piece and that the second one would complete.
        let cut = WireBuilder.make {
            $0.bytes(202, [0x61, 0x01])
            $0.bytes(202, [0x08, 0xb8, 0x96, 0x96, 0x2f, 0x0b, 0x0c])
        }
        #expect(refused(cut)?.code == .malformed)
        let replacedText = WireBuilder.make {
            $0.bytes(14, [0xff])
            $0.string(14, "fine")
        }
        #expect(refused(replacedText)?.code == .invalidUTF8)
        let replacedMember = WireBuilder.make { all in
            all.message(112) { $0.message(2) { $0.bytes(14, [0xff]) } }
            all.varint(111, 1)
        }
        #expect(refused(replacedMember)?.path == "oneof_nested_message.corecursive.optional_string")
    }

    @Test("groups are skipped at any level, also inside map entries")
    func skipsGroups() throws {
        let message = try read { all in
            all.group(27) { $0.varint(1, 1) }
            all.message(27) { inner in
                inner.group(500) { $0.varint(1, 1) }
                inner.varint(1, 9)
            }
            all.message(56) { entry in
                entry.group(7) { _ in }
                entry.varint(1, 3)
                entry.varint(2, 4)
            }
        }
        #expect(message.recursiveMessage?.optionalInt32 == 9)
        #expect(message.recursiveMessage?.unknownFields.isEmpty == false)
        #expect(message.mapInt32Int32 == [3: 4])
    }

    @Test(
        "damaged input is refused with a reason",
        arguments: [
            ("a group that is not closed", WireBuilder.make { $0.tag(500, 3) }),
            ("the end of a group that was not opened", WireBuilder.make { $0.tag(500, 4) }),
            ("a group closed by another number", WireBuilder.make { $0.raw([0x9b, 0x1f, 0xa4, 0x1f]) }),
            ("field number 0", [0x00, 0x01]),
            ("field number 0 in a nested message", [0xda, 0x01, 0x02, 0x00, 0x01]),
            ("a field number above 2^29 - 1", [0x80, 0x80, 0x80, 0x80, 0x10, 0x01]),
            ("wire type 6", [0x0e]),
            ("wire type 7", [0x0f, 0x01]),
            ("a tag of six bytes", [0x88, 0x80, 0x80, 0x80, 0x80, 0x00, 0x01]),
            ("a varint of eleven bytes", [0x08] + Array(repeating: 0x80, count: 10) + [0x00]),
            ("a length past the end", WireBuilder.make { $0.raw([0x72, 0x05, 0x61]) }),
            ("half a fixed32", WireBuilder.make { $0.raw([0x3d, 0, 0]) }),
            ("half a packed fixed32", WireBuilder.make { $0.bytes(37, [1, 2, 3]) }),
            ("a cut varint in a packed field", WireBuilder.make { $0.bytes(31, [0x80]) }),
        ] as [(String, [UInt8])]
    )
    func refusesDamage(name: String, bytes: [UInt8]) throws {
        let error = try #require(refused(bytes), "\(name) was read")
        #expect(error.code == .malformed)
        #expect(!error.reason.isEmpty)
    }

    @Test("over-long varints are read")
    func readsOverlongVarints() throws {
        let message = try read {
            $0.overlongVarint(1, 5, length: 10)
            $0.overlongVarint(13, 1, length: 10)
            $0.raw([0xf2, 0x80, 0x00, 0x81, 0x00, 0x61])
        }
        #expect(message.optionalInt32 == 5)
        #expect(message.optionalBool)
        #expect(message.optionalString == "a")
    }

    @Test("a varint that is too long for its field is cut to the field's width")
    func truncatesVarints() throws {
        let message = try read {
            $0.varint(1, 1 << 40 | 7)
            $0.varint(3, 1 << 40 | 8)
            $0.varint(21, UInt64(bitPattern: -1))
        }
        #expect(message.optionalInt32 == 7)
        #expect(message.optionalUint32 == 8)
        #expect(message.optionalNestedEnum == .neg)
    }

    @Test("an enum number that the schema does not know is kept")
    func keepsUnknownEnums() throws {
        let message = try read { $0.varint(21, 4711) }
        #expect(message.optionalNestedEnum == .unrecognized(4711))
        #expect(try All(wire: message.wireBytes()).optionalNestedEnum.rawValue == 4711)
    }

    @Test("map entries may lack key or value, and the last of equal keys counts")
    func readsMaps() throws {
        let message = try read { all in
            all.message(56) { _ in }
            all.message(56) {
                $0.varint(2, 9)
                $0.varint(1, 5)
            }
            all.message(56) {
                $0.varint(1, 5)
                $0.varint(2, 10)
                $0.varint(3, 1)
            }
            all.message(71) { $0.string(1, "only key") }
            all.message(71) { entry in
                entry.string(1, "pieces")
                entry.message(2) { $0.varint(1, 1) }
                entry.message(2) { $0.message(2) { _ in } }
            }
        }
        #expect(message.mapInt32Int32 == [0: 0, 5: 10])
        #expect(message.mapStringNestedMessage["only key"] == .init())
        #expect(message.mapStringNestedMessage["pieces"]?.a == 1)
        #expect(message.mapStringNestedMessage["pieces"]?.corecursive != nil)
    }

    @Test("negative zero and NaN are written and read back")
    func keepsOddFloats() throws {
        var message = All()
        message.optionalDouble = -0.0
        message.optionalFloat = -.nan
        message.repeatedDouble = [-0.0, .infinity]
        let back = try All(wire: message.wireBytes())
        #expect(back.optionalDouble.sign == .minus && back.optionalDouble == 0)
        #expect(back.optionalFloat.isNaN)
        #expect(back.repeatedDouble.map(\.bitPattern) == message.repeatedDouble.map(\.bitPattern))
    }

    @Test("cut off anywhere, a message is refused or read, and never crashes")
    func survivesTruncation() throws {
        let bytes = try Samples.everything().wireBytes()
        for length in 0..<bytes.count {
            _ = try? All(wire: Array(bytes[..<length]))
        }
    }

    @Test("random damage never crashes", arguments: [1, 2, 3, 4] as [UInt64])
    func survivesDamage(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let bytes = try Samples.everything().wireBytes()
        for _ in 0..<2_000 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let index = Int.random(in: 0..<damaged.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: damaged[index] = UInt8.random(in: 0...255, using: &random)
                case 1: damaged.remove(at: index)
                default: damaged.insert(UInt8.random(in: 0...255, using: &random), at: index)
                }
            }
            if let message = try? All(wire: damaged) {
                // What was read can be written and reads the same again.
                #expect(try All(wire: message.wireBytes()).wireBytes() == message.wireBytes())
            }
        }
    }
}
