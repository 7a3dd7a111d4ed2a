internal import MeshApplication
internal import MeshDomain
import Testing

@testable internal import MeshModels

@Suite struct RevisionTests {
    let pipeline = OfflinePipeline.techPro

    @Test func shorterHalvesTheLengthAndKeepsTheSkeleton() async throws {
        let first = try await pipeline.work("content")
        let second = try await pipeline.work("content", notes: "Make it shorter.", previous: first.text)
        let share = Double(Shortener.count(second.text)) / Double(Shortener.count(first.text))
        #expect(share > 0.35 && share < 0.7, "\(share)")
        for part in [
            "## Email 1", "## Email 2", "## Email 3", "Hi [first name],", "AI code completion",
            "See TechPro X1 at work",
        ] {
            #expect(second.text.contains(part), "\(part)")
        }
    }

    @Test func formalAndCasualChangeTheRegister() async throws {
        let formal = try await pipeline.work("content", notes: "Please write this more formal.").text
        #expect(formal.contains("Dear [title] [last name],") && formal.contains("Yours sincerely,"))
        #expect(!formal.contains("Hi [first name]"))
        let casual = try await pipeline.work("content", notes: "Too formal, make it more casual").text
        #expect(casual.contains("Hey [first name],") && casual.contains("See you,"))
    }

    @Test func whatIsToBeNamedIsNamedAndWhatIsNotIsGone() async throws {
        let named = try await pipeline.work("content", notes: "Mention the free trial and the support team.").text
        #expect(named.contains("the free trial") && named.contains("the support team"))
        #expect(named.contains("## \(PartReader.changesHeading)"))
        let omitted = try await pipeline.work("content", notes: "Do not mention automated testing.").text
        let copy = PartReader(omitted).body
        #expect(!copy.containsText("automated testing") && copy.contains("AI code completion"))
    }

    @Test func confidenceRisesWithARevision() async throws {
        let first = try await pipeline.work("content")
        let second = try await pipeline.work("content", notes: "Name the readers.", previous: first.text)
        #expect(second.confidence > first.confidence)
    }

    @Test func answersToQuestionsAreFacts() async throws {
        var form = pipeline.workForm(["agent_type": "content"])
        form.answers = [
            WorkForm.Answer(question: "On which date is the launch?", answer: "2026-03-10"),
            WorkForm.Answer(question: "What does it cost?", answer: "€19 per month."),
        ]
        let text = AgentAnswer(parsing: try await pipeline.reply(to: form).text).text
        #expect(text.contains("10 March 2026") && text.contains("€19 per month"))
        #expect(!text.contains("[price]") && !text.contains("[launch date]"))
    }

    @Test func commentsOnTheResultAreObeyedByTheSynthesis() async throws {
        var commented = pipeline
        let first = try await commented.run().result.text
        commented.comments = ["Shorter and more formal, and mention the free trial."]
        let second = try await commented.run().result.text
        #expect(Shortener.count(second) < Shortener.count(first) * 7 / 10)
        #expect(second.contains("Dear [title] [last name],") && second.contains("the free trial [details]"))
        #expect(second.contains("## \(PartReader.changesHeading)"))
    }

    @Test func aReviewAcceptsWholeWorkAndSendsBackWhatLacksFacts() async throws {
        let parts = try await pipeline.run().parts
        let accepted = try await review(parts, iteration: 1)
        #expect(accepted["verdict"] == "accepted" && accepted["revise"] == [])
        #expect(accepted["confidence"]?.number ?? 0 >= TaskLimits.confidenceThresholdDefault)

        var poor = parts
        poor[0].output = "TechPro X1 is good. Lorem ipsum."
        let refused = try await review(poor, iteration: 1)
        #expect(refused["verdict"] == "revise" && refused["revise"]?.array?.first?["subtask"] == "s1")
        #expect(refused["confidence"]?.number ?? 1 < accepted["confidence"]?.number ?? 0)
        let notes = refused["revise"]?.array?.first?["notes"]?.string ?? ""
        #expect(notes.contains("AI code completion") && notes.containsText("lorem ipsum"))
    }

    @Test func aReviewIsSurerAfterARoundAndDoesNotGoOnForEver() async throws {
        let parts = try await pipeline.run().parts
        let first = try await review(parts, iteration: 1)["confidence"]?.number ?? 0
        let second = try await review(parts, iteration: 2)["confidence"]?.number ?? 0
        #expect(second > first)
        var poor = parts
        poor[0].output = "Short."
        #expect(try await review(poor, iteration: 3)["verdict"] == "accepted")
    }

    private func review(_ parts: [Part], iteration: Int) async throws -> JSONValue {
        let form = ReviewForm(
            brief: pipeline.brief,
            context: pipeline.context,
            threshold: 0.7,
            iteration: iteration,
            parts: parts,
            memory: []
        )
        return try JSONValue(parsing: try await pipeline.reply(to: form, schema: AnswerSchemas.review).text)
    }
}
