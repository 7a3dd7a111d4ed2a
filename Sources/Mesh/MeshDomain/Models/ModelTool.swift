/// A function that a model may call.
package struct ModelTool: Sendable, Hashable {
    package var name: String
    package var description: String
    /// The JSON Schema of its arguments; nil for none.
    package var parameters: JSONValue?

    package init(name: String, description: String, parameters: JSONValue?) {
        self.name = name
        self.description = description
        self.parameters = parameters
    }
}

/// A function that a model calls.
package struct ModelToolCall: Sendable, Hashable {
    package var id: String
    package var name: String
    package var arguments: JSONValue
    /// What the vendor wants to see again, unchanged, when the conversation goes on.
    package var signature: String?

    package init(id: String, name: String, arguments: JSONValue) {
        self.id = id
        self.name = name
        self.arguments = arguments
    }
}

/// Whether a model may, must or must not call a function.
package enum ToolChoice: Sendable, Hashable {
    case auto
    case none
    case required
}
