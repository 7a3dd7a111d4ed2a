extension ServiceConfiguration {
    /// What is wrong with this configuration, each with its path in the JSON form; empty when it can be used.
    package var faults: [String] {
        var faults: [String] = []
        var seen: Set<MethodConfiguration.Name> = []
        for (position, method) in methods.enumerated() {
            let path = "methodConfig[\(position)]"
            for (index, name) in method.names.enumerated() {
                let namePath = "\(path).name[\(index)]"
                if let fault = name.fault { faults.append("\(namePath): \(fault)") }
                if !seen.insert(name).inserted { faults.append("\(namePath): another entry has the same name") }
            }
            faults += method.faults(at: path)
        }
        if let retryThrottling { faults += retryThrottling.faults(at: "retryThrottling") }
        return faults
    }
}

extension MethodConfiguration.Name {
    fileprivate var fault: String? {
        switch self {
        case .method(let service, let method):
            if service.isEmpty { return "a method needs its service" }
            return method.isEmpty ? "the method is empty" : nil
        case .service(let service): return service.isEmpty ? "the service is empty" : nil
        case .everything: return nil
        }
    }
}

extension MethodConfiguration {
    fileprivate func faults(at path: String) -> [String] {
        var faults: [String] = []
        if let timeout, timeout < .zero { faults.append("\(path).timeout: must not be negative") }
        if let requestBytesMax, requestBytesMax < 0 {
            faults.append("\(path).maxRequestMessageBytes: must not be negative")
        }
        if let responseBytesMax, responseBytesMax < 0 {
            faults.append("\(path).maxResponseMessageBytes: must not be negative")
        }
        switch resending {
        case .retry(let policy)?: faults += policy.faults(at: "\(path).retryPolicy")
        case .hedging(let policy)?: faults += policy.faults(at: "\(path).hedgingPolicy")
        case nil: break
        }
        return faults
    }
}

extension RetryPolicy {
    fileprivate func faults(at path: String) -> [String] {
        var faults: [String] = []
        if attemptsMax < 2 { faults.append("\(path).maxAttempts: must be at least 2") }
        if initialBackoff <= .zero { faults.append("\(path).initialBackoff: must be greater than zero") }
        if maxBackoff <= .zero { faults.append("\(path).maxBackoff: must be greater than zero") }
        if !(backoffMultiplier > 0 && backoffMultiplier.isFinite) {
            faults.append("\(path).backoffMultiplier: must be greater than zero")
        }
        if retryableCodes.isEmpty { faults.append("\(path).retryableStatusCodes: must name at least one code") }
        if retryableCodes.contains(.ok) { faults.append("\(path).retryableStatusCodes: OK is not a failure") }
        return faults
    }
}

extension HedgingPolicy {
    fileprivate func faults(at path: String) -> [String] {
        var faults: [String] = []
        if attemptsMax < 2 { faults.append("\(path).maxAttempts: must be at least 2") }
        if hedgingDelay < .zero { faults.append("\(path).hedgingDelay: must not be negative") }
        if nonFatalCodes.contains(.ok) { faults.append("\(path).nonFatalStatusCodes: OK is not a failure") }
        return faults
    }
}

extension RetryThrottling {
    fileprivate func faults(at path: String) -> [String] {
        var faults: [String] = []
        if !(maxTokens > 0 && maxTokens <= 1000) {
            faults.append("\(path).maxTokens: must be greater than 0 and at most 1000")
        }
        // Less than a thousandth would count as nothing, and throttling would never end.
        if !(tokenRatio >= 0.001 && tokenRatio <= 1000) {
            faults.append("\(path).tokenRatio: must be at least 0.001 and at most 1000")
        }
        return faults
    }
}
