internal import MeshTestSupport
internal import SeedTestSupport
internal import Testing

@testable internal import MeshDomain

@Suite("What reads itself reads what Codable would")
struct JSONReaderTests {
    @Test("All that was written is read on the short way, as on the long one", arguments: 0..<40)
    func sameValues(seed: Int) throws {
        for value in JSONFormTests.values(seed: UInt64(seed)) { try expectSameValue(value, seed) }
    }

    private func expectSameValue<Value: StoredValue>(_ value: Value, _ seed: Int) throws {
        let bytes = JSONCoding.encode(value)
        let expected = try JSONCoding.decode(Value.self, from: JSONValue(parsing: bytes))
        #expect(try JSONReader.read(Value.self, from: bytes) == expected, "seed \(seed)")
        #expect(try JSONCoding.decode(Value.self, from: bytes) == expected, "seed \(seed)")
    }

    @Test("Text by another hand is read the long way: spaces, another order, further members", arguments: 0..<20)
    func otherHands(seed: Int) throws {
        for value in JSONFormTests.values(seed: UInt64(seed)) { try expectSameValueIndented(value) }
    }

    private func expectSameValueIndented<Value: StoredValue>(_ value: Value) throws {
        let expected = try JSONCoding.decode(Value.self, from: JSONCoding.encode(value))
        #expect(try JSONCoding.decode(Value.self, from: Array(value.indentedJSON.utf8)) == expected)
        let bytes = JSONCoding.encode(value)
        guard bytes.first == UInt8(ascii: "{"), !(value is [String: String]), !(value is JSONValue) else { return }
        guard !(value is FeedEvent.Body) else { return }
        let later = Array("{\"~later\":[{}],".utf8) + bytes.dropFirst()
        #expect(try JSONCoding.decode(Value.self, from: later) == expected)
    }

    /// The short way may refuse what the long one reads, and never the other way round.
    @Test("However the bytes are damaged, the short way reads nothing else than the long one", arguments: 0..<40)
    func damage(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for value in JSONFormTests.values(seed: UInt64(seed)) {
            for _ in 0..<6 { expectAgreement(value, &random, seed) }
        }
    }

    private func expectAgreement<Value: StoredValue>(_ value: Value, _ random: inout SeededGenerator, _ seed: Int) {
        var bytes = JSONCoding.encode(value)
        for _ in 0..<Int.random(in: 1...3, using: &random) { Self.damage(&bytes, &random) }
        let expected = try? JSONCoding.decode(Value.self, from: JSONValue(parsing: bytes))
        if let short = try? JSONReader.read(Value.self, from: bytes) {
            #expect(short == expected, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
        }
        #expect((try? JSONCoding.decode(Value.self, from: bytes)) == expected, "seed \(seed)")
    }

    private static func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let pieces = [
            "\"", "\\", "{", "}", "[", "]", ",", ":", "null", "true", "0", "-", ".", "e9", " ", "\\u0041", "\u{1}", "é",
            "9007199254740993", "\"12\"", "1.0", "00", "{}", "[]", "\"a\":1,",
        ]
        switch Int.random(in: 0...5, using: &random) {
        case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: Array((pieces.randomElement(using: &random) ?? "").utf8), at: place)
        case 3: bytes.removeSubrange(place...)
        case 4:
            let end = Int.random(in: place...min(bytes.count, place + 40), using: &random)
            bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
        default:
            let end = Int.random(in: place...min(bytes.count, place + 12), using: &random)
            bytes.replaceSubrange(place..<end, with: Array((pieces.randomElement(using: &random) ?? "").utf8))
        }
    }

    @Test("The state of a task and its submission make the task, also in another hand", arguments: 0..<10)
    func taskInParts(seed: Int) throws {
        for task in JSONFormTests.tasks(seed: UInt64(seed)) {
            let expected = try JSONCoding.decode(MeshTask.self, from: task.jsonBytes)
            #expect(try MeshTask(state: task.stateBytes, submission: expected.submission) == expected)
            let spaced = task.stateBytes + [0x20]
            #expect(try MeshTask(state: spaced, submission: expected.submission) == expected)
            #expect(throws: (any Error).self) {
                try MeshTask(state: task.stateBytes.dropLast(), submission: expected.submission)
            }
        }
        #expect(throws: (any Error).self) { try MeshTask(state: [0x31], submission: Samples.task().submission) }
    }

    @Test("Decimal numbers are the nearest doubles", arguments: 0..<10)
    func decimals(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<2_000 {
            let whole = Int.random(in: 0...99_999_999, using: &random)
            let places = Int.random(in: 1...9, using: &random)
            let fraction = String(Int.random(in: 0...99_999_999, using: &random)).prefix(places)
            for text in ["\(whole).\(fraction)", "0.\(fraction)", "-\(whole).\(fraction)", "\(whole)"] {
                #expect(try JSONValue(parsing: "[\(text)]") == .array([.number(try #require(Double(text)))]))
            }
        }
    }

    @Test("Depth has the same floor on both ways, below what may come in")
    func depth() {
        let floor = JSONCoding.depthMax
        #expect(floor > JSONValue.depthMax)
        for depth in [floor - 1, floor, floor + 1, 100_000] {
            let bytes = Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
            let long = try? JSONValue(parsing: bytes, depthMax: floor)
            // The innermost one stands below all others, and nothing in it.
            #expect((long != nil) == (depth <= floor + 1))
            #expect((try? JSONReader.read(JSONValue.self, from: bytes)) == long)
            let list = [UInt8(ascii: "[")] + bytes + [UInt8(ascii: "]")]
            let longList = (try? JSONValue(parsing: list, depthMax: floor))?.array
            #expect((try? JSONReader.read([JSONValue].self, from: list)) == longList)
        }
    }
}
