/// A vendor's way of speaking. Groq speaks OpenAI's with differences of its own.
package enum Dialect: String, Sendable, CaseIterable {
    case anthropic
    case openai
    case groq
    case gemini
    case ollama
}
