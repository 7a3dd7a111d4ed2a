internal import MeshDomain

/// How the answer of a call is asked for, and so how it is read.
enum AnthropicAnswerForm: Sendable, Hashable {
    case text
    /// `output_config.format`.
    case native(JSONValue)
    /// The arguments of a function that the model has to call are the answer. A schema whose root is no object lies in a
    /// member of them.
    case tool(name: String, schema: JSONValue, isWrapped: Bool)

    static let wrapper = "answer"

    init(_ call: VendorCall) {
        guard let schema = call.schemaToEnforce else {
            self = .text
            return
        }
        if AnthropicModel.hasNativeSchema(call.model), SchemaSubset.anthropic.permits(schema) {
            self = .native(schema)
            return
        }
        var name = "answer"
        while call.tools.contains(where: { $0.name == name }) { name += "_" }
        let isObject = schema["type"] == "object"
        self = .tool(name: name, schema: isObject ? schema : Self.wrap(schema), isWrapped: !isObject)
    }

    /// Definitions move to the root, where references look for them.
    private static func wrap(_ schema: JSONValue) -> JSONValue {
        var inner = schema.object ?? [:]
        var outer: [String: JSONValue] = [
            "type": "object", "required": [.string(wrapper)], "additionalProperties": false,
        ]
        for name in ["$defs", "definitions"] { outer[name] = inner.removeValue(forKey: name) }
        outer["properties"] = [wrapper: .object(inner)]
        return .object(outer)
    }
}
