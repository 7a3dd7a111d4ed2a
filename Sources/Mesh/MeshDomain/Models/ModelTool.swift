/// A function that a model may call.
public struct ModelTool: Sendable, Hashable {
    public var name: String
    public var description: String
    /// The JSON Schema of its arguments; nil for none.
    public var parameters: JSONValue?

    public init(name: String, description: String, parameters: JSONValue?) {
        self.name = name
        self.description = description
        self.parameters = parameters
    }
}

/// A function that a model calls.
public struct ModelToolCall: Sendable, Hashable {
    public var id: String
    public var name: String
    public var arguments: JSONValue
    /// What the vendor wants to see again, unchanged, when the conversation goes on.
    public var signature: String?

    public init(id: String, name: String, arguments: JSONValue) {
        self.id = id
        self.name = name
        self.arguments = arguments
    }
}

/// Whether a model may, must or must not call a function.
public enum ToolChoice: Sendable, Hashable {
    case auto
    case none
    case required
}
