internal import SchemaOptions

/// Prints a service: what describes its methods, the protocol that a server implements, and the client.
enum ServiceGenerator {
    static func print(_ service: ServiceModel, to printer: inout Printer) {
        printMethods(service, to: &printer)
        printer.line()
        printProtocol(service, to: &printer)
        printer.line()
        printHandlers(service, to: &printer)
        printer.line()
        printClient(service, to: &printer)
    }

    // MARK: Descriptors

    private static func printMethods(_ service: ServiceModel, to printer: inout Printer) {
        printer.comment(["The methods of `\(service.fullName)`: kind, scope and HTTP paths, as the schema says."])
        printer.declareBlock("enum \(service.swiftName)Methods {") { printer in
            for method in service.methods {
                printer.declareBlock(
                    "static let \(Naming.declared(method.swiftName)) = MethodDescriptor(",
                    closing: ")"
                ) { printer in
                    printDescriptorArguments(method, of: service, to: &printer)
                }
            }
            printer.line()
            printer.declareBlock("static let all: [MethodDescriptor] = [", closing: "]") { printer in
                for method in service.methods { printer.line("\(Naming.declared(method.swiftName)),") }
            }
        }
    }

    private static func printDescriptorArguments(
        _ method: MethodModel,
        of service: ServiceModel,
        to printer: inout Printer
    ) {
        printer.line("service: \"\(service.fullName)\",")
        printer.line("name: \"\(method.name)\",")
        printer.line("kind: .\(method.kindName),")
        if method.rules.idempotent { printer.line("isIdempotent: true,") }
        if method.rules.scope != .unspecified { printer.line("scope: \"\(method.rules.scope)\",") }
        printer.line("request: \(method.input).self,")
        printer.line("response: \(method.output).self" + (method.bindings.isEmpty ? "" : ","))
        if method.bindings.isEmpty { return }
        printer.block("http: [", closing: "]") { printer in
            for binding in method.bindings { printer.line(Self.binding(binding) + ",") }
        }
    }

    private static func binding(_ binding: HTTPBindingModel) -> String {
        var arguments = ["\"\(binding.verb)\"", "\"\(binding.path)\""]
        if !binding.body.isEmpty { arguments.append("body: \"\(binding.body)\"") }
        if !binding.responseBody.isEmpty { arguments.append("responseBody: \"\(binding.responseBody)\"") }
        if binding.streamForm != .unspecified { arguments.append("stream: .\(binding.streamForm)") }
        return "HTTPBinding(\(arguments.joined(separator: ", ")))"
    }

    // MARK: Server

    private static func printProtocol(_ service: ServiceModel, to printer: inout Printer) {
        printer.comment(service.comment)
        printer.declareBlock("protocol \(service.swiftName): RPCService {") { printer in
            for (position, method) in service.methods.enumerated() {
                if position > 0 { printer.line() }
                printer.comment(method.comment)
                let name = Naming.declared(method.swiftName)
                var parameters = [
                    method.streamsRequests ? "_ requests: RequestStream<\(method.input)>" : "_ request: \(method.input)"
                ]
                if method.streamsResponses { parameters.append("_ responses: ResponseWriter<\(method.output)>") }
                parameters.append("_ context: ServerContext")
                let result = method.streamsResponses ? "" : " -> \(method.output)"
                printer.block("func \(name)(", closing: ") async throws\(result)") { printer in
                    printer.lines(parameters.enumerated().map { $1 + ($0 < parameters.count - 1 ? "," : "") })
                }
            }
        }
    }

    private static func printHandlers(_ service: ServiceModel, to printer: inout Printer) {
        printer.block("extension \(service.swiftName) {") { printer in
            printer.comment(["A handler for each method, for the router."])
            printer.declareBlock("var handlers: [RPCHandler] {") { printer in
                printer.block("[", closing: "]") { printer in
                    for method in service.methods {
                        let descriptor = "\(service.swiftName)Methods.\(Naming.declared(method.swiftName))"
                        let name = Naming.declared(method.swiftName)
                        printer.line(".\(method.kindName)(\(descriptor), \(name)),")
                    }
                }
            }
        }
    }

    // MARK: Client

    private static func printClient(_ service: ServiceModel, to printer: inout Printer) {
        printer.comment(["Calls `\(service.fullName)` through any transport."])
        printer.declareBlock("struct \(service.swiftName)Client: Sendable {") { printer in
            printer.line("private let caller: RPCCaller")
            printer.line()
            printer.declare("init(_ transport: any RPCClientTransport) { caller = RPCCaller(transport) }")
            for method in service.methods {
                printer.line()
                printer.comment(method.comment)
                printClientMethod(method, of: service, to: &printer)
            }
        }
    }

    private static func printClientMethod(
        _ method: MethodModel,
        of service: ServiceModel,
        to printer: inout Printer
    ) {
        let name = Naming.declared(method.swiftName)
        let descriptor = "\(service.swiftName)Methods.\(name)"
        let options = "options: CallOptions = .standard"
        switch (method.streamsRequests, method.streamsResponses) {
        case (false, false):
            let head = "func \(name)(_ request: \(method.input), \(options)) async throws -> \(method.output) {"
            printer.declareBlock(head) {
                $0.line("try await caller.unary(\(descriptor), request, options)")
            }
        case (false, true):
            let head = "func \(name)(_ request: \(method.input), \(options)) -> ResponseStream<\(method.output)> {"
            printer.declareBlock(head) {
                $0.line("caller.serverStreaming(\(descriptor), request, options)")
            }
        case (true, false):
            printer.declareBlock("func \(name)(", closing: "}") { printer in
                printer.line("\(options),")
                printer.line("requests: @escaping @Sendable (RequestWriter<\(method.input)>) async throws -> Void")
                printer.closeParameters(") async throws -> \(method.output) {")
                printer.line("try await caller.clientStreaming(\(descriptor), options, requests)")
            }
        case (true, true):
            printer.declareBlock("func \(name)(", closing: "}") { printer in
                printer.line("\(options),")
                printer.line("requests: @escaping @Sendable (RequestWriter<\(method.input)>) async throws -> Void")
                printer.closeParameters(") -> ResponseStream<\(method.output)> {")
                printer.line("caller.bidirectionalStreaming(\(descriptor), options, requests)")
            }
        }
    }
}
