internal import ConformanceMessages
internal import MeshProto
internal import Testing

@testable internal import Protobuf

@Suite("Wire form, writing")
struct WireEncodingTests {
    @Test("a message with a field of every kind reads back as itself")
    func roundTrip() throws {
        let message = try Samples.everything()
        let back = try ConformanceTestAllTypesProto3(wire: message.wireBytes())
        #expect(back == message)
        #expect(back.hashValue == message.hashValue)
    }

    @Test("what is default is not written, what is present is written although it is default")
    func writesPresence() throws {
        #expect(ConformanceTestAllTypesProto3().wireBytes().isEmpty)
        var message = ConformanceTestAllTypesProto3()
        message.oneofField = .oneofUint32(0)
        #expect(message.wireBytes() == [0xf8, 0x06, 0x00])
        message.oneofField = .oneofString("")
        #expect(message.wireBytes() == [0x8a, 0x07, 0x00])
        message.oneofField = nil
        message.optionalStringWrapper = .init()
        #expect(message.wireBytes() == [0x82, 0x0d, 0x00])
        let descriptor = GoogleFieldDescriptorProto.with { $0.proto3Optional = false }
        #expect(descriptor.wireBytes() == [0x88, 0x01, 0x00])
    }

    @Test("packed fields are written in one piece, unpacked ones value by value")
    func writesPacked() {
        var message = ConformanceTestAllTypesProto3()
        message.packedInt32 = [1, 2]
        #expect(message.wireBytes() == [0xda, 0x04, 0x02, 0x01, 0x02])
        message = .init()
        message.unpackedInt32 = [1, 2]
        #expect(message.wireBytes() == [0xc8, 0x05, 0x01, 0xc8, 0x05, 0x02])
        message = .init()
        message.repeatedBool = [true, false]
        #expect(message.wireBytes() == [0xda, 0x02, 0x02, 0x01, 0x00])
    }

    @Test("map entries carry key and value, also when they are the default")
    func writesMapEntries() {
        var message = ConformanceTestAllTypesProto3()
        message.mapInt32Int32 = [0: 0]
        #expect(message.wireBytes() == [0xc2, 0x03, 0x04, 0x08, 0x00, 0x10, 0x00])
    }

    @Test("lengths of every size of varint are written", arguments: [0, 1, 127, 128, 16_383, 16_384, 300_000])
    func writesLengths(count: Int) throws {
        var message = ConformanceTestAllTypesProto3()
        message.optionalString = String(repeating: "x", count: count)
        message.optionalNestedMessage = .with {
            $0.corecursive = .with { $0.optionalBytes = Array(repeating: 7, count: count) }
        }
        message.repeatedInt32 = Array(repeating: -1, count: count)
        var limits = DecodingLimits.standard
        limits.bytesMax = 64 * 1024 * 1024
        #expect(try ConformanceTestAllTypesProto3(wire: message.wireBytes(), limits: limits) == message)
    }

    @Test("encoding inside encoding uses an arena of its own")
    func nestedUse() throws {
        let inner = GoogleDuration.with { $0.seconds = 5 }
        let any = GoogleAny.with { $0.value = inner.wireBytes() }
        #expect(try GoogleDuration(wire: GoogleAny(wire: any.wireBytes()).value) == inner)
    }

    @Test("copies of a message that contains itself are independent")
    func indirectIsAValue() {
        var first = ConformanceTestAllTypesProto3()
        first.recursiveMessage = .with { $0.optionalInt32 = 1 }
        var second = first
        second.recursiveMessage?.optionalInt32 = 2
        #expect(first.recursiveMessage?.optionalInt32 == 1)
        #expect(first != second)
    }
}
