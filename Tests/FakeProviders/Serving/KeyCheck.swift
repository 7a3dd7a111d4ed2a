internal import HTTPServer
internal import HTTPWire

/// Whether a call shows a key. Any will do.
enum KeyCheck {
    static func check(_ request: HTTPRequest, _ dialect: Dialect) throws(FakeFailure) {
        let fields = request.fields
        switch dialect {
        case .ollama: return
        case .anthropic:
            guard hasText(fields["x-api-key"]) || hasBearer(fields["authorization"]) else {
                throw FakeFailure(.unauthorized, "x-api-key header is required")
            }
            guard hasText(fields["anthropic-version"]) else {
                throw FakeFailure(.badRequest, "anthropic-version: header is required")
            }
        case .openai:
            guard hasBearer(fields["authorization"]) else {
                throw FakeFailure(
                    .unauthorized,
                    "You didn't provide an API key. You need to provide your API key in an Authorization header using "
                        + "Bearer auth (i.e. Authorization: Bearer YOUR_KEY)."
                )
            }
        case .groq:
            guard hasBearer(fields["authorization"]) else { throw FakeFailure(.unauthorized, "Invalid API Key") }
        case .gemini:
            let query = request.query?.split(separator: "&").contains { $0.hasPrefix("key=") && $0.count > 4 } ?? false
            guard query || hasText(fields["x-goog-api-key"]) || hasBearer(fields["authorization"]) else {
                throw FakeFailure(
                    .unauthorized,
                    "Method doesn't allow unregistered callers (callers without established identity). Please use API Key "
                        + "or other form of API consumer identity to call this API."
                )
            }
        }
    }

    private static func hasText(_ value: String?) -> Bool { value?.isEmpty == false }

    private static func hasBearer(_ value: String?) -> Bool {
        guard let value, value.count > 7 else { return false }
        return value.prefix(7).lowercased() == "bearer "
    }
}
