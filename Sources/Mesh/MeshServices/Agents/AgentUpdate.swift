internal import GRPCCore
internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import Protobuf

/// The changes that an UpdateAgent wants. A field that is named and not set gets its default.
struct AgentUpdate {
    private let new: ProtoAgent
    private let mask: FieldMaskPaths

    private static let changeable: Set<String> = [
        "name", "model", "description", "parameters", "capabilities", "prompt", "fallback_models",
        "max_concurrent_subtasks", "labels",
    ]

    init(_ request: ProtoUpdateAgentRequest) throws(Status) {
        new = request.agent ?? ProtoAgent()
        mask = try FieldMaskPaths(request.updateMask, changeable: Self.changeable)
    }

    func apply(_ configuration: inout AgentConfiguration) throws(ApplicationFailure) {
        if mask.takes("name", isSet: !new.name.isEmpty) {
            guard !new.name.isEmpty else { throw .invalid([FieldFault("agent.name", "cannot be cleared")]) }
            configuration.name = new.name
        }
        if mask.takes("model", isSet: !new.model.isEmpty) { configuration.model = new.model.ifNotEmpty }
        if mask.takes("description", isSet: !new.description.isEmpty) { configuration.description = new.description }
        if mask.takes("parameters", isSet: new.parameters != nil) {
            configuration.parameters = new.parameters.map { ModelParameters($0) } ?? ModelParameters()
        }
        if mask.takes("capabilities", isSet: !new.capabilities.isEmpty) {
            configuration.capabilities = new.capabilities
        }
        if mask.takes("prompt", isSet: !new.prompt.isEmpty) { configuration.prompt = new.prompt.ifNotEmpty }
        if mask.takes("fallback_models", isSet: !new.fallbackModels.isEmpty) {
            configuration.fallbackModels = new.fallbackModels
        }
        if mask.takes("max_concurrent_subtasks", isSet: new.maxConcurrentSubtasks != 0) {
            configuration.maxConcurrentSubtasks = AgentConfiguration.concurrency(new.maxConcurrentSubtasks)
        }
        if mask.takes("labels", isSet: !new.labels.isEmpty) { configuration.labels = new.labels }
    }
}
