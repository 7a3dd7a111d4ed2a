internal import MeshApplication
internal import MeshDomain
import Testing

@testable internal import MeshModels

@Suite struct OtherBriefsTests {
    static let briefs: [(String, JSONValue, [String])] = [
        (
            "Write a blog post about remote work for managers", [:],
            ["# Remote work: a guide for managers", "## ", "## Open questions"]
        ),
        (
            "Write a product description",
            [
                "product_name": "Trail Nine", "features": ["Waterproof", "Carbon sole"], "price": "€189",
                "specs": ["weight": "430 g"],
            ],
            ["Trail Nine", "It is waterproof and comes with a carbon sole.", "€189", "430 g"]
        ),
        (
            "Analyze our newsletter results",
            ["january": ["visits": 1200, "clicks": 90], "february": ["visits": 1500, "clicks": 75]],
            ["Clicks per 100 visits: 7.5 in January and 5 in February.", "tell chance from change"]
        ),
        (
            "Create a landing page targeting freelancers and small business owners",
            [
                "name": "FlowDesk", "description": "A simple invoicing app", "features": ["Tracks expenses"],
                "cta": "Start now",
            ],
            ["FlowDesk: a simple invoicing app", "Start now", "Freelancers", "mall business owners"]
        ),
        (
            "Invite our customers to a webinar about data privacy", ["date": "12 March"],
            ["our webinar about data privacy", "12 March"]
        ),
        (
            "Draft a press release", ["company": "Acme", "product": "Beam", "about": "A lamp"],
            ["Acme presents Beam, a lamp", "[City]"]
        ),
        ("Write LinkedIn posts", ["product": "Beam", "features": ["Long battery life"]], ["Post 1", "Beam"]),
        ("Erstelle eine E-Mail-Kampagne für unsere neue Kaffeemaschine", [:], ["German", "### Email 3"]),
        ("新製品のメールを書いてください", [:], ["Japanese", "新製品"]),
        ("hi", [:], ["hi", "What was asked"]),
        ("", [:], ["Open questions"]),
    ]

    @Test(arguments: briefs.indices)
    func aBriefOfAnyKindGivesADraft(index: Int) async throws {
        let (brief, context, wanted) = Self.briefs[index]
        let outcome = try await OfflinePipeline(brief: brief, context: context).run()
        for text in wanted { #expect(outcome.result.text.contains(text), "\(text) in \(outcome.result.text)") }
        for claim in OfflineCampaignTests.invented where claim != "free trial" {
            #expect(!outcome.result.text.containsText(claim), "\(claim)")
        }
        #expect(outcome.result.text.components(of: OfflineLabel.line) == 1)
        #expect(outcome.result.confidence > 0.3 && outcome.result.confidence < 0.95)
    }

    @Test func aCustomAgentWorksFromWhatItCanDo() async throws {
        var pipeline = OfflinePipeline.techPro
        pipeline.agents.append(OfflinePlannerTests.note("seo", ["keyword_analysis", "seo_optimization"]))
        let outcome = try await pipeline.run()
        let part = try #require(outcome.parts.first { $0.agentType == "seo" })
        #expect(part.output.contains("**Title:** TechPro X1") && part.output.contains("ai code completion tool"))
        #expect(outcome.result.contributions.count == outcome.parts.count)
    }

    @Test func deepContextsBecomeFacts() {
        let context: JSONValue = [
            "pricing": ["monthly": 12, "yearly": ["amount": 120, "currency": "EUR"]], "sizes": [1, 2, 3], "isNew": true,
            "team": [["name": "Ada", "role": "lead"], ["name": "Bob"]], "nothing": .null,
        ]
        let details = ContextReader(context).details.map { "\($0.label): \($0.value)" }
        #expect(details.contains("Pricing, monthly: 12") && details.contains("Pricing, yearly, amount: 120"))
        #expect(
            details.contains("Sizes: 1, 2, 3") && details.contains("Is new: yes") && details.contains("Team: Ada, lead")
        )
        #expect(!details.contains { $0.contains("Nothing") })
    }
}
