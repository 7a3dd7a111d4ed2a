internal import ConformanceMessages
internal import Testing

@testable internal import Protobuf

@Suite("Wire form, bounds")
struct WireLimitsTests {
    /// A `Value` that is a list of a list of … and so on.
    private static func nestedValue(lists: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<lists {
            bytes = WireBuilder.make { $0.bytes(6, WireBuilder.make { $0.bytes(1, bytes) }) }
        }
        return bytes
    }

    private static func nestedMessages(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<count { bytes = WireBuilder.make { $0.bytes(27, bytes) } }
        return bytes
    }

    @Test("a hundred messages inside one another are read, one more is refused")
    func boundsDepth() throws {
        let deepest = try ConformanceTestAllTypesProto3(wire: Self.nestedMessages(100))
        #expect(try ConformanceTestAllTypesProto3(wire: deepest.wireBytes()) == deepest)
        let error = #expect(throws: DecodingError.self) {
            try ConformanceTestAllTypesProto3(wire: Self.nestedMessages(101))
        }
        #expect(error?.code == .tooDeep)
        #expect(error?.path.hasPrefix("recursive_message.recursive_message") == true)
    }

    @Test("a Value of 29 KB that would overflow the stack of the library is refused")
    func refusesDeepValue() {
        // 4,370 lists, the size that overflows a stack of 8 MiB without a bound.
        let bytes = Self.nestedValue(lists: 4_370)
        #expect(bytes.count > 20_000)
        let error = #expect(throws: DecodingError.self) { try GoogleValue(wire: bytes) }
        #expect(error?.code == .tooDeep)
    }

    @Test("a Value of 4 MB is refused without a crash, by its size and by its depth")
    func refusesHugeValue() {
        var bytes = Self.nestedValue(lists: 4_000)
        // Widen it: one more list that holds the deep one many times.
        let element = WireBuilder.make { $0.bytes(1, bytes) }
        bytes = []
        while bytes.count < 4 * 1024 * 1024 { bytes += element }
        let list = bytes
        let tooLarge = #expect(throws: DecodingError.self) { try GoogleListValue(wire: list) }
        #expect(tooLarge?.code == .tooLarge)
        let within = Array(list.prefix(list.count - element.count))
        let tooDeep = #expect(throws: DecodingError.self) { try GoogleListValue(wire: within) }
        #expect(tooDeep?.code == .tooDeep)
    }

    @Test("groups inside groups are bounded too")
    func boundsGroups() {
        let bytes = Array(repeating: [0xa3, 0x1f] as [UInt8], count: 200_000).flatMap { $0 }
        let error = #expect(throws: DecodingError.self) { try ConformanceTestAllTypesProto3(wire: bytes) }
        #expect(error?.code == .malformed)
    }

    @Test("input over the size limit is refused before it is looked at")
    func boundsSize() {
        let error = #expect(throws: DecodingError.self) {
            try GoogleListValue(wire: [UInt8](repeating: 0, count: 11), limits: DecodingLimits(bytesMax: 10))
        }
        #expect(error?.code == .tooLarge)
        #expect(error?.description == "google.protobuf.ListValue: 11 bytes; the limit is 10")
    }

    @Test("three bytes that become a structure each, a million times, do not take the machine's memory")
    func boundsMemory() {
        let emptyStruct = WireBuilder.make { $0.bytes(324, []) }
        let bytes = Array(repeating: emptyStruct, count: 1_000_000).flatMap { $0 }
        var limits = DecodingLimits.standard
        limits.memoryMax = 16 * 1024 * 1024
        let error = #expect(throws: DecodingError.self) {
            try ConformanceTestAllTypesProto3(wire: bytes, limits: limits)
        }
        #expect(error?.code == .tooMuchMemory)
    }

    @Test("schemas link once when many threads use them first at the same moment")
    func linksConcurrently() async {
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<32 {
                group.addTask {
                    (try? GoogleStruct(wire: [])) != nil && (try? GoogleFileDescriptorProto(wire: [])) != nil
                }
            }
            for await linked in group { #expect(linked) }
        }
    }

    @Test("pieces inside pieces are joined within the memory limit, not beyond")
    func boundsJoining() throws {
        // Each level comes in two pieces, so each level is joined, and all of them are alive at the deepest one.
        var bytes = WireBuilder.make { $0.bytes(15, [UInt8](repeating: 7, count: 100_000)) }
        for _ in 0..<50 {
            let inner = bytes
            bytes = WireBuilder.make {
                $0.bytes(27, [])
                $0.bytes(27, inner)
            }
        }
        var limits = DecodingLimits.standard
        limits.memoryMax = 16 * 1024 * 1024
        var deepest = try ConformanceTestAllTypesProto3(wire: bytes, limits: limits)
        while let inner = deepest.recursiveMessage { deepest = inner }
        #expect(deepest.optionalBytes.count == 100_000)
        limits.memoryMax = 2 * 1024 * 1024
        let tight = limits
        let error = #expect(throws: DecodingError.self) {
            try ConformanceTestAllTypesProto3(wire: bytes, limits: tight)
        }
        #expect(error?.code == .tooMuchMemory)
    }
}
