internal import MeshDomain

/// All that a writer may use: what brief, context, answers and memory say, sorted by what it is good for. Nothing else
/// becomes a claim; what is missing becomes a placeholder in brackets.
struct FactSheet: Sendable {
    let brief: String
    let kind: Deliverable
    let occasion: Occasion
    /// What the thing is called; nil when nobody said.
    let name: String?
    /// What it is, as a noun phrase or a sentence.
    let about: String?
    let audience: String?
    let segments: [String]
    let features: [Feature]
    let details: [Detail]
    let keywords: [String]
    let date: String?
    /// The date, where it can be counted from.
    let day: CalendarDay?
    let price: String?
    let offer: String?
    let link: String?
    let callToAction: String?
    let company: String?
    let goal: String?
    let place: String?
    /// Nil for English.
    let language: String?
    /// A short text is wanted from the beginning; to shorten an older version is another thing (`wishes`).
    let isConcise: Bool
    var wishes: Wishes
    /// What people answered to questions.
    let answers: [Detail]

    static let featuresMax = 8

    init(_ form: OfflineForm) {
        let reader = BriefReader(form.brief)
        let context = ContextReader(form.context)
        brief = form.brief
        occasion = Occasion.of(form.brief)
        let told = Deliverable.of(form.brief)
        // People are invited, welcomed and won back by mail.
        kind = told == .general && [.event, .welcome, .winBack].contains(occasion) ? .email : told
        language = LanguageGuess.of(form.brief)
        let isEnglish = language == nil
        name = context.first(.name).map { Clean.phrase($0, max: 60) } ?? (isEnglish ? reader.name : nil)
        let described = (context.roles[.about] ?? []).joined(separator: ". ")
        about = described.isEmpty ? nil : Clean.phrase(described, max: 300)
        audience = (context.roles[.audience].map { English.list($0) } ?? (isEnglish ? reader.audience : nil))
            .map { Clean.phrase($0, max: 160) }
        segments = Self.segments(context.roles[.audience], audience)
        let named =
            context.roles[.features].map { $0.count == 1 ? Audience.split($0[0], isList: true) : $0 } ?? reader.points
        features = named.prefix(Self.featuresMax).map { Feature(Clean.phrase($0, max: 120)) }
        details = context.details + (context.roles[.data] ?? []).map { Detail(label: "Data", value: $0) }
        keywords = context.roles[.keywords] ?? []
        let given = context.first(.date) ?? Self.answer(form, ["date", "when"])
        date = given.map { CalendarDay($0)?.text ?? $0 }
        day = given.flatMap { CalendarDay($0) }
        price = context.first(.price) ?? Self.answer(form, ["cost", "price"])
        offer = context.first(.offer)
        link = context.first(.link) ?? Self.answer(form, ["lead", "link", "address", "page"])
        callToAction = context.first(.callToAction)
        company = context.first(.company) ?? Self.answer(form, ["sender", "signs", "company"])
        goal = context.roles[.goal].map { English.list($0) }
        place = context.first(.place)
        answers = form.answers.map { Detail(label: $0.question, value: $0.answer) }
        let topic = isEnglish ? reader.topic : nil
        topicOfBrief =
            occasion == .event
            ? topic.flatMap { topic in reader.event.map { "our \($0) about \(topic)" } } ?? topic : topic
        let voices = (context.first(.tone).map { ["\($0) tone, more \($0)"] } ?? []) + [form.brief]
        wishes = Wishes(
            voices + form.memory(ofType: "feedback") + form.comments + [form.revisionNotes] + form.answers.map(\.answer)
        )
        // What the brief wants is no change, and "include" there names parts of the work, not of the text.
        wishes.mentions = Wishes(form.comments + [form.revisionNotes]).mentions
        wishes.omissions = Wishes(form.comments + [form.revisionNotes]).omissions
        let changes = Wishes(form.memory(ofType: "feedback") + form.comments + [form.revisionNotes])
        isConcise = wishes.length == .shorter
        wishes.length = changes.length
    }

