/// A declaration for each type of value.
extension ConfigurationKey {
    typealias Path<Value> = any WritableKeyPath<MeshConfiguration, Value> & Sendable

    private init(
        _ path: String,
        _ kind: Kind,
        _ summary: String,
        isSecret: Bool = false,
        get: @escaping @Sendable (MeshConfiguration) -> Value,
        set: @escaping @Sendable (inout MeshConfiguration, Value) -> Void
    ) {
        let parts = path.split(separator: ".")
        precondition(parts.count == 2, "a key is named section.name")
        section = String(parts[0])
        name = String(parts[1])
        self.kind = kind
        self.summary = summary
        self.isSecret = isSecret
        self.get = get
        self.set = set
    }

    static func text(
        _ path: String,
        _ field: Path<String>,
        isSecret: Bool = false,
        _ summary: String
    ) -> ConfigurationKey {
        ConfigurationKey(path, .text, summary, isSecret: isSecret) {
            .text($0[keyPath: field])
        } set: {
            if case .text(let text) = $1 { $0[keyPath: field] = text }
        }
    }

    static func texts(_ path: String, _ field: Path<[String]>, _ summary: String) -> ConfigurationKey {
        ConfigurationKey(path, .texts, summary) {
            .list($0[keyPath: field].map(Value.text))
        } set: {
            guard case .list(let values) = $1 else { return }
            $0[keyPath: field] = values.compactMap { if case .text(let text) = $0 { text } else { nil } }
        }
    }

    static func choice(
        _ path: String,
        _ field: Path<String>,
        _ choices: [String],
        _ summary: String
    ) -> ConfigurationKey {
        ConfigurationKey(path, .choice(choices), summary) {
            .text($0[keyPath: field])
        } set: {
            if case .text(let text) = $1 { $0[keyPath: field] = text }
        }
    }

    static func integer(
        _ path: String,
        _ field: Path<Int>,
        _ range: ClosedRange<Int>,
        _ summary: String
    ) -> ConfigurationKey {
        ConfigurationKey(path, .integer(range), summary) {
            .integer($0[keyPath: field])
        } set: {
            if case .integer(let number) = $1 { $0[keyPath: field] = number }
        }
    }

    static func number(
        _ path: String,
        _ field: Path<Double>,
        _ range: ClosedRange<Double>,
        _ summary: String
    ) -> ConfigurationKey {
        ConfigurationKey(path, .number(range), summary) {
            .number($0[keyPath: field])
        } set: {
            if case .number(let number) = $1 { $0[keyPath: field] = number }
        }
    }

    static func duration(
        _ path: String,
        _ field: Path<Duration>,
        _ range: ClosedRange<Duration>,
        _ summary: String
    ) -> ConfigurationKey {
        ConfigurationKey(path, .duration(range), summary) {
            .text(DurationWords.text($0[keyPath: field]))
        } set: {
            guard case .text(let text) = $1, let duration = DurationWords.duration(text) else { return }
            $0[keyPath: field] = duration
        }
    }

    static func flag(_ path: String, _ field: Path<Bool>, _ summary: String) -> ConfigurationKey {
        ConfigurationKey(path, .flag, summary) {
            .flag($0[keyPath: field])
        } set: {
            if case .flag(let flag) = $1 { $0[keyPath: field] = flag }
        }
    }
}
