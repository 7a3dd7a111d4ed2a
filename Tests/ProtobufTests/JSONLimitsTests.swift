internal import ConformanceMessages
internal import Protobuf
internal import Testing

@Suite("JSON, bounds")
struct JSONLimitsTests {
    @Test("input longer than the limit is refused")
    func bytes() {
        var options = JSONOptions.standard
        options.limits.bytesMax = 10
        #expect(JSONTest.refusal(of: "{         ", options: options)?.code == .malformed)
        #expect(JSONTest.refusal(of: "{          ", options: options)?.code == .tooLarge)
    }

    @Test("four megabytes of open brackets are refused wherever they stand", arguments: ["[", "{\"a\":"])
    func openBrackets(bracket: String) {
        let brackets = String(repeating: bracket, count: 4_000_000 / bracket.utf8.count)
        #expect(JSONTest.refusal(of: brackets, as: GoogleValue.self)?.code == .tooDeep)
        #expect(JSONTest.refusal(of: "{\"optionalValue\":" + brackets)?.code == .tooDeep)
        #expect(JSONTest.refusal(of: "{\"nobody\":" + brackets, options: JSONTest.ignoringUnknown)?.code == .tooDeep)
        #expect(JSONTest.refusal(of: "{\"nobody\":" + brackets)?.code == .invalidValue)
        #expect(JSONTest.refusal(of: "{\"value\":" + brackets, as: GoogleAny.self)?.code == .tooDeep)
        #expect(JSONTest.refusal(of: brackets, as: GoogleStringValue.self)?.code == .invalidValue)
    }

    @Test("JSON may be nested as deep as the wire form, and no deeper")
    func depthOfValues() throws {
        for lists in 45...55 {
            let text = String(repeating: "[", count: lists) + String(repeating: "]", count: lists)
            let wire = (1..<lists).reduce(GoogleValue.with { $0.kind = .listValue(.init()) }) { inner, _ in
                GoogleValue.with { $0.kind = .listValue(.with { $0.values = [inner] }) }
            }.wireBytes()
            let fromWire = try? GoogleValue(wire: wire)
            #expect((fromWire == nil) == (JSONTest.refusal(of: text, as: GoogleValue.self) != nil))
            if let fromWire { #expect(try fromWire.jsonString() == text) }
        }
    }

    @Test("a map's entry counts as nesting, as on the wire")
    func depthOfMaps() throws {
        let options = JSONTest.options { $0.limits.depthMax = 1 }
        let map = Everything.with { $0.mapInt32Int32 = [1: 1] }
        let nested = Everything.with { $0.mapStringNestedMessage = ["": .init()] }
        #expect(try map.jsonString(options: options) == #"{"mapInt32Int32":{"1":1}}"#)
        #expect(try Everything(json: map.jsonString(), options: options) == map)
        #expect(JSONTest.refusal(of: nested, options: options) != nil)
        #expect(JSONTest.refusal(of: try nested.jsonString(), options: options)?.code == .tooDeep)
    }

    @Test("a limit on memory holds whatever unfolds")
    func memory() {
        var options = JSONTest.ignoringUnknown
        options.limits.memoryMax = 256 * 1024
        let many = 20_000
        for text in [
            "{\"repeatedNestedMessage\":[" + String(repeating: "{},", count: many) + "{}]}",
            "{\"repeatedInt32\":[" + String(repeating: "1,", count: many * 4) + "1]}",
            "{\"optionalString\":\"" + String(repeating: "a", count: 300_000) + "\"}",
            "{\"optionalString\":\"" + String(repeating: "\\n", count: 200_000) + "\"}",
            "{\"optionalBytes\":\"" + String(repeating: "AAAA", count: 100_000) + "\"}",
            "{\"mapInt32Int32\":{" + (0..<many).map { "\"\($0)\":1" }.joined(separator: ",") + "}}",
        ] {
            let error = JSONTest.refusal(of: text, options: options)
            #expect(error?.code == .tooMuchMemory)
            #expect(error?.reason == "the message unfolds to more than 262144 bytes of memory")
        }
    }

    @Test("a number of a million digits is read")
    func longNumbers() throws {
        let zeros = String(repeating: "0", count: 1_000_000)
        #expect(try GoogleInt32Value(json: "0.\(zeros)1e1000001").value == 1)
        #expect(try GoogleInt32Value(json: "7\(zeros)e-1000000").value == 7)
        #expect(try GoogleDoubleValue(json: "0.\(zeros)1e1000001").value == 1)
        #expect(try GoogleDoubleValue(json: "0." + String(repeating: "1", count: 1_000_000)).value == 1.0 / 9)
    }
}