    /// What a person answered to a question with one of these words.
    private static func answer(_ form: OfflineForm, _ words: Set<String>) -> String? {
        form.answers.first { !words.isDisjoint(with: $0.question.plainWords) }.map { Clean.phrase($0.answer) }
    }

    /// A list in the context is a list of segments; a phrase is taken apart.
    private static func segments(_ given: [String]?, _ audience: String?) -> [String] {
        if let given, given.count > 1 { return Array(given.prefix(Audience.segmentsMax)) }
        return Audience.segments(audience)
    }

    private let topicOfBrief: String?

    /// What the text is about, for the middle of a sentence.
    var subject: String {
        if let name { return name }
        if let topicOfBrief { return English.lowerInitial(topicOfBrief) }
        if let about, !English.isClause(about), about.count < 80 { return English.lowerInitial(about) }
        return kind == .general ? Self.nothing : "[name of the product]"
    }

    /// What a text is about when nobody said.
    static let nothing = "this"

    /// For titles.
    var title: String {
        if let language, name == nil { return "Draft for a brief in \(language)" }
        if name == nil, topicOfBrief == nil, about == nil { return Clean.phrase(brief, max: 60) }
        for determiner in ["the ", "our ", "a ", "an ", "my ", "your "]
        where name == nil && subject.hasPrefix(determiner) {
            return English.upperInitial(String(subject.dropFirst(determiner.count)))
        }
        return English.upperInitial(subject)
    }

    var readers: String { audience.map(English.lowerInitial) ?? "[the readers]" }
    var pitches: [Pitch] { Pitch.all(features) }
    /// "an advanced AI-powered development tool"; nil when the description is a sentence of its own.
    var category: String? {
        guard let about, !English.isClause(about), about.split(separator: " ").count <= 14 else { return nil }
        return English.withArticle(about)
    }

    var sender: String { company ?? "[sender's name]" }
    var linkText: String { link ?? "[link]" }

    /// How much there is to write from, from 0 to 1. The specialists' confidence follows it.
    var completeness: Double {
        var points = 0.0
        if name != nil || topicOfBrief != nil { points += 2 }
        if about != nil { points += 1.5 }
        if audience != nil { points += 1.5 }
        points += min(2, Double(features.count + details.count) * 0.7)
        for extra in [date, price, link, callToAction, goal, company, offer] where extra != nil { points += 0.5 }
        if language != nil { points -= 2 }
        return min(1, max(0, points / 9))
    }

    /// What has to be found out, with the reason.
    var openQuestions: [String] {
        var questions: [String] = []
        func ask(_ known: String?, _ question: String) { if known == nil { questions.append(question) } }
        if let language {
            questions.append(
                "The brief seems to be written in \(language). This draft is in English, the only language that the "
                    + "offline provider writes: who translates it?"
            )
        }
        if kind == .analysis {
            if details.isEmpty { questions.append("Which data may be used, and for which period?") }
            ask(goal, "Which decision does the analysis serve?")
            return questions
        }
        if name == nil, topicOfBrief == nil { questions.append("What is it called, and what is it?") }
        if features.isEmpty { questions.append("Which three points matter most to the readers?") }
        ask(audience, "Who reads it?")
        if [.emailCampaign, .email, .landingPage, .productDescription, .pressRelease].contains(kind) {
            if occasion == .launch || occasion == .event || kind == .pressRelease {
                ask(date, "On which date is the \(occasion == .event ? "event" : "launch")?")
            }
            for pitch in pitches.filter({ !$0.isKnown }).prefix(3) {
                questions.append("What does “\(pitch.feature.label)” change for the readers?")
            }
            ask(price, "What does it cost, and is there a trial?")
            ask(link, "Where does the call to action lead?")
        }
        if [.emailCampaign, .email, .pressRelease].contains(kind) { ask(company, "Who signs as the sender?") }
        return questions
    }
}
