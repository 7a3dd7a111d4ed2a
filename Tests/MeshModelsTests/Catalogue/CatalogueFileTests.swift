internal import MeshDomain
internal import SeedTestSupport
internal import Synchronization
internal import Telemetry
import Testing

@testable internal import MeshModels

@Suite struct CatalogueFileTests {
    @Test func anOperatorsFileAddsAndOverrides() throws {
        let catalogue = try extended(
            """
            {"models": [
              {"name": "gpt-4o", "prices": [{"from": "2020-01-01", "input": 1000, "output": 2000}]},
              {"name": "house-model", "vendor": "openai", "contextTokens": 1000, "outputTokens": 100}
            ], "aliases": {"cheap": ["house-model"]}, "chain": ["house-model", "gpt-4o"]}
            """
        )
        let model = try #require(catalogue.model(named: "gpt-4o"))
        #expect(model.prices.map(\.input) == [1_000] && model.prices[0].cachedInput == 1_000)
        #expect(model.contextTokens == 128_000 && model.capabilities.contains(.vision))
        #expect(catalogue.chain == ["house-model", "gpt-4o"] && catalogue.reserve == Catalogue.builtIn.reserve)
        #expect(catalogue.resolve("cheap", at: .day("2026-11-26")).models.map(\.name) == ["house-model"])
        #expect(catalogue.models.count == Catalogue.builtIn.models.count + 1)
        #expect(!catalogue.resolve("fast", at: .day("2026-11-26")).models.isEmpty)
    }

    @Test func faultsNameTheirPlace() {
        let cases: [(String, String)] = [
            ("{\n  \"models\": [\n    {]\n", "line 3, column 6: a name is wanted"),
            ("[]", "the file must hold an object"),
            (#"{"models": 3}"#, "catalogue.models: must be a list of at most 1000 entries"),
            (#"{"modles": []}"#, "catalogue.modles: is not known here"),
            (#"{"models": [{"vendor": "openai"}]}"#, "name: is missing"),
            (#"{"models": [{"name": "gpt-4o", "contextTokens": -1}]}"#, "gpt-4o.contextTokens: must be a whole number"),
            (
                #"{"models": [{"name": "gpt-4o", "contextTokens": 0.5}]}"#,
                "gpt-4o.contextTokens: must be a whole number"
            ),
            (#"{"models": [{"name": "gpt-4o", "retires": "2026-02-30"}]}"#, "gpt-4o.retires: must be a day"),
            (#"{"models": [{"name": "gpt-4o", "capabilities": ["fly"]}]}"#, #"gpt-4o.capabilities: "fly" is none of"#),
            (#"{"models": [{"name": "gpt-4o", "price": []}]}"#, "gpt-4o.price: is not known here"),
            (
                #"{"models": [{"name": "gpt-4o", "prices": [{"from": "2020-01-01", "input": "3"}]}]}"#,
                "gpt-4o.prices[0].input: must be a whole number"
            ),
            (
                #"{"models":[{"name":"gpt-4o","prices":[{"from":"2020-01-01","promptTokensMin":9,"input":1,"output":1}]}]}"#,
                "gpt-4o.prices: each day needs a price from the first token on"
            ),
            (#"{"models": [{"name": "gpt-4o"}, {"name": "gpt-4o"}]}"#, "gpt-4o"),
            (#"{"models": [{"name": "gpt-4o", "replacement": "nothing"}]}"#, #"there is no model "nothing""#),
            (#"{"models": [{"name": "gpt-6-luna", "replacement": "gpt-4o"}]}"#, "leads back to where it began"),
            (#"{"chain": ["nothing"]}"#, #"chain: there is no model "nothing""#),
            (#"{"aliases": {"cheap": ["nothing"]}}"#, #"aliases.cheap: there is no model "nothing""#),
            (#"{"aliases": {"cheap": "gpt-4o"}}"#, "aliases.cheap: must be a list"),
        ]
        for (text, reason) in cases {
            let fault = #expect(throws: CatalogueFault.self, "\(text)") { try extended(text) }
            #expect(fault?.description.contains(reason) ?? false, "\(text): \(fault?.description ?? "")")
        }
    }

    @Test func allFaultsOfAFileAreSaidAtOnce() {
        let fault = #expect(throws: CatalogueFault.self) {
            try extended(#"{"models": [{"name": "a", "vendor": "v"}, {"name": "b", "x": 1}], "chain": ["c"]}"#)
        }
        #expect((fault?.reasons.count ?? 0) >= 7)
    }

    @Test func aBadFileKeepsTheOldCatalogueAndSaysWhatIsWrong() throws {
        let lines = Lines()
        let shelf = CatalogueShelf(log: lines.log)
        try shelf.reload(Array(#"{"chain": ["gpt-4o"]}"#.utf8))
        #expect(shelf.catalogue.chain == ["gpt-4o"])
        #expect(throws: CatalogueFault.self) { try shelf.reload(Array(#"{"chain": ["nothing"]}"#.utf8)) }
        #expect(shelf.catalogue.chain == ["gpt-4o"])
        #expect(lines.all.contains { $0.contains("refused") && $0.contains(#"chain: there is no model"#) })
        try shelf.reload(Array("{}".utf8))
        #expect(shelf.catalogue == .builtIn)
    }

    @Test func aRetiredNameIsWarnedOfOnce() {
        let lines = Lines()
        let shelf = CatalogueShelf(log: lines.log)
        for _ in 0..<5 { _ = shelf.resolve("claude-3-7-sonnet", at: .day("2026-11-26")) }
        for _ in 0..<5 { _ = shelf.resolve("nobody", at: .day("2026-11-26")) }
        #expect(lines.all.count == 2)
        #expect(lines.all[0].contains("claude-3-7-sonnet") && lines.all[0].contains("claude-sonnet-5"))
    }

    @Test func noTextBringsTheParserDown() {
        var generator = SeededGenerator(seed: 6)
        let base = Array(
            #"{"models":[{"name":"m","vendor":"v","contextTokens":9,"outputTokens":9,"prices":[{"from":"2020-01-01","input":1,"output":1}]}],"chain":["m"]}"#
                .utf8
        )
        for _ in 0..<2_000 {
            var bytes = base
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                bytes[place] = [UInt8(ascii: "{"), 0, 0x22, 0x39, 0x5D, 0xFF].randomElement(using: &generator) ?? 0
            }
            _ = try? Catalogue(parsing: bytes)
            _ = try? Catalogue(extendingBuiltInBy: bytes)
        }
    }

    private func extended(_ text: String) throws(CatalogueFault) -> Catalogue {
        try Catalogue(extendingBuiltInBy: Array(text.utf8))
    }
}

/// Keeps the lines of a log.
final class Lines: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    var log: Logger {
        Logger(
            level: .debug,
            sink: LogSink { record in
                let fields = record.fields.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
                self.lines.withLock { $0.append("\(record.message) \(fields)") }
            },
            now: { UnixTime(nanoseconds: 0) }
        )
    }
}
