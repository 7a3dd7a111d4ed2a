internal import AIMeshClient
internal import Testing

@Suite("JSON values")
struct JSONValueTests {
    @Test("literals make every kind of value, and the description is JSON")
    func literals() {
        let value: JSONValue = ["b": [1, 2.5, true, nil], "a": "say \"hi\"\n\u{1}", "c": [:]]
        #expect(value.description == #"{"a": "say \"hi\"\n\u0001", "b": [1, 2.5, true, null], "c": {}}"#)
        #expect(value["b"]?[1]?.number == 2.5)
        #expect(value["b"]?[2]?.bool == true)
        #expect(value["a"]?.string?.hasPrefix("say") == true)
        #expect(value["b"]?[9] == nil)
        #expect(value["a"]?["x"] == nil)
    }
}
