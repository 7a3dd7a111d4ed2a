internal import GRPCCore
internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import Protobuf

/// A request of `Generate` in the application's words.
struct GenerateCall: Sendable {
    var request: ModelRequest
    var time: Duration
    /// The answer to the same request is as good as a new one: nothing in it is left to chance.
    let mayRepeat: Bool
    let idempotencyKey: String?
    /// Of all that the answer hangs on.
    let fingerprint: String

    private static let timeoutSecondsDefault: Int32 = 120

    /// - Parameters:
    ///   - abilities: what the models here take; the rest of a request is refused, never dropped in silence.
    ///   - keepsKeys: whether answers are kept for idempotency keys.
    init(
        _ proto: ProtoGenerateRequest,
        for caller: Principal,
        _ abilities: ModelProviderAbilities,
        keepsKeys: Bool
    ) throws(Status) {
        try Self.checkParts(proto, abilities, keepsKeys: keepsKeys)
        mayRepeat = proto.temperature == 0 && !proto.bypassCache
        idempotencyKey = proto.idempotencyKey.ifNotEmpty
        // Most requests are never compared with others.
        fingerprint = mayRepeat || idempotencyKey != nil ? Self.fingerprint(of: proto) : ""
        request = ModelRequest(
            models: [proto.model.ifNotEmpty].compactMap(\.self),
            selection: proto.modelSelection.map { ModelSelection($0) } ?? ModelSelection(),
            system: proto.system,
            prompt: proto.prompt,
            images: try Self.images(proto.images, "images"),
            parameters: Self.parameters(proto),
            outputSchema: proto.responseSchema.map { JSONValue($0) },
            attribution: CallAttribution(
                tenant: caller.tenant,
                user: caller.user,
                network: proto.networkID.ifNotEmpty.map { NetworkID($0) }
            )
        )
        request.messages = try Self.messages(proto)
        request.tools = proto.tools.map { ModelTool($0) }
        request.toolChoice = ToolChoice(proto.toolChoice)
        request.budgetNanoUSD = proto.budgetNanoUsd
        time = .seconds(proto.timeoutSeconds ?? Self.timeoutSecondsDefault)
    }

    private static func fingerprint(of proto: ProtoGenerateRequest) -> String {
        var question = proto
        question.idempotencyKey = ""
        question.bypassCache = false
        question.timeoutSeconds = nil
        return Fingerprint.of(question.wireBytes())
    }

    private static func checkParts(
        _ proto: ProtoGenerateRequest,
        _ abilities: ModelProviderAbilities,
        keepsKeys: Bool
    ) throws(Status) {
        let missing: [(String, Bool)] = [
            ("messages", !proto.messages.isEmpty && !abilities.contains(.conversations)),
            ("tools", !proto.tools.isEmpty && !abilities.contains(.tools)),
            ("tool_choice", proto.toolChoice == .required && !abilities.contains(.tools)),
            ("budget_nano_usd", proto.budgetNanoUsd != nil && !abilities.contains(.budgets)),
            ("idempotency_key", !proto.idempotencyKey.isEmpty && !keepsKeys),
        ]
        if let (name, _) = missing.first(where: \.1) {
            throw Status(.unimplemented, "the models of this server do not take \(name)")
        }
        if proto.toolChoice == .required, proto.tools.isEmpty {
            throw Status(.invalid([FieldFault("tool_choice", "needs tools to choose from")]))
        }
    }

    /// The last word is the user's, or a function's: there is something to answer.
    private static func messages(_ proto: ProtoGenerateRequest) throws(Status) -> [ModelMessage] {
        var messages: [ModelMessage] = []
        for (position, message) in proto.messages.enumerated() {
            messages.append(try self.message(message, "messages[\(position)]"))
        }
        if proto.prompt.isEmpty {
            guard let last = messages.last else { throw Status(.invalid([FieldFault("prompt", "must be set")])) }
            guard last.role != .assistant, proto.images.isEmpty else {
                throw Status(.invalid([FieldFault("prompt", "must be set after the model's own words or for images")]))
            }
        }
        return messages
    }

    private static func message(_ proto: ProtoChatMessage, _ place: String) throws(Status) -> ModelMessage {
        guard let role = ModelMessage.Role(proto.role) else {
            throw Status(.invalid([FieldFault("\(place).role", "must be set")]))
        }
        let misplaced: [(String, Bool)] = [
            ("images", !proto.images.isEmpty && role != .user),
            ("tool_calls", !proto.toolCalls.isEmpty && role != .assistant),
            ("tool_call_id", proto.toolCallID.isEmpty == (role == .tool)),
        ]
        if let (field, _) = misplaced.first(where: \.1) {
            throw Status(.invalid([FieldFault("\(place).\(field)", "does not go with this role")]))
        }
        var message = ModelMessage(role, proto.text)
        message.images = try images(proto.images, "\(place).images")
        message.toolCalls = proto.toolCalls.map { ModelToolCall($0) }
        message.toolCallID = proto.toolCallID.ifNotEmpty
        return message
    }

    private static func images(_ protos: [ProtoImage], _ place: String) throws(Status) -> [TaskImage] {
        var images: [TaskImage] = []
        for (position, image) in protos.enumerated() {
            guard let image = TaskImage(image) else {
                throw Status(.invalid([FieldFault("\(place)[\(position)]", "must have data or a url")]))
            }
            images.append(image)
        }
        return images
    }

    private static func parameters(_ proto: ProtoGenerateRequest) -> ModelParameters {
        var parameters = ModelParameters(
            .with {
                $0.topP = proto.topP
                $0.stopSequences = proto.stopSequences
                $0.formality = proto.formality
            }
        )
        parameters.maxTokens = proto.maxTokens.map { Int($0) } ?? TemperatureAdvice.maxTokensDefault
        parameters.temperature = TemperatureAdvice.temperature(
            given: proto.temperature,
            formality: parameters.formality,
            type: nil,
            kind: .work
        )
        return parameters
    }
}
