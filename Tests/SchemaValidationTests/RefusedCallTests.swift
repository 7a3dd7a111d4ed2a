internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import SchemaValidation
internal import Synchronization
internal import Testing

@Suite("Calls that break a rule")
struct RefusedCallTests {
    private let service = TaskServiceDouble()

    private func client(
        gates: [any ServerGate] = [],
        interceptors: [any ServerInterceptor] = []
    ) throws -> ProtoTaskServiceClient {
        let rules = try RuleTable(files: MeshProtoSchema.files)
        let router = RPCRouter([service], gates: gates, interceptors: interceptors, validation: rules)
        return ProtoTaskServiceClient(InProcessTransport(router))
    }

    private func badRequest(_ status: Status?) throws -> [String] {
        // As it travels: through the bytes of grpc-status-details-bin.
        var received = Status(.unknown, "")
        received.readDetails(try #require(status).detailsBytes)
        let details = try #require(received.details.first).unpack(GoogleRPCBadRequest.self)
        return try #require(details).fieldViolations.map { "\($0.field): \($0.description) (\($0.reason))" }
    }

    private let bad = ProtoSubmitTaskRequest.with {
        $0.priority = 12
        $0.task = "t"
        $0.labels["Team"] = "x"
    }

    @Test("a unary call is refused with details, and its handler is not reached")
    func unary() async throws {
        let client = try client()
        let status = await #expect(throws: Status.self) { try await client.submitTask(bad) }
        #expect(status?.code == .invalidArgument)
        #expect(status?.message == "priority must be from 0 to 9, and 1 more")
        #expect(
            try badRequest(status) == [
                "priority: must be from 0 to 9, is 12 (OUT_OF_RANGE)",
                #"labels["Team"]: must have a key that matches ^[a-z][a-z0-9_./-]*$ (PATTERN_MISMATCH)"#,
            ]
        )
        #expect(service.count == 0)
        _ = try await client.submitTask(.with { $0.task = "t" })
        #expect(service.count == 1)
    }

    @Test("one thing wrong makes one sentence")
    func oneViolation() async throws {
        let client = try client()
        let status = await #expect(throws: Status.self) {
            try await client.submitTask(
                .with {
                    $0.priority = -1; $0.task = "t"
                }
            )
        }
        #expect(status?.message == "priority must be from 0 to 9")
    }

    @Test("gates and interceptors come first, and whoever they refuse learns nothing of the fields")
    func order() async throws {
        struct Closed: ServerGate, ServerInterceptor {
            func begin(_ context: inout ServerContext) throws(Status) { throw Status(.unauthenticated, "no key") }
            func end(_ context: ServerContext, _ status: Status) {}
            func intercept(_ context: ServerContext, _ next: (ServerContext) async throws -> Void) async throws {
                throw Status(.unauthenticated, "no key")
            }
        }
        let refused = Status(.unauthenticated, "no key")
        for client in [try client(gates: [Closed()]), try client(interceptors: [Closed()])] {
            await #expect(throws: refused) { try await client.submitTask(bad) }
            await #expect(throws: refused) {
                try await client.uploadTasks { [bad] requests in try await requests.send(bad) }
            }
            await #expect(throws: refused) {
                for try await _ in client.submitAndWatchTask(bad) {}
            }
        }
    }

    @Test("a gate sees how the call ended")
    func gateEnd() async throws {
        let gate = EndGate()
        let client = try client(gates: [gate])
        await #expect(throws: Status.self) { try await client.submitTask(bad) }
        #expect(gate.codes == [.invalidArgument])
    }

    @Test("an upload ends at the first bad message; what came before stays")
    func clientStreaming() async throws {
        let client = try client()
        let status = await #expect(throws: Status.self) {
            try await client.uploadTasks { [bad] requests in
                try await requests.send(.with { $0.task = "one" })
                try await requests.send(.with { $0.task = "two" })
                try await requests.send(bad)
                try await requests.send(.with { $0.task = "four" })
            }
        }
        #expect(status?.code == .invalidArgument)
        #expect(try badRequest(status).count == 2)
        #expect(service.count == 2)
    }

    @Test("a stream of answers does not begin for a bad request")
    func serverStreaming() async throws {
        let client = try client()
        let status = await #expect(throws: Status.self) {
            for try await _ in client.submitAndWatchTask(bad) {}
        }
        #expect(status?.code == .invalidArgument)
        #expect(service.count == 0)
    }

    @Test("a handler may answer for each message of a conversation by itself")
    func bidirectional() async throws {
        let client = try client()
        let responses = client.collaborate { [bad] requests in
            for (mark, task) in [("a", ProtoSubmitTaskRequest.with { $0.task = "t" }), ("b", bad), ("c", bad)] {
                try await requests.send(
                    .with {
                        $0.clientRef = mark
                        $0.message = .submit(task)
                    }
                )
            }
        }
        var answers: [String] = []
        for try await response in responses {
            if case .error(let status) = response.message {
                answers.append("\(response.clientRef) \(status.message)")
            } else {
                answers.append("\(response.clientRef) ok")
            }
        }
        #expect(
            answers == [
                "a ok", "b submit.priority must be from 0 to 9, and 1 more",
                "c submit.priority must be from 0 to 9, and 1 more",
            ]
        )
    }

    @Test("a text that is not UTF-8 is what is wrong, whatever else is")
    func notText() async throws {
        let rules = try RuleTable(files: MeshProtoSchema.files)
        let router = RPCRouter([service], validation: rules)
        let handler = try router.handler(at: ProtoTaskServiceMethods.submitTask.path)
        guard case .unary(let prepare, _) = handler.body else { throw Status(.internal, "not unary") }
        let bytes = WireText { wire in
            wire.integer(4, 99)
            wire.content(2, [0xff, 0xfe])
        }.bytes
        let status = #expect(throws: Status.self) { _ = try prepare(bytes.span) }
        #expect(status?.code == .internal)
    }

    @Test("every method whose request has a field to look at is looked at")
    func allMethods() throws {
        let rules = try RuleTable(files: MeshProtoSchema.files)
        var checked = 0
        for method in MeshProtoSchema.methods {
            let fields = RuledField.input.filter { $0.type.schema.name == method.request.schema.name }
            guard fields.contains(where: { !$0.samples.isEmpty }) else { continue }
            #expect(rules.check(for: method.request) != nil, "\(method.path)")
            checked += 1
        }
        #expect(checked > 50)
    }

    @Test("without rules a router lets everything through")
    func withoutRules() async throws {
        let client = ProtoTaskServiceClient(InProcessTransport(RPCRouter([service])))
        _ = try await client.submitTask(bad)
        #expect(service.count == 1)
    }

    @Test("rules on a handler that takes bytes stop the program at its start")
    func handlerOfBytes() async {
        await #expect(processExitsWith: .failure) {
            struct Bytes: RPCService {
                var handlers: [RPCHandler] {
                    let body = RPCHandler.Body.streaming { _, _, _ in }
                    return [RPCHandler(method: ProtoTaskServiceMethods.submitTask, body: body)]
                }
            }
            _ = RPCRouter([Bytes()], validation: try RuleTable(files: MeshProtoSchema.files))
        }
    }
}

private final class EndGate: ServerGate {
    private let seen = Mutex<[StatusCode]>([])

    var codes: [StatusCode] { seen.withLock { $0 } }

    func begin(_ context: inout ServerContext) throws(Status) {}
    func end(_ context: ServerContext, _ status: Status) { seen.withLock { $0.append(status.code) } }
}
