internal import MeshDomain

/// A fact of the context, flattened: "pricing.monthly" with its value.
struct Detail: Sendable, Hashable {
    /// As a label: "Pricing, monthly".
    var label: String
    var value: String
}

/// Reads a context of any shape. Members that belong to a role the writers know are found by the words of their names; all
/// others become labelled details.
struct ContextReader {
    enum Role: String, CaseIterable {
        case name, about, audience, features, date, price, offer, link, callToAction, tone, company, goal, keywords
        case language, place, data

        /// Names of members, in the order of how sure they are.
        var names: [String] {
            switch self {
            case .name:
                ["product_name", "event_name", "service_name", "app_name", "course_name", "product", "name", "title"]
            case .about:
                ["product_description", "description", "about", "summary", "tagline", "topic", "subject", "theme"]
            case .audience: ["target_audience", "audience", "readers", "segments", "personas", "target", "customers"]
            case .features:
                [
                    "key_features", "features", "benefits", "selling_points", "usps", "highlights", "key_points",
                    "points",
                    "facts", "agenda", "ingredients",
                ]
            case .date: ["launch_date", "event_date", "release_date", "start_date", "date", "deadline", "when"]
            case .price: ["price", "pricing", "cost", "fee"]
            case .offer: ["offer", "discount", "promotion", "coupon", "deal"]
            case .link: ["landing_page", "url", "link", "website", "product_page"]
            case .callToAction: ["call_to_action", "cta"]
            case .tone: ["tone_of_voice", "tone", "voice", "style"]
            case .company: ["company_name", "company", "brand_name", "brand", "sender", "organization", "client"]
            case .goal: ["campaign_goal", "goal", "objective", "goals", "objectives", "purpose"]
            case .keywords: ["keywords", "keyword", "search_terms"]
            case .language: ["language", "locale"]
            case .place: ["location", "venue", "place", "city"]
            case .data: ["data", "metrics", "results", "numbers", "figures", "statistics"]
            }
        }
    }

    static let detailsMax = 40
    static let depthMax = 6

    private(set) var roles: [Role: [String]] = [:]
    private(set) var details: [Detail] = []

    init(_ context: JSONValue) {
        let members = context.object ?? [:]
        var taken: Set<String> = []
        let sortedKeys = members.keys.sorted()
        let keysByName = Dictionary(sortedKeys.map { (Self.normal($0), $0) }) { first, _ in first }
        for role in Role.allCases {
            for name in role.names {
                guard let key = keysByName[name], !taken.contains(key), let value = members[key] else { continue }
                // An object under a name that we know still tells its members as details.
                if value.object != nil, role == .data || role == .price { continue }
                let texts = Self.texts(value)
                if texts.isEmpty { continue }
                roles[role] = texts
                taken.insert(key)
                break
            }
        }
        for key in sortedKeys where !taken.contains(key) && details.count < Self.detailsMax {
            flatten(members[key] ?? .null, path: [Self.label(key)])
        }
        if context.object == nil { flatten(context, path: []) }
    }

    func first(_ role: Role) -> String? { roles[role]?.first }

    /// "keyFeatures", "Key Features" and "key-features" are "key_features".
    static func normal(_ key: String) -> String {
        var result = ""
        var previousIsLower = false
        for character in key.prefix(100) {
            if character.isLetter || character.isNumber {
                if character.isUppercase, previousIsLower { result.append("_") }
                result += character.lowercased()
                previousIsLower = character.isLowercase || character.isNumber
            } else {
                if !result.isEmpty, !result.hasSuffix("_") { result.append("_") }
                previousIsLower = false
            }
        }
        return result.trimmed { $0 == "_" }
    }

    static func label(_ key: String) -> String {
        English.upperInitial(Clean.phrase(String(normal(key).map { $0 == "_" ? " " : $0 }), max: 60))
    }

    /// Texts of a value, each a phrase: a list gives its elements, an object "name: value" of each member.
    private static func texts(_ value: JSONValue, depth: Int = 0) -> [String] {
        guard depth < depthMax else { return [] }
        switch value {
        case .null: return []
        case .bool(let bool): return [bool ? "yes" : "no"]
        case .number: return [value.text]
        case .string(let text):
            let phrase = Clean.phrase(text, max: 300)
            return phrase.isEmpty ? [] : [phrase]
        case .array(let elements): return elements.prefix(detailsMax).flatMap { texts($0, depth: depth + 1) }
        case .object(let members):
            if let name = members.keys.sorted().first(where: { ["name", "title", "label"].contains($0.lowercased()) }) {
                return texts(members[name] ?? .null, depth: depth + 1)
            }
            return members.keys.sorted().prefix(detailsMax).flatMap { key in
                texts(members[key] ?? .null, depth: depth + 1).map { "\(label(key)): \($0)" }
            }
        }
    }

    /// An element of a list as one phrase: what it is called first, then the rest.
    private static func oneLine(_ element: JSONValue) -> String {
        guard let members = element.object else { return texts(element).joined(separator: ", ") }
        let naming = ["name", "title", "label"]
        let keys = members.keys.sorted { (naming.contains($0) ? 0 : 1, $0) < (naming.contains($1) ? 0 : 1, $1) }
        return keys.flatMap { texts(members[$0] ?? .null, depth: 1) }.joined(separator: ", ")
    }

    private mutating func flatten(_ value: JSONValue, path: [String]) {
        guard details.count < Self.detailsMax, path.count <= Self.depthMax else { return }
        if let members = value.object {
            for key in members.keys.sorted() { flatten(members[key] ?? .null, path: path + [Self.label(key)]) }
        } else if let elements = value.array, elements.contains(where: { $0.object != nil }) {
            for element in elements.prefix(Self.detailsMax) { flatten(.string(Self.oneLine(element)), path: path) }
        } else {
            let texts = Self.texts(value)
            guard !texts.isEmpty else { return }
            let label = path.enumerated().map { $0.offset == 0 ? $0.element : English.lowerInitial($0.element) }
            details.append(Detail(label: label.joined(separator: ", "), value: texts.joined(separator: ", ")))
        }
    }
}
