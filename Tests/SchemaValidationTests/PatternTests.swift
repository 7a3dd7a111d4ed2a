internal import SeedTestSupport
internal import Testing

@testable internal import SchemaValidation

@Suite("Patterns")
struct PatternTests {
    private static let schemaPatterns = [
        "^[A-Za-z0-9_-]{1,64}$", "^[a-z][a-z0-9+#]*$", "^[a-z][a-z0-9_./-]*=.*$", "^https://.*$", "^[A-Za-z0-9_=-]*$",
        "^image/(png|jpeg|gif|webp)$", "^(name|create_time|update_time)( desc)?$", "^[A-Za-z0-9][A-Za-z0-9._:/@-]*$",
    ]

    private static let oddPatterns = [
        "^$", "^a$", "^a*$", "^(a|b)*$", "^(ab|a)(c|bcd)$", "^(?:a?){3}a{3}$", "^[^a-c]+$", "^a{2,}b{0,2}$",
        "^((a|bb)*c){1,2}$", "^(a|b)*a(a|b){3}$", "^(a*)*$", "^(a+)+b?$", "^\\.\\\\\\[$", "^[\\]\\-^]+$", "^(|a)b$",
        "^.$", "^[a-]+$", "^(a|ab)(c|bcd)(d*)$", "^a{0}b$",
    ]

    @Test("a pattern matches what Swift's own engine matches", arguments: schemaPatterns + oddPatterns)
    func agrees(source: String) throws {
        let pattern = try Pattern(source)
        let reference = try Regex(source).matchingSemantics(.unicodeScalar)
        var generator = SeededGenerator(seed: 7)
        let alphabets = [
            [
                "a", "b", "c", "d", "A", "0", "9", "_", "-", ".", "/", "=", ":", "@", "^", "]", "[", "\\", " ", "\n",
                "é",
                "🙂", "aa", "ab", "bcd", "https://", "image/png", "name", "create_time", " desc", "#", "+",
            ],
            ["a", "b", "c", "d"], [".", "\\[", "]"], ["a"],
            ["image/png", "image/gif", "image/webp", "x"],
        ]
        var matches = 0
        for round in 0..<1600 {
            let pieces = alphabets[round % alphabets.count]
            let length = Int.random(in: 0...6, using: &generator)
            let text = (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            let expected = try reference.wholeMatch(in: text) != nil
            #expect(pattern.matches(text.utf8.span) == expected, "\(source) on \(text.debugDescription)")
            if expected { matches += 1 }
        }
        #expect(matches > 0)
    }

    @Test(
        "lengths in repetitions are exact",
        arguments: [("^[a-z]{1,64}$", 1, 64), ("^(ab){3,5}$", 3, 5), ("^x{1000}$", 1000, 1000), ("^y{2,}$", 2, nil)]
    )
    func repetition(source: String, least: Int, greatest: Int?) throws {
        let unit = source.contains("ab") ? "ab" : source.contains("x") ? "x" : "y"
        let pattern = try Pattern(source)
        func matches(_ count: Int) -> Bool { pattern.matches(String(repeating: unit, count: count).utf8.span) }
        #expect(!matches(least - 1))
        #expect(matches(least))
        #expect(matches(greatest ?? 5000))
        if let greatest { #expect(!matches(greatest + 1)) }
    }

    @Test(
        "the work grows with the text and not faster, whatever the pattern",
        arguments: [
            ("^(a+)+$", "a", "!"), ("^(a|a)*$", "a", "!"), ("^(a|b)*a(a|b){20}$", "ab", "c"), ("^(a*)*b$", "a", "c"),
            ("^(a?){50}a{50}$", "a", "b"), ("^([a-z]+)*=$", "x", "!"), ("^[a-z][a-z0-9_./-]*=.*$", "a", "\n"),
        ]
    )
    func linear(source: String, unit: String, tail: String) throws {
        let pattern = try Pattern(source)
        func steps(_ count: Int) -> Int {
            var steps = 0
            _ = pattern.matches((String(repeating: unit, count: count) + tail).utf8.span, steps: &steps)
            return steps
        }
        let few = steps(500)
        let many = steps(5000)
        #expect(many <= 11 * few + 1000)
        #expect(many <= 5001 * unit.utf8.count * 400)
    }

    @Test(
        "what other engines read otherwise is refused",
        arguments: [
            "a", "^a", "a$", "^a|b$", "^\\d$", "^(?=a)$", "^(?i)a$", "^a**$", "^a+?$", "^[]$", "^[a$", "^(a$", "^a)$",
            "^[z-a]$", "^a{2,1}$", "^a{1001}$", "^a{$", "^é$", "^a^b$", "^]$", "^*a$", "^\\", "^[[a]]$", "^a$b",
        ]
    )
    func refused(source: String) {
        #expect(throws: PatternError.self) { try Pattern(source) }
    }

    @Test("a pattern that unfolds without bound is refused")
    func unfolding() {
        #expect(throws: PatternError.self) { try Pattern("^((a{100}){100}){100}$") }
        #expect(throws: PatternError.self) { try Pattern("^(a?|b?|c?|d?){1000}$") }
        let deep = String(repeating: "(", count: 100) + "a" + String(repeating: ")", count: 100)
        #expect(throws: PatternError.self) { try Pattern("^\(deep)$") }
    }
}
