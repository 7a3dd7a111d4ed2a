internal import ConformanceMessages
internal import Protobuf
internal import SeedTestSupport
internal import Testing

@Suite("JSON, random input")
struct JSONFuzzTests {
    /// Text with something of everything in it.
    private static func seeds() throws -> [[UInt8]] {
        var everything = try Samples.everything()
        everything.optionalAny = GoogleAny(packing: GoogleDuration.with { $0.seconds = 1 })
        everything.repeatedAny = [GoogleAny(packing: ConformanceForeignMessage.with { $0.c = 1 })]
        everything.repeatedString = ["a"]
        return [
            try everything.jsonBytes(options: JSONTest.withTypes),
            Array(
                #"{"optionalStruct":{"a":[1e5,-0.5,"\ud83c\udf89\u0000",true,false,null,{"b":{}}]},"oneofString":"x"}"#
                    .utf8
            ),
            Array(
                #"{"optionalTimestamp":"2026-08-22T09:30:00.250+01:00","optionalDuration":"-1.5s","optionalFieldMask":"a.bC,d"}"#
                    .utf8
            ),
            Array(
                #"{"mapInt32Int32":{"1":2},"mapBoolBool":{"true":false},"mapStringBytes":{"k":"AQI="},"repeatedFloat":["NaN",1.5]}"#
                    .utf8
            ),
        ]
    }

    private static let interesting = Array(#"{}[]",:\/0123456789eE+-.tfnu@ "#.utf8) + [0, 0x1f, 0x7f, 0x80, 0xc3, 0xff]

    private static func mutate(_ text: inout [UInt8], _ random: inout SeededGenerator) {
        for _ in 0...Int.random(in: 0..<3, using: &random) where !text.isEmpty {
            let place = Int.random(in: 0..<text.count, using: &random)
            let other = Int.random(in: 0..<text.count, using: &random)
            let byte = interesting.randomElement(using: &random) ?? 0
            switch Int.random(in: 0..<6, using: &random) {
            case 0: text[place] = byte
            case 1: text.insert(byte, at: place)
            case 2: text.remove(at: place)
            case 3: text.removeSubrange(place...)
            case 4: text.removeSubrange(min(place, other)..<max(place, other))
            default: text.insert(contentsOf: Array(text[min(place, other)..<max(place, other)].prefix(200)), at: place)
            }
        }
    }

    @Test("mutated text is refused or read, and what is read can be written and read again", arguments: 0..<8)
    func mutations(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let seeds = try Self.seeds()
        let options =
            seed % 2 == 0
            ? JSONTest.withTypes
            : JSONTest.options {
                $0 = JSONTest.withTypes
                $0.ignoresUnknownFields = true
                $0.acceptsShortEnumNames = true
            }
        var accepted = 0
        for round in 0..<2500 {
            var text = seeds[round % seeds.count]
            Self.mutate(&text, &random)
            guard let message = try? Everything(json: text, options: options) else { continue }
            accepted += 1
            let written = try message.jsonBytes(options: options)
            #expect(try Everything(json: written, options: options).jsonBytes(options: options) == written)
            #expect(try Everything(wire: message.wireBytes()).wireBytes() == message.wireBytes())
            #expect(message.debugDescription.utf8.count < 6000)
        }
        #expect(accepted > 20)
    }

    @Test("no prefix of a message is a message")
    func prefixes() throws {
        let text = try Self.seeds()[0]
        for count in 0..<text.count {
            #expect(JSONTest.refusal(of: Array(text[..<count]), options: JSONTest.withTypes) != nil)
        }
    }
}
