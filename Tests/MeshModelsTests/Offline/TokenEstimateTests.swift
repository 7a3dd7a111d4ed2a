import Testing

@testable internal import MeshModels

@Suite struct TokenEstimateTests {
    @Test(arguments: [
        ("", 0), ("word", 1), ("words words", 2), ("completion", 2), ("completions", 3), ("a, b.", 4), ("a\n\nb", 3),
        ("日本語", 3), ("naïve", 3),
    ])
    func tokensAreCountedByPieces(text: String, tokens: Int) { #expect(TokenEstimate.count(text) == tokens) }

    @Test func longerTextNeverCountsLess() {
        let text = "One line, with 3 things: Ünïcödé, 日本語 🎉\n\n\t- and a verylongwordwithoutspaces.\r\n"
        var previous = 0
        for end in text.unicodeScalars.indices {
            let count = TokenEstimate.count(String(text[..<end]))
            #expect(count >= previous)
            previous = count
        }
    }

    @Test func aPrefixHasAtMostItsTokens() {
        let text = "The quick brown fox, jumping over 13 lazy dogs.\n\nAgain and again."
        for limit in 0...TokenEstimate.count(text) {
            let (prefix, tokens) = TokenEstimate.prefix(of: text, tokensMax: limit)
            #expect(tokens <= limit && TokenEstimate.count(String(prefix)) == tokens && text.hasPrefix(prefix))
        }
        #expect(TokenEstimate.prefix(of: text, tokensMax: 1_000).text == text[...])
    }
}
