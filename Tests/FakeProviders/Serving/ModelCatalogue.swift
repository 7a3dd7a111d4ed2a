internal import MeshDomain

/// The models that lists show. Any other name is served as well, unless its vendor has shut it down.
enum ModelCatalogue {
    static func check(_ model: String) throws(FakeFailure) {
        if retired.contains(model) { throw FakeFailure.noModel(model) }
    }

    private static let retired: Set<String> = [
        "claude-3-7-sonnet-20250219", "claude-3-7-sonnet-latest", "gpt-4o-2024-05-13", "gemini-2.0-flash",
        "gemini-2.0-flash-001", "gemini-2.0-flash-lite", "gemini-1.5-pro",
    ]

    static func list(_ dialect: Dialect) -> JSONValue {
        let models = names(dialect).map { entry($0, dialect) }
        switch dialect {
        case .anthropic:
            return [
                "data": .array(models), "has_more": false, "first_id": .string(names(dialect).first ?? ""),
                "last_id": .string(names(dialect).last ?? ""),
            ]
        case .openai, .groq: return ["object": "list", "data": .array(models)]
        case .gemini, .ollama: return ["models": .array(models)]
        }
    }

    static func entry(_ name: String, _ dialect: Dialect) -> JSONValue {
        let id = JSONValue.string(name)
        switch dialect {
        case .anthropic:
            return ["type": "model", "id": id, "display_name": id, "created_at": "2026-01-01T00:00:00Z"]
        case .openai: return ["id": id, "object": "model", "created": 1_767_225_600, "owned_by": "openai"]
        case .groq:
            return [
                "id": id, "object": "model", "created": 1_767_225_600, "owned_by": "groq", "active": true,
                "context_window": 131_072,
            ]
        case .gemini:
            return [
                "name": .string("models/" + name), "version": "001", "displayName": id, "inputTokenLimit": 1_048_576,
                "outputTokenLimit": 65_536, "supportedGenerationMethods": ["generateContent", "countTokens"],
            ]
        case .ollama:
            return [
                "name": id, "model": id, "modified_at": "2026-01-01T00:00:00Z", "size": 4_000_000_000,
                "digest": "fa4e000000000000", "details": ["format": "gguf", "family": "fake"],
            ]
        }
    }

    private static func names(_ dialect: Dialect) -> [String] {
        switch dialect {
        case .anthropic: ["claude-sonnet-5", "claude-sonnet-4-6"]
        case .openai:
            ["gpt-4o", "gpt-4o-mini", "gpt-4.1", "gpt-6-luna", "text-embedding-3-small", "text-embedding-3-large"]
        case .groq: ["llama-3.3-70b-versatile", "llama-3.1-8b-instant", "openai/gpt-oss-120b"]
        case .gemini: ["gemini-2.5-flash", "gemini-2.5-pro", "gemini-embedding-001"]
        case .ollama: ["llama3.2:latest", "nomic-embed-text:latest"]
        }
    }
}
