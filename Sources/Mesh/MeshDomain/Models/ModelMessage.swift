/// One message of a conversation with a model.
package struct ModelMessage: Sendable, Hashable {
    package enum Role: Sendable, Hashable {
        case user
        case assistant
        case tool
    }

    package var role: Role
    package var text: String
    /// Only of the user.
    package var images: [TaskImage] = []
    /// Only of the assistant.
    package var toolCalls: [ModelToolCall] = []
    /// The call that is answered. Only of a tool.
    package var toolCallID: String?

    package init(_ role: Role, _ text: String) {
        self.role = role
        self.text = text
    }
}
