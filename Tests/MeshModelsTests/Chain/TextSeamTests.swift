import Testing

@testable internal import MeshModels

@Suite struct TextSeamTests {
    /// Whatever the pieces, the result is the same.
    private func joined(_ written: String, _ fresh: String) -> String {
        let bytes = Array(fresh)
        var results: Set<String> = []
        for size in 1...max(1, bytes.count) {
            var seam = TextSeam(after: written)
            var text = written
            for start in stride(from: 0, to: bytes.count, by: size) {
                text += seam.add(String(bytes[start..<min(bytes.count, start + size)]))
            }
            results.insert(text + seam.finish())
        }
        #expect(results.count == 1, "\(written)|\(fresh)")
        return results.first ?? ""
    }

    @Test func wordsThatAreSaidAgainAreLeftOut() {
        #expect(joined("The quick brown fox", "brown fox jumps") == "The quick brown fox jumps")
        #expect(joined("The quick brown fox", " quick brown fox jumps") == "The quick brown fox jumps")
        #expect(joined("The quick brown fox", "The quick brown fox jumps") == "The quick brown fox jumps")
        #expect(joined("for exam", "example") == "for example")
        #expect(joined("Grüße aus Köln", "Köln am Rhein") == "Grüße aus Köln am Rhein")
    }

    @Test func nothingElseIsLeftOut() {
        #expect(joined("It was very", " very good") == "It was very very good")
        #expect(joined("for exam", "ple") == "for example")
        #expect(joined("in the year 20", "20") == "in the year 2020")
        #expect(joined("1", "11") == "111")
        #expect(joined("nana", "nana") == "nana" || joined("na", "na") == "nana")
        #expect(joined("ha ha", " ha ha") == "ha ha ha ha")
        #expect(joined("", "anything") == "anything")
        #expect(joined("The end.", "") == "The end.")
        #expect(joined("😀", "😀😃") == "😀😀😃" || joined("😀", "😀😃") == "😀😃")
    }

    @Test func aTextThatIsWrittenAgainWholeIsThereOnce() {
        let text = Oracle.text
        for cut in stride(from: 30, to: text.count, by: 7) {
            let written = String(text.prefix(cut))
            #expect(joined(written, String(text.suffix(text.count - max(0, cut - 25)))) == text)
        }
    }
}
