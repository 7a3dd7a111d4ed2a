internal import HTTPServer
internal import HTTPWire
internal import MeshDomain

/// What a path of the vendors asks for.
enum Route {
    case generate(Generation)
    case countTokens(Dialect, model: String?)
    case embed(EmbeddingForm, model: String?)
    case models(Dialect)
    case model(Dialect, String)
    case control(ControlPage)
    case unknown(Dialect)

    init(_ request: HTTPRequest) {
        let path = request.path
        let isGet = request.method == "GET" || request.method == "HEAD"
        let isPost = request.method == "POST"
        switch path {
        case "/v1/messages" where isPost: self = .generate(.anthropic)
        case "/v1/messages/count_tokens" where isPost: self = .countTokens(.anthropic, model: nil)
        case "/v1/chat/completions" where isPost: self = .generate(.openai(.openai))
        case "/openai/v1/chat/completions" where isPost: self = .generate(.openai(.groq))
        case "/v1/embeddings" where isPost: self = .embed(.openai(.openai), model: nil)
        case "/openai/v1/embeddings" where isPost: self = .embed(.openai(.groq), model: nil)
        case "/api/chat" where isPost: self = .generate(.ollama(isChat: true))
        case "/api/generate" where isPost: self = .generate(.ollama(isChat: false))
        case "/api/embed" where isPost: self = .embed(.ollama, model: nil)
        case "/api/embeddings" where isPost: self = .embed(.ollamaOld, model: nil)
        case "/api/tags" where isGet: self = .models(.ollama)
        case "/_fake/meter" where isGet: self = .control(.meter)
        case "/_fake/script" where isPost: self = .control(.script)
        case "/_fake/reset" where isPost: self = .control(.reset)
        default: self = Self.underFolder(request)
        }
    }

    private static func underFolder(_ request: HTTPRequest) -> Route {
        let path = request.path
        let isGet = request.method == "GET" || request.method == "HEAD"
        if let rest = tail(path, "/v1beta/models") {
            if isGet { return rest.isEmpty ? .models(.gemini) : .model(.gemini, rest) }
            return gemini(rest, request)
        }
        if isGet, let rest = tail(path, "/openai/v1/models") {
            return rest.isEmpty ? .models(.groq) : .model(.groq, rest)
        }
        if let rest = tail(path, "/v1/models") {
            let dialect = sharedModels(request)
            if isGet { return rest.isEmpty ? .models(dialect) : .model(dialect, rest) }
            return gemini(rest, request)
        }
        return .unknown(dialect(of: path))
    }

    /// Three vendors have the same path, and fields of their own in every call.
    private static func sharedModels(_ request: HTTPRequest) -> Dialect {
        if request.fields.contains("anthropic-version") { return .anthropic }
        return request.fields.contains("x-goog-api-key") ? .gemini : .openai
    }

    /// What stands behind a folder, without its slash.
    private static func tail(_ path: Substring, _ folder: String) -> String? {
        guard path.hasPrefix(folder) else { return nil }
        let rest = path.dropFirst(folder.count)
        guard rest.isEmpty || rest.first == "/" else { return nil }
        return String(rest.dropFirst())
    }

    private static func gemini(_ rest: String, _ request: HTTPRequest) -> Route {
        guard request.method == "POST", let colon = rest.lastIndex(of: ":") else { return .unknown(.gemini) }
        let model = String(rest[..<colon])
        switch rest[rest.index(after: colon)...] {
        case "generateContent": return .generate(.gemini(model, isStream: false))
        case "streamGenerateContent":
            let isEvents = request.query?.split(separator: "&").contains("alt=sse") ?? false
            return .generate(isEvents ? .gemini(model, isStream: true) : .geminiList(model))
        case "countTokens": return .countTokens(.gemini, model: model)
        case "embedContent": return .embed(.gemini, model: model)
        case "batchEmbedContents": return .embed(.geminiBatch, model: model)
        default: return .unknown(.gemini)
        }
    }

    private static func dialect(of path: Substring) -> Dialect {
        if path.hasPrefix("/v1beta/") { return .gemini }
        if path.hasPrefix("/openai/") { return .groq }
        if path.hasPrefix("/api/") { return .ollama }
        return path.hasPrefix("/v1/messages") ? .anthropic : .openai
    }
}

enum ControlPage {
    case meter
    case script
    case reset
}

/// One of the paths that make a model write.
struct Generation: Sendable {
    let dialect: Dialect
    let form: any DialectForm.Type
    let read: @Sendable (JSONValue) throws(FakeFailure) -> Ask
    /// Gemini's stream that is one JSON list.
    var isList = false

    static let anthropic = Generation(dialect: .anthropic, form: AnthropicForm.self) { json throws(FakeFailure) in
        try AnthropicRequest.read(json)
    }

    static func openai(_ dialect: Dialect) -> Generation {
        Generation(dialect: dialect, form: OpenAIForm.self) { json throws(FakeFailure) in
            try OpenAIRequest.read(json, dialect)
        }
    }

    static func gemini(_ model: String, isStream: Bool) -> Generation {
        Generation(dialect: .gemini, form: GeminiForm.self) { json throws(FakeFailure) in
            try GeminiRequest.read(json, model: model, isStream: isStream)
        }
    }

    static func geminiList(_ model: String) -> Generation {
        var generation = gemini(model, isStream: false)
        generation.isList = true
        return generation
    }

    static func ollama(isChat: Bool) -> Generation {
        let form: any DialectForm.Type = isChat ? OllamaForm.self : OllamaGenerateForm.self
        return Generation(dialect: .ollama, form: form) { json throws(FakeFailure) in
            try OllamaRequest.read(json, isChat: isChat)
        }
    }

    private init(
        dialect: Dialect,
        form: any DialectForm.Type,
        read: @escaping @Sendable (JSONValue) throws(FakeFailure) -> Ask
    ) {
        self.dialect = dialect
        self.form = form
        self.read = read
    }
}

extension Dialect {
    /// The form of its errors and fields.
    var form: any DialectForm.Type {
        switch self {
        case .anthropic: AnthropicForm.self
        case .openai, .groq: OpenAIForm.self
        case .gemini: GeminiForm.self
        case .ollama: OllamaForm.self
        }
    }
}
