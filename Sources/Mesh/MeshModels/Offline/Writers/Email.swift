/// One email, ready to be sent but for its placeholders.
struct Email: Sendable, Hashable {
    /// What it is for, as a heading: "Announcement".
    var purpose: String
    /// Relative to the day of the occasion.
    var day: Int
    /// Why then.
    var reason: String
    var subjects: [String]
    var preheader: String
    var paragraphs: [String]
    var button: String

    static let subjectMax = 60

    /// The first three that fit and differ.
    static func subjects(_ candidates: [String?]) -> [String] {
        var seen: Set<String> = []
        let fitting = candidates.compactMap { $0 }.filter {
            $0.count <= subjectMax && seen.insert($0.lowercased()).inserted
        }
        return Array(fitting.prefix(3))
    }
}
