/// What is to be made, told from the words of the brief.
enum Deliverable: String, Sendable, CaseIterable {
    case emailCampaign
    case email
    case landingPage
    case blogPost
    case productDescription
    case socialPosts
    case pressRelease
    case analysis
    case general

    /// As a noun in a sentence.
    var noun: String {
        switch self {
        case .emailCampaign: "email campaign"
        case .email: "email"
        case .landingPage: "landing page"
        case .blogPost: "article"
        case .productDescription: "product description"
        case .socialPosts: "social media posts"
        case .pressRelease: "press release"
        case .analysis: "analysis"
        case .general: "text"
        }
    }

    /// Phrases in any order; the first kind that has one wins.
    private static let signs: [(Deliverable, [String])] = [
        (
            .emailCampaign,
            [
                "email campaign", "e-mail campaign", "email sequence", "email series", "drip", "newsletter campaign",
                "e-mail-kampagne", "email-kampagne", "campagne d'e", "campaña de correo", "campaña de email",
                "campagna email",
            ]
        ),
        (
            .landingPage,
            ["landing page", "landingpage", "web page", "website copy", "homepage", "home page", "sales page"]
        ),
        (.blogPost, ["blog", "article", "artikel", "artículo", "articolo", "essay", "guide", "how-to", "tutorial"]),
        (
            .productDescription,
            [
                "product description", "produktbeschreibung", "product text", "product copy", "listing",
                "describe the product",
            ]
        ),
        (.pressRelease, ["press release", "media release", "news release"]),
        (.socialPosts, ["social media", "linkedin", "tweet", "instagram", "facebook", "social post", "posts for"]),
        (.analysis, ["analysis", "analyze", "analyse", "evaluate", "assess", "compare", "report on", "swot", "audit"]),
        (.email, ["email", "e-mail", "newsletter", "mailing"]),
        (.emailCampaign, ["campaign"]),
    ]

    static func of(_ brief: String) -> Deliverable {
        let text = " " + brief.prefix(2_000).lowercased() + " "
        return signs.first { sign in sign.1.contains { text.contains($0) } }?.0 ?? .general
    }
}

/// Why people write now.
enum Occasion: String, Sendable {
    case launch
    case event
    case offer
    case welcome
    case winBack
    case update
    case none

    private static let signs: [(Occasion, [String])] = [
        (
            .launch,
            ["launch", "new product", "introduc", "einführung", "lancement", "lanzamiento", "release", "announce"]
        ),
        (
            .event,
            ["webinar", "invite ", "event", "conference", "workshop", "meetup", "invitation", "invite", "open day"]
        ),
        (.offer, ["sale", "discount", "offer", "black friday", "promotion", "coupon"]),
        (.welcome, ["welcome", "onboard"]),
        (.winBack, ["win back", "win-back", "re-engag", "reactivat", "inactive", "lapsed", "churn"]),
        (.update, ["newsletter", "update", "what's new", "changelog"]),
    ]

    static func of(_ brief: String) -> Occasion {
        let text = brief.prefix(2_000).lowercased()
        return signs.first { sign in sign.1.contains { text.contains($0) } }?.0 ?? .none
    }
}
