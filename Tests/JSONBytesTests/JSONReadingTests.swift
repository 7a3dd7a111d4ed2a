internal import JSONBytes
internal import Testing

@Suite("Steps over JSON text")
struct JSONReadingTests {
    @Test("A run ends before the first special byte, wherever it starts", arguments: 0...40)
    func runs(length: Int) {
        for special: UInt8 in [0x22, 0x5C, 0x0A, 0x00, 0x1F] {
            for place in 0...length {
                var bytes = [UInt8](repeating: 0x61, count: length)
                bytes.insert(special, at: place)
                // What stands behind belongs to another run.
                bytes += [0xC3, 0xA9, 0x22]
                for start in 0...place {
                    let run = bytes.plainRun(from: start)
                    #expect(run.end == place && run.isASCII)
                }
                #expect(bytes.plainRun(from: place + 1).end == length + 3)
            }
        }
        let plain = [UInt8](repeating: 0x7E, count: length)
        #expect(plain.plainRun(from: 0).end == length)
        #expect(plain.plainRun(from: length).end == length)
    }

    @Test("A run says whether it is ASCII", arguments: 0...40)
    func isASCII(length: Int) {
        for place in 0..<length {
            var bytes = [UInt8](repeating: 0x20, count: length)
            bytes[place] = 0x80
            for start in 0...length {
                let run = bytes.plainRun(from: start)
                #expect(run.end == length && run.isASCII == (start > place))
            }
        }
    }

    @Test("A part that is not UTF-8 is no text")
    func texts() {
        let bytes = Array("aé水b".utf8)
        #expect(bytes.text(in: 0..<bytes.count, isASCII: false) == "aé水b")
        #expect(bytes.text(in: 0..<1, isASCII: true) == "a")
        #expect(bytes.text(in: 1..<1, isASCII: true) == "")
        #expect(bytes.text(in: 1..<3, isASCII: false) == "é")
        #expect(bytes.text(in: 0..<2, isASCII: false) == nil)
        #expect(bytes.text(in: 2..<bytes.count, isASCII: false) == nil)
    }

    @Test("A name is found where it stands with its quotes and its colon, and nowhere else")
    func names() {
        let bytes = Array(#"{"id":1,"ids":2,"":3,"x""#.utf8)
        #expect(bytes.hasName("id", at: 1))
        #expect(bytes.hasName("ids", at: 8))
        #expect(bytes.hasName("", at: 16))
        for place in bytes.indices where place != 1 { #expect(!bytes.hasName("id", at: place)) }
        for name: StaticString in ["i", "ids", "x", "", "a name that is longer than the text"] {
            #expect(!bytes.hasName(name, at: 1))
            #expect(!bytes.hasName(name, at: bytes.count))
        }
        #expect(!bytes.hasName("x", at: 21))
        #expect(![UInt8]().hasName("", at: 0))
    }
}
