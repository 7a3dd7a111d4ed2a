/// Verbs that hide in product language.
enum Verbs {
    /// Imperatives that features begin with, as in "Track your expenses".
    static let known: Set<String> = [
        "track", "create", "share", "manage", "connect", "plan", "build", "write", "find", "save", "learn", "schedule",
        "import", "export", "sync", "automate", "monitor", "design", "edit", "send", "get", "use", "organize",
        "compare",
        "explore", "turn", "see", "detect", "protect", "reduce", "improve", "generate", "integrate", "deploy",
        "analyze",
        "visualize", "keep", "run", "switch", "replace", "record", "measure", "collect", "convert", "book", "order",
        "translate", "filter", "listen", "watch", "grow", "cook", "brew", "charge", "clean", "store", "carry", "fold",
        "work", "fit", "help", "support", "show", "send", "pay", "sell", "scan",
    ]

    /// Verbs that say nothing without an object.
    static let needsObject: Set<String> = ["complete", "manage", "integrate", "support", "deliver", "recognize"]

    /// "Generates" as in "Generates reports" is "generate".
    static func base(ofThirdPerson word: String) -> String? {
        guard word.hasSuffix("s") else { return nil }
        let candidates = [String(word.dropLast()), String(word.dropLast(2)), word.dropLast(3) + "y"]
        return candidates.first(where: known.contains)
    }

    /// "share" is "sharing", "plan" is "planning".
    static func gerund(_ verb: String) -> String {
        if doubled.contains(verb) { return verb + (verb.last.map(String.init) ?? "") + "ing" }
        return (verb.hasSuffix("e") && !verb.hasSuffix("ee") ? String(verb.dropLast()) : verb) + "ing"
    }

    private static let doubled: Set<String> = ["get", "plan", "run", "cut", "stop", "set", "put", "plug", "scan"]

    /// "Completion" is to complete; nil for a word that is no activity.
    static func base(ofActivity word: String) -> String? {
        if let verb = irregular[word] { return verb }
        if word.hasSuffix("ization") || word.hasSuffix("isation") { return word.dropLast(5) + "e" }
        if word.hasSuffix("ification") { return word.dropLast(7) + "y" }
        return nil
    }

    /// How something is done: "automated" is "automatically".
    static func manner(_ word: String) -> String? { manners[word] }

    private static let manners: [String: String] = [
        "ai": "with AI", "ai-powered": "with AI", "ai-based": "with AI", "ai-driven": "with AI",
        "automated": "automatically",
        "automatic": "automatically", "real-time": "in real time", "realtime": "in real time", "instant": "instantly",
        "one-click": "with one click", "continuous": "continuously", "secure": "securely", "remote": "remotely",
        "smart": "", "advanced": "", "intelligent": "", "wireless": "without wires", "offline": "offline",
        "live": "live", "easy": "easily", "fast": "fast", "quick": "quickly", "visual": "visually",
    ].filter { !$0.value.isEmpty }

    private static let irregular: [String: String] = [
        "completion": "complete", "testing": "test", "optimization": "optimize", "monitoring": "monitor",
        "management": "manage", "analysis": "analyze", "tracking": "track", "reporting": "report",
        "scheduling": "schedule",
        "planning": "plan", "debugging": "debug", "deployment": "deploy", "editing": "edit", "sharing": "share",
        "detection": "detect", "generation": "generate", "integration": "integrate", "translation": "translate",
        "recognition": "recognize", "protection": "protect", "navigation": "navigate", "recording": "record",
        "filtering": "filter", "searching": "search", "backup": "back up", "synchronization": "synchronize",
        "visualization": "visualize", "automation": "automate", "personalization": "personalize",
        "collaboration": "collaborate", "processing": "process",
        "cooking": "cook", "brewing": "brew", "cleaning": "clean", "shopping": "shop", "booking": "book",
        "budgeting": "budget", "forecasting": "forecast", "modelling": "model", "modeling": "model", "coding": "code",
        "refactoring": "refactor", "review": "review", "reviews": "review", "encryption": "encrypt",
        "authentication": "authenticate", "cancellation": "cancel", "transcription": "transcribe", "scanning": "scan",
        "migration": "migrate", "validation": "validate", "classification": "classify", "segmentation": "segment",
    ]
}
