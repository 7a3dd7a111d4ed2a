internal import Protobuf

/// The table: for each message type with anything to look at, the fields to look at.
final class CompiledRules: Sendable {
    let messages: [[FieldCheck]]
    let indexByName: [String: Int]
    /// The fields that never change, by message and field name: `aimesh.v1.Agent.type`.
    let immutableFields: Set<String>

    init(messages: [[FieldCheck]], indexByName: [String: Int], immutableFields: Set<String>) {
        self.messages = messages
        self.indexByName = indexByName
        self.immutableFields = immutableFields
    }

    func violations(in message: LayoutView, _ index: Int) -> ViolationList {
        var walk = RuleWalk(self)
        walk.message(message, index)
        return walk.found
    }
}
