/// Takes "Software developers and IT professionals" apart.
enum Audience {
    static let segmentsMax = 5

    static func segments(_ audience: String?) -> [String] {
        guard let audience else { return [] }
        return Array(split(audience).prefix(segmentsMax))
    }

    /// At commas, semicolons and slashes; at "and" only where both sides can stand alone, so that "research and development
    /// managers" stays one.
    static func split(_ text: String, isList: Bool = false) -> [String] {
        var parts: [String] = []
        for piece in text.split(whereSeparator: { ",;/&".contains($0) }) {
            var rest = String(piece).trimmed()
            for lead in ["and ", "or "] where rest.lowercased().hasPrefix(lead) {
                rest = String(rest.dropFirst(lead.count))
            }
            while let position = rest.firstPosition(of: " and ") ?? rest.firstPosition(of: " as well as ") {
                let left = String(rest[..<position]).trimmed()
                guard isList || standsAlone(left) else { break }
                parts.append(left)
                let after = String(rest[position...]).trimmed()
                rest = after.after("and ") ?? after.after("as well as ") ?? ""
            }
            parts.append(rest)
        }
        var seen: Set<String> = []
        return parts.map { Clean.phrase($0, max: 80) }.filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
    }

    private static func standsAlone(_ phrase: String) -> Bool {
        let head = English.headNoun(phrase).lowercased()
        return English.isPlural(head) || ["staff", "people", "management"].contains(head)
    }
}
