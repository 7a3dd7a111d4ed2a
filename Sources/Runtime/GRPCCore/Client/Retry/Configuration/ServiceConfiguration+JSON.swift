private import Protobuf

/// Why text is not a service configuration: every fault with its path, not only the first.
package struct ServiceConfigurationError: Error, Equatable, CustomStringConvertible {
    package let faults: [String]

    package var description: String { "the service configuration is not valid: \(faults.joined(separator: "; "))" }
}

extension ServiceConfiguration {
    /// Reads gRPC's JSON form. What this client does not know (balancing, health checks) is passed over.
    package init(json text: String) throws(ServiceConfigurationError) {
        let root: GoogleStruct
        do throws(DecodingError) {
            root = try GoogleStruct(json: text)
        } catch {
            throw ServiceConfigurationError(faults: ["the text is not a JSON object: \(error.reason)"])
        }
        var reader = ServiceConfigurationReader()
        let configuration = reader.configuration(root)
        // What a policy lacks was read as its default, so one mistake is not reported twice.
        let faults = reader.faults + configuration.faults
        guard faults.isEmpty else { throw ServiceConfigurationError(faults: faults) }
        self = configuration
    }
}
