internal import MeshProto
internal import Protobuf

/// Options that several commands share, and what is made of them.
enum CommandOptions {
    static let limit = OptionSpec("limit", .integer(1...10_000), placeholder: "N", "the most to list (50)")
    static let labels = OptionSpec("label", .pair, isRepeatable: true, "a mark for finding and grouping")
    static let selectors = OptionSpec("label", .pair, isRepeatable: true, "only those with this label")
    static let idempotencyKey = OptionSpec(
        "idempotency-key",
        .text,
        placeholder: "KEY",
        "the same key again makes no second one within 24 hours"
    )
    static let etag = OptionSpec("etag", .text, placeholder: "ETAG", "only if it still has this etag")
    static let session = OptionSpec("session", .text, placeholder: "SESSION", "the session")
    static let context = [
        OptionSpec(
            "context",
            short: "c",
            .pair,
            isRepeatable: true,
            "a fact for the work; JSON values count as such, else as text"
        ),
        OptionSpec("context-file", .file, "facts for the work: a JSON object"),
        OptionSpec("context-json", .text, placeholder: "JSON", "facts for the work: a JSON object"),
    ]
    static let ttl = OptionSpec("ttl", .duration(.seconds(1)...(.seconds(315_360_000))), "how long it lives")
}

extension Invocation {
    /// The object of `--context-file`, `--context-json` and `--context`, each over the one before; nil without any.
    func context() throws(CommandFailure) -> GoogleStruct? {
        var fields: [String: GoogleValue] = [:]
        if let path = arguments.text("context-file") {
            fields = try MessageOutput.read(GoogleStruct.self, read(path), from: path).fields
        }
        if let json = arguments.text("context-json") {
            let object = try MessageOutput.read(GoogleStruct.self, Array(json.utf8), from: "--context-json")
            fields.merge(object.fields) { $1 }
        }
        for (key, text) in arguments.orderedPairs("context") { fields[key] = Self.value(text) }
        return fields.isEmpty ? nil : .with { $0.fields = fields }
    }

    /// What a person means by a word: a number, true, a list, an object, or else text.
    static func value(_ text: String) -> GoogleValue {
        if let value = try? GoogleValue(json: text) { return value }
        return .with { $0.kind = .stringValue(text) }
    }

    /// `key=value` filters as the server wants them.
    var labelSelectors: [String] { arguments.texts("label") }

    /// The text of an argument, of standard input for `-`.
    func words(_ argument: String) throws(CommandFailure) -> String {
        guard argument == "-" else { return argument }
        var text = String(decoding: try console.readInput(), as: UTF8.self)
        while text.last?.isNewline == true { text.removeLast() }
        return text
    }

    /// The message of `--file`, or an empty one.
    func fileMessage<M: Message>(_ type: M.Type = M.self) throws(CommandFailure) -> M {
        guard let path = arguments.text("file") else { return M() }
        return try MessageOutput.read(type, read(path), from: path)
    }

    /// Reads pages until there are as many items as `--limit` says. Returns the token for more, if there are more.
    func pages<Item>(
        _ page: (_ size: Int32, _ token: String) async throws -> (items: [Item], next: String)
    ) async throws -> (items: [Item], next: String) {
        let limit = arguments.integer("limit") ?? 50
        var items: [Item] = []
        var token = ""
        while true {
            let answer = try await page(Int32(min(limit - items.count, 200)), token)
            items += answer.items
            token = answer.next
            if token.isEmpty || items.count >= limit || answer.items.isEmpty { return (items, token) }
        }
    }

    /// Asks before something is gone for good. Without a terminal to ask at, `--yes` has to be there.
    func confirm(_ question: String) async throws {
        if arguments.has("yes") { return }
        guard console.isInputTerminal, console.isOutputTerminal else {
            throw CommandFailure.wrongCall("\(question) Say so with --yes")
        }
        try console.write("\(question) [y/N] ")
        let line = try await console.readLine() ?? ""
        guard ["y", "yes"].contains(TerminalText.line(line).lowercased()) else {
            throw CommandFailure(.failed, "nothing was done")
        }
    }

    static let yes = OptionSpec("yes", short: "y", "does not ask")

    /// More than fits is said, so that nobody takes a part for the whole.
    static func more(_ next: String) -> String { next.isEmpty ? "" : "… there are more; see --limit\n" }

    var palette: Palette { Palette.suited(to: environment) }
}

extension Duration {
    /// In the form that travels.
    var message: GoogleDuration {
        .with {
            $0.seconds = components.seconds
            $0.nanos = Int32(components.attoseconds / 1_000_000_000)
        }
    }
}
