internal import MeshApplication
internal import MeshDomain
import Testing

@testable internal import MeshModels

@Suite struct OfflineCampaignTests {
    /// Words of claims that nobody made, and of texts that nobody wrote.
    static let invented = [
        "lorem", "ipsum", "guarantee", "award", "revolutionary", "cutting-edge", "seamless", "game-chang", "% faster",
        "% more", "trusted by", "thousands of", "customers love", "best-in-class", "world-class", "limited time",
        "free trial",
        "studies show", "as an ai",
    ]

    @Test func theResultHoldsTheFactsOfTheBriefAndNothingInvented() async throws {
        let text = try await OfflinePipeline.techPro.run().result.text
        for fact in [
            "TechPro X1", "advanced AI-powered development tool", "AI code completion", "utomated testing",
            "erformance optimization", "oftware developers", "IT professionals",
        ] {
            #expect(text.contains(fact), "\(fact)")
        }
        for claim in Self.invented { #expect(!text.containsText(claim), "\(claim)") }
        for placeholder in ["[launch date]", "[link]", "[price]", "[first name]"] {
            #expect(text.contains(placeholder))
        }
    }

    @Test func theResultIsAWholeCampaign() async throws {
        let text = try await OfflinePipeline.techPro.run().result.text
        for part in [
            "### Email 1", "### Email 2", "### Email 3", "**Subject lines**", "**Preheader:**", "**Call to action:**",
            "Tailored openings", "Sending calendar", "## Segments", "## Design", "### Tests", "Hypothesis",
            "## Open questions",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(text.components(of: OfflineLabel.line) == 1 && text.hasSuffix(OfflineLabel.line))
        #expect(text.split(whereSeparator: \.isWhitespace).count > 900)
    }

    @Test func subjectLinesFitAndDiffer() throws {
        let form = OfflineForm(prompt: OfflinePipeline.techPro.planForm.prompt)
        for email in EmailSequence(FactSheet(form)).emails {
            #expect(email.subjects.count == 3 && Set(email.subjects).count == 3)
            #expect(email.subjects.allSatisfy { $0.count <= Email.subjectMax })
        }
    }

    @Test func headingsGoDownOneLevelAtATime() async throws {
        let text = try await OfflinePipeline.techPro.run().result.text
        var level = 0
        for line in text.split(separator: "\n") where line.hasPrefix("#") {
            let next = line.prefix { $0 == "#" }.count
            #expect(next <= level + 1, "\(line)")
            level = next
        }
    }

    @Test func confidenceFollowsHowMuchThereWasToWriteFrom() async throws {
        let full = try await OfflinePipeline.techPro.work("content").confidence
        let bare = try await OfflinePipeline(brief: "Create an email campaign").work("content").confidence
        #expect(full > bare && full < 0.95)
        let answers = try await OfflinePipeline.techPro.run().answers
        #expect(Set(answers.map(\.confidence)).count > 1)
    }

    @Test func specialistsRememberFactsAndDecisions() async throws {
        let notes = try await OfflinePipeline.techPro.run().answers.flatMap(\.notes)
        #expect(notes.contains { $0.type == .fact && $0.content.contains("TechPro X1") })
        #expect(notes.contains { $0.type == .decision && $0.content.contains("AI code completion") })
    }

    @Test func theSynthesisSaysWhoDidWhatAndWhatIsMissing() async throws {
        let pipeline = OfflinePipeline.techPro
        let parts = try await pipeline.run().parts
        let form = SynthesisForm(
            brief: pipeline.brief,
            context: pipeline.context,
            parts: parts,
            missing: [SynthesisForm.MissingPart(title: "Pictures", reason: "The agent is offline")],
            comments: []
        )
        let answer = AgentAnswer(parsing: try await pipeline.reply(to: form).text)
        #expect(
            answer.contributions.map(\.agent).contains("Content Specialist")
                && answer.contributions.count == parts.count
        )
        #expect(
            answer.text.contains("## What is missing") && answer.text.contains("**Pictures**: The agent is offline.")
        )
        #expect(answer.summary?.contains("Pictures") == true)
    }

    @Test func partsOfRealModelsAreWovenIn() async throws {
        let pipeline = OfflinePipeline.techPro
        let part = Part(
            subtask: "s1",
            title: "Emails",
            agent: "Ada",
            agentType: "content",
            output: "# Title of mine\n\nHello there.\n\n## Open questions\n\n- Which day?\n\n```mesh\n{}\n```",
            confidence: 0.9
        )
        let form = SynthesisForm(
            brief: pipeline.brief,
            context: pipeline.context,
            parts: [part],
            missing: [],
            comments: []
        )
        let answer = AgentAnswer(parsing: try await pipeline.reply(to: form).text)
        #expect(answer.text.contains("Hello there.") && answer.text.contains("- Which day?"))
        #expect(!answer.text.contains("Title of mine") && answer.text.hasSuffix(OfflineLabel.line))
    }
}

extension String {
    func components(of needle: String) -> Int {
        var count = 0
        var rest = self[...]
        while let after = rest.after(needle) {
            count += 1
            rest = after[...]
        }
        return count
    }
}

extension OfflineCampaignTests {
    @Test func aRichCampaignFitsIntoWhatTheCoordinatorMayWrite() async throws {
        var pipeline = OfflinePipeline.techPro
        pipeline.agents += ["research", "seo", "legal"].map { OfflinePlannerTests.note($0, ["one", "two", "three"]) }
        pipeline.context = [
            "product_name": "TechPro X1",
            "target_audience": ["developers", "administrators", "managers", "students", "teachers"],
            "key_features": .array(
                [
                    "AI code completion", "Automated testing", "Performance optimization", "Team comments",
                    "Cloud backup",
                    "Usage reports", "Plugin API", "Dark theme",
                ].map { .string($0) }
            ),
            "details": .object(
                Dictionary(uniqueKeysWithValues: (0..<10).map { ("fact \($0)", .string("value \($0)")) })
            ),
        ]
        let text = try await pipeline.run().result.text
        let limit = try #require(try AgentTypeRegistry().type(named: "coordinator")?.parameters.maxTokens)
        #expect(TokenEstimate.count(text) < limit * 9 / 10, "\(TokenEstimate.count(text))")
    }
}
