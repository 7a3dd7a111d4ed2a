/// A part of the audience and what changes for it.
struct Segment: Sendable, Hashable {
    let name: String
    let want: String
    let opening: String
    let doubt: String
    /// The feature that leads.
    let lead: Pitch?
    /// Told by the brief, not supposed.
    let isGiven: Bool

    static func all(_ sheet: FactSheet) -> [Segment] {
        let pitches = sheet.pitches
        let names = sheet.segments
        if names.count > 1 {
            var taken: Set<Int> = []
            return names.map { name in
                let index = leadIndex(Role.of(name), pitches, avoiding: taken)
                if let index { taken.insert(index) }
                return Segment(name, lead: index.map { pitches[$0] }, isGiven: true)
            }
        }
        let group = names.first ?? "readers"
        if Role.of(group)?.leads.isEmpty == true {
            return [
                Segment(
                    "\(English.lowerInitial(group)) who came lately",
                    lead: pitches.first,
                    isGiven: false,
                    like: group
                ),
                Segment(
                    "\(English.lowerInitial(group)) of long standing",
                    lead: pitches.last,
                    isGiven: false,
                    like: group
                ),
            ]
        }
        return [
            Segment("people who are new to us", lead: pitches.first, isGiven: false, like: names.first),
            Segment(
                "\(English.lowerInitial(group)) who are customers already",
                lead: pitches.last,
                isGiven: false,
                like: "customers"
            ),
        ]
    }

    private init(_ name: String, lead: Pitch?, isGiven: Bool, like kind: String? = nil) {
        let role = Role.of(kind ?? name)
        self.name = name
        want = role?.want ?? "to see quickly what it changes for them"
        opening = role?.opening ?? "You will want to know first what is in it for you, so that comes first."
        doubt = role?.doubt ?? "Is this meant for somebody like me?"
        self.lead = lead
        self.isGiven = isGiven
    }

    /// The feature that fits the role; of the others the next that leads nowhere else.
    private static func leadIndex(_ role: Role?, _ pitches: [Pitch], avoiding taken: Set<Int>) -> Int? {
        let free = pitches.indices.filter { !taken.contains($0) }
        let fitting = role?.leads.lazy.compactMap { stem in
            free.first { pitches[$0].feature.name.plainWords.contains { $0.hasPrefix(stem) } }
        }.first
        return fitting ?? free.first ?? pitches.indices.first
    }
}
