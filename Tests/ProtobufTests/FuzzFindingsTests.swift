internal import ConformanceMessages
internal import Protobuf
internal import Testing

@Suite("What fuzzing found")
struct FuzzFindingsTests {
    @Test(
        "an unknown field with an over-long tag reads back as the same message",
        arguments: [
            // The number of a known field with another wire type, its tag a byte longer than it has to be.
            ([0x8d, 0x00, 0x00, 0x0a, 0x87, 0x78], [0x0d, 0x00, 0x0a, 0x87, 0x78]),
            // A group.
            ([0x8b, 0x00, 0x0c], [0x0b, 0x0c]),
            // A field that the library reads by itself.
            ([0xd8, 0xbe, 0x00, 0x01], [0xd8, 0x3e, 0x01]),
        ] as [([UInt8], [UInt8])]
    )
    func overlongTag(bytes: [UInt8], kept: [UInt8]) throws {
        let message = try Everything(wire: bytes)
        #expect(message.unknownFields.bytes == kept)
        #expect(message.wireBytes() == kept)
        #expect(try Everything(wire: message.wireBytes()) == message)
    }
}
