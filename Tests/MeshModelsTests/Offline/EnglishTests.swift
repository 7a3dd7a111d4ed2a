import Testing

@testable internal import MeshModels

@Suite struct EnglishTests {
    @Test(arguments: [
        ("Advanced AI-powered development tool", "an advanced AI-powered development tool"),
        ("SEO tool", "an SEO tool"),
        ("User guide", "a user guide"), ("Hour glass", "an hour glass"), ("Running shoes", "running shoes"),
        ("The new app", "the new app"), ("Organic coffee", "organic coffee"), ("24-hour battery", "a 24-hour battery"),
    ])
    func phrasesGetTheirArticle(phrase: String, sentence: String) { #expect(English.withArticle(phrase) == sentence) }

    @Test(arguments: [
        ("AI code completion", "complete code with AI"), ("Automated testing", "test automatically"),
        ("Performance optimization", "optimize performance"), ("Generates reports", "generate reports"),
        ("Track your expenses", "track your expenses"), ("Project management", "manage projects"),
        ("Noise cancellation", "cancel noise"), ("Carbon frame", "count on a carbon frame"),
    ])
    func featuresBecomeWhatOneCanDo(feature: String, ability: String) { #expect(Feature(feature).ability == ability) }

    @Test func featuresMakeOneSentence() {
        let features = ["Waterproof", "Carbon frame", "Tracks steps", "It has two years of warranty"].map(Feature.init)
        #expect(
            Feature.sentence(features)
                == "It is waterproof, tracks steps and comes with a carbon frame. It has two years of warranty."
        )
    }

    @Test(arguments: [
        ("Software developers and IT professionals", ["Software developers", "IT professionals"]),
        ("research and development managers", ["research and development managers"]),
        ("parents, teachers & students", ["parents", "teachers", "students"]), ("everyone", ["everyone"]),
    ])
    func audiencesAreTakenApartWhereBothSidesStandAlone(audience: String, segments: [String]) {
        #expect(Audience.segments(audience) == segments)
    }

    @Test(
        arguments: [
            ("Write a blog post about remote work for managers", "remote work", "managers"),
            (
                "Create an email campaign for a new product launch targeting tech professionals", nil,
                "tech professionals"
            ),
            ("Draft a letter to parents about the new menu", "the new menu", "parents"),
            ("Summarize our results", "results", nil), ("hi", nil, nil),
        ] as [(String, String?, String?)]
    )
    func briefsSayTopicAndReaders(brief: String, topic: String?, audience: String?) {
        #expect(BriefReader(brief).topic == topic && BriefReader(brief).audience == audience)
    }

    @Test(
        arguments: [
            ("Write an intro email for TechPro X1", "TechPro X1"), ("Write about \"Blue Moon\" now", "Blue Moon"),
            ("Write about cats", nil), ("Explain what AI can do", nil),
        ] as [(String, String?)]
    )
    func namesAreFoundInBriefs(brief: String, name: String?) { #expect(BriefReader(brief).name == name) }
}
