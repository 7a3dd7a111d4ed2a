internal import MeshDomain

/// How the answer of a call is asked for.
enum OpenAIAnswerForm: Sendable, Hashable {
    case text
    case schema(JSONValue, isStrict: Bool)
    /// Some object; the schema is told in words.
    case object
    /// In words only.
    case told

    init(_ call: VendorCall, _ flavour: OpenAIFlavour) {
        guard let schema = call.schemaToEnforce else {
            self = .text
            return
        }
        // Both forms know objects only.
        guard schema["type"] == "object", flavour.combinesForms || call.tools.isEmpty else {
            self = .told
            return
        }
        self =
            switch flavour.schemaForm(call.model) {
            case .object: .object
            case .schema(let isStrict):
                .schema(schema, isStrict: isStrict && SchemaSubset.openAIStrict.permits(schema))
            }
    }

    var isTold: Bool { self == .object || self == .told }

    /// The value of `response_format`.
    var responseFormat: JSONValue? {
        switch self {
        case .text, .told: nil
        case .object: ["type": "json_object"]
        case .schema(let schema, let isStrict):
            [
                "type": "json_schema",
                "json_schema": ["name": "answer", "schema": schema, "strict": .bool(isStrict)],
            ]
        }
    }
}
