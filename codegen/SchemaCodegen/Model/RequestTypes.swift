internal import SchemaOptions

/// The messages that a client fills in: what requests hold, apart from fields that only the server sets.
struct RequestTypes {
    private(set) var messages: Set<String> = []

    init(_ schema: SchemaModel) {
        var pending = schema.services.flatMap(\.methods).map { SchemaModel.withoutDot($0.inputFullName) }
        while let name = pending.popLast() {
            guard let message = schema.message(name), messages.insert(name).inserted else { continue }
            for field in message.fields where !field.rules.outputOnly {
                if case .message(let child, _) = field.contentValue { pending.append(SchemaModel.withoutDot(child)) }
            }
        }
    }

    /// Whether clients send this field, and not only the server.
    func contain(_ field: FieldModel, of message: MessageModel) -> Bool {
        messages.contains(message.fullName) && !field.rules.outputOnly
    }
}
