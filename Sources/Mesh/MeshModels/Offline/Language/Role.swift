/// A part of an audience that is known by its name.
struct Role: Sendable, Hashable {
    let stems: [String]
    /// What such readers look for, after "They want".
    let want: String
    /// The first line of a text for them.
    let opening: String
    /// What they ask first, in their words.
    let doubt: String
    /// Words of features that matter most to them, as stems.
    let leads: [String]

    static func of(_ audience: String) -> Role? {
        // "Engineering managers" are managers.
        for words in [English.headNoun(audience).plainWords, audience.plainWords] {
            if let role = role(words) { return role }
        }
        return nil
    }

    private static func role(_ words: [String]) -> Role? {
        all.first { role in role.stems.contains { stem in words.contains { matches($0, stem) } } }
    }

    /// Two letters are an abbreviation and must be the whole word.
    private static func matches(_ word: String, _ stem: String) -> Bool {
        stem.count <= 2 ? word == stem : word.hasPrefix(stem)
    }

    private static let all: [Role] = [
        Role(
            stems: ["develop", "programmer", "coder", "engineer"],
            want: "to stay with the problem they are solving, and to judge a tool by trying it",
            opening: "The best part of your day is the problem itself. The rest is typing, waiting and checking again.",
            doubt: "Does it fit into my editor and my way of working?",
            leads: ["code", "coding", "complet", "api", "debug", "test"]
        ),
        Role(
            stems: ["it", "admin", "sysadmin", "ops", "devops", "infrastructure", "operations"],
            want: "systems that stay predictable, and changes that can be checked and taken back",
            opening: "When something is slow or breaks, your phone rings first. So you look at new tools twice.",
            doubt: "How is it rolled out, secured and supported?",
            leads: ["perform", "secur", "monitor", "test", "automat", "integrat", "optimi"]
        ),
        Role(
            stems: [
                "manager", "lead", "director", "executive", "cto", "ceo", "founder", "owner", "entrepreneur",
                "decision",
            ],
            want: "to know what it changes for their people and what it takes to introduce it",
            opening: "You do not need another tool. You need your people to get to the work that counts.",
            doubt: "What does it cost us, in money and in time to get used to it?",
            leads: ["report", "analytic", "cost", "price", "team", "collab", "saving"]
        ),
        Role(
            stems: ["design", "creative", "artist", "photograph"],
            want: "room for the idea, and results that look the way they meant them",
            opening: "You see it before it exists. What comes between is work that nobody will see.",
            doubt: "Does it leave the last decision with me?",
            leads: ["design", "custom", "template", "color", "export"]
        ),
        Role(
            stems: ["market", "sales", "seller", "brand"],
            want: "to reach the right people and to show afterwards that it worked",
            opening: "You know whom you want to reach. The question is what you can show afterwards.",
            doubt: "Does it show results that I can report?",
            leads: ["analytic", "report", "segment", "personal", "automat"]
        ),
        Role(
            stems: ["student", "pupil", "learner", "beginner"],
            want: "a way in that does not presuppose everything",
            opening: "Everybody starts somewhere. It helps when the first step is a small one.",
            doubt: "Can I afford it, and is it too hard for me?",
            leads: ["learn", "course", "free", "tutorial", "lesson", "price"]
        ),
        Role(
            stems: ["teacher", "educator", "professor", "school", "trainer"],
            want: "something that works in front of a class, without an hour of preparation",
            opening: "What works for one may fail before thirty. You have to know beforehand.",
            doubt: "Does it work with what we have at school?",
            leads: ["lesson", "learn", "share", "template"]
        ),
        Role(
            stems: ["parent", "famil", "mother", "father", "mom", "dad"],
            want: "things that simply work on a day that does not",
            opening: "Some days have no free hand. What helps then has to be simple.",
            doubt: "Is it safe, and is it worth the money?",
            leads: ["safe", "easy", "durab", "price", "organic", "clean"]
        ),
        Role(
            stems: ["freelanc", "self-employed", "creator", "consultant", "remote"],
            want: "to spend their hours on work that is paid",
            opening: "Nobody pays you for the work around the work.",
            doubt: "Is it worth it for one person?",
            leads: ["schedul", "invoic", "automat", "mobile", "price"]
        ),
        Role(
            stems: ["runner", "athlet", "cyclist", "hiker", "outdoor", "sport", "travel", "camper", "commut"],
            want: "gear that they need not think about on the way",
            opening: "You find out on the way whether you packed the right thing.",
            doubt: "Does it hold when it matters?",
            leads: ["light", "waterproof", "durab", "battery", "weather", "fit"]
        ),
        Role(
            stems: ["business", "compan", "retail", "shop", "store", "startup", "agenc", "restaurant"],
            want: "something that helps this month and does not need a project to introduce",
            opening: "You decide fast because you have to. So here it is in short.",
            doubt: "What does it take to begin, and to stop again?",
            leads: ["price", "integrat", "report", "support", "automat"]
        ),
        Role(
            stems: ["customer", "subscriber", "member", "user", "client"],
            want: "to know what changes for them, before anybody else tells them",
            opening: "You know us already, so we can be brief: this is new, and this is what it changes for you.",
            doubt: "Does what I use today stay as it is?",
            leads: []
        ),
    ]
}
