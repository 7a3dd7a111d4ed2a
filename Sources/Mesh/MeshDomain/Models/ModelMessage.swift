/// One message of a conversation with a model.
public struct ModelMessage: Sendable, Hashable {
    public enum Role: Sendable, Hashable {
        case user
        case assistant
        case tool
    }

    public var role: Role
    public var text: String
    /// Only of the user.
    public var images: [TaskImage] = []
    /// Only of the assistant.
    public var toolCalls: [ModelToolCall] = []
    /// The call that is answered. Only of a tool.
    public var toolCallID: String?

    public init(_ role: Role, _ text: String) {
        self.role = role
        self.text = text
    }
}
