internal import Protobuf

/// Turns the JSON form of a service configuration into values and gathers what does not fit.
struct ServiceConfigurationReader {
    private(set) var faults: [String] = []

    mutating func configuration(_ root: GoogleStruct) -> ServiceConfiguration {
        var members = JSONMembers(root, path: "")
        defer { faults += members.faults }
        let methods = members.objects("methodConfig").map { readMethod($0) }
        let throttling = members.object("retryThrottling").map { readThrottling($0) }
        return ServiceConfiguration(methods: methods, retryThrottling: throttling)
    }

    private mutating func readMethod(_ object: JSONMembers) -> MethodConfiguration {
        var members = object
        defer { faults += members.faults }
        var method = MethodConfiguration(members.objects("name").map { readName($0) })
        method.waitsForReady = members.bool("waitForReady")
        method.timeout = members.duration("timeout")
        method.requestBytesMax = members.wholeNumber("maxRequestMessageBytes")
        method.responseBytesMax = members.wholeNumber("maxResponseMessageBytes")
        if members.has("retryPolicy"), members.has("hedgingPolicy") {
            members.note("a method cannot have a retryPolicy too", at: "hedgingPolicy")
        } else if let policy = members.object("retryPolicy") {
            method.resending = .retry(readRetryPolicy(policy))
        } else if let policy = members.object("hedgingPolicy") {
            method.resending = .hedging(readHedgingPolicy(policy))
        }
        return method
    }

    private mutating func readName(_ object: JSONMembers) -> MethodConfiguration.Name {
        var members = object
        defer { faults += members.faults }
        let service = members.string("service") ?? ""
        let method = members.string("method") ?? ""
        if !method.isEmpty { return .method(service, method) }
        return service.isEmpty ? .everything : .service(service)
    }

    private mutating func readRetryPolicy(_ object: JSONMembers) -> RetryPolicy {
        var members = object
        defer { faults += members.faults }
        var policy = RetryPolicy()
        policy.attemptsMax = members.required("maxAttempts", policy.attemptsMax) { $0.wholeNumber($1) }
        policy.initialBackoff = members.required("initialBackoff", policy.initialBackoff) { $0.duration($1) }
        policy.maxBackoff = members.required("maxBackoff", policy.maxBackoff) { $0.duration($1) }
        policy.backoffMultiplier = members.required("backoffMultiplier", policy.backoffMultiplier) { $0.number($1) }
        policy.retryableCodes = members.required("retryableStatusCodes", policy.retryableCodes) { $0.codes($1) }
        return policy
    }

    private mutating func readHedgingPolicy(_ object: JSONMembers) -> HedgingPolicy {
        var members = object
        defer { faults += members.faults }
        var policy = HedgingPolicy(hedgingDelay: .zero, nonFatalCodes: [])
        policy.attemptsMax = members.required("maxAttempts", policy.attemptsMax) { $0.wholeNumber($1) }
        policy.hedgingDelay = members.duration("hedgingDelay") ?? policy.hedgingDelay
        policy.nonFatalCodes = members.codes("nonFatalStatusCodes") ?? policy.nonFatalCodes
        return policy
    }

    private mutating func readThrottling(_ object: JSONMembers) -> RetryThrottling {
        var members = object
        defer { faults += members.faults }
        var throttling = RetryThrottling()
        throttling.maxTokens = members.required("maxTokens", throttling.maxTokens) { $0.number($1) }
        throttling.tokenRatio = members.required("tokenRatio", throttling.tokenRatio) { $0.number($1) }
        return throttling
    }
}

extension JSONMembers {
    /// A member that must be there; its default stands in for it after a fault was noted.
    fileprivate mutating func required<Value>(
        _ name: String,
        _ standIn: Value,
        _ read: (inout JSONMembers, String) -> Value?
    ) -> Value {
        if !has(name) { note("is missing", at: name) }
        return read(&self, name) ?? standIn
    }

    /// Status codes, by name in any case or by number.
    fileprivate mutating func codes(_ name: String) -> Set<StatusCode>? {
        guard let values = list(name) else { return nil }
        var codes: Set<StatusCode> = []
        for (index, value) in values.enumerated() {
            switch value.kind {
            case .stringValue(let text)?:
                let number = GoogleRPCCode.schema.number(of: text.uppercased())
                if let code = number.flatMap(StatusCode.init(rawValue:)) {
                    codes.insert(code)
                    continue
                }
            case .numberValue(let number)?:
                if let code = Int32(exactly: number).flatMap(StatusCode.init(rawValue:)) {
                    codes.insert(code)
                    continue
                }
            default: break
            }
            note("is no status code", at: "\(name)[\(index)]")
        }
        return codes.isEmpty && !values.isEmpty ? nil : codes
    }
}
