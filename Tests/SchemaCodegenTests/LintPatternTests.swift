internal import Testing

@testable internal import SchemaCodegen

@Suite("Patterns of the schema")
struct LintPatternTests {
    @Test(
        "what means the same everywhere is accepted and matches the whole string",
        arguments: [
            ("^[A-Za-z0-9_-]{1,64}$", "net_5f-2a91", "net 5f"), ("^[a-z][a-z0-9_]*$", "seo", "Seo"),
            ("^(name|create_time)( desc)?$", "create_time desc", "name asc"), ("^https://.*$", "https://a", "http://a"),
            ("^image/(?:png|jpeg)$", "image/jpeg", "image/jpegx"), ("^a{2}b{1,}c{0,1}$", "aabb", "ab"),
            ("^[^a-c]+$", "xyz", "xaz"), ("^a\\.b$", "a.b", "axb"), ("^[a\\-z]$", "-", "m"), ("^(a*)*$", "aaa", "ab"),
            ("^(a|ab)(c|bcd)$", "abcd", "abc d"), ("^$", "", "a"), ("^.$", "é", "\n"),
        ]
    )
    func matches(_ pattern: String, _ good: String, _ bad: String) throws {
        let pattern = try Pattern(pattern)
        #expect(pattern.matches(good))
        #expect(!pattern.matches(bad))
    }

    @Test(
        "anything else is refused with a reason",
        arguments: [
            ("a$", "does not begin with ^"), ("^a", "does not end with $"), ("^a|b$", "outside a group"),
            ("^a$b", "goes on after $"), ("^a^$", "a ^ in the middle"), ("^*$", "repeats nothing"),
            ("^a**$", "two repetitions"), ("^a+?$", "two repetitions"), ("^(?=a)$", "begins with (?"),
            ("^(?<n>a)$", "begins with (?"), ("^(a$", "without its end"), ("^a)$", "does not end with $"),
            ("^[a$", "has no end"), ("^[]$", "empty"), ("^[[:alpha:]]$", "a [ inside a class"),
            ("^[z-a]$", "the wrong way round"), ("^\\d$", "write a class"), ("^(a)\\1$", "write a class"),
            ("^\\bword$", "write a class"), ("^a{2,1}$", "from more to less"), ("^a{1001}$", "up to 1000"),
            ("^a{x}$", "up to 1000"), ("^a{1$", "without its end"), ("^é$", "not ASCII"),
            ("^a}$", "without its beginning"),
        ]
    )
    func refuses(_ pattern: String, _ reason: String) {
        do throws(PatternError) {
            _ = try Pattern(pattern)
            Issue.record("\(pattern) is accepted")
        } catch {
            #expect(error.problem.contains(reason), "\(pattern): \(error.problem)")
        }
    }
}
