internal import Telemetry
internal import Testing

@Suite("The header tracestate")
struct TraceStateTests {
    private func members(_ count: Int) -> [String] { (0..<count).map { "k\($0)=v" } }

    @Test(
        "a lawful list keeps its members in order, without whitespace and without what is empty",
        arguments: [
            ([], ""),
            ([""], ""),
            ([" \t "], ""),
            ([",,"], ""),
            (["rojo=1,congo=2"], "rojo=1,congo=2"),
            (["rojo=1", "congo=2"], "rojo=1,congo=2"),
            (["rojo=1 \t,\t congo=2", "", " ", "x=3,"], "rojo=1,congo=2,x=3"),
            (["0a_-*/@z= v!~"], "0a_-*/@z= v!~"),
            (["tenant@system=a:b;c"], "tenant@system=a:b;c"),
            (["a=1,b=2,a=3"], "a=1,b=2"),
        ] as [([String], String)]
    )
    func lawful(headers: [String], text: String) {
        #expect(TraceState(headers: headers)?.text == text)
    }

    @Test(
        "one unlawful member makes the list unlawful",
        arguments: [
            "a", "=1", "a=", "a==", "a=b=c", "A=1", "_a=1", "@a=1", "a b=1", "a =1", "a.b=1", "ä=1", "a=ü",
            "a=\u{7f}", "a=x\ty", "a=1;b\u{0}", "a=1,\u{301}b=2", "good=1,BAD=2",
        ]
    )
    func unlawful(header: String) {
        #expect(TraceState(headers: [header]) == nil)
    }

    @Test("keys and values have at most 256 characters")
    func lengths() {
        let long = String(repeating: "x", count: 256)
        #expect(TraceState(headers: ["\(long)=\(long)"])?.value(of: long) == long)
        #expect(TraceState(headers: ["\(long)x=1"]) == nil)
        #expect(TraceState(headers: ["a=\(long)x"]) == nil)
    }

    @Test("32 members are lawful, 33 are not, and empty ones do not count")
    func memberCount() {
        #expect(TraceState(headers: members(32))?.text == members(32).joined(separator: ","))
        #expect(TraceState(headers: members(33)) == nil)
        #expect(TraceState(headers: members(32) + Array(repeating: "", count: 10))?.value(of: "k31") == "v")
    }

    @Test("a value is found by its whole key")
    func valueOfKey() throws {
        let state = try #require(TraceState(headers: ["rojo=1,ro= 2"]))
        #expect(state.value(of: "ro") == " 2")
        #expect(state.value(of: "r") == nil)
        #expect(TraceState.empty.value(of: "") == nil)
    }

    @Test("a new or changed member goes in front")
    func setting() throws {
        let state = try #require(TraceState(headers: ["a=1,b=2"]))
        #expect(state.setting("c", to: "3")?.text == "c=3,a=1,b=2")
        #expect(state.setting("b", to: "3")?.text == "b=3,a=1")
        #expect(TraceState.empty.setting("a", to: "1")?.text == "a=1")
        let full = try #require(TraceState(headers: members(32)))
        #expect(full.setting("new", to: "1")?.text == (["new=1"] + members(31)).joined(separator: ","))
        #expect(full.setting("k31", to: "w")?.text == (["k31=w"] + members(31)).joined(separator: ","))
    }

    @Test(
        "an unlawful member cannot be set",
        arguments: [
            ("", "1"), ("A", "1"), ("a", ""), ("a", "1,b=2"), ("a=b", "c"), ("a", "b=c"), ("a", "b "), ("a", "\n"),
        ]
    )
    func settingRefuses(key: String, value: String) {
        #expect(TraceState.empty.setting(key, to: value) == nil)
    }

    @Test("512 characters are sent whole")
    func fits() throws {
        let list = "a=" + String(repeating: "x", count: 253) + ",b=" + String(repeating: "y", count: 254)
        #expect(list.utf8.count == 512)
        let state = try #require(TraceState(headers: [list]))
        #expect(state.header() == list)
        #expect(state.header(charactersMax: 511) == "a=" + String(repeating: "x", count: 253))
        #expect(TraceState.empty.header() == nil)
    }

    @Test("when it is too long, members above 128 characters go first, then those at the end, always whole ones")
    func truncates() throws {
        let short = "s=" + String(repeating: "s", count: 126)
        let long = "l=" + String(repeating: "l", count: 127)
        let state = try #require(TraceState(headers: [long, short, "b=2", "c=3"]))
        #expect(state.text.utf8.count == 266)
        #expect(state.header(charactersMax: 265) == "\(short),b=2,c=3")
        #expect(state.header(charactersMax: 136) == "\(short),b=2,c=3")
        #expect(state.header(charactersMax: 135) == "\(short),b=2")
        #expect(state.header(charactersMax: 128) == short)
        #expect(state.header(charactersMax: 127) == nil)
        let two = try #require(TraceState(headers: ["a=\(long.dropFirst(2))", "z=1", long]))
        #expect(two.header(charactersMax: 200) == "a=\(long.dropFirst(2)),z=1")
    }
}
