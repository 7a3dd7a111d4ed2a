/// A service configuration, ready to be asked at each call.
struct MethodTable: Sendable {
    private var byPath: [String: MethodConfiguration] = [:]
    private var byService: [String: MethodConfiguration] = [:]
    private var everything: MethodConfiguration?

    init(_ configuration: ServiceConfiguration) {
        for method in configuration.methods {
            for name in method.names {
                switch name {
                case .method(let service, let name): byPath["/\(service)/\(name)"] = method
                case .service(let service): byService[service] = method
                case .everything: everything = method
                }
            }
        }
    }

    subscript(_ method: MethodDescriptor) -> MethodConfiguration? {
        // An empty dictionary is asked without hashing, so an empty table costs nothing.
        byPath[method.path] ?? byService[method.service] ?? everything
    }
}
